import { factsOfSentence, type SentenceFact } from '../ledger/factsOfDraft.ts';
import type { Standing } from '../ledger/standing.ts';
import { dayInWords } from '../report/sourceCaption.ts';
import { reopenedBecause } from '../report/standingWords.ts';
import { type CheckedDraft, sentenceAt } from './checkedDraft.ts';
import type { HoverStyle } from './hoverText.ts';
import { standingsOf } from './ledgering.ts';

/**
 * What the ledger says of the sentence at an offset: each fact that was settled, by whom and when, and each that was
 * reopened and why, one a paragraph. Empty where nobody has said anything of it.
 */
export async function ledgerHover(draft: CheckedDraft, offset: number, style: HoverStyle): Promise<string> {
  const checked = sentenceAt(draft, offset);
  const facts = checked ? factsOfSentence(checked, draft.document) : [];
  const all = await standingsOf(draft, facts);
  const reopened = facts.flatMap((fact) => reopenedText(fact, all.get(fact.key), style));
  return [...new Set(reopened), ...settledText(facts, all, style)].join('\n\n');
}

function reopenedText({ kind, words }: SentenceFact, standing: Standing | undefined, style: HoverStyle): string[] {
  const why = reopenedBecause(standing);
  if (why === undefined) return [];
  const what = kind === 'claim' ? 'The claim' : `“${words}”`;
  return [`${style.strong('Reopened')}: ${style.plain(`${what}. ${why}`)}`];
}

/** Facts that were settled alike are named together. */
function settledText(facts: readonly SentenceFact[], all: ReadonlyMap<string, Standing>, style: HoverStyle): string[] {
  const groups = new Map<string, string[]>();
  for (const { key, kind, words } of facts) {
    const standing = all.get(key);
    if (standing?.state !== 'settled') continue;
    const { status, checker = '', date, note } = standing.entry;
    const day = date.slice(0, 10);
    const how = `${status} by ${checker}, ${dayInWords(day) ?? day}${note === undefined ? '' : ` (${note})`}`;
    groups.set(how, [...(groups.get(how) ?? []), kind === 'claim' ? 'the claim' : `“${words}”`]);
  }
  return [...groups].map(([how, names]) => `${style.strong('Ledger')}: ${style.plain(`${names.join(', ')} ${how}.`)}`);
}
