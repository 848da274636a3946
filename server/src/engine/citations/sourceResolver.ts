import type { CitableSource } from './citation.ts';
import { citationKey, keysOnceMade } from './citationKey.ts';
import { fold, holdsWords } from './fold.ts';
import { firstWord } from './keyBeginnings.ts';
import { meansDay, readNewsDate } from './newsDate.ts';
import { decoded, webAddress } from './webAddress.ts';

/** Finds the sources that the words of a citation mean. Answers are ids, in order of id; empty for none. */
export interface SourceResolver {
  /** By citation key, by id, or by the key that would be made for it, compared without case and punctuation. */
  byKey(key: string): readonly string[];
  /** By web address or by path, relative to anything. */
  byTarget(target: string): readonly string[];
  /** By outlet, and by the date when the words hold one. */
  byOutlet(words: string): readonly string[];
  /** By a title that the text holds; the outlet decides between sources of the same title. */
  byTitle(text: string): readonly string[];
  /** By whatever a reference gives: address, key, id, title, outlet and date. */
  byReference(text: string): readonly string[];
  /** Outlets as the sources write them, longest first. */
  readonly outlets: readonly string[];
}

/**
 * Prepares the look-up of sources once for a whole document. What a kind of citation goes by is folded when the first is met.
 * `beginnings`: see `keyBeginnings`; without them no words are told to be no key at a glance.
 */
export function sourceResolver(
  sources: Iterable<CitableSource>,
  beginnings?: () => ReadonlySet<string>,
): SourceResolver {
  const sorted = [...sources].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const column = <Value>(of: (source: CitableSource) => Value): (() => readonly Value[]) => {
    let values: readonly Value[] | undefined;
    return () => (values ??= sorted.map(of));
  };
  const foldOutlet = foldedOnce();
  const keys = column((source) => fold(citationKey(source)));
  const ids = column(({ id }) => fold(id));
  const titles = column(({ title = '' }) => fold(title));
  const outletWords = column(({ outlet = '' }) => foldOutlet(outlet));
  const addresses = column(({ url }) => (url === undefined ? undefined : webAddress(url)));
  const paths = column(({ id, path = '' }) => [id, relativePath(path)].filter((each) => each !== ''));
  const named = idsBy(sorted, (_, at) => [keys()[at] ?? '', ids()[at] ?? '']);
  // Citations from before a source was given another key still name it.
  const made = idsBy(sorted, (source) => keysOnceMade(source).map(fold));
  const idsWhere = (test: (at: number) => boolean): string[] =>
    sorted.filter((_, at) => test(at)).map((source) => source.id);

  const byKey = (key: string): readonly string[] => {
    const folded = fold(key);
    if (folded === '' || beginnings?.().has(firstWord(folded)) === false) return [];
    return named().get(folded) ?? made().get(folded) ?? [];
  };
  const byTarget = (target: string): string[] => {
    const address = webAddress(target);
    if (address !== undefined) return idsWhere((at) => addresses()[at] === address);
    const path = relativePath(target);
    if (path === '') return [];
    return idsWhere((at) => paths()[at]?.some((own) => own === path || own.endsWith(`/${path}`)) === true);
  };
  const byOutlet = (words: string): string[] => {
    const folded = fold(words);
    const date = readNewsDate(words);
    const isOfDate = ({ date: own }: CitableSource): boolean => !date || !own || meansDay(date, own);
    return sorted
      .filter((source, at) => holdsWords(folded, outletWords()[at] ?? '') && isOfDate(source))
      .map((source) => source.id);
  };
  const byTitle = (text: string): string[] => {
    const folded = fold(text);
    const quoted = new Set([...text.matchAll(/[“"]([^“”"]+)[”"]/g)].map(([, words = '']) => fold(words)));
    const holds = (title: string): boolean => quoted.has(title) || (title.includes(' ') && holdsWords(folded, title));
    const titled = idsWhere((at) => holds(titles()[at] ?? '') && holdsWords(folded, outletWords()[at] ?? ''));
    return titled.length > 0 ? titled : idsWhere((at) => holds(titles()[at] ?? ''));
  };
  const byReference = (text: string): string[] => {
    const given = new Set([...text.matchAll(/https?:\/\/[^\s<>)\]"]+/g)].map(([url]) => webAddress(url)));
    const parts = new Set(text.split(/[,;]|\.(?:\s|$)/).map(fold));
    const ways = [
      () => idsWhere((at) => addresses()[at] !== undefined && given.has(addresses()[at])),
      () => idsWhere((at) => parts.has(ids()[at] ?? '') || parts.has(keys()[at] ?? '')),
      () => byTitle(text),
    ];
    for (const way of ways) {
      const found = way();
      if (found.length > 0) return found;
    }
    return byOutlet(text);
  };

  const outlets = new Set(sorted.flatMap(({ outlet }) => (outlet === undefined ? [] : [outlet])));
  return {
    byKey,
    byTarget,
    byOutlet,
    byTitle,
    byReference,
    outlets: [...outlets].toSorted((a, b) => b.length - a.length),
  };
}

/** The ids of sources by their names, each source once a name; gathered when they are first asked for. */
function idsBy(
  sources: readonly CitableSource[],
  namesOf: (source: CitableSource, at: number) => readonly string[],
): () => ReadonlyMap<string, readonly string[]> {
  let byName: Map<string, string[]> | undefined;
  return () => {
    if (byName) return byName;
    byName = new Map();
    for (const [at, source] of sources.entries()) {
      for (const name of new Set(namesOf(source, at))) {
        const others = byName.get(name);
        if (others) others.push(source.id);
        else byName.set(name, [source.id]);
      }
    }
    return byName;
  };
}

/** Folds each text once: many sources are of one outlet. */
function foldedOnce(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const folded = known.get(text) ?? fold(text);
    known.set(text, folded);
    return folded;
  };
}

function relativePath(path: string): string {
  return decoded(path.replace(/^<|>$/g, ''))
    .replaceAll('\\', '/')
    .replace(/[?#].*$/, '')
    .replace(/^(?:\.{1,2}\/)+/, '');
}
