import { inflectionKeys } from '../lexicon/inflection.ts';
import { rememberingEach } from '../lexicon/recentMap.ts';
import type { Span } from '../text/span.ts';
import type { Predicate, Reading, TokenRange } from './fact.ts';
import { spanOf } from './tokenRange.ts';

/** Whether those of whom a sentence speaks are dead or alive. */
export interface Fate {
  readonly alive: boolean;
  /** Of whom: a noun with its figure, or a pronoun. */
  readonly who: TokenRange;
  /** Said of all of them: "both pilots", "none of the five children". */
  readonly whole: boolean;
  readonly span: Span;
}

const DYING: ReadonlySet<string> = inflectionKeys('die perish drown');
const KILLING: ReadonlySet<string> = inflectionKeys('kill');
const SURVIVING: ReadonlySet<string> = inflectionKeys('survive');
const GETTING_AWAY: ReadonlySet<string> = inflectionKeys('escape get come');
const BEING: ReadonlySet<string> = inflectionKeys('be');

/** What follows "are" or "escaped". */
const UNHURT =
  /^\s+(?:\p{L}+\s+)?(?:alive|unhurt|unharmed|unscathed|uninjured|safe and (?:sound|well)|(?:away |off )?with (?:only )?(?:minor|slight|light) injuries)\b/iu;
const DEAD = /^\s+(?:all\s+|both\s+)?dead\b/iu;
/** "Their injuries were minor". */
const MINOR = /^\s+(?:only\s+)?(?:minor|slight|light|not (?:serious|severe|life-threatening))\b/iu;

/** The fates that a sentence tells. */
export const fatesIn = rememberingEach((reading: Reading): readonly Fate[] => {
  const told = reading.predicates.flatMap((one) => fateOf(reading, one));
  const none = noneIn(reading);
  return none ? [...told, none] : told;
});

function fateOf(reading: Reading, predicate: Predicate): Fate[] {
  const { verb, passive, agent, patient, negated, tokens, span } = predicate;
  const owner = BEING.has(verb) && !negated ? ownerOfInjuries(reading, tokens.from) : undefined;
  if (owner) return MINOR.test(reading.text.slice(span.end)) ? [{ alive: true, who: owner, whole: true, span }] : [];
  const subject = passive ? patient : agent;
  if (!subject || reading.tokens.slice(tokens.from, tokens.to).some(({ lower }) => OPEN.has(lower))) return [];
  const after = reading.text.slice(span.end);
  const alive = isAlive(verb, passive, after);
  if (alive === undefined) return [];
  // "None of them survived": the "none" is counted in the verb.
  return [{ alive: alive !== negated, who: subject, whole: isWhole(reading, subject), span }];
}

function isAlive(verb: string, passive: boolean, after: string): boolean | undefined {
  if (DYING.has(verb) || (passive && KILLING.has(verb))) return false;
  if (SURVIVING.has(verb) && !passive) return true;
  if ((BEING.has(verb) || GETTING_AWAY.has(verb)) && UNHURT.test(after)) return true;
  return BEING.has(verb) && DEAD.test(after) ? false : undefined;
}

const OPEN: ReadonlySet<string> = new Set('may might could would will should can'.split(' '));

/** "Their injuries were": whose. */
function ownerOfInjuries({ tokens }: Reading, verb: number): TokenRange | undefined {
  const isOwned =
    /^(?:injury|wound)$/u.test(tokens[verb - 1]?.key ?? '') &&
    /^(?:their|his|her)$/u.test(tokens[verb - 2]?.lower ?? '');
  return isOwned ? { from: verb - 2, to: verb - 1 } : undefined;
}

function isWhole({ tokens }: Reading, { from, to }: TokenRange): boolean {
  return tokens.slice(Math.max(0, from - 2), to).some(({ lower }) => WHOLE.has(lower));
}

const WHOLE: ReadonlySet<string> = new Set(['all', 'both', 'every', 'none', 'neither', 'nobody']);

/** "None of the five children who were with her survived". */
function noneIn({ tokens }: Reading): Fate | undefined {
  const none = tokens.findIndex(({ lower }, i) => /^(?:none|neither)$/u.test(lower) && tokens[i + 1]?.lower === 'of');
  const verb = tokens.findIndex(({ key }, i) => i > none && SURVIVING.has(key));
  if (none < 0 || verb < 0) return undefined;
  const end = tokens.findIndex(
    ({ lower, kind }, i) => i > none + 2 && (i === verb || kind === 'mark' || ENDS.has(lower)),
  );
  const who = { from: none + 2, to: end };
  return { alive: false, who, whole: true, span: spanOf(tokens, { from: none, to: verb + 1 }) };
}

const ENDS: ReadonlySet<string> = new Set('who that which in on at from with of has have had'.split(' '));
