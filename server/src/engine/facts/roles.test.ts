import { describe, expect, test } from 'vitest';
import { readFacts } from './read.ts';

/** "words of the role = holder" of every role. */
function roles(text: string): string[] {
  const { roles: found, names } = readFacts(text, {});
  return found.map((role) => {
    const holder = role.holder === undefined ? undefined : names[role.holder];
    return `${role.words.join(' ')} = ${holder ? text.slice(holder.span.start, holder.span.end) : '-'}`;
  });
}

describe('who holds which office', () => {
  test.each<[string, string]>([
    ['President Ana Vidal spoke.', 'president = Ana Vidal'],
    ['Justice Minister Eva Lind resigned.', 'justice minister = Eva Lind'],
    ['Greens co-leader Eva Lind resigned.', 'green leader = Eva Lind'],
    ['The inquiry is led by retired judge Sir Omar Said.', 'retire judge = Omar Said'],
    ['Because of the flood President Ana Vidal stayed.', 'president = Ana Vidal'],
    ['Eva Lind, the justice minister, resigned.', 'justice minister = Eva Lind'],
    ['The justice minister, Eva Lind, resigned.', 'justice minister = Eva Lind'],
    ['Eva Lind, head of the port authority, resigned.', 'head port authority = Eva Lind'],
    ["Peru's prime minister, Luis Rojas, resigned.", 'peru prime minister = Luis Rojas'],
    ['The UN envoy for Cyprus, Galo Plaza, arrived.', 'un envoy cyprus = Galo Plaza'],
    ['Bank of Chile governor Rosa Diaz spoke.', 'bank chile governor = Rosa Diaz'],
    ['NATO spokeswoman Oana Pop spoke.', 'nato spokeswoman = Oana Pop'],
    ['Former chief executive Ann Moore pleaded guilty.', 'former chief executive = Ann Moore'],
    ['The striker scored past goalkeeper Petr Novak.', 'goalkeeper = Petr Novak'],
    ['Judge Ruth Cole fined him.', 'judge = Ruth Cole'],
    ['Gen. Mark Reyes and Lt. Ann Poe were there.', 'general = Mark Reyes'],
    ['Gen. Mark Reyes and Lt. Ann Poe were there.', 'lieutenant = Ann Poe'],
    ['MP Jo Hill voted.', 'mp = Jo Hill'],
    ['Sen. Jo Hill voted.', 'senator = Jo Hill'],
    ['Paul Weir is the mayor of Cardiff.', 'mayor cardiff = Paul Weir'],
    ['Paul Weir was elected mayor of Cardiff.', 'mayor cardiff = Paul Weir'],
    ['Paul Weir became deputy governor.', 'deputy governor = Paul Weir'],
    ['“It is late,” said Nils Berg, a geologist at Uppsala University.', 'geologist uppsala university = Nils Berg'],
    ['Ambassador to France Kate Lowe arrived.', 'ambassador france = Kate Lowe'],
    ['Deputy Prime Minister Omar Said met him.', 'deputy prime minister = Omar Said'],
    ['Crown Prince Haakon opened the bridge.', 'crown prince = Haakon'],
    ['The coach, Lina Okoro, was sacked.', 'coach = Lina Okoro'],
    ['Lina Okoro, 44, a former striker, coaches them.', 'former striker = -'],
    ['US Secretary of State Paul Weir spoke.', 'us secretary state = Paul Weir'],
    ['Police chief Ivan Horvat said so.', 'police chief = Ivan Horvat'],
    ['Her lawyer, Tom Bell, agreed.', 'lawyer = Tom Bell'],
    ['Actor Mia Chen won.', 'actor = Mia Chen'],
    ['Ruling party leader Joy Mwangi won.', 'rule party leader = Joy Mwangi'],
    ['The president signed the law.', 'president = -'],
    ['The Danish prime minister signed it.', 'danish prime minister = -'],
    ['The head of the World Bank spoke.', 'head world bank = -'],
  ])('%s', (text, expected) => {
    if (expected === 'former striker = -') expect(roles(text)).toEqual([]);
    else expect(roles(text)).toContain(expected);
  });

  test.each([
    'A general election was held in Ghana.',
    'Mr Patel and Dr Singh met.',
    'The soldiers left the town.',
    'They lead the league.',
    'A suspect fled.',
    'In Paris, ministers met.',
    'Stephen King wrote it.',
    'General Motors cut jobs.',
    'The head office is in Lagos.',
    'The private school closed.',
  ])('no role in: %s', (text) => {
    expect(roles(text)).toEqual([]);
  });

  test('does not give a role to the place before it', () => {
    expect(roles('In Oslo, the prime minister spoke.')).toEqual(['prime minister = -']);
  });

  test('the span covers the title and its institution', () => {
    const text = 'They met Eva Lind, head of the port authority, on Monday.';
    const role = readFacts(text, {}).roles[0];
    expect(role && text.slice(role.span.start, role.span.end)).toBe('head of the port authority');
  });
});
