import type { Element } from 'hast';
import type { ListedSource } from '../checkedDraft.ts';
import { printable } from '../printable.ts';
import { dayInWords } from '../sourceCaption.ts';
import { element } from './element.ts';
import type { Page } from './page.ts';

/** All sources of the draft: who wrote each and when, how many facts rest on it or differ from it, what was wrong with it. */
export function sourceList(page: Page): Element {
  const { sources } = page.draft;
  if (sources.length === 0)
    return element('p', { className: ['none'] }, 'There are no sources: nothing was held against anything.');
  const head = ['Source', 'Outlet', 'Date', 'Supports', 'Differs', 'File'];
  return element(
    'div',
    { className: ['scroll'], tabIndex: 0, role: 'region', ariaLabel: 'Table of sources' },
    element(
      'table',
      { className: ['sources'] },
      element('thead', {}, element('tr', {}, ...head.map((name) => element('th', { scope: 'col' }, name)))),
      element('tbody', {}, ...sources.map((source) => rowOf(source, page))),
    ),
  );
}

function rowOf(source: ListedSource, { draft, showPath }: Page): Element {
  const { id, title, outlet, date, path, problems } = source;
  const when = dayInWords(date ?? '') ?? '–';
  const count = (relation: 'agrees' | 'conflicts'): string =>
    String(
      draft.facts.filter(({ evidence }) => evidence.some((one) => one.path === path && one.relation === relation))
        .length,
    );
  return element(
    'tr',
    {},
    element(
      'th',
      { scope: 'row', dir: 'auto' },
      printable(title ?? id),
      ...problems.map(({ message }) => element('p', { className: ['problem'] }, printable(message))),
    ),
    element('td', { dir: 'auto' }, printable(outlet ?? '–')),
    element('td', {}, when),
    element('td', { className: ['count'] }, count('agrees')),
    element('td', { className: ['count'] }, count('conflicts')),
    element('td', { className: ['path'] }, printable(showPath(path))),
  );
}
