import type { Reading } from '../facts/fact.ts';
import type { PassageIndex, QueryTerm } from '../index/passageIndex.ts';
import { wordKey } from '../index/indexKeys.ts';
import { queryTerms } from '../index/queryTerms.ts';
import { relativesOf } from '../lexicon/relate.ts';
import { isCritical, isStop } from '../lexicon/stopWords.ts';
import type { ClaimContext } from '../rules/claim.ts';
import type { Passage } from '../sources/article.ts';

/** Passages of one article to hold a claim against, in the order of the article, neighbours of the hits among them. */
export interface Retrieved {
  readonly articleId: string;
  readonly passages: readonly Passage[];
  /** Best score of the article's hits: orders articles. */
  readonly score: number;
}

/** Measured on the gold drafts: the right passage is among the first ten nearly always; the rest gives the other sources their say. */
const HITS = 24;
/** Where only some articles are asked for, each has its say. */
const HITS_FOR_SOME = 600;
const ARTICLES = 8;
const HITS_OF_AN_ARTICLE = 7;
/** An article of no more passages is short. */
const SHORT = 20;
/** What the sentence before contributes, for "he" and "the group". */
const PREVIOUS_WEIGHT = 0.3;
/** A heading names the subject, but of a whole section. */
const HEADING_WEIGHT = 0.1;

/** Where to look: `only` in the articles of these ids; `whole`: short articles are taken with all their passages. */
export interface Reach {
  readonly only?: ReadonlySet<string> | undefined;
  readonly whole?: boolean;
}

/** Looks up where in the sources a claim may be spoken of. Empty when no content word of it occurs anywhere. */
export function retrieve(
  reading: Reading,
  context: ClaimContext,
  index: PassageIndex,
  { only, whole = false }: Reach = {},
): Retrieved[] {
  const own = queryTerms(reading.tokens);
  const terms = new Map(own.map((term) => [term.key, term]));
  addContext(context.previous, PREVIOUS_WEIGHT, terms);
  addContext(context.heading, HEADING_WEIGHT, terms);
  const groups = new Map<string, { readonly places: Set<number>; hits: number; readonly score: number }>();
  const limit = only ? HITS_FOR_SOME : HITS;
  const hits = index.search([...terms.values()], limit, only);
  for (const { passage, score } of hits.length > 0 ? hits : index.search(relativesOfAll(reading), limit, only)) {
    const id = passage.article.id;
    let group = groups.get(id);
    if (!group) {
      if (groups.size === ARTICLES) continue;
      group = { places: new Set(), hits: 0, score };
      groups.set(id, group);
    }
    if (group.hits === HITS_OF_AN_ARTICLE) continue;
    group.hits++;
    for (const place of [passage.index - 1, passage.index, passage.index + 1]) group.places.add(place);
  }
  return [...groups].map(([articleId, group]) => {
    const count = index.passagesOf(articleId);
    const places = whole && count <= SHORT ? Array(count).keys() : group.places;
    const passages = index.passagesAt(
      articleId,
      [...places].toSorted((a, b) => a - b),
    );
    return { articleId, score: group.score, passages };
  });
}

/** Where no word of a claim occurs anywhere, what its words are like. */
function relativesOfAll({ tokens }: Reading): QueryTerm[] {
  const keys = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'word' || isStop(token.key) || isCritical(token.key)) continue;
    for (const [other, { kind }] of relativesOf(token.key)) {
      if (kind !== 'opposite' && kind !== 'sibling') keys.add(wordKey(other));
    }
  }
  return [...keys].toSorted().map((key) => ({ key, weight: 1 }));
}

/** Adds what stands around the claim; a term that the claim itself has keeps its weight. */
function addContext(reading: Reading | undefined, weight: number, terms: Map<string, QueryTerm>): void {
  for (const term of reading ? queryTerms(reading.tokens) : []) {
    if (!terms.has(term.key)) terms.set(term.key, { key: term.key, weight: term.weight * weight });
  }
}
