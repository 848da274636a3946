import type { Predicate, Scope } from '../../engine/facts/fact.ts';
import { verbGroups } from '../../engine/lexicon/newsVerbs.ts';
import { relate } from '../../engine/lexicon/relate.ts';
import { certaintyOf } from '../../engine/lexicon/reportingVerbs.ts';
import { verbForm } from '../../engine/lexicon/verbForms.ts';
import {
  isQuoted,
  mayBeTrue,
  replaced,
  rewritten,
  withCaseOf,
  wholeWord,
  type Rewritten,
  type SourceSentence,
} from './story.ts';
import { baseOf, inflectedLike, participleOf } from './verbInflection.ts';

const AUXILIARIES = new Set('was were is are has have had will would can could must'.split(' '));
/** Words with which a negation does not turn the sense round, or is no good English. */
const SCOPED =
  /\b(?:not|never|no|none|nobody|nothing|neither|nor|only|until|unless|if|whether|without|yet|already|also|even|more than|less than|at least|all|every|always|because|any|cannot)\b|n['’]t\b/iu;

/** "was closed" → "was not closed", "closed" → "did not close": in a clause that has no negation. */
export function insertedNegation(sentence: SourceSentence): Rewritten | undefined {
  const { reading, text } = sentence;
  if (SCOPED.test(text)) return undefined;
  for (const predicate of stated(sentence)) {
    const words = reading.tokens.slice(predicate.tokens.from, predicate.tokens.to);
    const [first] = words;
    const last = words.at(-1);
    if (!first || !last) continue;
    if (words.length > 1 && AUXILIARIES.has(first.lower)) {
      return rewritten(sentence, [{ span: { start: first.end, end: first.end }, text: ' not' }]);
    }
    // "the men arrested on Friday left": with another verb the form in -ed may be no statement.
    const sure = words.length === 1 && (participleOf(last.lower) !== last.lower || isOnlyVerb(sentence, predicate));
    const base = sure ? baseOf(last.lower) : undefined;
    if (base !== undefined) return replaced(sentence, last, withCaseOf(last.text, `did not ${base}`));
  }
  return undefined;
}

function isOnlyVerb({ reading }: SourceSentence, predicate: Predicate): boolean {
  return reading.predicates.every((other) => {
    const first = reading.tokens[other.tokens.from]?.lower ?? '';
    const framed = reading.attributions.some(
      ({ tokens }) => tokens.from < other.tokens.to && other.tokens.from < tokens.to,
    );
    return other === predicate || framed || first === 'to' || first.endsWith('ing');
  });
}

/** "was not closed" → "was closed". */
export function removedNegation(sentence: SourceSentence): Rewritten | undefined {
  const { reading, text } = sentence;
  if ((text.match(new RegExp(SCOPED, 'giu')) ?? []).length !== 1) return undefined;
  const at = reading.tokens.findIndex(({ lower }) => lower === 'not' || lower === "n't");
  const token = reading.tokens[at];
  const before = reading.tokens[at - 1];
  const next = reading.tokens[at + 1];
  // "not only", "is not the first but the second", "who were not."
  if (!next || next.kind !== 'word' || /^(?:only|just|simply|merely|necessarily|yet|so|all|every|a)$/u.test(next.lower))
    return undefined;
  if (/\bbut\b/u.test(text)) return undefined;
  if (!token || !before || isQuoted(sentence, token)) return undefined;
  if (!AUXILIARIES.has(before.lower) && before.lower !== 'did') return undefined;
  return rewritten(sentence, [{ span: { start: before.end, end: token.end }, text: '' }]);
}

/** The verb gives way to its opposite in the reviewed table. */
export function oppositeVerb(sentence: SourceSentence): Rewritten | undefined {
  const { reading } = sentence;
  for (const predicate of stated(sentence)) {
    const main = reading.tokens[predicate.tokens.to - 1];
    // "left" is a side as often as a verb.
    if (!main || main.kind !== 'word' || main.lower === 'left') continue;
    for (const other of oppositesOf(main.key)) {
      const form = inflectedLike(other, main.lower, main.key);
      if (form === undefined || sentence.keys.has(other) || mayBeTrue(sentence, wholeWord(form))) continue;
      return replaced(sentence, main, form);
    }
  }
  return undefined;
}

function oppositesOf(key: string): string[] {
  return verbGroups()
    .filter(({ families }) => families[0]?.keys[0] === key)
    .flatMap(({ opposite }) => opposite)
    .filter((other) => relate(key, other)?.kind === 'opposite' && verbForm(other, other)?.shape === 'base');
}

const HIGHER: readonly (readonly [RegExp, string])[] = [
  [/\b(?:nearly|almost|virtually) (all|every)\b/iu, '$1'],
  [/\bmost of (the|its|their)\b/iu, 'all of $1'],
  [/\b(?:many|some|several) of (the|its|their)\b/iu, 'all of $1'],
  [/(?<!\b(?:the|at|a|its|his|her) )\b(?:most|many|some|several) (?=\p{Ll}+s\b)/u, 'all '],
  [/\b(?:mostly|largely|partly)\b/iu, 'entirely'],
];

/** "most" → "all", "nearly every" → "every". */
export function raisedQuantifier(sentence: SourceSentence): Rewritten | undefined {
  for (const [pattern, higher] of HIGHER) {
    const found = pattern.exec(sentence.text);
    if (!found) continue;
    const span = { start: found.index, end: found.index + found[0].length };
    const scoped = sentence.reading.scopes.some(({ span: own }) => own.start < span.end && span.start < own.end);
    if (!scoped || isQuoted(sentence, span)) continue;
    return replaced(sentence, span, withCaseOf(found[0], found[0].replace(pattern, higher)) || higher);
  }
  return sentence.reading.scopes.map((scope) => raised(sentence, scope)).find((slip) => slip !== undefined);
}

/** Any other word for less than most, before what it is of. */
function raised(sentence: SourceSentence, { level, noun, span }: Scope): Rewritten | undefined {
  const words = sentence.text.slice(span.start, span.end);
  if (level < 1 || level > 3 || noun === undefined || isQuoted(sentence, span)) return undefined;
  if (/\b(?:not|no|at least|most|only)\b/iu.test(words) || /^\s*(?:\d|who\b|,)/u.test(sentence.text.slice(span.end)))
    return undefined;
  return replaced(sentence, span, withCaseOf(words, words.endsWith(' of') ? 'all of' : 'all'));
}

/** Predicates outside quotations that are stated outright: no infinitives and no frames ("said"). */
function stated(sentence: SourceSentence): Predicate[] {
  const { reading, text } = sentence;
  const clauses = reading.predicates.filter((predicate) => {
    const first = reading.tokens[predicate.tokens.from];
    const before = reading.tokens[predicate.tokens.from - 1]?.lower ?? '';
    if (!first || !predicate.agent === !predicate.passive || first.lower === 'to' || first.lower.endsWith('ing'))
      return false;
    if (/^(?:to|that|who|which|whose|and|or|but|as)$/u.test(before)) return false;
    if (certaintyOf(predicate.verb) !== undefined) return false;
    if (predicate.passive && predicate.tokens.to - predicate.tokens.from < 2) return false;
    if (
      reading.attributions.some(({ tokens }) => tokens.from < predicate.tokens.to && predicate.tokens.from < tokens.to)
    )
      return false;
    return !isQuoted(sentence, predicate.span);
  });
  return text.length < 260 ? clauses : [];
}
