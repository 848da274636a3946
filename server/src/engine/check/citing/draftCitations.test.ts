import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseSource } from '../../../testing/caseFile.ts';
import { BUDGET as POST, FERRY as WIRE } from '../../../testing/ferryStories.ts';
import { readCases } from '../../../testing/readCases.ts';
import { runs } from '../../../testing/runs.ts';
import { smallArchive } from '../../../testing/smallArchive.ts';
import { CITATION_STYLES } from '../../citations/citation.ts';
import { citeEdits } from '../../citations/citeEdits.ts';
import type { Finding } from '../../rules/finding.ts';
import { parseDocument } from '../../text/parseDocument.ts';
import { applyEdits } from '../../text/textEdit.ts';
import type { Archive } from '../archive.ts';
import { checkDraft } from '../checkDraft.ts';
import type { CheckedSentence, Judgement } from '../judgement.ts';
import { applySuppressions, readSuppressions } from '../ignoring/suppressions.ts';

const CASES = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../../../../test-fixtures/cases');

const LEDGER: CaseSource = {
  id: 'ledger',
  outlet: 'The Coast Ledger',
  date: { year: 2024, month: 5, day: 8 },
  text: `A ferry that ran aground off Kvitholm had been inspected in March, its owner said.

The ferry Aldra ran aground off Kvitholm on Sunday evening with 241 passengers on board, the coastguard said.

The owner has hired a tug from Bergen. It will arrive within a week, weather permitting.`,
};

const archive = smallArchive([WIRE, POST]);
const AGROUND = 'The ferry Aldra ran aground off Kvitholm on Sunday evening with 214 passengers on board';

function checked(text: string, sources: Archive = archive): CheckedSentence[] {
  const settings = { severity: {}, date: { year: 2024, month: 5, day: 7 } };
  return [...checkDraft({ document: parseDocument(text, 'markdown'), archive: sources, settings })];
}

function findings(text: string, sources: Archive = archive): readonly Finding[] {
  return checked(text, sources).flatMap(({ judgement }) => judgement.findings);
}

/** Code and words of each finding on a citation. */
function said(text: string, sources: Archive = archive): string[] {
  return findings(text, sources)
    .filter(({ code }) => code.startsWith('citation/'))
    .map(({ code, span }) => `${code} ${text.slice(span.start, span.end)}`);
}

function first(text: string, sources: Archive = archive): Judgement | undefined {
  return checked(text, sources)[0]?.judgement;
}

/** The text after each fix of the findings on citations, by its title. */
function fixed(text: string): Record<string, string> {
  const fixes = findings(text).flatMap((finding) => (finding.code.startsWith('citation/') ? finding.fixes : []));
  return Object.fromEntries(fixes.map(({ title, edits }) => [title, applyEdits(text, edits)]));
}

describe('a slip in the footnotes can be mended:', () => {
  const called = `${AGROUND}.[^wire]\n\n[^wire]: Northern Wire, 6 May 2024.\n`;

  it('a mark without a definition', () => {
    const text = called.replace('.[^wire]', ' [^wires].');
    expect(fixed(text)).toMatchObject({
      'Change to “[^wire]”': text.replace('wires', 'wire'),
      'Take the mark “[^wires]” out': text.replace(' [^wires]', ''),
    });
    expect(fixed(`${AGROUND}.[^7]\n`)).toEqual({ 'Take the mark “[^7]” out': `${AGROUND}.\n` });
  });

  it.each(['\n', '\r\n'])('a definition that nothing calls, of several lines or at the end, with %j', (eol) => {
    const lines = (text: string): string => text.replaceAll('\n', eol);
    const between = lines(`${called}\n[^old]: Storvik Post, 7 May 2024.\n    And more of it.\n\nThe tug came.\n`);
    expect(fixed(between)).toEqual({ 'Take footnote “old” out': lines(`${called}\nThe tug came.\n`) });
    const last = lines(`${called}[^old]: Storvik Post, 7 May 2024.`);
    expect(fixed(last)).toEqual({ 'Take footnote “old” out': lines(called) });
  });

  it('a label that is defined twice', () => {
    const other = '[^wire]: Storvik Post, 7 May 2024.\n';
    expect(fixed(called + other)).toEqual({
      'Give this footnote the label “wire-2”': called + other.replace('wire', 'wire-2'),
      'Take this footnote “wire” out': called,
    });
    const same = '[^wire]: Northern Wire, 6 May 2024.\n';
    expect(fixed(called + same)).toEqual({ 'Take this footnote “wire” out': called });
  });
});

describe('a citation of another source than the one that says it', () => {
  it.each([
    ['a footnote', `${AGROUND}.[^1]\n\n[^1]: Storvik Post, 7 May 2024.\n`],
    ['a link', `${AGROUND}, [the coastguard said](./budget.txt).\n`],
    ['a key', `${AGROUND} [@storvikpost-2024-05-07-budget].\n`],
    ['brackets', `${AGROUND} (Storvik Post, 7 May).\n`],
    ['a phrase', `${AGROUND}, according to the Storvik Post.\n`],
    ['a comment', `${AGROUND}.<!-- source: budget -->\n`],
  ])('is said: %s', (_, text) => {
    const judgement = first(text);
    expect(judgement?.verdict).toBe('supported');
    expect(judgement?.findings.map(({ code }) => code)).toEqual(['citation/not-covering']);
    const [finding] = judgement?.findings ?? [];
    expect(finding?.severity).toBe('warning');
    expect(finding?.message).toBe(
      'The source cited here (Storvik Post, 7 May 2024) does not say this. It is in Northern Wire, 6 May 2024: cite that.',
    );
    expect(finding?.evidence[0]).toMatchObject({ source: 'ferry', relation: 'agrees' });
    expect(AGROUND).toContain(text.slice(finding?.span.start, finding?.span.end));
  });

  it.each([
    ['the right one', `${AGROUND}.<!-- source: ferry -->`],
    ['both', `${AGROUND}.<!-- source: budget; ferry -->`],
    [
      'one of a sentence that no source bears out',
      'The ferry Aldra sank in a blizzard in 1997.<!-- source: budget -->',
    ],
    ['one of a question', 'Why did the ferry Aldra run aground off Kvitholm?<!-- source: budget -->'],
    ['an address that is no source', `${AGROUND}, [the coastguard said](https://coast.example/aldra).`],
    [
      'a footnote with a remark that mentions an outlet',
      noted('A reporter of the Storvik Post saw the lifeboats come in.'),
    ],
  ])('is not said of %s', (_, text) => {
    expect(said(text)).toEqual([]);
  });

  it('takes “told the Post” for part of the story where another paper tells it so', () => {
    const told = 'The hull was dry, captain Ingrid Solheim told the Storvik Post on Monday.';
    const text = `${told} The tide was low. A tug was on its way. Divers were expected.`;
    const both = smallArchive([POST, { id: 'hull', outlet: 'Northern Wire', text }]);
    expect(first(told, both)?.verdict).toBe('supported');
    expect(said(told, both)).toEqual([]);
  });

  it('is said where the sources differ and the cited one has the other figure', () => {
    const both = smallArchive([WIRE, LEDGER]);
    const text = `${AGROUND}.<!-- source: ledger -->`;
    expect(first(text, both)?.verdict).toBe('disputed');
    expect(said(text, both)).toEqual(['citation/not-covering 214']);
    expect(said(text.replace('ledger', 'ferry'), both)).toEqual([]);
  });

  it('names the source of the rest where the cited one has a part', () => {
    const text =
      'The ferry Aldra ran aground off Kvitholm, and its company pays a yearly fee of 3 million crowns to the harbour.<!-- source: ferry -->';
    expect(first(text)?.verdict).toBe('supported');
    expect(findings(text).map(({ evidence }) => evidence[0]?.source)).toEqual(['budget']);
  });

  it('looks into the cited source where others speak of the matter oftener', () => {
    const crowd = Array.from({ length: 12 }, (_, i) => ({
      id: `crowd${i}`,
      text: Array.from(
        { length: 6 },
        (__, j) => `The ferry Aldra and its passengers, Kvitholm, Sunday: note ${i}${j}.`,
      ).join(' '),
    }));
    const text =
      'Nobody was hurt when the ferry Aldra ran aground off Kvitholm on Sunday evening.<!-- source: ferry -->';
    expect(said(text, smallArchive([WIRE, ...crowd]))).toEqual([]);
  });
});

function noted(note: string): string {
  return `${AGROUND}.[^1]\n\n[^1]: ${note}\n`;
}

function verdictAndCodes(text: string): unknown {
  const judgement = first(text);
  return [judgement?.verdict, judgement?.findings.map(({ code }) => code)];
}

function verdictOf(text: string, own: Archive, settings: Parameters<typeof checkDraft>[0]['settings']): unknown {
  const [answer] = checkDraft({ document: parseDocument(text, 'markdown'), archive: own, settings });
  return answer?.judgement.verdict;
}

describe('a citation', () => {
  it('silences no other source', () => {
    const wrong = AGROUND.replace('214', '312');
    const plain = verdictAndCodes(`${wrong}.`);
    expect(plain).toEqual(['conflict', ['conflict/number']]);
    for (const id of ['ferry', 'budget']) expect(verdictAndCodes(`${wrong}.<!-- source: ${id} -->`)).toEqual(plain);
  });

  it('decides which side is shown first', () => {
    const both = smallArchive([WIRE, LEDGER]);
    const wrong = AGROUND.replace('214', '312');
    for (const [id, figure] of [
      ['ferry', '214'],
      ['ledger', '241'],
    ] as const) {
      const judgement = first(`${wrong}.<!-- source: ${id} -->`, both);
      expect(judgement?.evidence[0]?.source).toBe(id);
      const [finding] = judgement?.findings ?? [];
      expect([finding?.evidence[0]?.source, finding?.expected[0]]).toEqual([id, expect.stringContaining(figure)]);
      expect(finding?.message).toContain(figure);
    }
  });

  it('changes no verdict, in whatever style it is written', { timeout: 180_000 }, () => {
    const supported = readCases(CASES)
      .filter(({ name }) => name.startsWith('dev-'))
      .flatMap(({ sources, cases }) => {
        const own = smallArchive(sources);
        // Each third is enough, and the suite takes seconds.
        return cases.flatMap(({ sentence, date }, nth) => {
          if (nth % 3 !== 0) return [];
          const settings = { severity: {}, ...(date && { date }) };
          const verdict = verdictOf(sentence, own, settings);
          return verdict === 'supported' ? [{ sentence, settings, own }] : [];
        });
      });
    expect(supported.length).toBeGreaterThan(30);
    fc.assert(
      fc.property(
        fc.constantFrom(...supported),
        fc.constantFrom(...CITATION_STYLES),
        fc.nat(),
        ({ sentence, settings, own }, style, nth) => {
          const articles = [...own.articles.values()];
          const article = articles[nth % articles.length];
          const document = parseDocument(sentence, 'markdown');
          const [only] = document.sentences;
          if (!article || !only) return;
          const text = applyEdits(sentence, citeEdits(document, only, article, style));
          expect({ text, verdict: verdictOf(text, own, settings) }).toEqual({ text, verdict: 'supported' });
        },
      ),
      { numRuns: runs(50, 150) },
    );
  });
});

describe('a citation of no source', () => {
  it.each([
    ['a key', `${AGROUND} [@northernwire-2024-05-09].`, '[@northernwire-2024-05-09]'],
    ['a key in a comment', `${AGROUND}.<!-- source: wire-2024 -->`, '<!-- source: wire-2024 -->'],
    ['a mark without a footnote', `${AGROUND}.[^9]`, '[^9]'],
    [
      'a reference',
      noted('Northern Wire, “Ferry refloated”, 9 May 2024.'),
      'Northern Wire, “Ferry refloated”, 9 May 2024.',
    ],
    ['an outlet on another day', noted('Northern Wire, 9 May 2024.'), 'Northern Wire, 9 May 2024.'],
  ])('is said: %s', (_, text, words) => {
    expect(said(text)).toEqual([`citation/unknown ${words}`]);
  });

  it.each([
    ['a remark', noted('The harbour master would not say who pays.')],
    ['an interview', noted('Interview, 9 May 2024.')],
    ['an address', noted('Harbour Board, “Notices”, 9 May 2024. <https://harbour.example/notices>')],
    ['a handle', `${AGROUND}, wrote [our reader @aldra].`],
    ['a pattern', `${AGROUND}: it matches [^a-z].`],
    ['code', `${AGROUND}, as \`[@nobody-1]\` and \`[^7]\` show.\n\n    [^8]: In code.\n`],
    ['a linked handle', `${AGROUND}, says [@aldra-1](https://social.example/aldra-1).`],
  ])('is not said of %s', (_, text) => {
    expect(said(text)).toEqual([]);
  });
});

describe('footnotes', () => {
  const used = `${AGROUND}.[^a]\n\n[^a]: Northern Wire, 6 May 2024.\n`;

  it('that nothing calls are said, as a hint, on their words', () => {
    const text = `${used}[^b]: Storvik Post, 7 May 2024.\n`;
    expect(said(text)).toEqual(['citation/unused Storvik Post, 7 May 2024.']);
    expect(findings(text).map(({ severity }) => severity)).toEqual(['hint']);
  });

  it('defined twice are said at the second place', () => {
    expect(said(`${used}[^A]: Storvik Post, 7 May 2024.\n`)).toEqual(['citation/duplicate Storvik Post, 7 May 2024.']);
  });

  it('of several paragraphs are defined once', () => {
    expect(said(`${AGROUND}.[^a]\n\n[^a]: The pier is closed.\n\n    The café is open.\n`)).toEqual([]);
  });

  it('without a word are listed with the sentence before', () => {
    const text = `${used}\n[^b]: \`x\`\n`;
    expect(said(text)).toEqual(['citation/unused [^b]:']);
    expect(checked(text).at(-1)?.judgement.findings).toHaveLength(1);
  });
});

describe('findings on citations', () => {
  it.each([
    [
      'not-covering',
      `${AGROUND}.[^1]<!-- sourcecheck-ignore citation: by phone -->\n\n[^1]: Storvik Post, 7 May 2024.`,
    ],
    ['unknown', `<!-- sourcecheck-ignore citation/unknown: by phone -->\n${AGROUND}.[^9]\n`],
    ['unknown', noted('Northern Wire, 9 May 2024.<!-- sourcecheck-ignore unknown: by phone -->')],
  ])('are ignored by comments: %s', (code, text) => {
    const document = parseDocument(text, 'markdown');
    const shown = applySuppressions(checked(text), readSuppressions(document)).flatMap(
      ({ judgement }) => judgement.findings,
    );
    expect(shown.map((finding) => [finding.code, finding.suppressed])).toEqual([[`citation/${code}`, 'by phone']]);
  });

  it('follow the severity that is set', () => {
    const document = parseDocument(`${AGROUND}.[^9]`, 'markdown');
    const settings = { severity: { 'citation/unknown': 'off' } } as const;
    const [only] = checkDraft({ document, archive, settings });
    expect(only?.judgement.findings.map(({ severity }) => severity)).toEqual(['off']);
  });

  it('are not kept from a draft with the same sentence and another footnote', () => {
    const kept = new Map<string, Judgement>();
    const codes = (note: string): string[] => {
      const document = parseDocument(`${AGROUND}.[^1]\n\n[^1]: ${note}\n`, 'markdown');
      const all = [...checkDraft({ document, archive, settings: { severity: {} }, cache: kept })];
      return all.flatMap(({ judgement }) => judgement.findings.map(({ code }) => code));
    };
    expect(codes('Storvik Post, 7 May 2024.')).toEqual(['citation/not-covering']);
    expect(codes('Northern Wire, 6 May 2024.')).toEqual([]);
  });
});

describe('copies of one story', () => {
  const copy = { ...WIRE, id: 'paper', outlet: 'The Coast Ledger' };

  it('are named as one origin where they contradict, and all listed as evidence', () => {
    const [finding] = findings(`${AGROUND.replace('214', '312')}.`, smallArchive([WIRE, copy]));
    expect(finding?.message).toContain('Northern Wire, 6 May 2024, and a copy in The Coast Ledger');
    expect(finding?.evidence.map(({ source }) => source).toSorted()).toEqual(['ferry', 'paper']);
  });

  it('are named apart where they give other figures', () => {
    const [finding] = findings(`${AGROUND}.`, smallArchive([WIRE, LEDGER]));
    expect(finding?.message).toContain('as in Northern Wire, 6 May 2024; The Coast Ledger, 8 May 2024 has');
  });
});

describe('a key that no source has', () => {
  it('is told with the one that was meant, and the fix puts that in', () => {
    const text = `${AGROUND} [@storvikpost-2024-05-07-budgte].`;
    const finding = findings(text).find(({ code }) => code === 'citation/unknown');
    expect(finding?.message).toContain('one has “storvikpost-2024-05-07-budget”');
    const after = applyEdits(text, finding?.fixes[0]?.edits ?? []);
    expect(after).toBe(`${AGROUND} [@storvikpost-2024-05-07-budget].`);
    expect(findings(after).filter(({ code }) => code === 'citation/unknown')).toEqual([]);
  });

  it('is told in a comment too, where it is near to one that there is', () => {
    const remark = expect.objectContaining({ code: 'citation/unknown' });
    expect(findings(`${AGROUND}.<!-- source: storvikpost-2024-05-07-budge -->`)).toContainEqual(remark);
    expect(findings(`${AGROUND}.<!-- source: mother -->`)).not.toContainEqual(remark);
  });
});
