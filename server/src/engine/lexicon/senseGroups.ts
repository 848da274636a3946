import { inflectionKey } from './inflection.ts';

/** A word and what is derived from it, as keys, the word itself first. `verb`: the word is a verb. */
export interface WordFamily {
  readonly keys: readonly string[];
  readonly verb: boolean;
}

/** Words that stand for one another in one sense, and what that sense has to do with others. All words are keys. */
export interface SenseGroup {
  /** Name of the sense: its first word, with `#…` where the word has several senses. */
  readonly name: string;
  readonly families: readonly WordFamily[];
  readonly similar: readonly string[];
  readonly broader: readonly string[];
  readonly entailed: readonly string[];
  readonly implied: readonly string[];
  readonly opposite: readonly string[];
  readonly other: readonly string[];
}

const sections = {
  '~': 'similar',
  '^': 'broader',
  '>': 'entailed',
  '»': 'implied',
  '!': 'opposite',
  '%': 'other',
} as const;

type Section = (typeof sections)[keyof typeof sections];

/**
 * Reads a table of sense groups (its signs are explained in `newsVerbTable.ts`). References in `^`, `>`, `»`, `!` and `%` are
 * resolved to keys: the whole family list of the group of that name, or the word alone.
 */
export function readSenseGroups(table: string): readonly SenseGroup[] {
  const lines = table.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const raw = lines.map(readLine);
  const members = new Map(raw.map((group) => [group.name, memberKeys(group.families)]));
  const resolve = (words: readonly string[]): readonly string[] =>
    words.flatMap((word) => members.get(word) ?? [tableKey(word)]);
  return raw.map(({ name, families, words }) => ({
    name,
    families,
    similar: words.similar.map(tableKey),
    broader: resolve(words.broader),
    entailed: resolve(words.entailed),
    implied: resolve(words.implied),
    opposite: resolve(words.opposite),
    other: resolve(words.other),
  }));
}

/** All keys of the members of a group. */
export function memberKeys(families: readonly WordFamily[]): readonly string[] {
  return families.flatMap((family) => family.keys);
}

interface RawGroup {
  readonly name: string;
  readonly families: readonly WordFamily[];
  readonly words: Readonly<Record<Section, readonly string[]>>;
}

function readLine(line: string): RawGroup {
  const words: Record<Section, string[]> = {
    similar: [],
    broader: [],
    entailed: [],
    implied: [],
    opposite: [],
    other: [],
  };
  const families: WordFamily[] = [];
  let section: Section | undefined;
  for (const word of line.split(' ')) {
    if (isSign(word)) section = sections[word];
    else if (section) words[section].push(word);
    else if (word !== '') families.push(readFamily(word));
  }
  return { name: (line.split(/[ /]/u, 1)[0] ?? '').replace(/^[na]\./u, ''), families, words };
}

function isSign(word: string): word is keyof typeof sections {
  return word in sections;
}

function readFamily(written: string): WordFamily {
  return { keys: [...new Set(written.split('/').map(tableKey))], verb: !/^[na]\./u.test(written) };
}

/** The key of a word as written in a table: without `n.`, `a.`, `=` and `#…`. */
export function tableKey(word: string): string {
  return inflectionKey(word.replace(/^(?:[na]\.|=)/u, '').replace(/#.*$/u, ''));
}
