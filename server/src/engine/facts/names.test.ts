import { describe, expect, test } from 'vitest';
import { tokenize } from '../text/tokens.ts';
import type { Name } from './fact.ts';
import { readNames } from './names.ts';

function namesOf(text: string, known?: readonly string[]): readonly Name[] {
  return readNames(tokenize(text), known && new Set(known));
}

function written(text: string, known?: readonly string[]): string[] {
  return namesOf(text, known).map((name) => text.slice(name.span.start, name.span.end));
}

describe('the names of a sentence', () => {
  test.each<[string, readonly string[]]>([
    ['The orchestra hired Clara Weiss as conductor.', ['Clara Weiss']],
    ['Turbines off Ireland power homes in Wales.', ['Ireland', 'Wales']],
    ['Shares in Volkswagen and Renault fell.', ['Volkswagen', 'Renault']],
    ['The Bank of Japan kept rates at zero.', ['Bank of Japan']],
    ['Doctors at the Institute for Tropical Medicine agreed.', ['Institute for Tropical Medicine']],
    ['The Ministry of the Interior declined to comment.', ['Ministry of the Interior']],
    ['Ursula von der Leyen spoke in Strasbourg.', ['Ursula von der Leyen', 'Strasbourg']],
    ['The court freed Vincent van Houten and Carlos de la Vega.', ['Vincent van Houten', 'Carlos de la Vega']],
    ['He met Faisal bin Khalid al-Otaibi.', ['Faisal bin Khalid al-Otaibi']],
    ['A lawyer for al-Masri appealed.', ['al-Masri']],
    ["The singer Sinead O'Connor was born in Dublin.", ["Sinead O'Connor", 'Dublin']],
    ["Norway's parliament passed the bill.", ['Norway']],
    ['A Norwegian skier beat two Swedes.', ['Norwegian', 'Swedes']],
    ['The US-backed fighters left.', ['US']],
    ['A UK-based charity helped.', ['UK']],
    ['Talks on the Russia-Ukraine grain deal stalled.', ['Russia', 'Ukraine']],
    ['The Rolls-Royce engine failed over Aix-en-Provence.', ['Rolls-Royce', 'Aix-en-Provence']],
    ['Cases of COVID-19 rose as an F-16 crashed.', ['COVID-19', 'F-16']],
    ['Marks & Spencer shut a shop in St. Albans.', ['Marks & Spencer', 'St. Albans']],
    ["Children's Hospital reopened near St John's Wood.", ["Children's Hospital", "St John's Wood"]],
    ['The Kenya Teachers’ Union called a strike.', ['Kenya Teachers’ Union']],
    ['The Food and Drug Administration approved it.', ['Food and Drug Administration']],
    ['Spain and Portugal signed.', ['Spain', 'Portugal']],
    ['Theresa May met Ban Ki-moon in May.', ['Theresa May', 'Ban Ki-moon']],
    ['Will Carling and Thomas More were named.', ['Will Carling', 'Thomas More']],
    ['Apple unveiled the iPhone in Cupertino.', ['Apple', 'iPhone', 'Cupertino']],
    ['Robert F. Kennedy Jr. met J. Smith.', ['Robert F. Kennedy Jr', 'J. Smith']],
    ['“Nobody in Lima cares,” he said.', ['Lima']],
    ['The White House and the Red Cross denied it.', ['White House', 'Red Cross']],
    ['New Zealand beat South Africa on Saturday.', ['New Zealand', 'South Africa']],
    ['The Sunday Times reported the leak.', ['Sunday Times']],
    ['Hun Sen ruled Cambodia.', ['Hun Sen', 'Cambodia']],
    ['Stephen King moved to Maine.', ['Stephen King', 'Maine']],
    ['General Motors cut jobs in Detroit.', ['General Motors', 'Detroit']],
    ['The Premier League season opens on Friday.', ['Premier League']],
  ])('%s', (text, expected) => {
    expect(written(text)).toEqual(expected);
  });

  test.each<[string, readonly string[]]>([
    ['US President Maria Lopez met King Harald in Oslo.', ['US', 'Maria Lopez', 'Harald', 'Oslo']],
    ['Gen. Mark A. Miller and Lt. Col. Ann Reyes resigned.', ['Mark A. Miller', 'Ann Reyes']],
    ['Former French Prime Minister Jean Castel spoke.', ['French', 'Jean Castel']],
    ['Foreign Minister Anna Lund met Secretary of State Paul Weir.', ['Anna Lund', 'Paul Weir']],
    ['Attorney General Ruth Cole sued Mr Patel and Dr. Singh.', ['Ruth Cole', 'Patel', 'Singh']],
    ['The Prime Minister and the President arrived.', []],
    ['Ukrainian Elina Koval beat American Ann Pope Li.', ['Ukrainian', 'Elina Koval', 'American', 'Ann Pope Li']],
    ['The pilot of American Airlines waved.', ['American Airlines']],
  ])('leaves titles out: %s', (text, expected) => {
    expect(written(text)).toEqual(expected);
  });

  test.each([
    'Warplanes bombed the village at dawn.',
    'Prices rose sharply in March and on Monday.',
    'Local residents fled; I stayed.',
    'However, officials said little. Nothing was found.',
    'He said: “Today is a good day.”',
    'Firefighters and police arrived.',
    'Heavy rain fell on Sunday night.',
    'Twelve people were hurt.',
    'Rebels Seize Control of City as Army Retreats',
    'STORM CUTS POWER ACROSS COAST',
    'Fact-checking takes time.',
  ])('finds none in: %s', (text) => {
    expect(written(text)).toEqual([]);
  });

  test('reads the first word of a sentence as a name when it is known, or no ordinary word', () => {
    expect(written('Rivers flooded the valley.')).toEqual([]);
    expect(written('Rivers scored twice.', ['rivers'])).toEqual(['Rivers']);
    expect(written('Okonkwo scored twice.')).toEqual(['Okonkwo']);
    expect(written('Turkish troops crossed.')).toEqual(['Turkish']);
  });

  test('takes only known names and countries from headings', () => {
    expect(written('Storm Hits Coast of Madagascar as Thousands Flee Homes')).toEqual(['Madagascar']);
    expect(written('FIRE DESTROYS MARKET IN GHANA', ['fire'])).toContain('GHANA');
  });

  test('finds known names in text without capitals', () => {
    expect(written('the mayor of bilbao resigned', ['bilbao', 'mayor'])).toEqual(['bilbao']);
  });

  test('gives a name the acronym that follows it in brackets, and the acronym a name of its own', () => {
    const [long, short] = namesOf('The World Food Programme (WFP) sent grain.');
    expect(long).toMatchObject({ parts: ['world', 'food', 'programme'], acronym: 'WFP' });
    expect(short).toMatchObject({ parts: ['wfp'], acronym: 'WFP' });
    expect(namesOf('The U.S. acted.')[0]).toMatchObject({ parts: ['us'], acronym: 'US' });
  });

  test('does not take a dateline in capitals for an acronym', () => {
    expect(namesOf('NAIROBI (Reuters) - Kenya signed.')[0]?.acronym).toBeUndefined();
  });

  test('keeps particles and titles out of the parts', () => {
    expect(namesOf('He met Prince Faisal bin Khalid al-Otaibi.')[0]?.parts).toEqual(['faisal', 'khalid', 'otaibi']);
    expect(namesOf('They saw Núria Gómez-Peña.')[0]?.parts).toEqual(['nuria', 'gomez', 'pena']);
  });

  test.each([
    ['A Danish court ruled.', 'demonym'],
    ['It rained in Denmark.', 'place'],
    ['It rained in Aalborg.', 'place'],
    ['The Danish Refugee Council spoke.', 'organisation'],
    ['They praised Margaret Oduya.', 'person'],
    ['They praised President Oduya.', 'person'],
    ['They praised Oduya.', 'unknown'],
  ])('guesses what it names: %s', (text, hint) => {
    expect(namesOf(text)[0]?.hint).toBe(hint);
  });
});
