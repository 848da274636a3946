import { describe, expect, test } from 'vitest';
import type { Attribution, TokenRange } from './fact.ts';
import { readFacts } from './read.ts';

/** "verb certainty | who | what" of every frame. */
function frames(text: string): string[] {
  const { attributions, tokens } = readFacts(text, {});
  const words = (range: TokenRange | undefined): string =>
    range ? text.slice(tokens[range.from]?.start, tokens[range.to - 1]?.end) : '-';
  return attributions.map((a) => `${a.verb} ${a.certainty} | ${words(a.speaker)} | ${words(a.content)}`);
}

describe('who says what', () => {
  test.each<[string, string]>([
    ['The ferry company said that the boat was safe.', 'say said | The ferry company | the boat was safe'],
    ['The ferry company said the boat was safe.', 'say said | The ferry company | the boat was safe'],
    ['The boat was safe, the ferry company said.', 'say said | the ferry company | The boat was safe'],
    [
      'The boat was safe, said Nils Berg, head of the port.',
      'say said | Nils Berg, head of the port | The boat was safe',
    ],
    ['“We sail tomorrow,” Berg said on Monday.', 'say said | Berg | “We sail tomorrow,”'],
    ['“We sail,” Berg said, “whatever comes.”', 'say said | Berg | “We sail,” Berg said, “whatever comes.”'],
    ['Profits doubled, according to the annual report.', 'according said | the annual report | Profits doubled'],
    ['According to NASA, the probe has landed.', 'according said | NASA | the probe has landed'],
    [
      'The dam, according to engineers, could burst.',
      'according said | engineers | The dam, according to engineers, could burst',
    ],
    ['The nurse told the court that she was alone.', 'tell said | The nurse | she was alone'],
    ['The nurse told the court she was alone.', 'tell said | The nurse | she was alone'],
    ['Radio Lima reported on Sunday that a bridge fell.', 'report said | Radio Lima | a bridge fell'],
    [
      'In remarks aired on state television, the king said prices would fall.',
      'say said | the king | prices would fall',
    ],
    ['The coach called the penalty a disgrace.', 'call said | The coach | the penalty a disgrace'],
    ['The union vowed to fight the cuts.', 'vow said | The union | to fight the cuts'],
    ['The singer denied that she had lied.', 'deny denied | The singer | she had lied'],
    ['The singer denied stealing the song.', 'deny denied | The singer | stealing the song'],
    ['The rebels claimed responsibility for the attack.', 'claim claimed | The rebels | responsibility for the attack'],
    ['It was confirmed that nine miners died.', 'confirm confirmed | - | nine miners died'],
    ['The hospital confirmed the deaths.', 'confirm confirmed | The hospital | the deaths'],
    ['The plane reportedly turned back.', 'report claimed | - | The plane reportedly turned back'],
    ['Forecasters warned of more rain.', 'warn said | Forecasters | more rain'],
    ['The theft was reported by a cleaner.', 'report said | a cleaner | The theft'],
    ['The minister is believed to have fled.', 'believe possible | - | The minister is believed to have fled'],
    ['He said it was over.', 'say said | He | it was over'],
    ['It added its profits had fallen.', 'add said | It | its profits had fallen'],
    ['The bridge fell, reports the Lima Post.', 'report said | the Lima Post | The bridge fell'],
    [
      'A boat sank off Kiel, Germany, late at night, said reports from the port.',
      'say said | reports from the port | A boat sank off Kiel, Germany, late at night',
    ],
    ['According to their review, published in May, fats are safe.', 'according said | their review | fats are safe'],
    ['He conceded that it was dire but said it would end.', 'say said | He | it would end'],
    ['He conceded that it was dire but said it would end.', 'concede confirmed | He | it was dire'],
    ['She called the vote, once again, a sham.', 'call said | She | the vote, once again, a sham'],
    ['The dam held, Omar Said, a guard, told CNN.', 'tell said | Omar Said, a guard | The dam held'],
    ['Ann Lee, the mayor, announced a plan.', 'announce said | Ann Lee, the mayor | a plan'],
    ['The minister resigned, saying that he was ill.', 'say said | The minister | he was ill'],
    ['Reuters quoted a guard as saying the gate was open.', 'say said | a guard | the gate was open'],
    [
      'The bank, which has 40 branches, said it would close ten.',
      'say said | The bank, which has 40 branches | it would close ten',
    ],
    ['The plan, aides said, may fail.', 'say said | aides | The plan, aides said, may fail'],
    ['The judge asked whether he understood.', 'ask said | The judge | whether he understood'],
    ['A study found that coffee helps.', 'find said | A study | coffee helps'],
    ['The witness insisted she saw a gun.', 'insist claimed | The witness | she saw a gun'],
    ['Prosecutors allege the firm paid bribes.', 'allege claimed | Prosecutors | the firm paid bribes'],
    ['The club acknowledged that it owed tax.', 'acknowledge confirmed | The club | it owed tax'],
    ['The envoy expressed hope, adding that talks would go on.', 'add said | The envoy | talks would go on'],
    ['The senator said in a statement that he would vote no.', 'say said | The senator | he would vote no'],
    ['The senator said Tuesday he would vote no.', 'say said | The senator | he would vote no'],
  ])('%s', (text, expected) => {
    expect(frames(text)).toContain(expected);
  });

  test.each<[string, string]>([
    ['The comet may return in May.', 'may possible | - | The comet may return in May'],
    ['Two suspected smugglers were held.', 'suspect possible | - | smugglers'],
    ['Police cited alleged threats.', 'allege claimed | - | threats'],
    ['The police did not confirm the report.', 'confirm possible | The police | the report'],
    ['Nobody likes it, perhaps.', 'perhaps possible | - | perhaps'],
    ['There were 40 confirmed cases.', 'confirm confirmed | - | cases'],
  ])('hedge: %s', (text, expected) => {
    expect(frames(text)).toContain(expected);
  });

  test.each([
    'Police found the car and added two officers.',
    'The chef added salt to the soup.',
    'The parents called the police.',
    'The board rejected the offer.',
    'The minister did not say why.',
    'The coach dismissed two players.',
    'Everything went according to plan.',
    'The show goes on.',
    'The report was long.',
    'The ship sank off Crete.',
    'Farmers planted maize in May.',
  ])('no frame in: %s', (text) => {
    expect(frames(text)).toEqual([]);
  });

  test('two frames of one sentence each have their own content', () => {
    expect(frames('The law is sound, the court ruled, a clerk said.').length).toBeGreaterThan(0);
    expect(frames('Japan says the tests are safe, a diplomat said.')).toEqual([
      'say said | Japan | the tests are safe',
      'say said | a diplomat | Japan says the tests are safe',
    ]);
    expect(frames('The club denied the claim, but the league said it was true.')).toEqual([
      'deny denied | The club | the claim',
      'say said | the league | it was true',
    ]);
    expect(
      frames('The union said the ferry was safe, and the coast guard confirmed that it had been checked.'),
    ).toEqual([
      'say said | The union | the ferry was safe',
      'confirm confirmed | the coast guard | it had been checked',
    ]);
    expect(frames('The union said the ferry was safe, and that the owner claimed as much.')[0]).toBe(
      'say said | The union | the ferry was safe, and that the owner claimed as much',
    );
  });

  test('the span covers speaker and verb, not what is said', () => {
    const text = 'The ferry company said that the boat was safe.';
    const [frame]: readonly Attribution[] = readFacts(text, {}).attributions;
    expect(frame && text.slice(frame.span.start, frame.span.end)).toBe('The ferry company said');
  });
});
