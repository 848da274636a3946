import type { Quantity, Scope } from '../../facts/fact.ts';
import { quantityOf } from '../../match/factOf.ts';
import { REORDERED } from '../../match/figures.ts';
import { tellsOpposite } from '../../match/meeting.ts';
import { compareWords, FOUND } from '../../match/similarity.ts';
import type { WindowSentence } from '../../match/window.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import { wordsAt } from '../wordsAt.ts';
import { ALL } from './levels.ts';
import { isPart, MUCH, shareOf } from './parts.ts';

/** How well the clause must stand around a count of some. */
const PARTS = 0.42;
/** The same where they are counted by the claim's own noun. */
const PARTS_OF_NOUN = 0.33;

/** "All provinces" where the source counts some of them: "three of the eight provinces". `index`: of the term that it ranges over. */
export function* someOf(
  scope: Scope,
  index: number,
  { claim, alignment }: Pick<RuleInput, 'claim' | 'alignment'>,
): Iterable<Comparison> {
  const term = claim.terms[index];
  const least = leastOf(claim.text, scope);
  for (const at of alignment.window.byKind.quantity) {
    const other = alignment.window.terms[at];
    const sentence = other && alignment.window.sentences[other.sentence];
    const part = quantityOf(other?.term, sentence?.reading);
    if (!term || !other || !sentence || !part) continue;
    const whole = part.partOf === undefined ? undefined : sentence.reading.quantities[part.partOf];
    const body = bodyOf(part, sentence);
    const isOfMembers = body !== undefined && scope.level === ALL;
    const nouns = [part.noun, whole?.noun, body].filter((noun) => noun !== undefined);
    if (nouns.length > 0 && !nouns.some((noun) => (compareWords(term.key, noun)?.value ?? 0) >= FOUND)) continue;
    const share = shareOf(part, whole);
    if (share === undefined ? scope.level < ALL || part.dimension === 'percent' : share >= least) continue;
    // "Most got off unharmed" and "three of the 60 were hurt": the others are told of.
    if (scope.level < ALL && tellsOpposite(other.sentence, alignment)) continue;
    const few = (ranges(claim.text, scope) && isFew(part, sentence)) || isOfMembers;
    if (!few && part.dimension !== 'percent' && !isPart(part, sentence.reading.text)) continue;
    // "7,400 of them", "half of it": of what the sentence before speaks of.
    const taken = /^\s+of (?:them|it|that)\b/u.test(sentence.reading.text.slice(part.span.end)) ? 1 : REORDERED;
    const place = Math.max(alignment.place(index, at), taken * alignment.local(index, other.sentence));
    if (place < (nouns.length > 0 ? PARTS_OF_NOUN : PARTS)) continue;
    yield {
      rule: 'scope',
      relation: 'conflicts',
      reason: 'the source counts some of them',
      claimSpan: { start: scope.span.start, end: Math.max(scope.span.end, term.end) },
      ...wordsAt(sentence, part.span),
      strength: place,
    };
    return;
  }
}

/** "Three members of the board": the body whose members they are. */
function bodyOf({ noun, nounSpan }: Quantity, { reading: { tokens } }: WindowSentence): string | undefined {
  const at = noun === 'member' ? tokens.findIndex(({ start }) => start === nounSpan?.start) : -1;
  if (at < 0 || tokens[at + 1]?.lower !== 'of') return undefined;
  return tokens[at + 2]?.lower === 'the' ? tokens[at + 3]?.key : tokens[at + 2]?.key;
}

/** The smallest share that a quantifier can be said of, loosely: 1 for "all". */
function leastOf(text: string, { level, span }: Scope): number {
  if (level === ALL) return 1;
  return NEARLY.test(text.slice(span.start, span.end)) ? MUCH : HALF;
}

const NEARLY = /^(?:nearly|almost|virtually|practically|all but)\b/iu;
const HALF = 0.5;

/** Whether the quantifier ranges over things that can be counted: "only" and "both" may agree with a small number. */
function ranges(text: string, { span }: Scope): boolean {
  return /^(?:all|every|each)\b/iu.test(text.slice(span.start, span.end));
}

/** "Two hospitals", where nothing says that there are no others ("the two hospitals"). */
function isFew(part: Quantity, { reading }: WindowSentence): boolean {
  const { dimension, comparator, stated, noun, tokens } = part;
  if (dimension !== 'count' || comparator !== 'exact' || noun === undefined || stated >= MANY) return false;
  // "Three of the country's eight provinces": the eight are all.
  if (reading.quantities.some(({ partOf }) => partOf !== undefined && reading.quantities[partOf] === part))
    return false;
  return !WHOLE_OF.has(reading.tokens[tokens.from - 1]?.lower ?? '');
}

/** A number from which on a source may well have counted all that there are. */
const MANY = 10;
const WHOLE_OF: ReadonlySet<string> = new Set([
  'the',
  'all',
  'these',
  'those',
  'both',
  'its',
  'their',
  'his',
  'her',
  'our',
  'every',
  'of',
  'than',
]);
