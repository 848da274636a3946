import { describe, expect, it } from 'vitest';
import { parseDocument } from '../engine/text/parseDocument.ts';
import { checkDraft } from '../engine/check/checkDraft.ts';
import { factsIn } from '../testing/ledgerDesk.ts';
import { smallArchive } from '../testing/smallArchive.ts';
import { factsOfDraft } from './factsOfDraft.ts';

const SOURCE = {
  id: 'mine',
  text: `MINE REOPENS

KARVE (North Press) - The mine at Karve reopened on Monday with 240 workers, manager Tove Lie said.

"We have waited eleven months for this day," Lie said. Unions had asked for 300 workers.
`,
};
const archive = smallArchive([SOURCE]);

const kindsOf = (text: string) =>
  factsIn(text, archive).map(({ kind, words, verdict }) => [kind, kind === 'claim' ? '' : words, verdict]);

const keys = (text: string, from = archive) => factsIn(text, from).map(({ key }) => key);

describe('the facts of a draft', () => {
  it('are its figures, dates, names, titles and who said it, and the claim, each with its own verdict', () => {
    expect(kindsOf('The mine at Karve reopened on Monday with 420 workers, manager Tove Lie said.')).toEqual([
      ['name', 'Karve', 'supported'],
      ['date', 'Monday', 'supported'],
      ['quantity', '420', 'conflict'],
      ['attribution', 'manager Tove Lie said', 'supported'],
      ['claim', '', 'supported'],
    ]);
  });

  it('are quotations as a whole, and nothing within them', () => {
    const facts = kindsOf('“We have waited twelve months for this day,” said Tove Lie.');
    expect(facts[0]?.[0]).toBe('quotation');
    expect(facts.filter(([, words]) => words === 'twelve months')).toEqual([]);
  });

  it('are numbered through the draft, headings and remarks left out, and never one within another', () => {
    const text =
      '# The mine at Karve\n\nThe mine at Karve reopened on Monday.\n\nRead more below.\n\n- It has 240 workers.\n';
    const facts = factsIn(text, archive);
    expect(facts.map(({ number }) => number)).toEqual(facts.map((_, i) => i + 1));
    expect(facts.some(({ words }) => words.includes('Read more'))).toBe(false);
    const typed = facts.filter(({ kind }) => kind !== 'claim');
    for (const [i, { span }] of typed.entries()) expect(span.start).toBeGreaterThanOrEqual(typed[i - 1]?.span.end ?? 0);
    for (const { span, words, kind } of typed) expect([kind, text.slice(span.start, span.end)]).toEqual([kind, words]);
  });

  it('are the same whatever the sources say, and have the same keys wherever their sentence stands', () => {
    const sentence = 'The mine at Karve reopened on Monday with 240 workers.';
    const other = smallArchive([
      { id: 'other', text: 'The mine at Karve never had 240 workers on a Monday, the Union of Karve said.\n' },
    ]);
    expect(keys(sentence, other)).toEqual(keys(sentence));
    expect(
      keys(
        `Unions had asked for 300 workers.\n\n> The *mine* at Karve\n> reopened on Monday with **240 workers**.\n`,
      ).slice(-4),
    ).toEqual(keys(sentence));
    expect(new Set(keys(sentence)).size).toBe(4);
  });

  it('tell two of the same words in one sentence apart', () => {
    const facts = factsIn('The mine at Karve has 240 workers, and Unions asked for 240 beds.', archive).filter(
      ({ words }) => words.startsWith('240'),
    );
    expect(facts).toHaveLength(2);
    expect(new Set(facts.map(({ key }) => key)).size).toBe(2);
  });

  it('do not take a finding that a comment ignores for one', () => {
    const document = parseDocument('The mine at Karve reopened on Monday with 420 workers.', 'plain');
    const checked = [...checkDraft({ document, archive, settings: { severity: {} } })].map((one) => ({
      ...one,
      judgement: {
        ...one.judgement,
        findings: one.judgement.findings.map((finding) => ({ ...finding, suppressed: 'counted again' })),
      },
    }));
    expect(factsOfDraft({ document, checked }).filter(({ findings }) => findings.length > 0)).toEqual([]);
  });
});
