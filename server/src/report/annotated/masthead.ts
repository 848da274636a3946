import type { Element } from 'hast';
import { dayMonthYear } from '../../engine/check/sourceLabel.ts';
import { printable } from '../printable.ts';
import { countStatuses, progressWords } from '../progress.ts';
import { reopenedBecause, statusOf } from '../standingWords.ts';
import { element } from './element.ts';
import type { Page } from './page.ts';
import { FACT_VERDICTS, VERDICT_SIGNS } from './verdictSigns.ts';

/** The head of the copy: what it is of, how far the desk has come, how the facts fell, and the key to the signs. */
export function masthead(page: Page): Element {
  const { draft, madeOn } = page;
  const sentences = page.bySentence.size;
  const read = draft.archive.articles.size;
  const when = draft.date ? [`dated ${dayMonthYear(draft.date)}`] : [];
  const line = [
    draft.path,
    ...when,
    `${counted(sentences, 'sentence')} with ${counted(draft.facts.length, 'fact')}`,
    `held against ${counted(read, 'source')}`,
    `made ${madeOn}`,
  ];
  return element(
    'header',
    { className: ['masthead'] },
    element('p', { className: ['kicker'] }, 'Annotated copy'),
    element('h1', { dir: 'auto' }, titleOf(page)),
    element('p', { className: ['facts'] }, printable(line.join(' · '))),
    verdictTiles(page),
    progressLine(page),
  );
}

/** The draft's first heading of the highest level, else its file. */
export function titleOf({ draft: { document, path } }: Page): string {
  const headings = document.blocks.filter(({ kind }) => kind === 'heading');
  const top = headings.find(({ level }) => level === 1) ?? headings[0];
  const words = top && document.prose.slice(top.span.start, top.span.end).replaceAll(/\s+/gu, ' ').trim();
  return printable(words || path);
}

function verdictTiles({ draft }: Page): Element {
  const tiles = FACT_VERDICTS.map((verdict) => {
    const { sign, word, meaning } = VERDICT_SIGNS[verdict];
    const count = draft.facts.filter((fact) => fact.verdict === verdict).length;
    return element(
      'li',
      { className: ['tile', verdict] },
      element('span', { className: ['sign'], ariaHidden: 'true' }, sign),
      element('strong', {}, String(count)),
      element('span', { className: ['word'] }, word),
      element('span', { className: ['meaning'] }, meaning),
    );
  });
  return element('ul', { className: ['tiles'], ariaLabel: 'Facts by verdict' }, ...tiles);
}

const BAR = 1000;

function progressLine({ draft }: Page): Element {
  const rows = draft.facts.map(({ key }) => {
    const standing = draft.standings.get(key);
    return { status: statusOf(standing), reopened: reopenedBecause(standing) };
  });
  const progress = countStatuses(rows);
  const share = (n: number): number => (progress.facts === 0 ? 0 : Math.round((n / progress.facts) * BAR));
  const settled = share(progress.facts - progress.open);
  return element(
    'div',
    { className: ['progress'] },
    element('p', {}, element('strong', {}, 'Checked: '), `${progressWords(progress)}.`),
    element(
      'svg',
      { className: ['bar'], viewBox: `0 0 ${String(BAR)} 10`, preserveAspectRatio: 'none', ariaHidden: 'true' },
      element('rect', { className: ['rest'], x: 0, y: 0, width: BAR, height: 10 }),
      element('rect', { className: ['done'], x: 0, y: 0, width: settled, height: 10 }),
    ),
  );
}

/** `1 fact`, `3 facts`. */
export function counted(n: number, noun: string): string {
  return `${String(n)} ${noun}${n === 1 ? '' : 's'}`;
}

/** What the marks in the copy mean. */
export function markKey(): Element {
  const items = FACT_VERDICTS.map((verdict) => {
    const { sign, meaning } = VERDICT_SIGNS[verdict];
    const shown = `12${verdict === 'supported' ? '' : sign}`;
    return element(
      'li',
      {},
      element('span', { className: ['fact', verdict] }, 'words'),
      element('sup', {}, element('span', { className: ['no', verdict] }, shown)),
      ` ${meaning}`,
    );
  });
  return element(
    'ul',
    { className: ['key'], ariaLabel: 'Key to the marks' },
    ...items,
    element(
      'li',
      {},
      element('sup', {}, element('span', { className: ['no', 'claim'] }, '12')),
      ' boxed: the sentence as a whole',
    ),
  );
}
