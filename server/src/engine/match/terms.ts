import type { Reading } from '../facts/fact.ts';
import { isLight } from '../lexicon/lightWords.ts';
import { rarity } from '../lexicon/rarity.ts';
import { rememberingEach } from '../lexicon/recentMap.ts';
import { isCritical, isStop } from '../lexicon/stopWords.ts';
import { inflectionKeys } from '../lexicon/inflection.ts';
import { PartOfSpeech, partsOfSpeech } from '../lexicon/partsOfSpeech.ts';
import type { Token } from '../text/token.ts';

/** What a content word is compared as. `order` words (not, before, all, only) carry little weight but flip meaning. */
export type TermKind = 'name' | 'quantity' | 'date' | 'order' | 'noun' | 'verb' | 'modifier';

/** One unit of a sentence's content: a word, or a whole figure or date. Offsets are of the sentence's text. */
export interface Term {
  readonly kind: TermKind;
  readonly start: number;
  readonly end: number;
  /** Index of its first token: distances between terms are measured in tokens. */
  readonly token: number;
  readonly key: string;
  readonly lower: string;
  /** How much of the sentence's content rests on it; from a frozen table, never from the archive. */
  readonly weight: number;
  /** Index into the reading's names, quantities or dates, by kind; −1 otherwise. */
  readonly fact: number;
  readonly quoted: boolean;
  /**
   * Not judged with the clause: part of an attribution frame ("the ministry said"), which has its own rule, or what a
   * pronoun stands for.
   */
  readonly framed: boolean;
}

/** Whether a term is judged with its clause: not framed, nor a word like "not" or "all". */
export function isOfClause({ kind, framed }: Term): boolean {
  return kind !== 'order' && !framed;
}

/** What a word that carries little counts for support beside another. */
const LIGHT_WEIGHT = 0.4;

/** How much of what a sentence states rests on a term, where it is asked whether sources support it. */
export function contentOf({ key, kind, weight, fact }: Term): number {
  return fact < 0 && kind !== 'order' && isLight(key) ? weight * LIGHT_WEIGHT : weight;
}

/** Indices of the terms of each kind, in order: a rule looks at one kind of many. */
export type TermsByKind = Readonly<Record<TermKind, readonly number[]>>;

/** The terms of a claim by their kinds. Asked for by rule after rule of one claim, so that the last answer is kept. */
export function termsByKind(terms: readonly Term[]): TermsByKind {
  if (asked.terms !== terms) asked = { terms, kinds: byKind(terms, ({ kind }) => kind) };
  return asked.kinds;
}

/** Indices by kind, in order. */
export function byKind<T>(terms: readonly T[], kindOf: (term: T) => TermKind): TermsByKind {
  const places: Record<TermKind, number[]> = {
    name: [],
    quantity: [],
    date: [],
    order: [],
    noun: [],
    verb: [],
    modifier: [],
  };
  terms.forEach((term, i) => places[kindOf(term)].push(i));
  return places;
}

let asked: { readonly terms: readonly Term[]; readonly kinds: TermsByKind } = {
  terms: [],
  kinds: byKind<Term>([], ({ kind }) => kind),
};

const KIND_WEIGHT: Readonly<Record<TermKind, number>> = {
  name: 1.25,
  quantity: 1.25,
  date: 1.1,
  order: 0.4,
  noun: 1,
  verb: 1,
  modifier: 0.8,
};

/** A frame's words count little for what is covered: sources vary "he said", "it added", "according to". */
const FRAME_WEIGHT = 0.25;

/** Verbs that only bring on what is said; "criticised" or "warned" are content. */
const SAYING: ReadonlySet<string> =
  inflectionKeys(`say tell add state announce report note remark comment mention explain describe write quote cite recall reply respond
  answer inform brief`);

/** The content of a sentence in order. Function words and verbs of saying are left out. */
export function contentTerms(reading: Reading): readonly Term[] {
  return termsOf(reading);
}

/** A sentence is held against many, and stands before the next one. */
const termsOf = rememberingEach<Reading, readonly Term[]>(readTerms);

function readTerms(reading: Reading): Term[] {
  const owner = factOfToken(reading);
  const quoted = coverOf(reading, reading.quotations);
  const framed = framesOf(reading);
  const terms: Term[] = [];
  for (const [index, token] of reading.tokens.entries()) {
    const held = owner[index];
    if (held && held.first !== index && held.kind !== 'name') continue;
    const kind = held ? held.kind : wordKind(token, index, reading);
    if (!kind) continue;
    const span = held && held.kind !== 'name' ? held.span : token;
    terms.push({
      kind,
      start: span.start,
      end: span.end,
      token: index,
      key: token.key,
      lower: token.lower,
      weight: (0.35 + 0.65 * rarity(token.key)) * KIND_WEIGHT[kind] * (framed[index] ? FRAME_WEIGHT : 1),
      fact: held ? held.fact : -1,
      quoted: quoted[index] === true,
      framed: framed[index] === true,
    });
  }
  return terms;
}

interface Holder {
  readonly kind: 'name' | 'quantity' | 'date';
  readonly fact: number;
  readonly first: number;
  readonly span: { readonly start: number; readonly end: number };
}

function factOfToken(reading: Reading): (Holder | undefined)[] {
  const owner: (Holder | undefined)[] = Array.from({ length: reading.tokens.length });
  const claim = (kind: Holder['kind'], fact: number, from: number, to: number, span: Holder['span']): void => {
    for (let i = from; i < to; i++) {
      const token = reading.tokens[i];
      if (kind === 'name' && (!token || !namesSomething(token))) continue;
      owner[i] = { kind, fact, first: from, span };
    }
  };
  reading.names.forEach((name, i) => claim('name', i, name.tokens.from, name.tokens.to, name.span));
  reading.dates.forEach((date, i) => claim('date', i, date.tokens.from, date.tokens.to, date.span));
  for (const [i, quantity] of reading.quantities.entries()) {
    // "Six Nations", "Interstate 225": a figure inside a name counts nothing.
    const inName = reading.names.some(
      (name) =>
        name.tokens.from <= quantity.tokens.from && quantity.tokens.to <= name.tokens.to && name.parts.length > 1,
    );
    if (!inName) claim('quantity', i, quantity.tokens.from, quantity.tokens.to, quantity.span);
  }
  return owner;
}

/** Particles inside a name ("of", "the") carry none of it; "US" is no pronoun. */
function namesSomething(token: Token): boolean {
  if (token.kind === 'mark' || token.key === "'s") return false;
  return token.capital || !isStop(token.key);
}

function wordKind(token: Token, index: number, reading: Reading): TermKind | undefined {
  if (token.kind === 'mark' || token.key === "'s") return undefined;
  if (isCritical(token.key)) return 'order';
  if (token.kind === 'number') return 'noun';
  if (isStop(token.key) || isSaying(token, index, reading) || token.lower.length < 2) return undefined;
  if (reading.predicates.some((p) => p.verb === token.key && p.tokens.from <= index && index < p.tokens.to)) {
    return 'verb';
  }
  return mainPartOfSpeech(token);
}

/** A verb of saying, or a noun for what is said ("report"); "the state" is neither. */
function isSaying({ key }: Token, index: number, { tokens }: Reading): boolean {
  return SAYING.has(key) && !(key === 'state' && DETERMINERS.has(tokens[index - 1]?.lower ?? ''));
}

const DETERMINERS: ReadonlySet<string> = new Set('the a an this that each every any no its their his her'.split(' '));

function mainPartOfSpeech(token: Token): TermKind {
  const [main] = partsOfSpeech(token.key);
  if (main === PartOfSpeech.Verb) return 'verb';
  return main === PartOfSpeech.Adjective || main === PartOfSpeech.Adverb ? 'modifier' : 'noun';
}

function coverOf(
  reading: Reading,
  facts: readonly { readonly tokens: { readonly from: number; readonly to: number } }[],
): boolean[] {
  const covered: boolean[] = Array.from({ length: reading.tokens.length }, () => false);
  for (const fact of facts) covered.fill(true, fact.tokens.from, fact.tokens.to);
  return covered;
}

function framesOf(reading: Reading): boolean[] {
  const framed: boolean[] = Array.from({ length: reading.tokens.length }, () => false);
  for (const frame of reading.attributions) {
    framed.fill(true, frame.tokens.from, frame.tokens.to);
    if (frame.speaker) framed.fill(true, frame.speaker.from, frame.speaker.to);
  }
  // What is said is never frame, also where a second frame of the sentence lies inside the first one's content.
  for (const frame of reading.attributions) {
    if (frame.content.to - frame.content.from < 2) continue;
    for (let i = frame.content.from; i < frame.content.to; i++) {
      const inSpeaker = reading.attributions.some((a) => a.speaker && a.speaker.from <= i && i < a.speaker.to);
      if (!inSpeaker) framed[i] = false;
    }
  }
  return framed;
}
