/*
 * Measures how fast Sourcecheck is and writes the figures into docs/performance.md:
 *   npm run bench -- [--texts FOLDER]    everything, beside its peers, in one run; takes half an hour
 *   npm run bench -- --largest N         the same, no archive larger than N articles
 *   npm run bench -- --only PART         engine, drafts (its second table alone), server or processes; the page keeps the rest
 *   npm run bench -- --smoke             each part once, small and without peers: shows that the bench itself runs
 * FOLDER holds prose (.txt, .md, or .jsonl with a `text` a line) that is recombined into as many articles as are needed;
 * without it the example articles are taken. Every heavy part has a process of its own, started by this program as
 * `--part NAME --articles N`, so that one part's memory and warmth are not another's.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { withBlock } from './accuracy/blocks.ts';
import { option } from './options.ts';
import { effort } from './performance/effort.ts';
import { growthPlot } from './performance/growthPlot.ts';
import { materialOf } from './performance/material.ts';
import { ask, type Ask, isPart, runPart } from './performance/parts.ts';
import { installPeers } from './performance/peers.ts';
import { measureCommands, measureEngines, measureServers, type Plan } from './performance/plan.ts';
import { draftTable, measuredLine, peersLine, processTable, searchTable, serverTable } from './performance/tables.ts';

const PAGE = 'docs/performance.md';
const PLOT = 'docs/images/draft-check-growth.svg';
const EXAMPLES = 'test-fixtures/sources';

const FULL: Plan = {
  engine: [5, 1000, 10_000, 30_000, 100_000],
  search: [1000, 10_000, 100_000],
  server: [1000, 10_000],
  processes: 10_000,
  peers: true,
};
const SMOKE: Plan = { engine: [50], search: [50], server: [50], processes: 50, peers: false };
/** From here on a folder is an archive: where the plot begins. */
const LARGE = 1000;

const texts = option('texts') ?? EXAMPLES;
const part = option('part');
if (part !== undefined && isPart(part)) await runPart(part, Number(option('articles')), texts, option('folder'));
else measure();

function measure(): void {
  const smoke = process.argv.includes('--smoke');
  const plan = smoke ? SMOKE : upTo(FULL, Number(option('largest') ?? Infinity));
  const only = option('only');
  if (plan.peers) installPeers();
  const material = materialOf(texts, effort());
  const asked: Ask = (name, articles) => ask(name, articles, texts);
  write('peers', peersLine());
  if (only === undefined || only === 'engine' || only === 'drafts') {
    const search = only === 'drafts' ? [] : plan.search;
    for (const rows of measureEngines({ ...plan, search }, effort(), material, asked)) {
      if (only !== 'drafts') write('search', measured(searchTable(rows)));
      write('drafts', measured(draftTable(rows)));
      const points = rows.drafts.filter(({ articles }) => articles >= LARGE);
      if (points.length > 1 && !smoke)
        writeFileSync(PLOT, growthPlot(points.map(({ articles, again }) => ({ articles, ms: again }))));
    }
  }
  if (only === undefined || only === 'server') write('server', measured(serverTable(measureServers(plan, asked))));
  if (only === undefined || only === 'processes')
    write('processes', measured(processTable(measureCommands(plan, effort(), material), plan.processes)));
}

function measured(figures: string): string {
  return `${measuredLine(process.argv.slice(2))}\n\n${figures}`;
}

/** Into the page at once, so that a part that fails later loses nothing. */
function write(block: string, text: string): void {
  process.stdout.write(`${block}\n\n${text}\n\n`);
  const page = withBlock(readFileSync(PAGE, 'utf8'), block, text);
  if (!process.argv.includes('--smoke')) writeFileSync(PAGE, page);
}

function upTo(plan: Plan, largest: number): Plan {
  const fits = (articles: number): boolean => articles <= largest;
  return {
    ...plan,
    engine: plan.engine.filter(fits),
    search: plan.search.filter(fits),
    server: plan.server.filter(fits),
    processes: Math.min(plan.processes, largest),
  };
}
