import { describe, expect, it } from 'vitest';
import { BUDGET, FERRY } from '../../../testing/ferryStories.ts';
import { smallArchive } from '../../../testing/smallArchive.ts';
import { CITATION_STYLES, type CitationStyle } from '../../citations/citation.ts';
import { parseDocument } from '../../text/parseDocument.ts';
import { applyEdits } from '../../text/textEdit.ts';
import { checkDraft } from '../checkDraft.ts';
import { citableSources } from './citableSources.ts';
import { citeAll, editsOfAll } from './citeAll.ts';
import type { CheckedSentence } from '../judgement.ts';

const archive = smallArchive([FERRY, BUDGET]);

function checked(text: string): {
  readonly document: ReturnType<typeof parseDocument>;
  readonly sentences: CheckedSentence[];
} {
  const document = parseDocument(text, 'markdown');
  const severity = { 'citation/uncited': 'information' } as const;
  const settings = { severity, date: { year: 2024, month: 5, day: 7 } };
  return { document, sentences: [...checkDraft({ document, archive, settings })] };
}

function planned(text: string, style: CitationStyle) {
  const draft = { ...checked(text), archive };
  return citeAll(draft, style, {}, ({ source }) => citableSources(archive).get(source));
}

const cited = (text: string, style: CitationStyle): string =>
  applyEdits(
    text,
    editsOfAll(planned(text, style)).map(({ edit }) => edit),
  );

const codesIn = (text: string): string[] =>
  checked(text).sentences.flatMap(({ judgement }) => judgement.findings.map(({ code }) => code));

const DRAFT = `# A week in Storvik

The ferry Aldra ran aground off Kvitholm on Sunday evening. Divers will inspect the hull on Tuesday. Is that luck?

- Storvik council approved a budget of 48 million crowns on Monday.
- The library will stay open on Sundays.[^own]

> Two councillors voted against the plan.

The mayor has a new bicycle, painted green by his daughter.

[^own]: Two lifeboats took the passengers to the harbour at Storvik.
`.replaceAll('\n', '\r\n');

describe('citing all', () => {
  it('cites the best source of every supported sentence, and nothing else', () => {
    expect(
      planned(DRAFT, 'footnote').map(({ checked: { sentence }, evidence }) => [sentence.text, evidence.source]),
    ).toEqual([
      ['The ferry Aldra ran aground off Kvitholm on Sunday evening.', 'ferry'],
      ['Divers will inspect the hull on Tuesday.', 'ferry'],
      ['Storvik council approved a budget of 48 million crowns on Monday.', 'budget'],
      ['The library will stay open on Sundays.', 'budget'],
      ['Two councillors voted against the plan.', 'budget'],
    ]);
  });

  it('writes one note for each source, in words where the draft has its own in words', () => {
    const text = cited(DRAFT, 'footnote');
    expect(text).toContain('on Sundays.[^own][^storvikpost-2024-05-07-budget]\r\n');
    expect(text.match(/^\[\^[^\]]*\]:/gm)).toEqual([
      '[^own]:',
      '[^northernwire-2024-05-06-ferry]:',
      '[^storvikpost-2024-05-07-budget]:',
    ]);
    expect(text).not.toMatch(/(?<!\r)\n/);
  });

  it.each(CITATION_STYLES)(
    'leaves nothing to cite, changes no verdict and no citation is found wanting: %s',
    (style) => {
      const before = checked(DRAFT).sentences.map(({ judgement }) => judgement.verdict);
      const after = cited(DRAFT, style);
      const unended = cited('Two councillors voted against the plan. Divers will inspect the hull on Tuesday.', style);
      expect(codesIn(unended)).toEqual([]);
      expect(codesIn(DRAFT).filter((code) => code === 'citation/uncited')).toHaveLength(5);
      expect(codesIn(after).filter((code) => code.startsWith('citation/'))).toEqual([]);
      expect(
        checked(after)
          .sentences.slice(0, before.length)
          .map(({ judgement }) => judgement.verdict),
      ).toEqual(before);
      expect(planned(after, style)).toEqual([]);
    },
  );
});

describe('citation/uncited', () => {
  it('is raised by its code alone', () => {
    const document = parseDocument('Two councillors voted against the plan.', 'markdown');
    const codes = (severity: Readonly<Record<string, 'warning'>>) =>
      [...checkDraft({ document, archive, settings: { severity } })].flatMap(({ judgement }) =>
        judgement.findings.map(({ code }) => code),
      );
    expect(codes({})).toEqual([]);
    expect(codes({ citation: 'warning' })).toEqual([]);
    expect(codes({ 'citation/uncited': 'warning' })).toEqual(['citation/uncited']);
  });

  it('names the source that says it', () => {
    const [finding] = checked('Two councillors voted against the plan.').sentences.flatMap(
      ({ judgement }) => judgement.findings,
    );
    expect(finding?.message).toBe('No source is cited for this. It is in Storvik Post, 7 May 2024: cite that.');
  });
});
