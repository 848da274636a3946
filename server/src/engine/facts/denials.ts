import { rememberingEach } from '../lexicon/recentMap.ts';
import type { Span } from '../text/span.ts';
import type { Reading } from './fact.ts';

/** A sentence that has been read. What is found in it is remembered as long as that lives. */
type Sentence = Pick<Reading, 'text'>;

/** Words by which a sentence says that something said is not so. Spans are of the sentence's text. */
export interface Denial {
  /** The words that say so ("denied reports", "is a hoax"). */
  readonly span: Span;
  /** What is said not to be so; absent where that was told before and is only pointed at ("the story is a hoax"). */
  readonly content?: Span;
}

/** Nouns for what somebody has said or shown. */
const TOLD = `(?:reports?|rumou?rs?|claims?|allegations?|accusations?|stor(?:y|ies)|accounts?|speculation|suggestions?|assertions?|statements?|news|articles?|tweets?|videos?|photos?|photographs?|pictures?|images?|footage|quotes?|letters?|posts?|recordings?)`;
const FALSE = `(?:hoax(?:es)?|fakes?|faked|false|untrue|fiction|fictional|fictitious|fabricated|fabrications?|bogus|baseless|unfounded|groundless|satirical|satire|pranks?|lies|photoshopped|doctored|staged|made[ -]up|invented|debunked|forger(?:y|ies)|forged|misinformation|disinformation)`;
const REAL = `(?:true|real|authentic|genuine)`;
const DEGREES = `(?:(?:most|all|just|simply|actually|completely|totally|entirely|absolutely|clearly|likely|probably|almost|certainly|indeed|nothing|more|than|but|pure|purely|utterly|an?|the|complete|total|elaborate|outright|internet|online|kind|of)\\s+){0,5}`;
const LINKS = `(?:is|are|was|were|'s|’s|be|been|being|proved|proven|turned out to be|appears? to be|branded|dubbed|labell?ed|called)`;
const DENY = `(?:den(?:y|ies|ied|ying)|refut(?:e|es|ed|ing)|disput(?:e|es|ed|ing)|dismiss(?:es|ed|ing)?|reject(?:s|ed|ing)?|debunk(?:s|ed|ing)?|disprov(?:e|es|ed|ing)|(?:shot|shoots?|shooting) down|push(?:es|ed|ing)? back (?:against|on))`;
const PLANS = `(?:plans?|intentions?)\\s+(?:to|of|for)`;
/** Up to four words between verb and noun: "denied all CNN's". */
const FEW_WORDS = `(?:[\\p{L}\\p{N}.’'-]+\\s+){0,4}?`;

/** Denials of what follows them. */
const AHEAD: readonly RegExp[] = [
  `\\b${DENY}\\s+${FEW_WORDS}${TOLD}\\b`,
  `\\b${DENY}\\s+(?:\\p{L}+\\s+)?${PLANS}\\b`,
  `\\b(?:den(?:y|ies|ied|ying))(?:\\s+(?:that|it|having|ever|being)\\b|(?=\\s+\\p{L}{2,}ing\\b))`,
  `\\b(?:has|have|had)\\s+no\\s+(?:\\p{L}+\\s+)?${PLANS}\\b`,
  `(?:\\b(?:does|do|did)\\s+not|n['’]t)\\s+(?:have\\s+(?:any\\s+)?${PLANS}|(?:plan|intend)\\s+to)\\b`,
  `\\bno truth\\s+(?:to|in|behind)\\b`,
].map((source) => pattern(source));
/** Denials of their subject. */
const BEHIND: readonly RegExp[] = [
  `\\b${LINKS}\\s+${DEGREES}${FALSE}\\b`,
  `\\b(?:is|are|was|were)\\s+(?:(?:most|likely|probably|clearly)\\s+){0,2}lying\\b`,
].map((source) => pattern(source));
const NOT_REAL = pattern(
  `(?:\\b(?:is|are|was|were)\\s+["“'‘]?not|\\b(?:is|are|was|were)n['’]t|['’]s\\s+not)\\s+(?:\\p{L}+ly\\s+)?${REAL}\\b`,
);
const MADE_UP = pattern(
  `\\bm(?:ade|aking|akes?)\\s+(?:it|this|that|things|(?:the\\s+)?(?:whole\\s+)?(?:thing|story))\\s+(?:all\\s+)?up\\b`,
);

/** Before a denial: it is itself denied, or only supposed. */
const NEGATED = /(?:\bnot|\bno|\bnever|n['’]t|\bneither|\bif|\bwhether)\s+(?:\p{L}+\s+){0,3}$/iu;
/** After a link: "is not a hoax". */
const NEGATED_INSIDE = /^\p{L}+\s+not\s/iu;
/** Ends what is denied: what follows is said of it, or against it. */
const CLAUSE_END =
  /[;:]|[,\u2013\u2014]\s*(?:saying|said|but|and|while|though|although|calling|adding|which|according)\b|["”]\s*$/iu;
/** A subject that only points: "it", "the story", "the whole thing". */
const POINTS = pattern(
  `(?:^|[\\s"“‘'])(?:it|this|that|they|these|all|(?:(?:the|this|that|these|those|entire|whole|\\p{L}+['’]s)\\s+)*(?:thing|${TOLD}))\\W*$`,
  'iu',
);
/** "The report", where "it is not true" says too little. */
const POINTS_AT_TOLD = pattern(`\\b${TOLD}\\W*$`, 'iu');

/** Where a sentence says that something said is not so: denied, a hoax, untrue. In order; none in a question. */
export function denialsIn(sentence: Sentence): readonly Denial[] {
  return denials(sentence);
}

/** Passages come again with every claim that they are held against. */
const denials = rememberingEach(readDenials);

function readDenials({ text }: Sentence): Denial[] {
  if (/\?["”’']?\s*$/u.test(text)) return [];
  const found: Denial[] = [];
  const add = ({ span, content }: Denial): void => {
    if (found.some((other) => other.span.start < span.end && span.start < other.span.end)) return;
    found.push({ span, ...(content ? { content } : {}) });
  };
  for (const span of matchesOf(AHEAD, text)) {
    const content = { start: span.end, end: clauseEnd(text, span.end) };
    if (longWords(text, content) >= 2) add({ span, content });
  }
  for (const span of matchesOf(BEHIND, text)) {
    const before = text.slice(0, span.start);
    const content = { start: subjectStart(before), end: span.start };
    if (POINTS.test(before)) add({ span });
    else if (longWords(text, content) >= 1) add({ span, content });
  }
  for (const span of matchesOf([NOT_REAL], text)) if (POINTS_AT_TOLD.test(text.slice(0, span.start))) add({ span });
  for (const span of matchesOf([MADE_UP], text)) add({ span });
  return found.toSorted((a, b) => a.span.start - b.span.start);
}

function matchesOf(patterns: readonly RegExp[], text: string): Span[] {
  return patterns.flatMap((one) =>
    [...text.matchAll(one)]
      .filter((match) => !NEGATED.test(text.slice(0, match.index)))
      .filter(([words]) => one === NOT_REAL || AHEAD.includes(one) || !NEGATED_INSIDE.test(words))
      .map(({ 0: words, index }) => ({ start: index, end: index + words.length })),
  );
}

function clauseEnd(text: string, from: number): number {
  return from + (CLAUSE_END.exec(text.slice(from))?.index ?? text.length - from);
}

/** The subject of a clause goes back to a mark, or to "that" ("claims that the photo"). */
function subjectStart(before: string): number {
  const clause = before.search(/[^,;:\u2013\u2014“"‘]*$/u);
  const that = before.slice(clause).lastIndexOf(' that ');
  return that < 0 ? clause : clause + that + ' that '.length;
}

/** Words of four letters or more: what is told has two beside "that", "the", "it". */
function longWords(text: string, { start, end }: Span): number {
  return (text.slice(start, end).match(/\p{L}{4,}/gu) ?? []).length;
}

function pattern(source: string, flags = 'giu'): RegExp {
  return new RegExp(source, flags);
}

/** A word of falsehood ("hoax"), and whether the text denies it ("no hoax"). */
export interface Falsehood {
  readonly span: Span;
  readonly denied: boolean;
}

const FALSEHOOD = /\b(?:hoax(?:es|er|ers)?|fakes?|faked|fabrications?|fabricated|debunk(?:s|ed|ing)?)\b/giu;

/** The words by which a sentence calls something false, in order; spans of its text. */
export function falsehoodsIn(sentence: Sentence): readonly Falsehood[] {
  return falsehoods(sentence);
}

const falsehoods = rememberingEach(readFalsehoods);

function readFalsehoods({ text }: Sentence): Falsehood[] {
  return [...text.matchAll(FALSEHOOD)].map(({ 0: word, index }) => ({
    span: { start: index, end: index + word.length },
    denied: NEGATED.test(text.slice(0, index)),
  }));
}

const DOUBTING =
  /\b(?:no|not|never|hoax\w*|fakes?|rumou?rs?|alleg\w+|reportedly|conspirac\w+|den(?:y|ies|ied|ial)|debunk\w*|myths?|false|untrue|baseless|unfounded)\b|n['’]t\b/iu;

/** Whether a sentence denies or doubts something, in any words. */
export function isDoubting(sentence: Sentence): boolean {
  return doubting(sentence);
}

const doubting = rememberingEach(
  (sentence: Sentence) => DOUBTING.test(sentence.text) || denialsIn(sentence).length > 0,
);
