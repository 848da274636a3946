import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { buildPassageIndex } from '../engine/index/buildPassageIndex.ts';
import type { Judgement } from '../engine/check/judgement.ts';
import type { Evidence, Finding } from '../engine/rules/finding.ts';
import type { Article } from '../engine/sources/article.ts';
import type { Document } from '../engine/text/document.ts';
import type { DocumentedDraft } from './checkedDraft.ts';
import { sourceTextsOf } from './sourceTexts.ts';
import { colourInk, type Ink, plainInk } from './ink.ts';
import { jsonReport } from './json.ts';
import { fails } from './summary.ts';
import { textReport } from './text.ts';

const SOURCE = 'Flood report\n\nThe river rose 😀 by three metres on Friday, the water board said.\n';

function article(): Article {
  return {
    id: 'flood',
    path: '/home/desk/sources/flood.txt',
    outlet: 'Valley Post',
    date: { year: 2023, month: 9, day: 4 },
    text: SOURCE,
    prose: SOURCE,
    paragraphs: [],
    problems: [],
  };
}

function evidence(over: Partial<Evidence> = {}): Evidence {
  const start = SOURCE.indexOf('The river');
  const mark = SOURCE.indexOf('three');
  return {
    source: 'flood',
    path: '/home/desk/sources/flood.txt',
    span: { start, end: SOURCE.length - 1 },
    text: SOURCE.slice(start, -1),
    outlet: 'Valley Post',
    date: '2023-09-04',
    marks: [{ start: mark, end: mark + 5 }],
    relation: 'conflicts',
    ...over,
  };
}

const TEXT = '# News\r\n\r\nThe river rose by five metres.\r\n';

function draft(findings: (span: { start: number; end: number }) => readonly Finding[]): DocumentedDraft {
  const start = TEXT.indexOf('The');
  const sentence = { span: { start, end: TEXT.length - 2 }, text: TEXT.slice(start, -2), block: 0, index: 0 };
  const document: Document = {
    text: TEXT,
    format: 'markdown',
    prose: TEXT,
    blocks: [],
    sentences: [sentence],
    comments: [],
  };
  const word = TEXT.indexOf('five');
  const judgement: Judgement = {
    verdict: 'conflict',
    support: 0.1,
    evidence: [evidence()],
    findings: findings({ start: word, end: word + 4 }),
    trace: [{ depth: 1, text: 'number: conflicts' }],
  };
  const archive = {
    articles: new Map([['flood', article()]]),
    index: buildPassageIndex([]),
    generation: '1',
  };
  const sources = [
    { id: 'flood', path: '/home/desk/sources/flood.txt', outlet: 'Valley Post', date: '2023-09-04', problems: [] },
    {
      id: 'scan',
      path: '/home/desk/sources/scan.pdf',
      problems: [{ code: 'binary' as const, message: 'scan.pdf: no.' }],
    },
  ];
  return {
    path: 'draft.md',
    document,
    archive,
    sourceTexts: sourceTextsOf(archive),
    sources,
    checked: [{ sentence, judgement }],
  };
}

function conflict(span: { start: number; end: number }): Finding {
  return {
    code: 'conflict/number',
    severity: 'warning',
    span,
    message: '“five” differs from “three” (Valley Post, 4 Sept. 2023).',
    expected: ['three'],
    evidence: [evidence()],
    fixes: [],
  };
}

const showPath = (path: string): string => path.replace('/home/desk/', '');

const report = (drafts: readonly DocumentedDraft[], ink: Ink = plainInk, explain = false): string =>
  textReport(drafts, { ink, width: 80, explain, showPath });

describe('textReport', () => {
  it('underlines the wrong words and the words of the source below them', () => {
    expect(report([draft((span) => [conflict(span)])])).toBe(
      [
        'draft.md',
        '',
        'draft.md:3:19  conflict · number',
        '  The river rose by five metres.',
        '                    ^^^^',
        '  → “five” differs from “three” (Valley Post, 4 Sept. 2023).',
        '    Valley Post, 4 Sept. 2023, differs  sources/flood.txt:3',
        '      The river rose 😀 by three metres on Friday, the water board said.',
        '                           ~~~~~',
        '',
        '1 sentence: 1 conflict.',
        'Sources: 1 read, 1 used as evidence.',
        '',
      ].join('\n'),
    );
  });

  it('says the same in colour, without the lines of signs', () => {
    const drafts = [draft((span) => [conflict(span)])];
    const colour = report(drafts, colourInk);
    expect(colour).toContain('\u001B[4m');
    const signs = /^ *[~^]+$/;
    const plain = report(drafts)
      .split('\n')
      .filter((line) => !signs.test(line));
    expect(stripVTControlCharacters(colour).split('\n')).toEqual(plain);
  });

  it('does not show what is suppressed, and counts it', () => {
    const text = report([draft((span) => [{ ...conflict(span), suppressed: 'by telephone' }])]);
    expect(text).not.toContain('“five”');
    expect(text).toContain('1 finding ignored');
  });

  it('shows one passage once, though two findings rest on it', () => {
    const text = report([draft((span) => [conflict(span), { ...conflict(span), code: 'conflict/date' }])]);
    expect(text.match(/sources\/flood\.txt:3/g)).toHaveLength(1);
  });

  it('lets no escape sequence of a source through to the terminal', () => {
    const bad = evidence({ text: 'The \u001B[2Jriver', marks: [] });
    const text = report([draft((span) => [{ ...conflict(span), evidence: [bad], message: 'a\u001B]0;x\u0007' }])]);
    expect(text).not.toContain('\u001B');
    expect(text).not.toContain('\u0007');
  });

  it('shows every sentence with its steps when asked to explain', () => {
    expect(report([draft(() => [])], plainInk, true)).toContain('      · number: conflicts');
    expect(report([draft(() => [])])).not.toContain('number: conflicts');
  });
});

describe('fails', () => {
  it('counts a finding at or above the level, and none that is suppressed or off', () => {
    const flagged = [draft((span) => [conflict(span)])];
    expect([fails(flagged, 'conflict'), fails(flagged, 'unsupported'), fails(flagged, 'never')]).toEqual([
      true,
      true,
      false,
    ]);
    const disputed = [draft((span) => [{ ...conflict(span), code: 'disputed/number' }])];
    expect([fails(disputed, 'conflict'), fails(disputed, 'disputed')]).toEqual([false, true]);
    expect(fails([draft((span) => [{ ...conflict(span), suppressed: '' }])], 'unsupported')).toBe(false);
    expect(fails([draft((span) => [{ ...conflict(span), severity: 'off' }])], 'unsupported')).toBe(false);
  });
});

describe('jsonReport', () => {
  it('has the fields of the contract and no others, with positions of the draft and of the source', () => {
    const text = jsonReport([draft((span) => [{ ...conflict(span), suppressed: 'by telephone' }])], showPath);
    expect(text.endsWith('}\n')).toBe(true);
    const passage = {
      source: 'flood',
      range: { start: { line: 2, character: 0 }, end: { line: 2, character: 66 } },
      text: 'The river rose 😀 by three metres on Friday, the water board said.',
    };
    expect(JSON.parse(text)).toEqual({
      version: 1,
      sources: [
        { id: 'flood', path: 'sources/flood.txt', outlet: 'Valley Post', date: '2023-09-04' },
        { id: 'scan', path: 'sources/scan.pdf', problem: 'scan.pdf: no.' },
      ],
      drafts: [
        {
          path: 'draft.md',
          summary: { supported: 0, conflict: 1, disputed: 0, unsupported: 0, 'not-checkable': 0 },
          sentences: [
            {
              text: 'The river rose by five metres.',
              range: { start: { line: 2, character: 0 }, end: { line: 2, character: 30 } },
              verdict: 'conflict',
              support: 0.1,
              evidence: [passage],
              findings: [
                {
                  rule: 'conflict/number',
                  severity: 'warning',
                  message: '“five” differs from “three” (Valley Post, 4 Sept. 2023).',
                  range: { start: { line: 2, character: 18 }, end: { line: 2, character: 22 } },
                  text: 'five',
                  expected: ['three'],
                  evidence: [passage],
                  suppressed: 'by telephone',
                },
              ],
            },
          ],
        },
      ],
    });
  });

  it('names evidence by its path where two drafts have sources of the same id', () => {
    const one = draft((span) => [conflict(span)]);
    const path = '/home/desk/b/flood.txt';
    const other = draft((span) => [{ ...conflict(span), evidence: [evidence({ path })] }]);
    const archive = { ...other.archive, articles: new Map([['flood', { ...article(), path }]]) };
    const text = jsonReport(
      [one, { ...other, path: 'b.md', archive, sources: [{ id: 'flood', path, problems: [] }] }],
      showPath,
    );
    expect(text).toContain('"source":"sources/flood.txt"');
    expect(text).toContain('"source":"b/flood.txt"');
  });
});
