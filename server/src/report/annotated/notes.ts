import type { Element } from 'hast';
import type { DraftFact } from '../../ledger/draftFact.ts';
import type { Entry } from '../../ledger/record.ts';
import { locatorOf } from '../ledgerRows.ts';
import { printable } from '../printable.ts';
import { sourceCaption } from '../sourceCaption.ts';
import { reopenedBecause } from '../standingWords.ts';
import { type Child, element } from './element.ts';
import type { Page } from './page.ts';
import { VERDICT_SIGNS } from './verdictSigns.ts';

/**
 * The notes in the margin of a block: for a fact that needs work one of its own, with what to do; supported facts
 * together by the passage that has them, since a desk only ticks those off.
 */
export function marginNotes(facts: readonly DraftFact[], page: Page): Element | undefined {
  if (facts.length === 0) return undefined;
  const loud = facts.filter((fact) => isLoud(fact, page));
  const quiet = facts.filter((fact) => !isLoud(fact, page));
  return element(
    'ul',
    { className: ['notes'], ariaLabel: 'Notes' },
    ...loud.map((fact) => loudNote(fact, page)),
    ...quietNotes(quiet, page),
  );
}

function isLoud({ verdict, findings, key, kind }: DraftFact, { draft }: Page): boolean {
  const standing = draft.standings.get(key);
  if (standing?.state === 'reopened' || standing?.entry?.note !== undefined) return true;
  return verdict === 'supported'
    ? findings.length > 0
    : findings.length > 0 || kind === 'claim' || standing?.state === 'settled';
}

function loudNote(fact: DraftFact, page: Page): Element {
  const { verdict, findings, number, kind, words } = fact;
  const { sign, word } = VERDICT_SIGNS[verdict];
  const first = fact.evidence[0];
  return element(
    'li',
    { className: ['note', verdict], id: `n${String(number)}` },
    element(
      'p',
      { className: ['head'] },
      numberLink(fact),
      ' ',
      element('span', { className: ['sign'], ariaHidden: 'true' }, sign),
      ' ',
      element('strong', {}, word),
      ...(kind === 'claim' ? [] : [' ', element('q', { dir: 'auto' }, printable(words))]),
    ),
    ...(findings.length > 0
      ? findings.map(({ message }) => element('p', {}, printable(message)))
      : [element('p', {}, first ? '' : 'Nothing near it was found in the sources.')]),
    ...(first ? [element('p', { className: ['where'] }, whereFound(fact, page), ' ', compareLink(fact))] : []),
    ...statusLines(fact, page),
  );
}

/** Facts without a remark, together by what they rest on. */
function quietNotes(facts: readonly DraftFact[], page: Page): Element[] {
  const groups = new Map<string, DraftFact[]>();
  for (const fact of facts) {
    const group = `${fact.verdict} ${whereFound(fact, page)} ${settledBy(fact, page) ?? ''}`;
    const known = groups.get(group);
    if (known) known.push(fact);
    else groups.set(group, [fact]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [quietNote(first, group, page)] : [];
  });
}

function quietNote(first: DraftFact, group: readonly DraftFact[], page: Page): Element {
  const { sign, word } = VERDICT_SIGNS[first.verdict];
  const settled = settledBy(first, page);
  const where = whereFound(first, page);
  return element(
    'li',
    { className: ['note', 'quiet', first.verdict] },
    ...group.flatMap((fact): Child[] => [numberLink(fact, `n${String(fact.number)}`), ' ']),
    element('span', { className: ['sign'], ariaHidden: 'true' }, sign),
    element('span', { className: ['sr-only'] }, `${word}: `),
    ' ',
    element('span', { className: ['where'] }, quietWords(first, where)),
    ...(settled === undefined ? [] : [' ', element('span', { className: ['status', 'settled'] }, settled)]),
  );
}

function quietWords({ verdict }: DraftFact, where: string): string {
  if (verdict !== 'unsupported') return where;
  return where === '' ? 'not found in the sources' : `not found; nearest ${where}`;
}

function numberLink({ number }: DraftFact, id?: string): Element {
  const properties = {
    className: ['back'],
    href: `#c${String(number)}`,
    ariaLabel: `Fact ${String(number)}, in the copy`,
  };
  return element('a', id === undefined ? properties : { ...properties, id }, String(number));
}

function compareLink({ sentenceIndex }: DraftFact): Element {
  return element('a', { className: ['compare'], href: `#s${String(sentenceIndex)}` }, 'compare');
}

function whereFound({ evidence }: DraftFact, { draft }: Page): string {
  const [first] = evidence;
  if (!first) return '';
  return printable([sourceCaption(first), locatorOf(first, draft)].filter((part) => part !== '').join(', '));
}

function settledBy({ key }: DraftFact, { draft }: Page): string | undefined {
  const standing = draft.standings.get(key);
  return standing?.state === 'settled' ? statusWords(standing.entry) : undefined;
}

/** `accepted by Ana Ruiz, 2024-12-02`. */
function statusWords({ status, checker, date }: Entry): string {
  return printable(`${status}${checker === undefined ? '' : ` by ${checker}`}, ${date.slice(0, 10)}`);
}

function statusLines(fact: DraftFact, page: Page): Element[] {
  const standing = page.draft.standings.get(fact.key);
  const reopened = reopenedBecause(standing);
  const settled = settledBy(fact, page);
  const note = standing?.entry?.note;
  return [
    ...(settled === undefined ? [] : [element('p', { className: ['status', 'settled'] }, settled)]),
    ...(reopened === undefined ? [] : [element('p', { className: ['status'] }, `Reopened. ${printable(reopened)}`)]),
    ...(note === undefined ? [] : [element('p', { className: ['status'] }, `Note: ${printable(note)}`)]),
  ];
}
