import { describe, expect, it } from 'vitest';
import { buildArticle } from '../engine/sources/buildArticle.ts';
import { PARAPHRASES, type ParaphraseKind } from './paraphrase.ts';
import { storyOf, type SourceSentence } from './rewriting/story.ts';
import { SLIPS, type SlipKind } from './slips.ts';

/** The first sentence of a story of some texts, written on Thursday, 14 March 2024. */
function first(...texts: readonly string[]): SourceSentence {
  const date = { year: 2024, month: 3, day: 14 };
  const articles = texts.map((text, i) => ({
    ...buildArticle({ id: `${i}`, path: `${i}.txt`, text, format: 'plain' }),
    date,
  }));
  const [sentence] = storyOf(articles).sentences;
  if (!sentence) throw new Error('no sentence read');
  return sentence;
}

function paraphrase(kind: ParaphraseKind, ...texts: readonly string[]): string | undefined {
  return PARAPHRASES[kind](first(...texts))?.text;
}

function slip(kind: SlipKind, ...texts: readonly string[]): string | undefined {
  return SLIPS[kind](first(...texts))?.text;
}

describe('a paraphrase by rule', () => {
  it.each<[ParaphraseKind, string, string]>([
    ['words to digits', 'The fire damaged twelve houses.', 'The fire damaged 12 houses.'],
    ['digits to words', 'The fire damaged 12 houses.', 'The fire damaged twelve houses.'],
    ['weekday to date', 'The council met on Tuesday.', 'The council met on 12 March 2024.'],
    [
      'kilometres to miles',
      'The wreck lies 80 kilometres off the coast.',
      'The wreck lies about 50 miles off the coast.',
    ],
    ['percent sign or word', 'Sales rose 5% in May.', 'Sales rose 5 percent in May.'],
    ['percent sign or word', 'Sales rose 5 per cent in May.', 'Sales rose 5% in May.'],
    ['dollar sign to word', 'The bridge cost $2.5 million in 1990.', 'The bridge cost 2.5 million dollars in 1990.'],
    ['day and month turned', 'It opened on March 3, 2019.', 'It opened on 3 March 2019.'],
    ['day and month turned', 'It opened on 3 March.', 'It opened on March 3.'],
    ['phrase from front to end', 'On Monday, the club sold its bus.', 'The club sold its bus on Monday.'],
    ['phrase from end to front', 'The club sold its bus on Monday.', 'On Monday, the club sold its bus.'],
    ['active to passive', 'Norrland bought Kartonia on Monday.', 'Kartonia was bought by Norrland on Monday.'],
    ['passive to active', 'Kartonia was seized by Norrland in May.', 'Norrland seized Kartonia in May.'],
    ['said to according to', 'The road is shut, police said.', 'The road is shut, according to police.'],
    ['according to to said', 'The road is shut, according to police.', 'The road is shut, police said.'],
    ['said moved to the end', 'Police said the road was shut.', 'The road was shut, police said.'],
    ['said moved to the start', 'The road was shut, police said.', 'Police said the road was shut.'],
    ['said turned round', 'The road was shut, police said.', 'The road was shut, said police.'],
  ])('%s: %s', (kind, text, expected) => {
    expect(paraphrase(kind, text)).toBe(expected);
  });

  it('takes the acronym that a source explains', () => {
    const source = 'The Harbour Pilots Union met. Members of the Harbour Pilots Union (HPU) voted.';
    expect(paraphrase('acronym or full name', source)).toBe('The HPU met.');
  });

  it.each<[ParaphraseKind, string]>([
    ['digits to words', 'The 21-year-old won 5% of 12 million dollars.'],
    ['words to digits', '"Twelve houses burnt," she said.'],
    ['weekday to date', 'The council will meet on Tuesday.'],
    ['weekday to date', 'The council meets every Tuesday.'],
    ['kilometres to miles', 'The wreck lies 80 kilometres (50 miles) off the coast.'],
    ['dollar sign to word', 'He found a $20 note.'],
    ['phrase from front to end', 'On Monday, the club sold its bus and the coach resigned.'],
    ['phrase from end to front', 'The club said it would meet on Monday.'],
    ['active to passive', 'It bought Kartonia on Monday.'],
    ['said to according to', 'The road is shut, she said.'],
    ['acronym or full name', 'The HPU met.'],
  ])('leaves alone what it might change (%s): %s', (kind, text) => {
    expect(paraphrase(kind, text)).toBeUndefined();
  });
});

describe('a slip by rule', () => {
  it.each<[SlipKind, string, string]>([
    ['negation put in', 'The road was closed at noon.', 'The road was not closed at noon.'],
    ['negation put in', 'The crew closed the road at noon.', 'The crew did not close the road at noon.'],
    ['negation left out', 'The road was not closed at noon.', 'The road was closed at noon.'],
    ['opposite verb', 'Sales rose by a tenth in May.', 'Sales fell by a tenth in May.'],
    ['subject and object', 'Norrland sued Kartonia on Monday.', 'Kartonia sued Norrland on Monday.'],
    ['quantifier', 'Most of the shops were open.', 'All of the shops were open.'],
    ['quantifier', 'A few shops were open.', 'All shops were open.'],
    ['hedge left out', 'The bank may close in May.', 'The bank will close in May.'],
    ['hedge left out', 'A clerk allegedly sold the maps.', 'A clerk sold the maps.'],
    ['claim confirmed', 'The bank claimed that it was open.', 'The bank confirmed that it was open.'],
    ['title', 'Mayor Ada Lind resigned.', 'Governor Ada Lind resigned.'],
  ])('%s: %s', (kind, text, expected) => {
    expect(slip(kind, text)).toBe(expected);
  });

  it('takes a weekday, a month and a year that no source names', () => {
    const source = 'The club sold its bus on Monday, 4 March 2024. It had bought it on a Friday in May 2023.';
    expect(slip('weekday', source)).toMatch(/on (?:Sunday|Tuesday|Wednesday|Thursday|Saturday), 4 March 2024/u);
    expect(slip('month', source)).not.toMatch(/March|May/u);
    expect(slip('year', source)).toContain('2025');
  });

  it('takes no figure that a source states too', () => {
    const sentence = 'The fire damaged 20 houses.';
    const changed = slip('figure by a factor', sentence, 'In all 40 people fled. The bill came to sixty euros.');
    expect(changed).toBe('The fire damaged 10 houses.');
  });

  it('turns two digits round or changes the first', () => {
    expect(['The fire damaged 31 houses.', 'The fire damaged 23 houses.']).toContain(
      slip('figure by its digits', 'The fire damaged 13 houses.'),
    );
  });

  it('leaves a bound alone: "more than 40" does not contradict "more than 20"', () => {
    expect(slip('figure by a factor', 'The fire damaged more than 20 houses.')).toBeUndefined();
  });

  it('changes one letter of a name into one that no source has', () => {
    const changed = slip('letter of a name', 'The singer Jonna Lindqvist resigned.');
    expect(changed).toMatch(/^The singer \S+ \S+ resigned\.$/u);
    expect(changed).not.toContain('Jonna Lindqvist');
  });

  it('names another speaker of the sources, unless the sources may have that too', () => {
    const sentence = 'The road will open in May, Mayor Emma Lind said.';
    const other = 'The tunnel will be dug again, Mayor Anna Moss said.';
    expect(slip('speaker', sentence, other)).toBe('The road will open in May, Mayor Anna Moss said.');
    expect(slip('speaker', sentence, `${other} Mayor Anna Moss said the road will open in May.`)).toBeUndefined();
  });

  it('swaps no names that belong together', () => {
    const sentence = 'The storm hit Lisbon at noon.';
    expect(slip('other name', sentence, 'Flights from Madrid were late.')).toBe('The storm hit Madrid at noon.');
    expect(slip('other name', sentence, 'Flights from Lisbon to Madrid were late.')).toBeUndefined();
  });

  it('changes a word of a quotation only', () => {
    const sentence = '"We have waited for years for this bridge," Ada Lind said.';
    const changed = slip('word of a quotation', sentence, 'The harbour of the island was closed in winter.');
    expect(changed).toMatch(/," Ada Lind said\.$/u);
    expect(changed).not.toBe(sentence);
  });

  it.each<[SlipKind, string]>([
    ['negation put in', 'The road has not been closed yet.'],
    ['negation put in', 'The men arrested on Friday left.'],
    ['negation left out', 'It was not only the road that was closed.'],
    ['subject and object', 'Norrland met Kartonia on Monday.'],
    ['subject and object', 'He sued Kartonia on Monday.'],
    ['quantifier', 'It was the most expensive shop.'],
    ['hedge left out', 'The bank may close if it rains.'],
    ['claim confirmed', 'The bank said that it was open.'],
    ['title', 'The mayor resigned.'],
    ['word of a quotation', 'They called it "a mess".'],
    ['year', 'It happened in the 1960s.'],
  ])('leaves alone what it might not make wrong (%s): %s', (kind, text) => {
    expect(slip(kind, text)).toBeUndefined();
  });
});
