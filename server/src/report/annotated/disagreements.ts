import type { Element } from 'hast';
import type { Evidence } from '../../engine/rules/finding.ts';
import type { DraftFact } from '../../ledger/draftFact.ts';
import { locatorOf } from '../ledgerRows.ts';
import { printable } from '../printable.ts';
import { sourceCaption } from '../sourceCaption.ts';
import { element } from './element.ts';
import type { Page } from './page.ts';
import { timeline, type TimelinePoint } from './timeline.ts';
import { VERDICT_SIGNS } from './verdictSigns.ts';

/** The facts on which a source differs, as a table, oldest source first; undefined where there are none. */
export function disagreements(page: Page): Element | undefined {
  const facts = page.draft.facts.filter(({ verdict }) => verdict === 'conflict' || verdict === 'disputed');
  if (facts.length === 0) return undefined;
  const rows = facts.map((fact) => ({ fact, ...saidOf(fact, page) }));
  const isPlotted = rows.some(({ plot }) => plot !== undefined);
  const head = ['No.', 'The draft has', 'The sources have', ...(isPlotted ? ['Over time'] : [])];
  const table = element(
    'div',
    { className: ['scroll'], tabIndex: 0, role: 'region', ariaLabel: 'Table of disagreements' },
    element(
      'table',
      { className: ['disagreements'] },
      element('thead', {}, element('tr', {}, ...head.map((name) => element('th', { scope: 'col' }, name)))),
      element('tbody', {}, ...rows.map((row) => rowOf(row, isPlotted, page))),
    ),
  );
  if (!isPlotted) return table;
  const key = 'Over time: ● agrees with the draft, ◆ differs, □ the draft.';
  return element('div', {}, element('p', { className: ['none'] }, key), table);
}

interface Disagreement {
  readonly fact: DraftFact;
  readonly said: readonly Saying[];
  readonly plot: Element | undefined;
}

function saidOf(fact: DraftFact, page: Page): Pick<Disagreement, 'said' | 'plot'> {
  const said = sayings(fact, page);
  const title = `What the sources have for fact ${String(fact.number)}, by their dates`;
  return { said, plot: timeline(pointsOf(fact, said, page), title) };
}

function rowOf({ fact, said, plot }: Disagreement, isPlotted: boolean, page: Page): Element {
  const { number, verdict } = fact;
  const { sign, word } = VERDICT_SIGNS[verdict];
  return element(
    'tr',
    { className: [verdict] },
    element('td', {}, element('a', { href: `#c${String(number)}` }, String(number))),
    element(
      'td',
      {},
      element('p', { className: ['value'], dir: 'auto' }, draftWords(fact, page)),
      element('p', { className: ['label'] }, element('span', { ariaHidden: 'true' }, sign), ` ${word.toLowerCase()}`),
    ),
    element(
      'td',
      {},
      element(
        'ul',
        {},
        ...said.map(({ words, differs, caption, place }) =>
          element(
            'li',
            {},
            element('span', { className: ['value'], dir: 'auto' }, words),
            ' ',
            element('span', { className: ['relation'] }, differs ? 'differs' : 'agrees'),
            element('span', { className: ['place'] }, `${caption}, ${place}`),
          ),
        ),
      ),
    ),
    ...(isPlotted ? [element('td', {}, plot ?? element('p', { className: ['none'] }, 'One date only.'))] : []),
  );
}

/** The words that differ, else the fact's. */
function draftWords({ findings, words, kind }: DraftFact, { draft }: Page): string {
  const [first] = findings;
  const marked = first
    ? draft.document.prose.slice(first.span.start, first.span.end).replaceAll(/\s+/gu, ' ').trim()
    : '';
  return printable(kind === 'claim' && marked !== '' ? marked : words);
}

interface Saying {
  readonly words: string;
  readonly differs: boolean;
  readonly caption: string;
  readonly place: string;
  readonly outlet: string;
  readonly date: string | undefined;
}

function sayings({ evidence }: DraftFact, { draft }: Page): readonly Saying[] {
  return evidence
    .filter(({ relation }) => relation !== 'related')
    .map((one) => ({
      words: markedText(one),
      differs: one.relation === 'conflicts',
      caption: sourceCaption(one),
      place: printable(locatorOf(one, draft)),
      outlet: printable(one.outlet ?? one.title ?? one.source),
      date: one.date,
    }))
    .toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1));
}

/** What stands in the source in place of the draft's words; the passage's first words where nothing is marked. */
function markedText({ marks, span, text }: Evidence): string {
  const [mark] = marks;
  const words = mark ? text.slice(mark.start - span.start, mark.end - span.start) : text;
  const shown = printable(words).replaceAll(/\s+/gu, ' ').trim();
  return shown.length > LONGEST ? `${shown.slice(0, LONGEST - 2).trimEnd()} …` : shown;
}

const LONGEST = 60;

function pointsOf(fact: DraftFact, said: readonly Saying[], page: Page): TimelinePoint[] {
  const points = said.flatMap(({ words, differs, outlet, date }) =>
    date === undefined ? [] : [{ label: outlet, value: words, date, shape: differs ? 'differs' : 'agrees' } as const],
  );
  const { date } = page.draft;
  if (!date || points.length === 0) return points;
  const iso = [String(date.year).padStart(4, '0'), twoDigits(date.month), twoDigits(date.day)].join('-');
  return [...points, { label: 'This draft', value: draftWords(fact, page), date: iso, shape: 'draft' }];
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0');
}
