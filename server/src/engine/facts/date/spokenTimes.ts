import type { Token } from '../../text/token.ts';
import { smallNumbers } from '../quantity/numberWords.ts';

/** A time of day in words, to the end of its last token. */
export interface SpokenTime {
  readonly to: number;
  /** Since midnight; of the first half of the day where `half` does not say otherwise. */
  readonly minute: number;
  readonly half?: 'am' | 'pm';
}

/** Hours of half a day by their words: twelve is where it begins. */
const hours: ReadonlyMap<string, number> = new Map(
  [...smallNumbers].filter(([, hour]) => hour >= 1 && hour <= 12).map(([word, hour]) => [word, hour % 12]),
);

/**
 * The time at token `at`: "three in the morning" after "at", "before" and the like, "half past two", "a quarter to six",
 * "nine o'clock". Undefined for other words: "two at night" may count anything.
 */
export function spokenTime(tokens: readonly Token[], at: number): SpokenTime | undefined {
  const lead = minutesAround(tokens, at);
  const word = tokens[at + (lead?.words ?? 0)]?.lower ?? '';
  const hour = hours.get(word) ?? (lead ? digitHour(word) : undefined);
  if (hour === undefined) return undefined;
  const end = at + (lead?.words ?? 0) + 1;
  const clock = clockWords(tokens, end);
  const half = halfOfDay(tokens, end + clock);
  if (!lead && clock === 0 && !(half && followsTimeWord(tokens, at))) return undefined;
  const minute = (hour * 60 + (lead?.minutes ?? 0) + 720) % 720;
  return { to: end + clock, minute, ...(half ? { half } : {}) };
}

/** "Half past", "a quarter to". */
function minutesAround(
  tokens: readonly Token[],
  at: number,
): { readonly words: number; readonly minutes: number } | undefined {
  const [first, second] = [tokens[at]?.lower, tokens[at + 1]?.lower];
  if (first === 'half' && second === 'past') return { words: 2, minutes: 30 };
  if (first !== 'quarter') return undefined;
  if (second === 'past' || second === 'after') return { words: 2, minutes: 15 };
  return second === 'to' || second === 'before' ? { words: 2, minutes: -15 } : undefined;
}

function digitHour(word: string): number | undefined {
  return /^(?:[1-9]|1[0-2])$/u.test(word) ? Number(word) % 12 : undefined;
}

/** Number of tokens of "o'clock". */
function clockWords(tokens: readonly Token[], at: number): number {
  if (/^o['’]clock$/u.test(tokens[at]?.lower ?? '')) return 1;
  return tokens[at]?.lower === 'o' && tokens[at + 2]?.lower === 'clock' ? 3 : 0;
}

/** "In the morning", "at night"; of the part of the day, which stays outside. */
export function halfOfDay(tokens: readonly Token[], end: number): 'am' | 'pm' | undefined {
  const [first, second, third] = tokens.slice(end, end + 3).map(({ lower }) => lower);
  if (first === 'at' && second === 'night') return 'pm';
  if (first !== 'in' || second !== 'the') return undefined;
  return third === 'morning' ? 'am' : third === 'afternoon' || third === 'evening' ? 'pm' : undefined;
}

/** Whether the word before makes a number a time: "at three in the morning", "shortly before three", not "killed three". */
export function followsTimeWord(tokens: readonly Token[], at: number): boolean {
  return /^(at|until|till|by|before|after|about|around|since|from|nearly|almost|past)$/.test(
    tokens[at - 1]?.lower ?? '',
  );
}
