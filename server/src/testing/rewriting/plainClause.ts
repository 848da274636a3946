import type { Predicate } from '../../engine/facts/fact.ts';
import type { Span } from '../../engine/text/span.ts';
import { isQuoted, rewritten, withCaseOf, type Rewritten, type SourceSentence } from './story.ts';

export interface PlainClause {
  readonly predicate: Predicate;
  /** With articles and what "of" adds. */
  readonly agent: Span;
  readonly patient: Span;
}

/**
 * A sentence that begins with its subject, then a verb, then an object, then a mark, a preposition of time or place or the
 * end: what can be turned round without a parse.
 */
export function plainClause(sentence: SourceSentence): PlainClause | undefined {
  const { reading } = sentence;
  const { tokens } = reading;
  for (const predicate of reading.predicates) {
    if (!predicate.agent || !predicate.patient || predicate.negated || predicate.passive) continue;
    const object = withArticle(sentence, predicate.patient.from);
    const end = endOfGroup(sentence, predicate.patient.to);
    if (object !== predicate.tokens.to || withArticle(sentence, predicate.agent.from) !== 0) continue;
    if (endOfGroup(sentence, predicate.agent.to) !== predicate.tokens.from) continue;
    if (!isThing(sentence, 0, predicate.tokens.from) || !isThing(sentence, object, end)) continue;
    const next = tokens[end];
    if (next && !/^(?:[.,]|on|in|at|near|during)$/u.test(next.lower)) continue;
    if (isQuoted(sentence, { start: 0, end: next?.end ?? sentence.text.length })) continue;
    return {
      predicate,
      agent: { start: 0, end: tokens[predicate.tokens.from - 1]?.end ?? 0 },
      patient: { start: tokens[object]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 },
    };
  }
  return undefined;
}

function withArticle({ reading }: SourceSentence, from: number): number {
  return /^(?:the|a|an)$/u.test(reading.tokens[from - 1]?.lower ?? '') ? from - 1 : from;
}

/** Where a group that ends at token `to` ends with its "of the north". */
function endOfGroup({ reading }: SourceSentence, to: number): number {
  if (reading.tokens[to]?.lower !== 'of') return to;
  let end = to + 1;
  while (/^(?:the|an?)$/u.test(reading.tokens[end]?.lower ?? '') || reading.tokens[end]?.capital) end++;
  return end;
}

const REFERS =
  /^(?:it|he|she|they|we|i|you|this|that|these|those|who|which|whose|what|its|his|her|their|our|my|your|them|him|us|itself|himself|herself|themselves|each|one|some|most|all|none|no|both|and|or|when|where|while|as)$/u;

/** Named or with an article, not a figure or a time; without a word that ties it to the rest ("its"). */
function isThing({ reading }: SourceSentence, from: number, to: number): boolean {
  const words = reading.tokens.slice(from, to);
  const first = words[0]?.lower ?? '';
  const inside = ({ tokens }: { readonly tokens: { readonly from: number; readonly to: number } }): boolean =>
    tokens.from < to && from < tokens.to;
  const named = reading.names.some(
    (name) => from <= name.tokens.from && name.tokens.to <= to && name.hint !== 'demonym',
  );
  if (!named && !/^(?:the|an?)$/u.test(first)) return false;
  if (words.some(({ lower, kind }) => REFERS.test(lower) || kind === 'mark')) return false;
  return !reading.quantities.some(inside) && !reading.dates.some(inside);
}

/** Verbs that say the same when subject and object change places. */
const MUTUAL = new Set(
  'meet marry fight face join resemble equal play clash accompany be become remain have include contain follow match border adjoin tie draw cost last take make reach total enter leave'.split(
    ' ',
  ),
);

/** Who acts and who is acted on change places. */
export function swappedArguments(sentence: SourceSentence): Rewritten | undefined {
  const clause = plainClause(sentence);
  if (!clause || MUTUAL.has(clause.predicate.verb) || clause.predicate.passive) return undefined;
  const { text } = sentence;
  const agent = text.slice(clause.agent.start, clause.agent.end);
  const patient = text.slice(clause.patient.start, clause.patient.end);
  return rewritten(sentence, [
    { span: clause.agent, text: withCaseOf(agent, patient) },
    { span: clause.patient, text: lowered(sentence, agent) },
  ]);
}

/** Text from the head of a sentence as it is written within one. */
export function lowered({ reading, text }: SourceSentence, start: string): string {
  const first = reading.tokens[0];
  if (!first || !text.startsWith(start)) return start;
  const named = reading.names.some(({ span }) => span.start === first.start);
  return named || first.text === 'I' ? start : start.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
}
