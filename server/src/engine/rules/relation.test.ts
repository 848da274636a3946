import { describe, expect, it } from 'vitest';
import { verdictOn } from '../../testing/smallArchive.ts';

describe('giving', () => {
  it('is turned round where the one who got it gives it', () => {
    const source = 'In his will he left his brother the mill and gave Clara Whitcombe, a gardener, a painted sledge.';
    expect(verdictOn('Clara Whitcombe, the gardener, gave Ottersen a painted sledge.', source)).toBe('conflict');
    expect(verdictOn('Clara Whitcombe, a gardener, was given a painted sledge.', source)).not.toBe('conflict');
  });

  it('is turned round where a pronoun stands for the giver', () => {
    const source = 'The laboratory, Helvik Analyse, said it had passed the samples to the brewery in March.';
    expect(verdictOn('The brewery had passed the samples to the laboratory in March.', source)).toBe('conflict');
    expect(verdictOn('The laboratory had passed the samples to the brewery in March.', source)).toBe('supported');
  });

  it('is not turned round by who else is named after “according to”', () => {
    const source = 'Norrland lent Kartonia two harvesters for the summer, according to Norrland.';
    expect(verdictOn('Norrland lent Kartonia two harvesters for the summer, according to Kartonia.', source)).not.toBe(
      'disputed',
    );
  });
});

describe('two who do two things', () => {
  const source = 'First mate Ruud Halse steered the cutter, while Marit Oyen worked the pumps.';

  it('have changed places', () => {
    expect(verdictOn('Marit Oyen steered the cutter while Ruud Halse, the first mate, worked the pumps.', source)).toBe(
      'conflict',
    );
  });

  it('may come in another order', () => {
    expect(verdictOn('Marit Oyen worked the pumps while Ruud Halse steered the cutter.', source)).toBe('supported');
    const like = 'Settlers seized the upper valley in spring – except for the farms controlled by the Orlov family.';
    expect(verdictOn(like, `${like} The governor was in Lund.`)).toBe('supported');
  });
});

describe('what is affirmed and what is denied beside it', () => {
  const source =
    'Closing the harbour bath was the council’s decision and not the tenant’s, Runa Falk, the manager, said.';

  it.each([
    'Runa Falk, the manager, said closing the harbour bath was the tenant’s decision, not the council’s.',
    'Closing the harbour bath was not the council’s but the tenant’s decision, Runa Falk said.',
    'Closing the harbour bath was the decision of the tenant rather than the council, Runa Falk said.',
  ])('have changed places: %s', (draft) => {
    expect(verdictOn(draft, source)).toBe('conflict');
  });

  it.each([
    'Runa Falk, the manager, said closing the harbour bath was the council’s decision, not the tenant’s.',
    'Closing the harbour bath was not the tenant’s but the council’s decision, Runa Falk said.',
  ])('may be told in another order: %s', (draft) => {
    expect(verdictOn(draft, source)).toBe('supported');
  });
});

describe('two sides of one event', () => {
  const source = 'Lina Moore is in the final after a win in three sets over Dana Kriz. She plays Sara Volpe on Sunday.';

  it('are held against each other in whatever words it is told', () => {
    expect(verdictOn('Dana Kriz beat Lina Moore in three sets.', source)).toBe('conflict');
    expect(verdictOn('Dana Kriz lost to Lina Moore in three sets.', source)).toBe('supported');
    const sale = 'Norrland sold the ferry Aurora to Kartonia for 4 million euros, the port said.';
    expect(verdictOn('Norrland bought the ferry Aurora from Kartonia for 4 million euros.', sale)).toBe('conflict');
  });

  it('may each have won once', () => {
    const both = `${source} In Lund it was Dana Kriz who beat Lina Moore.`;
    expect(verdictOn('Dana Kriz beat Lina Moore in three sets.', both)).not.toBe('conflict');
  });
});

describe('a party that is a pronoun', () => {
  it('is whom its sentence speaks of', () => {
    const source = 'A cyclist was slightly hurt on Monday when he was hit by a bus that was turning into the station.';
    expect(verdictOn('The cyclist hit the bus as it was turning into the station.', source)).toBe('conflict');
    expect(verdictOn('A bus hit a cyclist on Monday as it was turning into the station.', source)).not.toBe('conflict');
  });

  it('is no body where it is “she”', () => {
    const source =
      'Police have questioned a councillor as a witness after she reported the mayor over a building permit.';
    expect(verdictOn('The mayor was questioned after he had reported the councillor.', source)).toBe('conflict');
    expect(verdictOn('The councillor was questioned after she had reported the mayor.', source)).not.toBe('conflict');
  });
});

describe('one of two who are named', () => {
  it('did what the draft has the other one do, whatever part that one has', () => {
    const resigned = 'Clerk Tom Grey said the bill was wrong. He offered his resignation, which the bishop refused.';
    expect(verdictOn('Tom Grey refused the resignation of the bishop.', resigned)).toBe('conflict');
    expect(verdictOn('The bishop refused the resignation of Tom Grey.', resigned)).toBe('supported');
  });

  it('may be told of with what explains who that is', () => {
    const source = 'The march against the quarry was led by Ada Lund, a retired nurse who led the first one as well.';
    expect(verdictOn('Ada Lund, a retired nurse, led the march against the quarry.', source)).toBe('supported');
  });

  it('is told by the noun, whatever both are called besides', () => {
    const source = 'A tram hit a parked van on Mill Road at noon, police said.';
    expect(verdictOn('A van hit a parked tram on Mill Road at noon.', source)).toBe('conflict');
    expect(verdictOn('A parked van was hit by a tram on Mill Road at noon.', source)).toBe('supported');
  });

  it('may do it as well, in words that leave the verb out', () => {
    const source = 'The union counted 9,300 marchers, the police 6,100.';
    expect(verdictOn('The police counted 6,100 marchers, fewer than the union.', source)).toBe('supported');
  });

  it('may ask for other things than the other', () => {
    const source = 'The port asked the guild for figures on overtime. The guild has 400 members.';
    expect(verdictOn('The guild asked the port for a meeting about pensions.', source)).not.toBe('conflict');
  });
});
