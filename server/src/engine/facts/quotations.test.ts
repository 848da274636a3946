import { describe, expect, test } from 'vitest';
import { tokenize } from '../text/tokens.ts';
import { readQuotations } from './quotations.ts';
import { readFacts } from './read.ts';

function inner(text: string): string[] {
  return readQuotations(text, tokenize(text)).map((quote) => text.slice(quote.inner.start, quote.inner.end));
}

describe('the quotations of a sentence', () => {
  test.each<[string, readonly string[]]>([
    ['“We won,” she said.', ['We won,']],
    ['"We won," she said.', ['We won,']],
    ['He called it “a farce” and “a shame”.', ['a farce', 'a shame']],
    ['"One," he said, "and two."', ['One,', 'and two.']],
    ['‘We won,’ she said.', ['We won,']],
    ["'We won,' she said.", ['We won,']],
    ["'Weak' growth worried the bank.", ['Weak']],
    ["'The players’ union is right,' he said.", ['The players’ union is right,']],
    ["'It isn't over,' he said.", ["It isn't over,"]],
    ['“He told me ‘go’ and I went,” she said.', ['He told me ‘go’ and I went,']],
    ['„Wir gehen“, he said.', ['Wir gehen']],
    ['«Basta», he said.', ['Basta']],
    ['We go on.” She left.', ['We go on.']],
    ['We go on." She left.', ['We go on.']],
    ['He added: “We go on.', ['We go on.']],
    ['He added: "We go on', ['We go on']],
    ['The film "Up" won.', ['Up']],
    ['He said (“no”) twice.', ['no']],
    ['The sides spoke of "[the] end" of the war.', ['[the] end']],
    ['She said "yes"; he said "no".', ['yes', 'no']],
    ['“Stop!” “Why?” they cried.', ['Stop!', 'Why?']],
    ['The “so-called” experts left.', ['so-called']],
  ])('%s', (text, expected) => {
    expect(inner(text)).toEqual(expected);
  });

  test.each([
    'The rebels’ advance and the players’ strike went on.',
    "The workers' pay and the miners' pay rose.",
    'A 6" pipe and a 12" pipe burst.',
    "It's Rock 'n' Roll in the '90s.",
    "He isn't here; they aren't either.",
    'Nothing is quoted here.',
    "O'Brien's car hit D'Angelo's.",
    '"',
    '“”',
    '',
  ])('finds none in: %s', (text) => {
    expect(inner(text)).toEqual([]);
  });

  test('spans hold the marks, inner spans do not', () => {
    const text = 'She said “no deal”.';
    expect(readQuotations(text, tokenize(text))[0]).toMatchObject({
      span: { start: 9, end: 18 },
      inner: { start: 10, end: 17 },
      tokens: { from: 3, to: 5 },
    });
  });

  test.each([
    ['“We won,” said Lena Ruiz, captain of the team.', 'Lena Ruiz, captain of the team'],
    ['“We won,” she said.', 'she'],
    ['Lena Ruiz said: “We won.”', 'Lena Ruiz'],
    ['“We won,” Ruiz told reporters, “and it was close.”', 'Ruiz'],
    ['The result was “a shock”, according to the coach.', 'the coach'],
    ['Ruiz called it “a miracle”.', 'Ruiz'],
    ['The ministry said the dam was “safe for now”.', 'The ministry'],
    ['The sign read “closed”.', undefined],
    ['“We won.”', undefined],
  ])('speaker: %s', (text, expected) => {
    const { quotations, tokens } = readFacts(text, {});
    const speaker = quotations[0]?.speaker;
    const found = speaker && text.slice(tokens[speaker.from]?.start, tokens[speaker.to - 1]?.end);
    expect(found).toBe(expected);
  });
});
