import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A call of `l10n.t` with a text written out; one with a name in its place could not be translated. */
const CALL = /\bl10n\.t\(\s*(?:'((?:[^'\\\n]|\\.)*)'|(\S[^,)]*))/g;

/** The texts in the code below a folder that are put into the reader's language, each with itself, in order. Throws for a call that has no text in it. */
export function l10nTexts(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(?<!\.test)\.ts$/.test(file),
  );
  const texts = files.flatMap((file) =>
    [...readFileSync(path.join(folder, file), 'utf8').matchAll(CALL)].map(([, text, other]) => {
      if (text === undefined) throw new Error(`${file}: l10n.t(${other ?? ''}) has no text in it`);
      return text.replace(/\\(.)/g, '$1');
    }),
  );
  return Object.fromEntries([...new Set(texts)].toSorted().map((text) => [text, text]));
}
