import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../text/parseDocument.ts';
import type { Finding } from '../../rules/finding.ts';
import type { CheckedSentence } from '../judgement.ts';
import { applyIgnores, type Ignore, sentenceMark } from './ignores.ts';

const SENTENCE = 'The ferry carried 212 passengers, the harbour said.';

function ignore(rule: string, sentence = SENTENCE, reason = 'own count'): Ignore {
  return { rule, sentence: sentenceMark(sentence), words: sentence, reason };
}

/** The sentences of a draft, each with a finding on its figure where it has one. */
function checked(text: string): CheckedSentence[] {
  return parseDocument(text, 'markdown').sentences.map((sentence) => {
    const at = sentence.text.search(/\d/);
    const span = { start: sentence.span.start + at, end: sentence.span.start + at + 1 };
    const finding: Finding = {
      code: 'conflict/number',
      severity: 'warning',
      span,
      message: 'The draft has another figure.',
      expected: [],
      evidence: [],
      fixes: [],
    };
    const findings = at < 0 ? [] : [finding];
    return { sentence, judgement: { verdict: 'conflict', support: 0.1, evidence: [], findings } };
  });
}

function applied(text: string, ignores: readonly Ignore[], severity = {}) {
  const result = applyIgnores(checked(text), ignores, severity, ({ text: words }) => words);
  return {
    ...result,
    said: result.checked.flatMap(({ judgement }) =>
      judgement.findings.map(({ code, suppressed }) => (suppressed === undefined ? code : `${code}: ${suppressed}`)),
    ),
  };
}

describe('a workspace ignore', () => {
  it('silences its rule in its sentence, wherever that stands and however it is set', () => {
    for (const text of [
      `${SENTENCE}\n`,
      `# Ferry\n\nLine.\n\n- First. ${SENTENCE}\n`,
      'The **ferry** carried\n212 passengers — the harbour said!\n',
    ]) {
      expect(applied(text, [ignore('conflict/number')])).toMatchObject({
        said: ['conflict/number: own count'],
        states: ['used'],
      });
    }
  });

  it('ends when a word of the sentence changes, and says nothing then', () => {
    const { said, states } = applied(SENTENCE.replace('212', '213'), [ignore('conflict/number')]);
    expect({ said, states }).toEqual({ said: ['conflict/number'], states: ['elsewhere'] });
  });

  it('is reported where its sentence is and nothing of its rule is flagged', () => {
    const { said, states, checked: sentences } = applied(SENTENCE, [ignore('conflict/date')]);
    expect({ said, states }).toEqual({ said: ['conflict/number', 'suppression/unused'], states: ['unused'] });
    expect(sentences[0]?.judgement.findings[1]?.span).toEqual(sentences[0]?.sentence.span);
    expect(applied(SENTENCE, [ignore('conflict/date')], { suppression: 'off' }).said).toEqual(['conflict/number']);
  });

  it('is reported when it gives no reason, and silences all the same', () => {
    expect(applied(SENTENCE, [ignore('number', SENTENCE, '')]).said).toEqual([
      'conflict/number: ',
      'suppression/no-reason',
    ]);
  });

  it('of a sentence that stands twice is used when either is flagged', () => {
    const twice = applied(`${SENTENCE} ${SENTENCE}`, [ignore('all')]);
    expect(twice.said).toEqual(['conflict/number: own count', 'conflict/number: own count']);
    expect(twice.states).toEqual(['used']);
  });
});

describe('the mark of a sentence', () => {
  it('never changes between versions: ignores on disk hold it', () => {
    expect(sentenceMark(SENTENCE)).toBe(sentenceMark('the ferry carried 212 passengers the harbour said'));
    expect([SENTENCE, 'Costs rose 5% to £12.', ''].map(sentenceMark)).toEqual(MARKS);
  });

  it('tells sentences apart whose figures, currencies or units differ', () => {
    const alike = ['It cost £12.', 'It cost $12.', 'It cost 12.', 'It cost 1.2.', 'It cost 12%.', 'It cost 12°.'];
    expect(new Set(alike.map(sentenceMark)).size).toBe(alike.length);
  });

  it('is the same whatever the case, spaces and punctuation, for any words', () => {
    const word = fc.stringMatching(/^[a-z0-9é]{1,8}$/);
    const gap = fc.constantFrom(' ', '  ', '\n', ', ', ' — ', '” “', '… ');
    fc.assert(
      fc.property(fc.array(fc.tuple(word, gap), { minLength: 1 }), (parts) => {
        const plain = parts.map(([words]) => words).join(' ');
        const dressed = parts.map(([words, between]) => words.toUpperCase() + between).join('');
        expect(sentenceMark(dressed)).toBe(sentenceMark(plain));
      }),
    );
  });
});

const MARKS = ['25wj23ea97x', '2m09ugjxep', '1v99raglz9y'];
