import type { Prose } from './prose.ts';
import { type Random, randomFrom } from './random.ts';

/** An article made of sentences of others, with its sentences. */
export interface MadeArticle {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly string[];
}

/** A sentence for a draft, and the article that it comes from. */
export interface MadeSentence {
  readonly text: string;
  readonly from: string;
}

/**
 * Makes articles without end out of a little prose. Each takes runs of neighbouring sentences from several texts and
 * changes their names, figures, weekdays and months, the same name the same way throughout. Half of the new names are
 * made of syllables, so that the vocabulary grows with the archive as that of real ones does. Article n is always the same.
 */
export function articleMaker(prose: readonly Prose[]): (number: number) => MadeArticle {
  const names = namesIn(prose);
  const known = new Set(names);
  return (number) => {
    const random = randomFrom(number);
    const rename = renamer(random, names, known);
    const wanted = 16 + random.below(16);
    const paragraphs: string[] = [];
    const sentences: string[] = [];
    while (sentences.length < wanted) {
      const text = random.pick(prose);
      const start = random.below(text.length);
      const run = text.slice(start, start + 2 + random.below(4)).map((sentence) => changed(sentence, random, rename));
      sentences.push(...run);
      paragraphs.push(run.join(' '));
    }
    const day = `2024-${twoDigits(1 + random.below(12))}-${twoDigits(1 + random.below(28))}`;
    const id = `a${String(number).padStart(6, '0')}`;
    return { id, text: `date ${day} [Source: ${random.pick(OUTLETS)}]\n\n${paragraphs.join('\n\n')}\n`, sentences };
  };
}

/**
 * Sentences of so many words in all, from articles picked at random below `count`: most as their source has them but for
 * some words left out, some with another figure.
 */
export function madeDraft(
  make: (number: number) => MadeArticle,
  count: number,
  words: number,
  seed = 1,
): MadeSentence[] {
  const random = randomFrom(seed + 7_000_000);
  const draft: MadeSentence[] = [];
  for (let left = words; left > 0;) {
    const { id, sentences } = make(random.below(count));
    const shorter = clipped(random.pick(sentences), random);
    const text = random.next() < 0.3 ? shorter.replace(/\d+/u, (figure) => otherFigure(figure, random)) : shorter;
    draft.push({ text, from: id });
    left -= text.split(' ').length;
  }
  return draft;
}

/** The sentences as a draft in Markdown, in paragraphs of three. */
export function draftText(sentences: readonly MadeSentence[]): string {
  const paragraphs: string[] = ['# A draft to measure'];
  for (let i = 0; i < sentences.length; i += 3) {
    const three = sentences.slice(i, i + 3).map(({ text }) => text);
    paragraphs.push(three.join(' '));
  }
  return `${paragraphs.join('\n\n')}\n`;
}

const OUTLETS = ['The Harbour Post', 'Northern Wire', 'Evening Ledger', 'Radio Five Valleys', 'Coast Tribune'];
const MONTHS = /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/gu;
const WEEKDAYS = /\b(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/gu;
const MONTH_NAMES = 'January February March April May June July August September October November December'.split(' ');
const WEEKDAY_NAMES = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const NAME = /(?<=[\p{Ll},] )\p{Lu}\p{Ll}{3,}/gu;

/** Words with a capital inside sentences. */
function namesIn(prose: readonly Prose[]): readonly string[] {
  const fixed = new Set([...MONTH_NAMES, ...WEEKDAY_NAMES]);
  const found = new Set(prose.flatMap((text) => text.flatMap((sentence) => sentence.match(NAME) ?? [])));
  return [...found].filter((name) => !fixed.has(name)).toSorted();
}

function renamer(random: Random, names: readonly string[], known: ReadonlySet<string>): (word: string) => string {
  const renamed = new Map<string, string>();
  return (word) => {
    if (!known.has(word)) return word;
    let name = renamed.get(word);
    if (name === undefined) {
      const chance = random.next();
      name = chance < 0.3 ? word : chance < 0.65 ? random.pick(names) : invented(random);
      renamed.set(word, name);
    }
    return name;
  };
}

function changed(sentence: string, random: Random, rename: (word: string) => string): string {
  return sentence
    .replaceAll(/\p{Lu}\p{Ll}{3,}/gu, rename)
    .replaceAll(/(?<![\d.,])\d{1,3}(?![\d.,]\d|\d)/gu, (figure) => otherFigure(figure, random))
    .replaceAll(MONTHS, () => random.pick(MONTH_NAMES))
    .replaceAll(WEEKDAYS, () => random.pick(WEEKDAY_NAMES));
}

function otherFigure(figure: string, random: Random): string {
  const size = 10 ** Math.min(figure.length, 6);
  return String(Math.max(2, random.below(size)));
}

const ONSETS = 'b br d dr f g gr h k kl l m n p pr r s st t tr v w z'.split(' ');
const VOWELS = 'a e i o u ai ea ou'.split(' ');
const CODAS = ['', '', 'l', 'n', 'r', 's', 'm', 'th', 'ck'];

function invented(random: Random): string {
  let name = '';
  for (let i = 2 + random.below(2); i > 0; i -= 1)
    name += random.pick(ONSETS) + random.pick(VOWELS) + random.pick(CODAS);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The sentence without some words inside it. */
function clipped(sentence: string, random: Random): string {
  const words = sentence.split(' ');
  return words.filter((_, i) => i === 0 || i === words.length - 1 || random.next() > 0.12).join(' ');
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
