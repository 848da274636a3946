import type { Name } from '../../engine/facts/fact.ts';
import { lowered } from './plainClause.ts';
import { capitalized, isQuoted, replaced, rewritten, type Rewritten, type SourceSentence } from './story.ts';

const CLAUSE = /^(?:After|When|While|As|Although|Because|Since|Before) [^,;:"“”()–—]{8,90}, (?=\p{L})/u;

/** "After the hill had slipped, police shut the road." → "Police shut the road after the hill had slipped." */
export function leadingClauseToEnd(sentence: SourceSentence): Rewritten | undefined {
  const { text, reading } = sentence;
  const found = CLAUSE.exec(text);
  const rest = found && text.slice(found[0].length, -1);
  if (!rest || !text.endsWith('.') || /[;:"“”()–—]|, /u.test(rest) || namesByPronoun(rest)) return undefined;
  if (!reading.predicates.some(({ span }) => span.start < found[0].length)) return undefined;
  const clause = lowered(sentence, found[0].slice(0, -2));
  return { text: `${capitalized(rest)} ${clause}.`, from: found[0], to: clause };
}

/** "Police shut the road after the hill had slipped." → "After the hill had slipped, police shut the road." */
export function trailingClauseToFront(sentence: SourceSentence): Rewritten | undefined {
  const { text, reading } = sentence;
  const found = /,? ((?:after|when|while|although|because|before) [^,;:"“”()–—]{8,90})\.$/u.exec(text);
  const [, clause = ''] = found ?? [];
  const rest = text.slice(0, found?.index ?? 0);
  if (!found || /[,;:"“”()–—]|\b(?:not|said|says|that)\b|n['’]t\b/u.test(rest) || namesByPronoun(clause))
    return undefined;
  const verbs = reading.predicates.map(({ span }) => span.start);
  if (!verbs.some((start) => start > found.index) || verbs.filter((start) => start < found.index).length !== 1)
    return undefined;
  return { text: `${capitalized(clause)}, ${lowered(sentence, rest)}.`, from: clause, to: rest };
}

function namesByPronoun(words: string): boolean {
  return /\b(?:he|she|it|they|its|his|her|their|him|them)\b/iu.test(words);
}

/** "Mayor Ada Lind resigned." → "Lind resigned.": where the story has one of that name. */
export function nameShortened(sentence: SourceSentence): Rewritten | undefined {
  const { reading, story } = sentence;
  for (const [i, name] of reading.names.entries()) {
    const last = name.parts.at(-1);
    const [first, ...more] = reading.tokens.slice(name.tokens.from, name.tokens.to);
    const final = more.at(-1);
    if (name.hint !== 'person' || last === undefined || !first || !final || final.lower !== last) continue;
    if (isQuoted(sentence, name.span) || name.span.end !== final.end) continue;
    const others = story.sentences.some((other) =>
      other.reading.names.some(
        ({ parts }) => parts.length > 1 && parts.at(-1) === last && parts.join(' ') !== name.parts.join(' '),
      ),
    );
    if (others) continue;
    const title = reading.roles.find(({ holder, span }) => holder === i && span.end === name.span.start - 1);
    const start = title?.span.start ?? first.start;
    // "a former minister, Ada Lind" keeps what its article stands before.
    if (/\b(?:the|a|an|former|his|her|its|their) $/iu.test(sentence.text.slice(0, start))) continue;
    return replaced(sentence, { start, end: final.end }, final.text);
  }
  return undefined;
}

/** "Ada Lind resigned." → "She resigned.", below a sentence of the story that names her and nobody else. */
export function nameToPronoun(sentence: SourceSentence): Rewritten | undefined {
  const { reading, story } = sentence;
  const [name, ...others] = reading.names.filter(({ hint }) => hint === 'person');
  if (!name || others.length > 0 || isQuoted(sentence, name.span)) return undefined;
  const title = reading.roles.find(({ holder, span }) => {
    const held = holder === undefined ? undefined : reading.names[holder];
    return held === name && span.end === name.span.start - 1;
  });
  const subject = reading.predicates.find(({ agent }) => agent && agent.to === name.tokens.to);
  if ((title?.span.start ?? name.span.start) !== 0 || !subject) return undefined;
  const pronoun = pronounFor(sentence, name.parts.at(-1) ?? '');
  const isOwn = ({ parts }: Name): boolean => parts.join(' ') === name.parts.join(' ');
  const before = story.sentences.find(
    (other) =>
      other.text !== sentence.text &&
      /^\p{Lu}[^"“”]{20,160}\.$/u.test(other.text) &&
      other.reading.names.some((one) => isOwn(one)) &&
      other.reading.names.every((one) => isOwn(one) || one.hint !== 'person'),
  );
  if (pronoun === undefined || !before) return undefined;
  const changed = replaced(sentence, { start: 0, end: name.span.end }, pronoun);
  return changed && { ...changed, before: before.text };
}

/** What the story itself calls the person in the sentence after one that names him or her. */
function pronounFor({ story }: SourceSentence, last: string): string | undefined {
  for (const [i, { reading }] of story.sentences.entries()) {
    if (!reading.names.some(({ parts }) => parts.at(-1) === last)) continue;
    const word = /^(?:He|She)\b/u.exec(story.sentences[i + 1]?.text ?? '')?.[0];
    if (word !== undefined) return word;
  }
  return undefined;
}

/** "The council met." and "The mayor was away." → "The council met, and the mayor was away." */
export function joinedWithAnd(sentence: SourceSentence): Rewritten | undefined {
  return joinedWithNext(sentence, ', and ');
}

/** "The council met." and "The mayor was away." → "The council met while the mayor was away." */
export function joinedWithWhile(sentence: SourceSentence): Rewritten | undefined {
  return joinedWithNext(sentence, ', while ');
}

function joinedWithNext(sentence: SourceSentence, by: string): Rewritten | undefined {
  const { text, story, article } = sentence;
  const at = story.sentences.findIndex((other) => other.text === text && other.article === article);
  const next = at < 0 ? undefined : story.sentences[at + 1];
  if (!next || next.article !== article || /["“”;:()]/u.test(text + next.text)) return undefined;
  if (!/^\p{Lu}[^?!]{20,110}\.$/u.test(text) || !/^\p{Lu}[^?!]{20,110}\.$/u.test(next.text)) return undefined;
  if (/^(?:But|And|Yet|So|However|Meanwhile|Then|While|Nor|Or)\b/u.test(next.text)) return undefined;
  return rewritten(sentence, [
    { span: { start: text.length - 1, end: text.length }, text: `${by}${lowered(next, next.text)}` },
  ]);
}
