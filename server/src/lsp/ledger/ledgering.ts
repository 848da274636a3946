import type { CancellationToken } from 'vscode-languageserver';
import type { DraftFact } from '../../ledger/draftFact.ts';
import { factsOfSentence, numbered, type SentenceFact } from '../../ledger/factsOfDraft.ts';
import type { Status } from '../../ledger/record.ts';
import { setStatus } from '../../ledger/setStatus.ts';
import type { Standing } from '../../ledger/standing.ts';
import { standings } from '../../ledger/standings.ts';
import type { LedgeredDraft } from '../../report/ledgeredDraft.ts';
import { sourceTextsOf } from '../../report/sourceTexts.ts';
import type { CheckedDraft } from '../drafts/checkedDraft.ts';
import type { EventLoop } from '../drafts/checking.ts';
import type { WritingContext } from '../requests/writingContext.ts';
import { IGNORE_REASON } from '../ignores/workspaceIgnore.ts';

/** How long facts are read before other messages get their turn. */
const TURN_MS = 12;

const known = new WeakMap<CheckedDraft['sentences'], readonly DraftFact[]>();

/** The checkable facts of a draft; worked out once for a check, in turns, since every sentence is read for it. */
export async function factsOf({ document, sentences }: CheckedDraft, loop: EventLoop): Promise<readonly DraftFact[]> {
  const before = known.get(sentences);
  if (before) return before;
  const bySentence: (readonly SentenceFact[])[] = [];
  let turn = loop.now();
  for (const one of sentences) {
    bySentence.push(factsOfSentence(one, document));
    if (loop.now() - turn < TURN_MS) continue;
    await loop.turn();
    turn = loop.now();
  }
  const facts = numbered(bySentence);
  known.set(sentences, facts);
  return facts;
}

/** Where facts of a draft stand in the ledger of its project, by key. Rejects where that cannot be read. */
export async function standingsOf(
  draft: CheckedDraft,
  facts: readonly SentenceFact[],
): Promise<ReadonlyMap<string, Standing>> {
  const { document, project, path, sources } = draft;
  const { records } = await project.ledger();
  const { articles } = sources.archive;
  return standings(facts, records, { document, name: project.nameOf(path), articles });
}

/** A draft as reports take it. */
export async function ledgeredDraft(draft: CheckedDraft, loop: EventLoop): Promise<LedgeredDraft> {
  const { document, sentences, sources, project, path } = draft;
  const { date } = project.settingsFor(document);
  const facts = await factsOf(draft, loop);
  return {
    path: project.nameOf(path),
    document,
    archive: sources.archive,
    sourceTexts: sourceTextsOf(sources.archive),
    sources: sources.listed,
    checked: sentences,
    ...(date && { date }),
    facts,
    standings: await standingsOf(draft, facts),
  };
}

/** What a person says of facts of an open draft. */
export interface GivenStatus {
  readonly uri: string;
  readonly version: number;
  /** Keys of facts. */
  readonly facts: readonly string[];
  readonly status: Status;
  readonly note: string;
}

/**
 * Writes the status of facts into the ledger. False, and nothing is written, where the draft has changed since they were
 * given out, or one of them is no more; where the file cannot be written, the writer is told why.
 */
export async function setFacts(
  { session, host, publishing, client }: WritingContext,
  { uri, version, facts, status, note }: GivenStatus,
  token: CancellationToken,
): Promise<boolean> {
  if (session.open.get(uri)?.version !== version) return false;
  const draft = await session.checked(uri, token);
  const all = draft ? await factsOf(draft, host.loop) : [];
  if (session.open.get(uri)?.version !== version) return false;
  const chosen = all.filter(({ key }) => facts.includes(key));
  if (!draft || chosen.length === 0 || new Set(facts).size !== new Set(chosen.map(({ key }) => key)).size) return false;
  const { project, sources, path } = draft;
  const reason = status === 'ignored' && note === '' ? IGNORE_REASON : note;
  const place = { draft: project.nameOf(path), articles: sources.archive.articles };
  try {
    const checker = await project.checker();
    const decision = { status, checker, note: reason, now: host.now() };
    await project.changeLedger((records) =>
      chosen.map((fact) => setStatus(fact, records.get(fact.key), decision, place)),
    );
    publishing.allChanged();
    return true;
  } catch (error) {
    client.tell(`Sourcecheck could not write its ledger: ${error instanceof Error ? error.message : 'no reason'}`);
    return false;
  }
}
