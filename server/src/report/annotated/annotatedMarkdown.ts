import type { DraftFact } from '../../ledger/draftFact.ts';
import type { LedgeredDraft } from '../ledgeredDraft.ts';
import { ledgerRows, type LedgerRow } from '../ledgerRows.ts';
import { escapeMarkdown } from '../markdown.ts';
import { countStatuses, progressWords } from '../progress.ts';
import { sourceCaption } from '../sourceCaption.ts';
import { inertText } from './inertText.ts';
import type { CopyOptions } from './page.ts';
import { FACT_VERDICTS, VERDICT_SIGNS } from './verdictSigns.ts';

/**
 * The annotated copy as Markdown: the draft as it is, a footnote behind every fact, and in the footnote the verdict, the
 * evidence and the status. Before it the counts, after it the sources. What sources say is escaped.
 */
export function annotatedMarkdown(draft: LedgeredDraft, { madeOn, showPath }: CopyOptions): string {
  const rows = ledgerRows([draft]);
  const counts = FACT_VERDICTS.map((verdict) => {
    const { sign, word } = VERDICT_SIGNS[verdict];
    return `${sign} ${String(rows.filter((row) => row.verdict === verdict).length)} ${word.toLowerCase()}`;
  });
  const head = [
    `*Annotated copy of ${escapeMarkdown(draft.path)}, made ${madeOn}. ${counts.join(', ')}. ${progressWords(countStatuses(rows))}.*`,
    '* * *',
  ];
  const sources = draft.sources.map((source) => {
    const { id, outlet, title, date, path, problems } = source;
    const parts = [outlet, title === undefined ? undefined : `“${title}”`, date, showPath(path)].filter(
      (part) => part !== undefined,
    );
    return `- ${[id, ...parts, ...problems.map(({ message }) => message)].map(escapeMarkdown).join(' · ')}`;
  });
  return `${[
    ...head,
    numberedCopy(draft).trim(),
    '* * *',
    ...(sources.length > 0 ? [`**Sources**`, sources.join('\n')] : ['No sources.']),
    ...rows.map(footnote),
  ].join('\n\n')}\n`;
}

/** The draft's text without its front matter, a footnote mark behind each fact. */
function numberedCopy({ document, facts }: LedgeredDraft): string {
  const start = document.frontMatter === undefined ? 0 : (document.blocks[0]?.span.start ?? document.text.length);
  const body = lineStart(document.text, start);
  const pieces: string[] = [];
  let done = body;
  for (const { span, number } of facts.toSorted(byEnd)) {
    const place = Math.max(behindLink(document.text, span.end), done);
    pieces.push(inertText(document.text.slice(done, place)), `[^f${String(number)}]`);
    done = place;
  }
  return [...pieces, inertText(document.text.slice(done))].join('');
}

/** A footnote mark in the words of a link would be part of it: it goes behind. */
function behindLink(text: string, offset: number): number {
  const rest = /^[^[\]\n]*\]\([^()\s]*(?:\s+"[^"\n]*")?\)/u.exec(text.slice(offset, offset + LONGEST_LINK));
  return offset + (rest?.[0].length ?? 0);
}

const LONGEST_LINK = 2000;

function byEnd(a: DraftFact, b: DraftFact): number {
  return a.span.end - b.span.end || a.number - b.number;
}

/** Marks of a heading or list stand before its prose. */
function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

function footnote(row: LedgerRow): string {
  const { sign, word } = VERDICT_SIGNS[row.verdict];
  const what = row.fact === 'claim' ? 'the sentence' : `“${escapeMarkdown(row.words)}”`;
  const passages = row.evidence.map(
    (passage) =>
      `${escapeMarkdown(`${sourceCaption(passage)}, ${passage.locator}`)}: “${escapeMarkdown(passage.quote)}”`,
  );
  const status = row.checker === undefined ? [] : [`${row.status}, ${row.checker}, ${row.date?.slice(0, 10) ?? ''}`];
  const remarks = [...row.messages, ...status, row.reopened ?? '', row.note ?? '']
    .filter((remark) => remark !== '')
    .map(escapeMarkdown);
  return `[^f${String(row.number)}]: ${[`${sign} **${word}**, ${what}.`, ...remarks, ...passages].join(' — ')}`;
}
