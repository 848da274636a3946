import { describe, expect, it } from 'vitest';
import { buildArticle } from '../engine/sources/buildArticle.ts';
import { RECASTINGS, recastThroughout, type RecastingKind } from './recast.ts';
import { answerTo } from './rewriting/rates.ts';
import { storyOf, type Rewritten, type SourceSentence } from './rewriting/story.ts';

function first(text: string): SourceSentence {
  const article = buildArticle({ id: 'a', path: 'a.txt', text, format: 'plain' });
  const [sentence] = storyOf([article]).sentences;
  if (!sentence) throw new Error('no sentence read');
  return sentence;
}

function recast(kind: RecastingKind, text: string): Rewritten | undefined {
  return RECASTINGS[kind](first(text));
}

describe('a sentence recast by rule', () => {
  it.each<[RecastingKind, string, string]>([
    [
      'without a relative clause',
      'The old weir, which was built in 1931, broke at noon.',
      'The old weir broke at noon.',
    ],
    [
      'without an apposition',
      'Ada Lind, the mayor of Sund, resigned on Monday night.',
      'Ada Lind resigned on Monday night.',
    ],
    [
      'without the trailing clause',
      'Police shut the old coast road after a hill had slipped.',
      'Police shut the old coast road.',
    ],
    [
      'without the second clause',
      'The choir sold its old bus, and the mayor bought it.',
      'The choir sold its old bus.',
    ],
    ['without the leading phrase', 'After a long vote, the council sold its old bus.', 'The council sold its old bus.'],
    ['without an adverb', 'The old mill was badly damaged in May.', 'The old mill was damaged in May.'],
    ['without brackets', 'The ferry (built in 1982) sank off the coast.', 'The ferry sank off the coast.'],
    ['without the date', 'The club sold its bus on Monday to a school.', 'The club sold its bus to a school.'],
    ['without the speaker', 'The road to Sund is shut, police said.', 'The road to Sund is shut.'],
    [
      'leading clause to the end',
      'After the hill had slipped, police shut the coast road.',
      'Police shut the coast road after the hill had slipped.',
    ],
    [
      'trailing clause to the front',
      'Police shut the coast road after the hill had slipped.',
      'After the hill had slipped, police shut the coast road.',
    ],
    ['name shortened', 'Mayor Ada Lind opened the new bridge.', 'Lind opened the new bridge.'],
    [
      'joined with “and”',
      'The council sold its old bus. The mayor was away in Lund.',
      'The council sold its old bus, and the mayor was away in Lund.',
    ],
  ])('%s: %s', (kind, text, expected) => {
    expect(recast(kind, text)?.text).toBe(expected);
  });

  it('has the sentence that names whom its pronoun stands for', () => {
    const text =
      'Mayor Ada Lind opened the new bridge. She wore a red coat. Ada Lind said on Monday that the prize was late.';
    const changed = recast('pronoun for a name', text);
    expect(changed).toMatchObject({
      text: 'She opened the new bridge.',
      before: 'Ada Lind said on Monday that the prize was late.',
    });
  });

  it('is checked below what stands before it', () => {
    const sentence = first('Mayor Ada Lind opened the new bridge. She wore a red coat.');
    expect(answerTo('It sank at once.', { ...sentence, before: 'Mayor Ada Lind opened the new bridge.' }).verdict).toBe(
      'unsupported',
    );
  });

  it.each<[RecastingKind, string]>([
    ['without the trailing clause', 'Police did not shut the road because the hill had slipped.'],
    ['without the speaker', 'The road is shut, a website claimed.'],
    ['without an adverb', 'The mill was only partly damaged.'],
    ['without brackets', '"The ferry (built in 1982) sank," she said.'],
    ['without the leading phrase', 'In May, June and July the pool is shut.'],
    ['name shortened', 'Ada Lind opened the new bridge. Her brother Tom Lind was there.'],
    ['pronoun for a name', 'Ada Lind opened the new bridge. Tom Moss was there.'],
  ])('stays as it is where the sense might change (%s): %s', (kind, text) => {
    expect(recast(kind, text)).toBeUndefined();
  });

  it('is recast throughout only where two ways apply', () => {
    expect(recastThroughout(first('The road to Sund was shut.'))).toBeUndefined();
    const text = 'On Monday, Mayor Ada Lind, who was born in Sund, opened the new bridge.';
    expect(recastThroughout(first(text))?.text).toBe('Lind opened the new bridge.');
  });
});
