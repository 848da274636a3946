import { describe, expect, it } from 'vitest';
import { parseDocument } from './parseDocument.ts';

const parse = (text: string) => parseDocument(text, 'plain');
const sentences = (text: string) => parse(text).sentences.map((sentence) => sentence.text);
const blocks = (text: string) =>
  parse(text).blocks.map(({ kind, span }) => `${kind}: ${parse(text).prose.slice(span.start, span.end)}`);

const wrapped = [
  'The regional court in Lund sentenced a former banker to six years in prison on',
  'Tuesday for defrauding more than 300 savers, among them the town’s football',
  'club. His lawyer said',
  'he would appeal.',
].join('\n');

const unwrapped = [
  'Flood warning lifted',
  'The river authority lifted its flood warning for the lower valley on Thursday, after water levels had fallen for a third day in a row.',
  'About 1,200 people may now return',
  'Schools reopen on Monday, the council said.',
].join('\n');

describe('plain text read as prose', () => {
  it('joins lines that were wrapped by hand', () => {
    expect(sentences(wrapped)).toEqual([
      'The regional court in Lund sentenced a former banker to six years in prison on Tuesday for defrauding more than 300 savers, among them the town’s football club.',
      'His lawyer said he would appeal.',
    ]);
    expect(parse(wrapped).blocks).toHaveLength(1);
  });

  it('keeps copy with one paragraph a line apart', () => {
    expect(blocks(unwrapped).map((block) => block.slice(0, 24))).toEqual([
      'heading: Flood warning l',
      'paragraph: The river aut',
      'heading: About 1,200 peo',
      'paragraph: Schools reope',
    ]);
  });

  it('goes on with a line in lower case, and keeps long lines apart otherwise', () => {
    const long =
      'The river authority lifted its flood warning for the lower valley, where water had stood for nine days in a row, on Thursday night and said that';
    expect(sentences(`${long}\nschools would open on Monday.`)).toEqual([`${long} schools would open on Monday.`]);
    expect(parse(`${long.repeat(2)}\nSchools reopen.`).blocks).toHaveLength(2);
  });

  it('parts paragraphs at blank lines and at indented first lines', () => {
    expect(sentences('Rain fell\n\nRoads closed')).toEqual(['Rain fell', 'Roads closed']);
    expect(parse(`${wrapped}\n    ${wrapped}`).blocks).toHaveLength(2);
  });

  it('takes short lines without a stop for headings', () => {
    expect(blocks('- Roads closed -\n\nRain fell.\n\nReinforcements\n\nMore rain fell.')).toEqual([
      'heading: - Roads closed -',
      'paragraph: Rain fell.',
      'heading: Reinforcements',
      'paragraph: More rain fell.',
    ]);
  });

  it('takes a sentence with a closing quotation mark or a full stop for no heading', () => {
    expect(blocks('He called it "a farce".\n\nNobody came.')).toEqual([
      'paragraph: He called it "a farce".',
      'paragraph: Nobody came.',
    ]);
  });

  it('takes the line being typed for copy', () => {
    expect(blocks('Storm hits coast\n\nThe storm killed four people in Lund')).toEqual([
      'heading: Storm hits coast',
      'paragraph: The storm killed four people in Lund',
    ]);
    expect(blocks('It rained.\n\nComments')).toEqual(['paragraph: It rained.', 'heading: Comments']);
  });

  it('reads list items one by one', () => {
    expect(blocks('Dead:\n- two in Lund,\n- one in Graz\n  near the bridge\n2) none in Bern')).toEqual([
      'paragraph: Dead:',
      'list-item: - two in Lund,',
      'list-item: - one in Graz   near the bridge',
      'list-item: 2) none in Bern',
    ]);
  });

  it('blanks web addresses but not the stop after them', () => {
    expect(sentences('See https://a.example/45?x=1. It is long.')).toEqual([`See ${' '.repeat(24)}.`, 'It is long.']);
  });

  it('keeps Markdown marks as they stand', () => {
    expect(sentences('The *first* `code` <b>tag</b>.')).toEqual(['The *first* `code` <b>tag</b>.']);
  });

  it('finds nothing in blanks and rules', () => {
    for (const text of ['', ' \n\t\r\n', '-----\n*****'])
      expect(parse(text)).toMatchObject({ blocks: [], sentences: [] });
  });
});
