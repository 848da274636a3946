import { describe, expect, test } from 'vitest';
import { readFacts } from './read.ts';

function scopes(text: string): string[] {
  return readFacts(text, {}).scopes.map(
    (scope) => `${text.slice(scope.span.start, scope.span.end)}=${scope.level} ${scope.noun ?? '-'}`,
  );
}

describe('how much of it', () => {
  test.each<[string, string]>([
    ['No shop opened.', 'No=0 shop'],
    ['None of the shops opened.', 'None of=0 shop'],
    ['Not a single vote was lost.', 'Not a single=0 vote'],
    ['Few voters came.', 'Few=1 voter'],
    ['Only a few voters came.', 'Only a few=1 voter'],
    ['Hardly any voters came.', 'Hardly any=1 voter'],
    ['A handful of voters came.', 'A handful of=1 voter'],
    ['Some voters came.', 'Some=2 voter'],
    ['Several bridges fell.', 'Several=2 bridge'],
    ['A few bridges fell.', 'A few=2 bridge'],
    ['Part of the roof fell.', 'Part of=2 roof'],
    ['Parts of the city burned.', 'Parts of=2 city'],
    ['Many bridges fell.', 'Many=3 bridge'],
    ['Much of the city burned.', 'Much of=3 city'],
    ['Large parts of the city burned.', 'Large parts of=3 city'],
    ['A large part of the crop was lost.', 'A large part of=3 crop'],
    ['Not all schools closed.', 'Not all=3 school'],
    ['Most schools closed.', 'Most=4 school'],
    ['Most were closed by noon.', 'Most=4 them'],
    ['Schools closed in all of the county.', 'all of=5 county'],
    ['Most of the city burned.', 'Most of=4 city'],
    ['Nearly all of the city burned.', 'Nearly all=4 city'],
    ['Almost all schools closed.', 'Almost all=4 school'],
    ['The vast majority of voters agreed.', 'The vast majority of=4 voter'],
    ['Almost the entire crop was lost.', 'Almost the entire=4 crop'],
    ['The town was largely destroyed.', 'largely=4 -'],
    ['All schools closed.', 'All=5 school'],
    ['All of the schools closed.', 'All of=5 school'],
    ['Every school closed.', 'Every=5 school'],
    ['Each player ran.', 'Each=5 player'],
    ['The whole city burned.', 'The whole=5 city'],
    ['The entire city burned.', 'The entire=5 city'],
    ['The town was completely destroyed.', 'completely=5 -'],
    ['It was the only bridge.', 'the only=5 bridge'],
  ])('%s', (text, expected) => {
    expect(scopes(text)).toContain(expected);
  });

  test.each([
    'He said nothing at all.',
    'It is no longer there.',
    'Some 300 people came.',
    'Only 40 people came.',
    'Only around 40 people came.',
    'As many as 40 people came.',
    'How many people came?',
    'It was the most serious case.',
    'They met after all.',
    'They hit each other.',
    'There were no more than ten.',
    'The all-party group met.',
    'A bridge fell.',
  ])('no scope in: %s', (text) => {
    expect(scopes(text)).toEqual([]);
  });
});
