import type { CitableSource } from './citation.ts';
import { citationKey, keysOnceMade } from './citationKey.ts';
import { fold, holdsWords } from './fold.ts';
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

/** Prepares the look-up of sources once for a whole document. */
export function sourceResolver(sources: Iterable<CitableSource>): SourceResolver {
  const cards = [...sources].map(cardOf).toSorted((a, b) => (a.source.id < b.source.id ? -1 : 1));
  const idsWhere = (test: (card: Card) => boolean): string[] => cards.filter(test).map((card) => card.source.id);

  const byKey = (key: string): string[] => {
    const folded = fold(key);
    if (folded === '') return [];
    const named = idsWhere((card) => card.key === folded || card.id === folded);
    return named.length > 0 ? named : idsWhere((card) => card.made.has(folded));
  };
  const byTarget = (target: string): string[] => {
    const address = webAddress(target);
    if (address !== undefined) return idsWhere((card) => card.address === address);
    const path = relativePath(target);
    return path === '' ? [] : idsWhere((card) => card.paths.some((own) => own === path || own.endsWith(`/${path}`)));
  };
  const byOutlet = (words: string): string[] => {
    const folded = fold(words);
    const date = readNewsDate(words);
    return idsWhere(
      ({ outlet, source }) => holdsWords(folded, outlet) && (!date || !source.date || meansDay(date, source.date)),
    );
  };
  const byTitle = (text: string): string[] => {
    const folded = fold(text);
    const quoted = new Set([...text.matchAll(/[“"]([^“”"]+)[”"]/g)].map(([, words = '']) => fold(words)));
    const holds = ({ title }: Card): boolean => quoted.has(title) || (title.includes(' ') && holdsWords(folded, title));
    const titled = idsWhere((card) => holds(card) && holdsWords(folded, card.outlet));
    return titled.length > 0 ? titled : idsWhere(holds);
  };
  const byReference = (text: string): string[] => {
    const addresses = new Set([...text.matchAll(/https?:\/\/[^\s<>)\]"]+/g)].map(([url]) => webAddress(url)));
    const parts = new Set(text.split(/[,;]|\.(?:\s|$)/).map(fold));
    const ways = [
      () => idsWhere((card) => card.address !== undefined && addresses.has(card.address)),
      () => idsWhere((card) => parts.has(card.id) || parts.has(card.key)),
      () => byTitle(text),
    ];
    for (const way of ways) {
      const found = way();
      if (found.length > 0) return found;
    }
    return byOutlet(text);
  };

  const outlets = new Set(cards.flatMap(({ source }) => (source.outlet === undefined ? [] : [source.outlet])));
  return {
    byKey,
    byTarget,
    byOutlet,
    byTitle,
    byReference,
    outlets: [...outlets].toSorted((a, b) => b.length - a.length),
  };
}

/** A source with all that is compared already folded. */
interface Card {
  readonly source: CitableSource;
  readonly key: string;
  /** Keys that may have been made for it: citations from before it was given another still name it. */
  readonly made: ReadonlySet<string>;
  readonly id: string;
  readonly title: string;
  readonly outlet: string;
  readonly address: string | undefined;
  readonly paths: readonly string[];
}

function cardOf(source: CitableSource): Card {
  return {
    source,
    key: fold(citationKey(source)),
    made: new Set(keysOnceMade(source).map(fold)),
    id: fold(source.id),
    title: fold(source.title ?? ''),
    outlet: fold(source.outlet ?? ''),
    address: source.url === undefined ? undefined : webAddress(source.url),
    paths: [source.id, relativePath(source.path ?? '')].filter((path) => path !== ''),
  };
}

function relativePath(path: string): string {
  return decoded(path.replace(/^<|>$/g, ''))
    .replaceAll('\\', '/')
    .replace(/[?#].*$/, '')
    .replace(/^(?:\.{1,2}\/)+/, '');
}
