import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VERDICTS } from '../engine/check/judgement.ts';
import type { JudgementCache } from '../engine/check/settings.ts';
import { parseDocument } from '../engine/text/parseDocument.ts';
import { smallArchive } from '../testing/smallArchive.ts';
import { runs } from '../testing/runs.ts';
import { factsIn } from '../testing/ledgerDesk.ts';
import type { DraftFact } from './draftFact.ts';
import { readLedger, writeLedger } from './ledgerText.ts';
import type { Status } from './record.ts';
import { setStatus } from './setStatus.ts';
import { standings } from './standings.ts';

const SOURCES: Readonly<Record<string, string>> = {
  gale: 'GALE HITS VARDE\n\nVARDE (Nordic Desk) - The gale felled 320 trees in Varde on Monday, the forester Ib Lund said.\n\nThe ferry to Fano stayed in port for 12 hours, Lund said.\n',
  port: 'FERRY RESUMES\n\nFANO (Isle News) - The ferry to Fano stayed in port for 12 hours on Monday.\n',
  budget: 'The council of Varde set aside $4 million for roads in 2019, mayor Eva Holt said.\n',
};
const DRAFT: readonly string[] = [
  'The gale felled 320 trees in Varde on Monday, the forester Ib Lund said.',
  'The ferry to Fano, 12 metres wide, stayed in port for 12 hours.',
  'The council of Varde set aside $5 million for roads in 2019.',
];

interface Desk {
  readonly draft: readonly string[];
  readonly sources: Readonly<Record<string, string>>;
}

type Edit = (desk: Desk, at: number) => Desk;

const withSentence = ({ draft, sources }: Desk, at: number, change: (text: string) => readonly string[]): Desk => ({
  sources,
  draft: draft.flatMap((text, i) => (i === at % Math.max(draft.length, 1) ? change(text) : [text])),
});
const withSource = (
  { draft, sources }: Desk,
  at: number,
  change: (text: string, id: string) => [string, string][],
): Desk => {
  const ids = Object.keys(sources).toSorted();
  const chosen = ids[at % Math.max(ids.length, 1)];
  const entries = Object.entries(sources).flatMap(([id, text]) => (id === chosen ? change(text, id) : [[id, text]]));
  return { draft, sources: Object.fromEntries(entries) };
};

/** What happens at a desk; some of it changes nothing of substance, and some is undone later. */
const EDITS: Readonly<Record<string, Edit>> = {
  'a figure of the draft changes': (desk, at) =>
    withSentence(desk, at, (text) => [text.replace(/\d+/, (n) => String(Number(n) + 1))]),
  'a word of the draft changes': (desk, at) => withSentence(desk, at, (text) => [text.replace('Varde', 'Esbjerg')]),
  'a sentence goes': (desk, at) => withSentence(desk, at, () => []),
  'a sentence stands twice': (desk, at) => withSentence(desk, at, (text) => [text, text]),
  'a sentence is broken over lines': (desk, at) => withSentence(desk, at, (text) => [text.replace(' in ', '\nin ')]),
  'the first wording is back': ({ sources }) => ({ draft: DRAFT, sources }),
  'the sentences turn round': ({ draft, sources }) => ({ draft: draft.toReversed(), sources }),
  'a figure of a source changes': (desk, at) =>
    withSource(desk, at, (text, id) => [[id, text.replace(/\d+/, (n) => String(Number(n) + 1))]]),
  'a source gets a correction at its foot': (desk, at) =>
    withSource(desk, at, (text, id) => [[id, `${text}\nCorrection: an earlier version was wrong.\n`]]),
  'a source gets other line breaks': (desk, at) => withSource(desk, at, (text, id) => [[id, `${text}\n`]]),
  'a source gets another name': (desk, at) => withSource(desk, at, (text, id) => [[`${id}-2`, text]]),
  'a source goes': (desk, at) => withSource(desk, at, () => []),
  'all sources are back': ({ draft }) => ({ draft, sources: SOURCES }),
};

interface Step {
  readonly edit: string | undefined;
  readonly at: number;
  readonly status: Status;
}

const STEPS_A_RUN = 50;
const RUNS = runs(8, 33);

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    edit: fc.option(fc.constantFrom(...Object.keys(EDITS)), { nil: undefined, freq: 3 }),
    at: fc.nat(40),
    status: fc.constantFrom(
      'accepted' as const,
      'accepted' as const,
      'disputed' as const,
      'ignored' as const,
      'open' as const,
    ),
  }),
  { minLength: STEPS_A_RUN, maxLength: STEPS_A_RUN },
);

/** What the model remembers of a status: all in full, no hash. */
interface Remembered {
  readonly is: string;
  readonly status: Status;
  readonly verdict: DraftFact['verdict'];
  readonly basis: readonly string[];
}

const squeezed = (text: string) => text.split(/\s+/).join(' ').trim();

/** A fact by all its words; the nth of the same in its sentence. */
function nameOf(fact: DraftFact, facts: readonly DraftFact[]): string {
  const alike = facts.filter(
    (one) => one.sentenceIndex === fact.sentenceIndex && one.kind === fact.kind && one.words === fact.words,
  );
  return [squeezed(fact.sentence), fact.kind, fact.words, alike.indexOf(fact)].join(' | ');
}

/** Desks recur: each is checked once. */
const checkedDesks = new Map<string, ReturnType<typeof check>>();

function checkedDesk(desk: Desk, cache: JudgementCache) {
  const key = JSON.stringify(desk);
  const known = checkedDesks.get(key) ?? check(desk, cache);
  checkedDesks.set(key, known);
  return known;
}

function check({ draft, sources }: Desk, cache: JudgementCache) {
  const archive = smallArchive(Object.entries(sources).map(([id, text]) => ({ id, text })));
  const text = draft.join('\n\n');
  return { archive, document: parseDocument(text, 'markdown'), facts: factsIn(text, archive, cache) };
}

describe('a status', () => {
  it('is neither lost nor wrongly kept, over random edits of draft and sources', () => {
    let edits = 0;
    const cache: JudgementCache = new Map();
    const seen = new Set<string>();
    fc.assert(
      fc.property(steps, (all) => {
        let desk: Desk = { draft: DRAFT, sources: SOURCES };
        let ledger = '';
        let clock = 0;
        const memory: Remembered[] = [];
        for (const { edit, at, status } of all) {
          if (edit !== undefined) {
            desk = EDITS[edit]?.(desk, at) ?? desk;
            edits++;
          }
          const { archive, document, facts } = checkedDesk(desk, cache);
          const chosen = facts[at % Math.max(facts.length, 1)];
          if (edit === undefined && chosen) {
            const content = readLedger(ledger);
            const record = setStatus(
              chosen,
              content.records.get(chosen.key),
              { status, checker: 'Ana', now: new Date(Date.UTC(2024, 0, 1) + clock++) },
              { draft: 'storm.md', articles: archive.articles },
            );
            ledger = writeLedger({ ...content, records: new Map([...content.records, [chosen.key, record]]) });
            memory.push({
              is: nameOf(chosen, facts),
              status,
              verdict: chosen.verdict,
              basis: chosen.evidence.map(({ source }) => squeezed(desk.sources[source] ?? '')),
            });
          }
          const now = Object.values(desk.sources).map(squeezed);
          const answers = standings(facts, readLedger(ledger).records, {
            document,
            name: 'storm.md',
            articles: archive.articles,
          });
          const wrong = facts.filter((fact) => {
            const last = memory.findLast(({ is }) => is === nameOf(fact, facts));
            const answer = answers.get(fact.key);
            const verdicts = facts
              .filter((one) => nameOf(one, facts) === nameOf(fact, facts))
              .map(({ verdict }) => verdict);
            const expected = expectedState(verdicts, last, now);
            seen.add(expected);
            if (expected === 'none') return !['open', 'sentence-changed'].includes(whyOf(answer));
            const isKept = last?.status === 'open' || answer?.entry?.status === last?.status;
            return answer?.state !== expected || !isKept;
          });
          if (wrong.length > 0) expect(wrong).toEqual([]);
        }
      }),
      { numRuns: RUNS },
    );
    // Three steps of four are edits.
    expect(edits).toBeGreaterThanOrEqual((RUNS * STEPS_A_RUN * 6) / 10);
    expect([...seen].toSorted()).toEqual(['none', 'open', 'reopened', 'settled']);
  }, 300_000);
});

/** `verdicts`: of the fact wherever its sentence stands. */
function expectedState(
  verdicts: readonly DraftFact['verdict'][],
  last: Remembered | undefined,
  now: readonly string[],
): string {
  if (!last) return 'none';
  if (last.status === 'open') return 'open';
  const isWorse = verdicts.some((verdict) => VERDICTS.indexOf(verdict) < VERDICTS.indexOf(last.verdict));
  return isWorse || last.basis.some((text) => !now.includes(text)) ? 'reopened' : 'settled';
}

function whyOf(
  answer: ReturnType<typeof standings> extends ReadonlyMap<string, infer S> ? S | undefined : never,
): string {
  return answer?.state === 'reopened' ? answer.why.kind : (answer?.state ?? 'missing');
}

describe('a status of an edited sentence', () => {
  const archive = smallArchive(Object.entries(SOURCES).map(([id, text]) => ({ id, text })));
  const [first = ''] = DRAFT;

  function afterEdit(edited: string, draft = 'storm.md') {
    const fact = factsIn(first, archive).find(({ words }) => words === '320 trees' || words === '320');
    if (!fact) throw new Error('there is no figure in the first sentence');
    const record = setStatus(
      fact,
      undefined,
      { status: 'accepted', checker: 'Ana', now: new Date(0) },
      { draft: 'storm.md', articles: archive.articles },
    );
    const facts = factsIn(edited, archive);
    const answers = standings(facts, new Map([[record.key, record]]), {
      document: parseDocument(edited, 'markdown'),
      name: draft,
      articles: archive.articles,
    });
    return facts
      .map(({ key, words }) => [words, whyOf(answers.get(key))])
      .filter(([words]) => words?.startsWith('320'));
  }

  it('is told as reopened by the edit', () => {
    expect(afterEdit(first.replace('felled', 'tore down'))).toEqual([
      [expect.stringContaining('320'), 'sentence-changed'],
    ]);
  });

  it('is not told of another sentence, another draft, or while the first wording still stands', () => {
    expect(afterEdit('In all 320 firms in the north were without power for a week.')).toEqual([
      [expect.any(String), 'open'],
    ]);
    expect(afterEdit(first.replace('felled', 'tore down'), 'other.md')).toEqual([[expect.any(String), 'open']]);
    expect(afterEdit(`${first}\n\n${first.replace('felled', 'tore down')}`).map(([, why]) => why)).toEqual([
      'settled',
      'open',
    ]);
  });
});
