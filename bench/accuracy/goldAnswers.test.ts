import { describe, expect, it } from 'vitest';
import { lineMap } from '../../server/src/report/positions.ts';
import type { Report, ReportedSentence } from './commandLine.ts';
import { goldAnswers, type GoldLabel } from './goldAnswers.ts';
import { scoreGold } from './goldScore.ts';

const DRAFT = `# Harbour notes

The ferry sank on Tuesday. Nine sailors swam ashore.
The owner has two ferries. The mayor wept! Who knows?
`;
const SOURCE = 'A ferry went down on Monday.\nNine sailors reached the shore. The owner runs two ferries.\n';

const LABELS: readonly GoldLabel[] = [
  { draft: 'a.md', n: 1, sentence: 'Harbour notes', verdict: 'not-checkable' },
  {
    draft: 'a.md',
    n: 2,
    sentence: 'The ferry sank on Tuesday.',
    verdict: 'conflict',
    kind: 'date',
    span: 'Tuesday',
    sources: ['000'],
    evidence: ['down on Monday'],
  },
  {
    draft: 'a.md',
    n: 3,
    sentence: 'Nine sailors swam ashore.',
    verdict: 'supported',
    also: 'unsupported',
    sources: ['000'],
    evidence: ['Nine sailors reached the shore'],
  },
  {
    draft: 'a.md',
    n: 4,
    sentence: 'The owner has two ferries.',
    verdict: 'supported',
    sources: ['000'],
    evidence: ['The owner runs two ferries'],
  },
  { draft: 'a.md', n: 5, sentence: 'The mayor wept!', verdict: 'unsupported' },
  { draft: 'a.md', n: 6, sentence: 'Who knows?', verdict: 'not-checkable' },
];

function rangeOf(text: string, words: string) {
  const start = text.indexOf(words);
  return lineMap(text).rangeOf({ start, end: start + words.length });
}

function shown(words: string, source = '000_abc') {
  return { source, range: rangeOf(SOURCE, words) };
}

function said(words: string, verdict: string, more: Partial<ReportedSentence> = {}): ReportedSentence {
  return { range: rangeOf(DRAFT, words), verdict, evidence: [], findings: [], ...more };
}

function found(rule: string, words: string) {
  return { rule, range: rangeOf(DRAFT, words), evidence: [] };
}

function answersTo(...sentences: readonly ReportedSentence[]) {
  const report: Report = { drafts: [{ path: 'somewhere/a.md', sentences }] };
  return goldAnswers(
    { labels: LABELS, drafts: new Map([['a.md', DRAFT]]), sources: new Map([['000', SOURCE]]) },
    report,
  );
}

describe('answers to the gold drafts', () => {
  it('takes the most severe verdict where one sentence is reported as several', () => {
    const [, ferry] = answersTo(said('The ferry sank', 'supported'), said('on Tuesday.', 'conflict'));
    expect(ferry?.verdict).toBe('conflict');
  });

  it('counts one report over two sentences for both', () => {
    const answers = answersTo(said('The mayor wept! Who knows?', 'unsupported'));
    expect(answers.slice(4).map(({ verdict }) => verdict)).toEqual(['unsupported', 'unsupported']);
  });

  it('counts what is not reported as not-checkable', () => {
    expect(answersTo().every(({ verdict }) => verdict === 'not-checkable')).toBe(true);
  });

  it('accepts the second verdict of a label', () => {
    expect(answersTo(said('Nine sailors swam ashore.', 'unsupported'))[2]).toMatchObject({ wanted: 'unsupported' });
    expect(answersTo(said('Nine sailors swam ashore.', 'conflict'))[2]).toMatchObject({ wanted: 'supported' });
  });

  it('looks at kind and words of a flag only where one should be', () => {
    const flag = { findings: [found('conflict/date', 'Tuesday')] };
    const [, ferry, sailors] = answersTo(
      said('The ferry sank on Tuesday.', 'conflict', flag),
      said('Nine sailors swam ashore.', 'conflict', flag),
    );
    expect(ferry).toMatchObject({ kindRight: true, spanRight: true });
    expect(sailors).not.toHaveProperty('kindRight');
  });

  it('tells another kind and other words', () => {
    const findings = [found('conflict/number', 'ferry')];
    const [, ferry] = answersTo(said('The ferry sank on Tuesday.', 'disputed', { findings }));
    expect(ferry).toMatchObject({ kindRight: false, spanRight: false });
  });

  it('holds the first passage shown, and any, against those of the label', () => {
    const evidence = [shown('two ferries'), shown('on Monday')];
    const [, ferry, sailors, owner] = answersTo(
      said('The ferry sank on Tuesday.', 'conflict', { evidence }),
      said('Nine sailors swam ashore.', 'supported', { evidence: [shown('Nine sailors', '001_def')] }),
      said('The owner has two ferries.', 'supported', { evidence }),
    );
    expect(ferry).toMatchObject({ firstEvidenceRight: false, anyEvidenceRight: true });
    expect(sailors).toMatchObject({ firstEvidenceRight: false, anyEvidenceRight: false });
    expect(owner).toMatchObject({ firstEvidenceRight: true, anyEvidenceRight: true });
  });
});

describe('the score of the gold drafts', () => {
  const score = scoreGold(
    answersTo(
      said('The ferry sank on Tuesday.', 'conflict', { findings: [found('conflict/date', 'Tuesday')] }),
      said('Nine sailors swam ashore.', 'unsupported'),
      said('The owner has two ferries.', 'disputed', { evidence: [shown('The owner')] }),
      said('The mayor wept!', 'supported'),
    ),
  );

  it('counts flags, and what is said wrongly of clean sentences', () => {
    expect(score.accuracy).toEqual({ right: 4, of: 6 });
    expect(score.flagPrecision).toEqual({ right: 1, of: 2 });
    expect(score.flagRecall).toEqual({ right: 1, of: 1 });
    // The sentence that may also be unsupported is not clean once that is said.
    expect(score.falseConflicts).toEqual({ right: 1, of: 3 });
    expect(score.falseUnsupported).toEqual({ right: 0, of: 3 });
  });

  it('counts lack of support, and F1 of a verdict that was neither wanted nor given as none', () => {
    expect(score.unsupportedPrecision).toEqual({ right: 1, of: 1 });
    expect(score.unsupportedRecall).toEqual({ right: 1, of: 2 });
    // conflict 1, disputed 0, unsupported 2/3, supported 0, not-checkable 1
    expect(score.macroF1.value).toBeCloseTo((1 + 2 / 3 + 1) / 5, 9);
  });

  it('counts kinds, words, passages and drafts', () => {
    expect(score.kind).toEqual({ right: 1, of: 1 });
    expect(score.span).toEqual({ right: 1, of: 1 });
    expect(score.firstEvidence).toEqual({ right: 1, of: 3 });
    expect(score.kinds).toEqual([{ kind: 'date', flagged: { right: 1, of: 1 } }]);
    expect(score.drafts).toMatchObject([{ draft: 'a.md', accuracy: { right: 4, of: 6 } }]);
  });
});
