import type { Reading } from '../facts/fact.ts';
import type { PassageIndex, QueryTerm } from '../index/passageIndex.ts';
import { queryTerms } from '../index/queryTerms.ts';
import type { Claim } from '../rules/claim.ts';

/** Passages of one article to hold a claim against: the hits and their neighbours. */
export interface Retrieved {
  readonly articleId: string;
  /** Their places in the article, in order; the neighbour of its first or last passage may be outside. */
  readonly places: readonly number[];
  /** Best score of the article's hits: orders articles. */
  readonly score: number;
}

/** Measured on the gold drafts: the right passage is among the first ten nearly always; the rest gives the other sources their say. */
const HITS = 24;
/** Where only some articles are asked for, each has its say. */
const HITS_FOR_SOME = 600;
/** So many articles are held against a claim at most. */
const ARTICLES = 8;
/** So many are however little of the claim they have: a sentence may join what two of them tell. */
const FIRST_ARTICLES = 4;
/** Another one must come to this share of the best one's score: what only shares a few words with the claim is another story. */
const NEARLY_AS_GOOD = 0.5;
const HITS_OF_AN_ARTICLE = 7;
/** An article of no more passages is short. */
const SHORT = 20;
/** What the sentence before contributes, for "he" and "the group". */
const PREVIOUS_WEIGHT = 0.3;
/** A heading names the subject, but of a whole section. */
const HEADING_WEIGHT = 0.1;

/**
 * Looks up where in the sources a claim may be spoken of. Empty when no content word of it occurs anywhere. `only`: the
 * ids of the articles to look in.
 */
export function retrieve(
  { reading, context }: Pick<Claim, 'reading' | 'context'>,
  index: PassageIndex,
  only?: ReadonlySet<string>,
): readonly Retrieved[] {
  const own = queryTerms(reading.tokens);
  const terms = new Map(own.map((term) => [term.key, term]));
  addContext(context.previous, PREVIOUS_WEIGHT, terms);
  addContext(context.heading, HEADING_WEIGHT, terms);
  const groups = new Map<string, { readonly places: Set<number>; hits: number; readonly score: number }>();
  const hits = index.search([...terms.values()], only ? HITS_FOR_SOME : HITS, only);
  const needed = only ? 0 : NEARLY_AS_GOOD * (hits[0]?.score ?? 0);
  for (const { passage, score } of hits) {
    const id = passage.article.id;
    let group = groups.get(id);
    if (!group) {
      if (groups.size === ARTICLES || (groups.size >= FIRST_ARTICLES && score < needed)) continue;
      group = { places: new Set(), hits: 0, score };
      groups.set(id, group);
    }
    if (group.hits === HITS_OF_AN_ARTICLE) continue;
    group.hits++;
    for (const place of [passage.index - 1, passage.index, passage.index + 1]) group.places.add(place);
  }
  return [...groups].map(([articleId, group]) => ({
    articleId,
    score: group.score,
    places: [...group.places].toSorted((a, b) => a - b),
  }));
}

/** The same with all passages of the articles that are short; undefined where nothing is added. */
export function readWhole(retrieved: readonly Retrieved[], index: PassageIndex): readonly Retrieved[] | undefined {
  const wider = retrieved.map((one) => {
    const count = index.passagesOf(one.articleId);
    if (count > SHORT || one.places.filter((place) => place >= 0 && place < count).length === count) return one;
    return { ...one, places: [...Array(count).keys()] };
  });
  return wider.some((one, i) => one !== retrieved[i]) ? wider : undefined;
}

/** Adds what stands around the claim; a term that the claim itself has keeps its weight. */
function addContext(reading: Reading | undefined, weight: number, terms: Map<string, QueryTerm>): void {
  for (const term of reading ? queryTerms(reading.tokens) : []) {
    if (!terms.has(term.key)) terms.set(term.key, { key: term.key, weight: term.weight * weight, aside: true });
  }
}
