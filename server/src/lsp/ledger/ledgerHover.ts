import { factsOfSentence, type SentenceFact } from '../../ledger/factsOfDraft.ts';
import type { Standing } from '../../ledger/standing.ts';
import { reopenedBecause } from '../../report/standingWords.ts';
import { type CheckedDraft, sentenceAt } from '../drafts/checkedDraft.ts';
import { settledWords } from './deskWord.ts';
import type { HoverStyle } from '../hover/hoverText.ts';
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
  const settled = settledWords(facts, all).map((words) => `${style.strong('Ledger')}: ${style.plain(`${words}.`)}`);
  return [...new Set(reopened), ...settled].join('\n\n');
}

function reopenedText({ kind, words }: SentenceFact, standing: Standing | undefined, style: HoverStyle): string[] {
  const why = reopenedBecause(standing);
  if (why === undefined) return [];
  const what = kind === 'claim' ? 'The claim' : `“${words}”`;
  return [`${style.strong('Reopened')}: ${style.plain(`${what}. ${why}`)}`];
}
