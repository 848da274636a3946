import type { Attribution, Name } from '../../engine/facts/fact.ts';
import { areAliases } from './nameSlips.ts';
import {
  isQuoted,
  mayBeTrue,
  pick,
  replaced,
  withCaseOf,
  wholeWord,
  type Rewritten,
  type SourceSentence,
} from './story.ts';

/** Offices that nobody holds together, as a rule. */
const OFFICES: readonly (readonly [RegExp, string])[] = [
  [/\bforeign minister\b/iu, 'finance minister'],
  [/\b(?:finance|interior|defen[cs]e|health|transport) minister\b/iu, 'foreign minister'],
  [/\bprime minister\b/iu, 'president'],
  [/(?<!vice[ -])\bpresident\b/iu, 'prime minister'],
  [/\bmayor\b/iu, 'governor'],
  [/\bgovernor\b/iu, 'mayor'],
  [/\bchief executive\b/iu, 'finance director'],
  [/\b(?:head )?coach\b/iu, 'captain'],
  [/\bcaptain\b/iu, 'coach'],
  [/\bjudge\b/iu, 'prosecutor'],
  [/\bprosecutor\b/iu, 'judge'],
  [/\bsenator\b/iu, 'governor'],
  [/\bprofessor\b/iu, 'minister'],
  [/\bchairman\b/iu, 'treasurer'],
  [/\bspokes(?:man|woman|person)\b/iu, 'lawyer'],
];

/** Another office for somebody who is named. */
export function changedTitle(sentence: SourceSentence): Rewritten | undefined {
  const { reading, text } = sentence;
  for (const role of reading.roles) {
    const holder = role.holder === undefined ? undefined : reading.names[role.holder];
    if (!holder || isQuoted(sentence, role.span)) continue;
    const words = text.slice(role.span.start, role.span.end);
    for (const [pattern, other] of OFFICES) {
      const found = pattern.exec(words);
      if (!found || isHeldBy(sentence, other, holder)) continue;
      const start = role.span.start + found.index;
      const title = found[0].split(' ').every((word) => /^\p{Lu}/u.test(word))
        ? titleCase(other)
        : withCaseOf(found[0], other);
      return replaced(sentence, { start, end: start + found[0].length }, title);
    }
  }
  return undefined;
}

/** Whether some sentence has the other office and the holder's name. */
function isHeldBy({ story }: SourceSentence, office: string, holder: Name): boolean {
  return story.sentences.some(
    ({ text, reading }) => wholeWord(office).test(text) && reading.names.some((name) => areAliases(name, holder)),
  );
}

function titleCase(words: string): string {
  return words.replaceAll(/\b\p{Ll}/gu, (letter) => letter.toUpperCase());
}

/** Somebody else whom the sources quote is said to have said it. */
export function changedSpeaker(sentence: SourceSentence): Rewritten | undefined {
  const { reading, text, story } = sentence;
  const own = reading.attributions.flatMap((frame) => namedSpeaker(sentence, frame))[0];
  if (!own) return undefined;
  const others = story.sentences
    .flatMap((other) => other.reading.attributions.flatMap((frame) => namedSpeaker(other, frame)))
    .filter(
      ({ name, text: other }) =>
        name.hint === own.name.hint &&
        !areAliases(name, own.name) &&
        !name.parts.some((part) => text.toLowerCase().includes(part)) &&
        !mayBeTrue(sentence, wholeWord(other)) &&
        !story.sentences.some(
          ({ text: both }) => both.includes(other) && own.name.parts.some((part) => both.toLowerCase().includes(part)),
        ),
    );
  const other = pick(others, sentence);
  return other && replaced(sentence, own.name.span, other.text);
}

interface NamedSpeaker {
  readonly name: Name;
  readonly text: string;
}

/** The name that a speaker goes by; none for pronouns, descriptions and several people together. */
function namedSpeaker(sentence: SourceSentence, { speaker }: Attribution): NamedSpeaker[] {
  if (!speaker) return [];
  const names = sentence.reading.names.filter(({ tokens }) => speaker.from <= tokens.from && tokens.to <= speaker.to);
  const [name] = names;
  if (!name || names.length > 1 || name.hint === 'demonym' || name.hint === 'unknown' || isQuoted(sentence, name.span))
    return [];
  const text = sentence.text.slice(name.span.start, name.span.end);
  return /[()"“”,]/u.test(text) ? [] : [{ name, text }];
}
