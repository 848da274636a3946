import { describe, expect, test } from 'vitest';
import type { TokenRange } from './fact.ts';
import { readFacts } from './read.ts';

/** "agent verb patient" of every predicate, "not" before a negated verb, `-` for what the words do not tell. */
function predicates(text: string): string[] {
  const { predicates: found, tokens } = readFacts(text, {});
  const words = (range: TokenRange | undefined): string =>
    range ? text.slice(tokens[range.from]?.start, tokens[range.to - 1]?.end) : '-';
  return found.map((p) => `${words(p.agent)} ${p.negated ? 'not ' : ''}${p.verb} ${words(p.patient)}`);
}

describe('who does what to whom', () => {
  test.each<[string, string]>([
    ['The navy seized two boats.', 'navy seize two boats'],
    ['Two boats were seized by the navy.', 'navy seize Two boats'],
    ['Two boats were seized on Monday.', '- seize Two boats'],
    ['The navy did not seize the boats.', 'navy not seize boats'],
    ["The navy didn't seize the boats.", 'navy not seize boats'],
    ['The bones did not fracture.', 'bones not fracture -'],
    ['He did not card a birdie.', 'He not card birdie'],
    ['The boats were never seized.', '- not seize boats'],
    ['No boats were seized.', '- not seize boats'],
    ['The boats have not yet been seized.', '- not seize boats'],
    ['The boats have, however, been seized.', '- seize boats'],
    ['The boats have so far been spared.', '- spare boats'],
    ['The mill produces paper.', 'mill produce paper'],
    ['The workers demand talks.', 'workers demand talks'],
    ['Nobody saw the boats.', 'Nobody not see boats'],
    ['The navy seized no boats.', 'navy not seize boats'],
    ['The navy failed to seize the boats.', 'navy not seize boats'],
    ['The clerk refused to sign the paper.', 'clerk not sign paper'],
    ['They left without paying the bill.', 'They not pay bill'],
    ['The firm denied that it paid the bribe.', 'it not pay bribe'],
    ['Chile beat Peru on Sunday.', 'Chile beat Peru'],
    ['Peru were beaten by Chile.', 'Chile beat Peru'],
    ['Floods in the north killed ten farmers.', 'Floods kill ten farmers'],
    ['The storm, which killed six people, weakened.', 'storm kill six people'],
    ['The storm, which killed six people, weakened.', 'storm weaken -'],
    ['The dam that engineers built in 1960 burst.', 'engineers build dam'],
    ['Officials said rebels had left the town.', 'rebels leave town'],
    ['The bank raised rates and cut jobs.', 'bank raise rates'],
    ['The bank raised rates and cut jobs.', 'bank cut jobs'],
    ['The council shut the school, and parents sued the mayor.', 'parents sue mayor'],
    ['The men arrested on Friday were freed.', '- free men'],
    ['The men arrested on Friday were freed.', '- arrest men'],
    ['The pope urged Spain to sign the treaty.', 'Spain sign treaty'],
    ['The union vowed to fight the cuts.', 'union fight cuts'],
    ['Backed by tanks, the army took the hill.', 'army take hill'],
    ['On Sunday, after talks in Cairo, Egypt opened the border.', 'Egypt open border'],
    ['On Monday Egypt opened the border.', 'Egypt open border'],
    ['On 24 August Samir Coyle called the bank.', 'Samir Coyle call bank'],
    ['In 2021 Norrland bought the bank.', 'Norrland buy bank'],
    ['The board was unchanged.', '- not unchang board'],
    ['The deal, lawyers said, breaks the law.', 'deal break law'],
    ['The mayor told reporters the bridge was safe.', 'bridge be safe'],
    ['Russia and Iran signed a pact.', 'Russia and Iran sign pact'],
    ['Most of the town was flooded.', '- flood Most of the town'],
    ['The court has been asked to free them.', '- ask court'],
    ['She will not run again.', 'She not run -'],
    ['Firefighters carried out the search.', 'Firefighters conduct search'],
    ['It was reported that the ship sank.', '- report -'],
    ['The club could not pay the players.', 'club not pay players'],
    ['Not one of the passengers was hurt.', '- not hurt one of the passengers'],
    ['The army no longer holds the port.', 'army not hold port'],
    ['The company is building a plant.', 'company build plant'],
    ['The state relied on crews trained abroad.', 'state rely -'],
    ['Chile sacked Gen. Luis Rojas.', 'Chile sack Gen. Luis Rojas'],
    ['The group leading the revolt lost it.', 'group lead revolt'],
    ['Prices have risen by 5%.', 'Prices rise -'],
  ])('%s', (text, expected) => {
    expect(predicates(text)).toContain(expected);
  });

  test.each([
    'Air strikes and street protests.',
    'The claims of the rebels.',
    'A report on sales in Asia.',
    'Reactions to the vote.',
    '',
  ])('none in: %s', (text) => {
    expect(predicates(text)).toEqual([]);
  });

  test('does not take a time for the object', () => {
    expect(predicates('The talks ended Sunday.')).toEqual(['talks end -']);
  });

  test('marks the passive', () => {
    expect(readFacts('Two boats were seized.', {}).predicates[0]?.passive).toBe(true);
    expect(readFacts('The navy seized boats.', {}).predicates[0]?.passive).toBe(false);
  });
});
