import { lowered, plainClause } from './plainClause.ts';
import { capitalized, isQuoted, rewritten, type Rewritten, type SourceSentence } from './story.ts';
import { participleOf } from './verbInflection.ts';

const TIME_OR_PLACE = /^(?:On|In|At|During|After) [^,"“”]{3,40}$/u;

/** "On Monday, the council met." → "The council met on Monday.": only where one clause follows. */
export function frontedPhraseToEnd(sentence: SourceSentence): Rewritten | undefined {
  const { text, reading } = sentence;
  const comma = text.indexOf(', ');
  const phrase = text.slice(0, comma);
  const rest = text.slice(comma + 2, -1);
  if (comma < 0 || !TIME_OR_PLACE.test(phrase) || !text.endsWith('.') || !isOneClause(sentence, rest, comma))
    return undefined;
  if (reading.predicates.some(({ span }) => span.start < comma)) return undefined;
  return rewritten(sentence, [
    { span: { start: 0, end: comma + 2 }, text: '' },
    {
      span: { start: text.length - 1, end: text.length - 1 },
      text: ` ${phrase.charAt(0).toLowerCase()}${phrase.slice(1)}`,
    },
  ]);
}

/** "The council met on Monday." → "On Monday, the council met." */
export function lastPhraseToFront(sentence: SourceSentence): Rewritten | undefined {
  const { text, reading } = sentence;
  const date = reading.dates.at(-1);
  if (!date || !text.endsWith('.') || date.span.end !== text.length - 1 || date.offset !== undefined) return undefined;
  const start = text.lastIndexOf(' on ', date.span.end);
  const phrase = text.slice(start + 1, -1);
  if (
    start < 0 ||
    text.length - start > 30 ||
    !/^on (?:\p{Lu}\p{L}+day|\d|January|February|March|April|June|July|August|September|October|November|December)/u.test(
      phrase,
    )
  )
    return undefined;
  const rest = text.slice(0, start);
  if (!isOneClause(sentence, rest, -2)) return undefined;
  return { text: `${capitalized(phrase)}, ${lowered(sentence, rest)}.`, from: rest, to: phrase };
}

/** No second verb, comma or quotation: whatever moves still belongs to the same verb. */
function isOneClause(sentence: SourceSentence, rest: string, comma: number): boolean {
  const verbs = sentence.reading.predicates.filter(({ span }) => span.start > comma);
  const joined = /[,;:"“”()–—]|\b(?:that|and|but|which|who|when|while|as|after|before|because)\b/u.test(rest);
  return verbs.length === 1 && !joined;
}

/** "Norrland bought Kartonia on Monday." → "Kartonia was bought by Norrland on Monday." */
export function activeToPassive(sentence: SourceSentence): Rewritten | undefined {
  const clause = plainClause(sentence);
  if (!clause) return undefined;
  const { reading, text } = sentence;
  const { predicate, agent, patient } = clause;
  const verb = reading.tokens[predicate.tokens.from];
  const participle = verb && participleOf(verb.lower);
  if (!verb || participle === undefined || predicate.tokens.to - predicate.tokens.from > 1) return undefined;
  if (STATIVE.has(predicate.verb)) return undefined;
  const object = text.slice(patient.start, patient.end);
  const plural = object.endsWith('s') && !/\p{Lu}/u.test(object);
  return rewritten(sentence, [
    { span: agent, text: capitalized(object) },
    { span: verb, text: `${plural ? 'were' : 'was'} ${participle} by` },
    { span: patient, text: lowered(sentence, text.slice(agent.start, agent.end)) },
  ]);
}

/** Verbs that have no passive, or another sense in it. */
const STATIVE = new Set(
  'have be become remain cost last lack resemble suit fit weigh contain mean get let leave say tell add find lose stand fall come go run grow turn stay prove total number'.split(
    ' ',
  ),
);

/** "Kartonia was bought by Norrland." → "Norrland bought Kartonia." */
export function passiveToActive(sentence: SourceSentence): Rewritten | undefined {
  const { text, reading } = sentence;
  const match =
    /^([^,"“”]{3,60}) (?:was|were) (\p{Ll}+ed) by ((?:the |a |an )?[^,"“”.]{3,40}?)( (?:on|in|at|during|after) [^,"“”]+)?\.$/u.exec(
      text,
    );
  if (!match) return undefined;
  const [, patient = '', participle = '', agent = '', rest = ''] = match;
  const [predicate] = reading.predicates;
  if (reading.predicates.length !== 1 || !predicate?.passive || !predicate.agent || predicate.negated) return undefined;
  if (
    /\b(?:who|that|which|it|he|she|they|and|of|\d)\b/u.test(`${patient} ${agent}`) ||
    isQuoted(sentence, predicate.span)
  )
    return undefined;
  if (reading.dates.some(({ span }) => agent.includes(text.slice(span.start, span.end)))) return undefined;
  const to = `${capitalized(agent)} ${participle} ${lowered(sentence, patient)}${rest}.`;
  return { text: to, from: text, to };
}
