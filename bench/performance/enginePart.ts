import type { Archive } from '../../server/src/engine/check/archive.ts';
import { checkDraft } from '../../server/src/engine/check/checkDraft.ts';
import type { JudgementCache } from '../../server/src/engine/check/settings.ts';
import { buildPassageIndex } from '../../server/src/engine/index/buildPassageIndex.ts';
import type { PassageIndex } from '../../server/src/engine/index/passageIndex.ts';
import { queryTerms } from '../../server/src/engine/index/queryTerms.ts';
import { parseDocument } from '../../server/src/engine/text/parseDocument.ts';
import { tokenize } from '../../server/src/engine/text/tokens.ts';
import { boundedJudgementCache } from '../../server/src/lsp/judgementCache.ts';
import type { Effort } from './effort.ts';
import { keystrokesIn } from './keystrokes.ts';
import { builtArticle, type Material } from './material.ts';
import { timed } from './processorTime.ts';

/** What looking for sentences in articles costs, ours or a peer's; milliseconds of processor time. */
export interface SearchFigures {
  readonly buildMs: number;
  /** What the index holds, the articles' own text left out. */
  readonly bytes: number;
  /** Of each query. */
  readonly times: readonly number[];
  /** Share of queries whose own article came first. */
  readonly top1: number;
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

export function measureEngine(material: Material, count: number, effort: Effort): EngineFigures {
  const articles = Array.from({ length: count }, (_, number) => builtArticle(material.article(number)));
  globalThis.gc?.();
  const before = used();
  const { ms: buildMs, result: index } = timed(() => buildPassageIndex(articles));
  globalThis.gc?.();
  const bytes = used() - before;
  const archive: Archive = {
    articles: new Map(articles.map((article) => [article.id, article])),
    index,
    generation: 'bench',
  };
  const drafts = Array.from({ length: effort.warmUp + effort.drafts }, (_, seed) => material.draft(count, seed + 1));
  const times = drafts.map((draft) => timeOf(draft, archive));
  const [first = ''] = drafts;
  timeOf(first, archive);
  return {
    search: { buildMs, bytes, ...searched(material, count, index) },
    unseen: times.slice(effort.warmUp),
    again: Array.from({ length: effort.drafts }, () => timeOf(first, archive)),
    keystrokes: typed(first, archive, effort.keystrokes),
  };
}

function searched(material: Material, count: number, index: PassageIndex): Pick<SearchFigures, 'times' | 'top1'> {
  let right = 0;
  const times = material.queries(count).map(({ text, from }) => {
    const { ms, result } = timed(() => index.search(queryTerms(tokenize(text)), HITS));
    if (result[0]?.passage.article.id === from) right += 1;
    return ms;
  });
  return { times, top1: right / times.length };
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

function used(): number {
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return heapUsed + external + arrayBuffers;
}
