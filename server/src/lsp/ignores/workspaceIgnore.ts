import type { Ignore } from '../../engine/check/ignoring/ignores.ts';
import type { Finding } from '../../engine/rules/finding.ts';
import { oneLine } from '../../report/markdown.ts';

/** The reason that an ignore has where the writer gave none; he may put a better one in the file, or in the comment. */
export const IGNORE_REASON = 'checked by hand';

/** What is said of ignores themselves is not ignored, but mended. */
export function canBeIgnored({ code }: Finding): boolean {
  return !code.startsWith('suppression/');
}

/** Names an ignore among those of its file. */
export function ignoreId({ rule, sentence }: Pick<Ignore, 'rule' | 'sentence'>): string {
  return `${rule} ${sentence}`;
}

const WORDS_SHOWN = 12;

/** The beginning of a sentence on one line, for people to know it again. */
export function firstWords(text: string): string {
  const words = oneLine(text).split(' ');
  return words.length <= WORDS_SHOWN ? words.join(' ') : `${words.slice(0, WORDS_SHOWN).join(' ')} …`;
}
