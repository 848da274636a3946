import { factsOfSentence, type SentenceFact } from '../../ledger/factsOfDraft.ts';
import { isSettled } from '../../ledger/isSettled.ts';
import type { Standing } from '../../ledger/standing.ts';
import { dayInWords } from '../../report/sourceCaption.ts';
import type { CheckedSentence } from '../../engine/check/judgement.ts';
import type { CheckedDraft } from '../drafts/checkedDraft.ts';
import { standingsOf } from './ledgering.ts';
import type { DeskWord } from '../protocol.ts';

const FIRST_TO_SEE = ['disputed', 'ignored', 'accepted'] as const;

/**
 * What a desk has said in the ledger of these sentences of a draft, as long as it stands, by the sentence; nothing where
 * nothing was said, or where the ledger cannot be read.
 */
export async function deskWords(
  draft: CheckedDraft,
  sentences: readonly CheckedSentence[],
): Promise<ReadonlyMap<CheckedSentence, DeskWord>> {
  const ledger = await draft.project.ledger().catch(() => undefined);
  if (!ledger || ledger.records.size === 0) return new Map();
  const said = new Set([...ledger.records.values()].map(({ sentence }) => sentence));
  const facts = sentences
    .map((one) => [one, factsOfSentence(one, draft.document)] as const)
    .filter(([, [first]]) => first && said.has(first.sentence));
  const standings = await standingsOf(
    draft,
    facts.flatMap(([, own]) => own),
  );
  return new Map(
    facts.flatMap(([one, own]) => {
      const word = deskWord(own, standings);
      return word ? [[one, word] as const] : [];
    }),
  );
}

function deskWord(facts: readonly SentenceFact[], standings: ReadonlyMap<string, Standing>): DeskWord | undefined {
  const given = facts.flatMap(({ key }) => standings.get(key) ?? []).filter(({ state }) => state === 'settled');
  const status = FIRST_TO_SEE.find((one) => given.some(({ entry }) => entry?.status === one));
  return status && { status, whole: isSettled(facts, standings), words: settledWords(facts, standings) };
}

/** `“16”, the claim accepted by Ana, 5 June 2024`: facts that were settled alike are named together. */
export function settledWords(
  facts: readonly SentenceFact[],
  standings: ReadonlyMap<string, Standing>,
): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const { key, kind, words } of facts) {
    const standing = standings.get(key);
    if (standing?.state !== 'settled') continue;
    const { status, checker = '', date, note } = standing.entry;
    const day = date.slice(0, 10);
    const how = `${status} by ${checker}, ${dayInWords(day) ?? day}${note === undefined ? '' : ` (${note})`}`;
    groups.set(how, [...(groups.get(how) ?? []), kind === 'claim' ? 'the claim' : `“${words}”`]);
  }
  return [...groups].map(([how, names]) => `${names.join(', ')} ${how}`);
}
