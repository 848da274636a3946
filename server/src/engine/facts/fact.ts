import type { Span } from '../text/span.ts';
import type { Token } from '../text/token.ts';

/*
 * What a sentence states, as typed facts. All spans are UTF-16 offsets of the sentence's own text, so that the reading of
 * a sentence does not depend on where it stands and can be kept while the document around it changes. `tokens` are
 * half-open ranges of indices into `Reading.tokens`.
 */

export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** A calendar date in the proleptic Gregorian calendar. `month` 1 to 12. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The values that a number in copy allows. Infinite ends for open intervals; `lowOpen`: the end itself is not allowed. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly lowOpen?: boolean;
  readonly highOpen?: boolean;
}

/** How a figure was hedged in the copy. `vague`: "dozens", "hundreds of"; `range`: "20 to 30". */
export type Comparator =
  'exact' | 'about' | 'at-least' | 'more-than' | 'nearly' | 'at-most' | 'less-than' | 'vague' | 'range';

/** What is measured. `count` counts things; `ordinal` is a rank ("second-largest" is 2); `ratio` "half of", "a third". */
export type Dimension =
  | 'count'
  | 'ordinal'
  | 'percent'
  | 'percentage-point'
  | 'ratio'
  | 'money'
  | 'length'
  | 'area'
  | 'mass'
  | 'volume'
  | 'speed'
  | 'temperature'
  | 'duration'
  | 'age'
  | 'score';

export interface Quantity {
  readonly kind: 'quantity';
  /** The figure with its comparator, multiplier and unit ("more than $2.5bn"). */
  readonly span: Span;
  /** The bare figure ("2.5bn"): what a fix replaces. */
  readonly figure: Span;
  readonly tokens: TokenRange;
  /**
   * In base units of the dimension: metres, seconds (months and years as days × 86400, mean lengths), kilograms, currency
   * units; ages in years, percentages in percent. A score runs from its smaller to its larger number.
   */
  readonly value: Interval;
  /** The figure as stated, in the unit as written ("2.5bn" → 2.5e9; vague words: their usual lower end). */
  readonly stated: number;
  readonly comparator: Comparator;
  readonly dimension: Dimension;
  /** Size of half a unit of the last digit stated, in base units: how far rounding alone may carry. */
  readonly rounding: number;
  /** Unit as folded word ("kilometre", "$", "€"); absent for plain counts. */
  readonly unit?: string;
  /** Key of the counted noun ("soldier", "people"), the head of what follows or precedes. */
  readonly noun?: string;
  readonly nounSpan?: Span;
  /** Keys of the words that narrow the counted noun ("Russian", "civilian"). */
  readonly modifiers: readonly string[];
  /** The same figure given again in another unit right after, in brackets ("230 kilometres (140 miles)"). */
  readonly restates?: number;
  /** The sentence says that it is not this ("46 million, not 41 million"). */
  readonly denied?: true;
  /** Index of the quantity that this one is a part of ("ten of the 12", "56 deaths, 20 of them children"). */
  readonly partOf?: number;
}

export type DateGranularity = 'year' | 'month' | 'day' | 'weekday' | 'part-of-day' | 'decade' | 'season';

/** How the date bounds what is said. */
export type DateRelation = 'on' | 'since' | 'until' | 'before' | 'after' | 'by' | 'from';

export interface DateRef {
  readonly kind: 'date';
  readonly span: Span;
  readonly tokens: TokenRange;
  readonly granularity: DateGranularity;
  readonly relation: DateRelation;
  /** Days since 1970-01-01, both inclusive, when it could be resolved; absent otherwise (a weekday without a dateline). */
  readonly days?: { readonly first: number; readonly last: number };
  /** What was written out: whichever of these the words state. Weekday 0 is Sunday. */
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
  readonly partOfDay?: 'morning' | 'afternoon' | 'evening' | 'night';
  /**
   * A time of day, on its own: a date beside it is a `DateRef` of its own. `minute` since midnight; `twelveHour` when the
   * words leave morning or afternoon open ("at 10:30"); `about` when hedged.
   */
  readonly clock?: {
    readonly minute: number;
    readonly twelveHour?: true;
    readonly about?: true;
    readonly zone?: string;
  };
  /** Told from the day of writing ("two years ago" is −2 years, "yesterday" −1 day), also when that day is unknown. */
  readonly offset?: { readonly unit: 'day' | 'week' | 'month' | 'year' | 'decade'; readonly by: number };
}

/** What sort of thing a name seems to be. A hint only: no finding may rest on it alone. */
export type NameHint = 'person' | 'place' | 'organisation' | 'demonym' | 'unknown';

export interface Name {
  readonly kind: 'name';
  readonly span: Span;
  readonly tokens: TokenRange;
  /** Folded keys of the name's words, particles and titles left out ("al-Assad" → ["assad"]). */
  readonly parts: readonly string[];
  readonly hint: NameHint;
  /** Acronym given in brackets right after, or the name itself when it is one ("HTS"). */
  readonly acronym?: string;
}

export interface Role {
  readonly kind: 'role';
  readonly span: Span;
  readonly tokens: TokenRange;
  /** Keys of the title's words ("foreign", "minister"). */
  readonly words: readonly string[];
  /** Index into `Reading.names` of who holds it, when named. */
  readonly holder?: number;
}

export interface Quotation {
  readonly kind: 'quotation';
  /** With the quotation marks. */
  readonly span: Span;
  /** Without them. An unclosed quotation runs to the end of the sentence. */
  readonly inner: Span;
  readonly tokens: TokenRange;
  /** Tokens of the speaker ("Aron Lund of the Century International think tank"), when the sentence names one. */
  readonly speaker?: TokenRange;
}

/** How surely something is said. `denied` is a statement that it is not so. */
export type Certainty = 'confirmed' | 'said' | 'claimed' | 'possible' | 'denied';

export interface Attribution {
  readonly kind: 'attribution';
  /** The whole frame without its content ("the Observatory said", "according to army sources"). */
  readonly span: Span;
  readonly tokens: TokenRange;
  /** Who: tokens of the noun group, a pronoun included. Absent for "reportedly", "it is confirmed that". */
  readonly speaker?: TokenRange;
  /** Key of the verb ("say", "claim", "confirm"); "according" for "according to". */
  readonly verb: string;
  readonly certainty: Certainty;
  /** Tokens of what is said; several frames of one sentence may share content. */
  readonly content: TokenRange;
}

export interface Predicate {
  readonly kind: 'predicate';
  readonly span: Span;
  readonly tokens: TokenRange;
  /** Key of the main verb ("seize"). */
  readonly verb: string;
  /** Of a participle in un- ("unchanged") the key of the verb that it denies; `negated` counts it. */
  readonly undoes?: string;
  /** Negated by not, never, no (subject or object), without, failed to, yet to, unable to, not allowed to, barred from, denied. */
  readonly negated: boolean;
  /** An infinitive or a form in "-ing" that its verb only says to go on, begin or end: it is stated as a finite verb is. */
  readonly stated?: true;
  readonly passive: boolean;
  /** Head noun groups left and right of the verb as tokens, agent and patient already swapped for the passive. */
  readonly agent?: TokenRange;
  readonly patient?: TokenRange;
}

export interface Scope {
  readonly kind: 'scope';
  readonly span: Span;
  readonly tokens: TokenRange;
  /** Place on the quantifier ladder: 0 none, 1 few, 2 some or several, 3 many, 4 most, nearly all, 5 all, every, the whole. */
  readonly level: number;
  /** Key of what it ranges over ("shop", "city"). */
  readonly noun?: string;
}

export type Fact = Quantity | DateRef | Name | Role | Quotation | Attribution | Predicate | Scope;

/** Everything read off one sentence. Plain data; depends on the sentence's text, the date and the known names alone. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly quantities: readonly Quantity[];
  readonly dates: readonly DateRef[];
  readonly names: readonly Name[];
  readonly roles: readonly Role[];
  readonly quotations: readonly Quotation[];
  readonly attributions: readonly Attribution[];
  readonly predicates: readonly Predicate[];
  readonly scopes: readonly Scope[];
}

/** Asked for lower-case words, says which are known to be names. */
export type KnownNames = Pick<ReadonlySet<string>, 'has'>;

/** What the reader of a sentence may know besides its words. */
export interface ReadingContext {
  /** Date of the article or draft: weekdays and "yesterday" are resolved against it. */
  readonly date?: CivilDate;
  /** Lower-case words known to be names, for the first word of a sentence and for lower-case text. */
  readonly knownNames?: KnownNames;
}
