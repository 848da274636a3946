import { expect, it } from 'vitest';
import { draftBibliographies } from './draftBibliographies.ts';

it.each([
  ['one', '---\ntitle: Cup\nbibliography: cup.bib\n---\n\nText.\n', ['cup.bib']],
  [
    'one in quotation marks, with Windows line ends',
    '---\r\nbibliography: "my refs.json"\r\n---\r\n',
    ['my refs.json'],
  ],
  ['a list', '---\nbibliography:\n  - a.bib\n  - refs/b.json\n---\n', ['a.bib', 'refs/b.json']],
  ['a list on one line', '---\nbibliography: [a.bib, "b.bib"]\n---\n', ['a.bib', 'b.bib']],
  ['none', '---\ntitle: Cup\n---\nbibliography: cup.bib\n', []],
  ['no front matter', 'bibliography: cup.bib\n', []],
  ['something else', '---\nbibliography: { a: b }\n---\n', []],
  ['nothing', '---\nbibliography:\n---\n', []],
  ['broken YAML', '---\nbibliography: [a.bib\n---\n', []],
])('a draft names its bibliographies: %s', async (_, text, names) => {
  expect(await draftBibliographies(text)).toEqual(names);
});
