import type { Name } from '../../engine/facts/fact.ts';
import { sameName } from '../../engine/facts/sameName.ts';
import { isCommonWord } from '../../engine/lexicon/commonWords.ts';
import { isDemonym } from '../../engine/lexicon/demonyms.ts';
import { partOfSpeechBits } from '../../engine/lexicon/partsOfSpeech.ts';
import {
  isQuoted,
  mayBeTrue,
  pick,
  replaced,
  wholeWord,
  type Rewritten,
  type SourceSentence,
  type Story,
} from './story.ts';

const LETTERS: Readonly<Record<string, string>> = {
  a: 'o',
  e: 'a',
  i: 'u',
  o: 'i',
  u: 'e',
  b: 'd',
  d: 'b',
  f: 't',
  g: 'k',
  k: 'r',
  l: 'r',
  m: 'n',
  n: 'm',
  p: 'b',
  r: 'l',
  s: 'z',
  t: 'f',
  v: 'w',
  w: 'v',
  z: 's',
};

/** One letter inside a name is another. */
export function changedLetter(sentence: SourceSentence): Rewritten | undefined {
  const { reading, text, story } = sentence;
  const candidates = reading.tokens.flatMap((token) => {
    const named = reading.names.some(
      ({ span, hint }) => hint !== 'demonym' && span.start <= token.start && token.end <= span.end,
    );
    if (!named || !/^\p{Lu}[a-z]{4,}$/u.test(token.text) || isQuoted(sentence, token)) return [];
    if (isCommonWord(token.lower) || isDemonym(token.text) || partOfSpeechBits(token.key) !== 0) return [];
    if (text.split(wholeWord(token.text)).length !== 2) return [];
    return Array.from(token.text).flatMap((letter, at) => {
      const other = LETTERS[letter];
      if (at < 1 || at > token.text.length - 2 || other === undefined) return [];
      const word = token.text.slice(0, at) + other + token.text.slice(at + 1);
      return story.words.has(word.toLowerCase()) ? [] : [{ span: token, word }];
    });
  });
  const chosen = pick(candidates, sentence);
  return chosen && replaced(sentence, chosen.span, chosen.word);
}

/** A name that the sources use elsewhere stands in place of another of its sort. */
export function otherName(sentence: SourceSentence): Rewritten | undefined {
  const { reading, text, story } = sentence;
  const speakers = reading.attributions.map(({ speaker }) => speaker);
  for (const name of reading.names) {
    if (name.hint === 'unknown' || name.hint === 'demonym' || isQuoted(sentence, name.span)) continue;
    if (speakers.some((range) => range && range.from < name.tokens.to && name.tokens.from < range.to)) continue;
    if (/[(\p{Lu}] ?$/u.test(text.slice(0, name.span.start)) || /^ ?[()\p{Lu}]/u.test(text.slice(name.span.end)))
      continue;
    if (/^['’]s?/u.test(text.slice(name.span.end)) || text[name.span.end] === '-') continue;
    const others = [...namesOf(story).values()].filter((other) => canReplace(sentence, name, other));
    const other = pick(others, sentence);
    if (other) return replaced(sentence, name.span, other.text);
  }
  return undefined;
}

interface StoryName {
  readonly name: Name;
  readonly text: string;
  /** Sentences that have it. */
  readonly sentences: Set<SourceSentence>;
}

function canReplace(sentence: SourceSentence, name: Name, other: StoryName): boolean {
  if (other.name.hint !== name.hint || other.name.parts.length !== name.parts.length) return false;
  if (other.name.parts.some((part) => name.parts.includes(part))) return false;
  const old = sentence.text.slice(name.span.start, name.span.end);
  if (areAliases(name, other.name) || isAcronymOf(old, other.text) || isAcronymOf(other.text, old)) return false;
  // Names that meet in one sentence may belong together: a town and its country, a group and its wing.
  const together = [...other.sentences].some(({ text }) =>
    name.parts.some((part) => text.toLowerCase().includes(part)),
  );
  return !together && !mayBeTrue(sentence, wholeWord(other.text));
}

export function areAliases(a: Name, b: Name): boolean {
  return sameName(a, b) !== 'different';
}

function isAcronymOf(short: string, long: string): boolean {
  return /^\p{Lu}{2,6}$/u.test(short) && (long.match(/\p{Lu}/gu) ?? []).join('').startsWith(short[0] ?? '');
}

const known = new WeakMap<Story, ReadonlyMap<string, StoryName>>();

/** Names of people, places and organisations, by how they are written. */
function namesOf(story: Story): ReadonlyMap<string, StoryName> {
  const before = known.get(story);
  if (before) return before;
  const names = new Map<string, StoryName>();
  for (const sentence of story.sentences) {
    for (const name of sentence.reading.names) {
      const text = sentence.text.slice(name.span.start, name.span.end);
      if (/[()"“”,]/u.test(text) || isDemonym(text)) continue;
      const entry = names.get(text);
      if (entry) entry.sentences.add(sentence);
      else names.set(text, { name, text, sentences: new Set([sentence]) });
    }
  }
  known.set(story, names);
  return names;
}
