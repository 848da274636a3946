import type { Element } from 'hast';
import type { CheckedSentence } from '../../engine/check/judgement.ts';
import type { Evidence, Finding } from '../../engine/rules/finding.ts';
import { shift, type Span } from '../../engine/text/span.ts';
import type { DraftFact } from '../../ledger/draftFact.ts';
import { locatorOf } from '../ledgerRows.ts';
import { printable } from '../printable.ts';
import { sourceCaption } from '../sourceCaption.ts';
import { openFindings } from '../summary.ts';
import { element } from './element.ts';
import { markedWords } from './markedWords.ts';
import type { Page } from './page.ts';
import { FACT_VERDICTS, VERDICT_SIGNS } from './verdictSigns.ts';

/** Passages shown of one sentence. */
const MOST_PASSAGES = 6;

const RELATIONS = { agrees: 'agrees', conflicts: 'differs', related: 'nearest' } as const;

/** Every sentence that states something beside the passages that it was held against, the differing words of both marked. */
export function sideBySide(page: Page): Element {
  const { draft, bySentence } = page;
  const pairs = draft.checked.flatMap((one) => {
    const facts = bySentence.get(one.sentence.index);
    return facts ? [pairOf(one, facts, page)] : [];
  });
  return element('div', { className: ['pairs'] }, ...pairs);
}

function pairOf(one: CheckedSentence, facts: readonly DraftFact[], page: Page): Element {
  const { sentence } = one;
  const verdict = FACT_VERDICTS.find((each) => facts.some((fact) => fact.verdict === each)) ?? 'supported';
  const { sign, word } = VERDICT_SIGNS[verdict];
  const findings = openFindings(one);
  const text = page.draft.document.prose.slice(sentence.span.start, sentence.span.end);
  const passages = passagesOf(one, findings, facts);
  const head = element(
    'h3',
    {},
    element('span', { className: ['sign'], ariaHidden: 'true' }, sign),
    ` ${word} `,
    element(
      'span',
      { className: ['nos'] },
      numbersOf(facts),
      ` · line ${String(page.places.positionAt(sentence.span.start).line + 1)}`,
    ),
  );
  const words = markedWords(
    text,
    findings.flatMap(({ span }) => inside(shift(span, -sentence.span.start), text)),
    'ours',
  );
  return element(
    'article',
    { className: ['pair', verdict], id: `s${String(sentence.index)}` },
    head,
    element(
      'div',
      { className: ['ours'] },
      element('p', { className: ['label'] }, 'The draft'),
      element('p', { dir: 'auto' }, ...words),
    ),
    element(
      'div',
      { className: ['theirs'] },
      ...(passages.length > 0
        ? passages.slice(0, MOST_PASSAGES).map((passage) => passageOf(passage, page))
        : [element('p', { className: ['none'] }, 'No passage of the sources comes near this.')]),
    ),
  );
}

function numbersOf(facts: readonly DraftFact[]): string {
  const first = facts[0]?.number ?? 0;
  const last = facts.at(-1)?.number ?? first;
  return first === last ? `fact ${String(first)}` : `facts ${String(first)}–${String(last)}`;
}

/** What contradicts first, then what agrees; a passage that several facts rest on once, with the marks of all. */
function passagesOf(
  { judgement }: CheckedSentence,
  findings: readonly Finding[],
  facts: readonly DraftFact[],
): readonly Evidence[] {
  const supported = facts.every(({ verdict }) => verdict === 'supported');
  const all = [...findings.flatMap(({ evidence }) => evidence), ...judgement.evidence];
  const byPlace = new Map<string, Evidence>();
  for (const one of all) {
    const place = `${one.path} ${String(one.span.start)}`;
    const known = byPlace.get(place);
    byPlace.set(
      place,
      known ? { ...known, marks: [...known.marks, ...one.marks.filter(() => known.relation === one.relation)] } : one,
    );
  }
  const order = ['conflicts', 'agrees', 'related'];
  const passages = [...byPlace.values()].toSorted((a, b) => order.indexOf(a.relation) - order.indexOf(b.relation));
  return supported ? passages.slice(0, 2) : passages;
}

function passageOf(evidence: Evidence, { draft, showPath }: Page): Element {
  const { relation, span, text, path } = evidence;
  const marks = relation === 'related' ? [] : evidence.marks.flatMap((mark) => inside(shift(mark, -span.start), text));
  const place = [showPath(path), locatorOf(evidence, draft)].filter((part) => part !== '').join(', ');
  return element(
    'figure',
    { className: ['passage', relation] },
    element(
      'figcaption',
      {},
      element('strong', {}, sourceCaption(evidence)),
      ' ',
      element('span', { className: ['relation'] }, RELATIONS[relation]),
      element('span', { className: ['place'] }, printable(place)),
    ),
    element(
      'blockquote',
      { dir: 'auto' },
      ...markedWords(text, marks, relation === 'conflicts' ? 'differs' : 'agrees'),
    ),
  );
}

/** The span cut to the text; none where it lies outside of it. */
function inside({ start, end }: Span, { length }: string): Span[] {
  const span = { start: Math.max(start, 0), end: Math.min(end, length) };
  return span.start < span.end ? [span] : [];
}
