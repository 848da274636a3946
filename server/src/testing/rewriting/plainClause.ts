import type { Predicate } from '../../engine/facts/fact.ts';
import { certaintyOf } from '../../engine/lexicon/reportingVerbs.ts';
import type { Span } from '../../engine/text/span.ts';
import { isQuoted, rewritten, withCaseOf, type Rewritten, type SourceSentence } from './story.ts';

export interface PlainClause {
  readonly predicate: Predicate;
  /** With articles and what "of" adds. */
  readonly agent: Span;
  readonly patient: Span;
}

/** A sentence that begins with its subject, its verb and its object: see `clausesOf`. */
export function plainClause(sentence: SourceSentence): PlainClause | undefined {
  // What follows another word ("from the bank", "into a fund") may not keep its sense in the passive.
  return clausesOf(sentence).find(
    ({ agent, patient }) =>
      agent.start === 0 && /^(?:$|[.,]| (?:on|in|at|near|during) )/u.test(sentence.text.slice(patient.end)),
  );
}

/**
 * Clauses with a subject, a verb, an object, and then a mark, a preposition of time or place or the end: what can be turned
 * round without a parse. The subject begins the sentence or stands after a comma or a word that opens a clause.
 */
function clausesOf(sentence: SourceSentence): PlainClause[] {
  const { tokens } = sentence.reading;
  return sentence.reading.predicates.flatMap((predicate) => {
    if (!predicate.agent || !predicate.patient || predicate.negated || predicate.passive) return [];
    const from = withArticle(sentence, predicate.agent.from);
    const object = withArticle(sentence, predicate.patient.from);
    const end = endOfGroup(sentence, predicate.patient.to);
    if (from > 0 && !/^(?:,|that|said|as|when|after|before|while)$/u.test(tokens[from - 1]?.lower ?? '')) return [];
    if (object !== predicate.tokens.to || endOfGroup(sentence, predicate.agent.to) !== predicate.tokens.from) return [];
    if (!isThing(sentence, from, predicate.tokens.from, true) || !isThing(sentence, object, end, false)) return [];
    const next = tokens[end];
    if (next && !AFTER_OBJECT.test(next.lower)) return [];
    const start = tokens[from]?.start ?? 0;
    if (isQuoted(sentence, { start, end: next?.end ?? sentence.text.length })) return [];
    return [
      {
        predicate,
        agent: { start, end: tokens[predicate.tokens.from - 1]?.end ?? start },
        patient: { start: tokens[object]?.start ?? start, end: tokens[end - 1]?.end ?? start },
      },
    ];
  });
}

const AFTER_OBJECT =
  /^(?:[.,;]|on|in|at|near|during|to|from|with|for|by|after|before|since|over|into|through|against|while|as|when|who|that)$/u;

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

/** Named, with an article or a bare plural; not a figure or a time; without a word that ties it to the rest ("its"). */
function isThing({ reading }: SourceSentence, from: number, to: number, plural: boolean): boolean {
  const words = reading.tokens.slice(from, to);
  const first = words[0]?.lower ?? '';
  const inside = ({ tokens }: { readonly tokens: { readonly from: number; readonly to: number } }): boolean =>
    tokens.from < to && from < tokens.to;
  const named = reading.names.some(
    (name) => from <= name.tokens.from && name.tokens.to <= to && name.hint !== 'demonym',
  );
  const isPlural = plural && /[^s]s$|^(?:police|people)$/u.test(words.at(-1)?.lower ?? '');
  if (!named && !isPlural && !/^(?:the|an?)$/u.test(first)) return false;
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
  // "Said the mayor" is the mayor's saying too.
  const clause = clausesOf(sentence).find(
    ({ predicate }) => certaintyOf(predicate.verb) === undefined && !MUTUAL.has(predicate.verb),
  );
  if (!clause) return undefined;
  const { text } = sentence;
  const agent = text.slice(clause.agent.start, clause.agent.end);
  const patient = text.slice(clause.patient.start, clause.patient.end);
  const first = clause.agent.start === 0;
  return rewritten(sentence, [
    { span: clause.agent, text: first ? withCaseOf(agent, patient) : patient },
    { span: clause.patient, text: first ? lowered(sentence, agent) : agent },
  ]);
}

/** Text from the head of a sentence as it is written within one. */
export function lowered({ reading, text }: SourceSentence, start: string): string {
  const first = reading.tokens[0];
  if (!first || !text.startsWith(start)) return start;
  const named = reading.names.some(({ span }) => span.start === first.start);
  return named || first.text === 'I' ? start : start.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
}
