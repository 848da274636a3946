import type { Archive } from '../../server/src/engine/check/archive.ts';
import { checkDraft } from '../../server/src/engine/check/checkDraft.ts';
import type { JudgementCache } from '../../server/src/engine/check/settings.ts';
import { indexOfSegments } from '../../server/src/engine/index/buildPassageIndex.ts';
import type { PassageIndex } from '../../server/src/engine/index/passageIndex.ts';
import { queryTerms } from '../../server/src/engine/index/queryTerms.ts';
import { parseDocument } from '../../server/src/engine/text/parseDocument.ts';
import { tokenize } from '../../server/src/engine/text/tokens.ts';
import { boundedJudgementCache } from '../../server/src/lsp/drafts/judgementCache.ts';
import { storedShards } from '../../server/src/project/shards/shardFiles.ts';
import type { Effort } from './effort.ts';
import { keystrokesIn } from './keystrokes.ts';
import type { Material } from './material.ts';
import { timed } from './processorTime.ts';

/** What looking for sentences in articles costs, ours or a peer's; milliseconds of processor time. */
export interface SearchFigures {
  readonly buildMs: number;
  /** What the index holds, the articles' own text left out. */
  readonly bytes: number;
  /** Of each query. */
  readonly times: readonly number[];
  /** Of each query whether its own article came first. */
  readonly right: readonly boolean[];
}

/** What checking costs inside a process that has the index in memory; milliseconds of processor time. */
export interface EngineFigures {
  readonly search: SearchFigures;
  /** Whole drafts that were never seen before. */
  readonly unseen: readonly number[];
  /** One draft again and again, no judgement kept. */
  readonly again: readonly number[];
  /** One draft after each keystroke in it, judgements kept. */
  readonly keystrokes: readonly number[];
}

/** As many as a check asks for. */
const HITS = 24;

/** Over the articles as the cache in `folder` has them, as a server has: texts on disk, all else in memory. */
export async function measureEngine(
  material: Material,
  count: number,
  { folder, buildMs }: { readonly folder: string; readonly buildMs: number },
  effort: Effort,
): Promise<EngineFigures> {
  const before = used();
  const index = indexOfSegments((await storedShards(folder)).map(({ shard }) => shard.segment));
  const archive: Archive = { articles: index.articles, index, generation: 'bench' };
  // A check looks at every article: who wrote it, and when.
  timeOf('# Nothing\n', archive);
  const bytes = used() - before;
  const drafts = Array.from({ length: effort.warmUp + effort.drafts }, (_, seed) => material.draft(count, seed + 1));
  const times = drafts.map((draft) => timeOf(draft, archive));
  const [first = ''] = drafts;
  timeOf(first, archive);
  return {
    search: { buildMs, bytes, ...searched(material, count, index) },
    unseen: times.slice(effort.warmUp),
    again: Array.from({ length: effort.again }, () => timeOf(first, archive)),
    keystrokes: typed(first, archive, effort.keystrokes),
  };
}

function searched(material: Material, count: number, index: PassageIndex): Pick<SearchFigures, 'times' | 'right'> {
  const answers = material.queries(count).map(({ text, from }) => {
    const { ms, result } = timed(() => index.search(queryTerms(tokenize(text)), HITS));
    return { ms, isRight: result[0]?.passage.article.id === from };
  });
  return { times: answers.map(({ ms }) => ms), right: answers.map(({ isRight }) => isRight) };
}

function timeOf(text: string, archive: Archive, cache?: JudgementCache): number {
  return timed(() => {
    const document = parseDocument(text, 'markdown');
    const check = { document, archive, settings: { severity: {} }, ...(cache ? { cache } : {}) };
    const checked = [...checkDraft(check)];
    if (checked.length !== document.sentences.length) throw new Error('not every sentence was answered');
  }).ms;
}

function typed(text: string, archive: Archive, count: number): number[] {
  const cache = boundedJudgementCache(10_000);
  timeOf(text, archive, cache);
  return Array.from(keystrokesIn(text, count), ({ after }) => timeOf(after, archive, cache));
}

/** In bytes, with what nobody holds any more cleared away; twice, as buffers go only when their holders are gone. */
function used(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
