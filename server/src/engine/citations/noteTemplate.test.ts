import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../text/parseDocument.ts';
import { applyEdits } from '../text/textEdit.ts';
import type { CitableSource } from './citation.ts';
import { citeEdits } from './citeEdits.ts';
import { findCitations } from './findCitations.ts';
import { NOTE_TEMPLATES, noteText, templateProblem } from './noteTemplate.ts';

const FULL: CitableSource = {
  id: 'budget/07',
  title: 'Council passes “lean” budget',
  outlet: 'Lakeside Herald',
  byline: 'Ines Okafor',
  date: { year: 2022, month: 2, day: 7 },
  url: 'https://herald.example/budget_(final)',
  locator: 'p. 4',
};

describe('noteText', () => {
  it('writes as the AP does', () => {
    expect(noteText(FULL, 'ap')).toBe(
      'Lakeside Herald, “Council passes ‘lean’ budget,” Feb. 7, 2022, p. 4. <https://herald.example/budget_(final)>',
    );
  });

  it('writes as the notes of the Chicago Manual do', () => {
    expect(noteText(FULL, 'chicago')).toBe(
      'Ines Okafor, “Council passes ‘lean’ budget,” *Lakeside Herald*, February 7, 2022, p. 4, <https://herald.example/budget_(final)>.',
    );
  });

  it('writes plainly', () => {
    expect(noteText(FULL, 'plain')).toBe(
      'Lakeside Herald, “Council passes ‘lean’ budget”, 2022-02-07, p. 4. <https://herald.example/budget_(final)>',
    );
  });

  it('leaves out what the source lacks, with what belongs to it', () => {
    expect(noteText({ id: 'x_1' }, 'ap')).toBe('x_1.');
    expect(noteText({ id: 'x', title: 'Who pays?' }, 'ap')).toBe('“Who pays?”.');
    expect(noteText({ id: 'x', title: 'Tax' }, 'chicago')).toBe('“Tax.”');
    expect(noteText({ id: 'x', title: 'Tax', url: 'https://a.example' }, 'chicago')).toBe(
      '“Tax,” <https://a.example>.',
    );
  });

  it('fills in a template of the house', () => {
    expect(noteText(FULL, '{key} – [{dateline}]{outlet}[ ({isoDate})]')).toBe(
      'lakesideherald-2022-02-07-council – Lakeside Herald (2022-02-07)',
    );
  });

  it.each(Object.keys(NOTE_TEMPLATES))('is one line that is read back as its source, whatever it holds: %s', (name) => {
    const words = fc.array(fc.constantFrom('dam', '*', '_', '[x]', '<i>', '“', '”', '|', '\n', '{id}', ']', '`'), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(
        words,
        fc.constantFrom('AP', 'Lake & Hill', 'post_x.example'),
        fc.boolean(),
        (title, outlet, dated) => {
          const source: CitableSource = {
            id: 'x-1',
            title: `The ${title.join(' ')} flood`,
            outlet,
            ...(dated && { date: { year: 2022, month: 2, day: 7 } }),
          };
          const note = noteText(source, name);
          expect(note).not.toMatch(/[\r\n]/);
          const text = 'Three towns were under water.';
          const document = parseDocument(text, 'markdown');
          const edits = document.sentences.flatMap((sentence) =>
            citeEdits(document, sentence, source, 'footnote', { noteTemplate: name }),
          );
          const after = parseDocument(applyEdits(text, edits), 'markdown');
          expect(findCitations(after, [source]).map(({ sources }) => sources)).toEqual([['x-1']]);
        },
      ),
    );
  });
});

describe('templateProblem', () => {
  it.each(['ap', 'chicago', 'plain', '{outlet}: {title}', '[{url}|{id}]'])('has nothing against %s', (template) => {
    expect(templateProblem(template)).toBeUndefined();
  });

  it.each([
    ['{outlet}, {author}', /\{title\}/],
    ['', /\{title\}/],
    ['{headline}', /no field “headline”; fields are outlet/],
    ['{title}\n', /one line/],
  ])('says what is wrong with %j', (template, problem) => {
    expect(templateProblem(template)).toMatch(problem);
  });
});
