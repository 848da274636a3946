import { cpus, loadavg, platform, totalmem } from 'node:os';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { table } from '../accuracy/table.ts';
import { hasFields, parseForm } from '../jsonForm.ts';
import { peerFolder } from './peers.ts';
import type { EngineRows, ServerRow } from './plan.ts';
import type { ProcessFigures, ProcessRun } from './processPart.ts';
import { median, quantile } from './quantiles.ts';

/** When, on what, and by which command. */
export function measuredLine(args: readonly string[]): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  // Where somebody's prose lies is nobody else's business.
  const shown = args.map((arg, i) => (args[i - 1] === '--texts' ? 'FOLDER' : arg));
  const command = ['npm run bench', ...(shown.length > 0 ? ['--', ...shown] : [])].join(' ');
  const today = new Date().toISOString().slice(0, 10);
  const machine = `${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}, ${memory} GB`;
  const load = loadavg()[0]?.toFixed(0) ?? '0';
  return `Measured on ${today} by \`${command}\`: Node ${process.versions.node}, ${platform()}, ${machine}, load ${load} at the end.`;
}

/** Which peers, in which versions. */
export function peersLine(): string {
  const json = readFileSync(join(peerFolder, 'package.json'), 'utf8');
  const { dependencies } = parseForm(json, isManifest);
  return `${Object.entries(dependencies)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ')}.`;
}

function isManifest(value: unknown): value is { readonly dependencies: Readonly<Record<string, string>> } {
  return hasFields(value, { dependencies: 'object' });
}

/** Engines by size, each beside ours. */
export function searchTable({ search }: EngineRows): string {
  const rows = search.map(({ engine, articles, textBytes, figures }) => {
    const size = thousands(articles);
    if (!figures) return [engine, size, 'out of memory or time', '', '', '', '', '', ''];
    const own = search.find((row) => row.engine === 'Sourcecheck' && row.articles === articles)?.figures;
    const asked = figures.right.length;
    const p95 = quantile(figures.times, 0.95);
    return [
      engine,
      size,
      (textBytes / 1000 / figures.buildMs).toFixed(2),
      (figures.bytes / 1e6 / (articles / 1000)).toFixed(1),
      ms(median(figures.times)),
      ms(p95),
      own && engine !== 'Sourcecheck' ? times(p95 / quantile(own.times, 0.95)) : '1',
      `${share(figures.right)} of ${asked}`,
      own && engine !== 'Sourcecheck' ? share(own.right.slice(0, asked)) : '',
    ];
  });
  return table(
    [
      'engine',
      'articles',
      'built, MB/s',
      'MB per 1,000 articles',
      'query p50, ms',
      'p95, ms',
      'p95 × ours',
      'right article first',
      'ours of the same',
    ],
    rows,
  );
}

/** A whole draft, inside a process that is warm. */
export function draftTable({ drafts, harper }: EngineRows): string {
  const rows = drafts.map(({ articles, unseen, again, keystrokes }) => [
    `Sourcecheck, ${thousands(articles)} articles`,
    ms(unseen),
    ms(again),
    harper ? times(unseen / harper.unseen) : '–',
    harper ? times(again / harper.again) : '–',
    harper ? times(again / harper.second) : '–',
    ms(median(keystrokes)),
    ms(quantile(keystrokes, 0.95)),
  ]);
  if (harper) {
    const { unseen, again, second } = harper;
    rows.push(['harper.js', ms(unseen), ms(again), '1', '1', times(again / second), '–', '–']);
    rows.push(['harper.js, its second pass alone', '–', ms(second), '–', times(second / again), '1', '–', '–']);
  }
  return table(
    [
      'checker',
      'a new draft, ms',
      'the same again, ms',
      'new × harper.js',
      'again × harper.js',
      '× its second pass',
      'keystroke p50, ms',
      'p95, ms',
    ],
    rows,
  );
}

/** Through the server, as an editor has it. */
export function serverTable(server: readonly ServerRow[]): string {
  return table(
    [
      'articles',
      'start to first diagnostics, s',
      'a new draft, ms',
      'keystroke p50, ms',
      'keystroke p95, ms',
      'processor time of one, ms',
      'keystroke p95 while indexing, ms',
      'MB',
    ],
    server.map(({ articles, readyMs, unseen, keystrokes, processorMs, whileIndexing, megabytes }) => [
      thousands(articles),
      (readyMs / 1000).toFixed(1),
      ms(median(unseen)),
      ms(median(keystrokes)),
      ms(quantile(keystrokes, 0.95)),
      processorMs === null ? '–' : ms(processorMs),
      `${ms(quantile(whileIndexing, 0.95))} of ${whileIndexing.length}`,
      megabytes === null ? '–' : megabytes.toFixed(0),
    ]),
  );
}

/** Whole processes over one draft, beside our warm one. */
export function processTable(processes: readonly ProcessFigures[], articles: number): string {
  const ours = processes.find(({ name }) => name === 'Sourcecheck');
  const own = processorSeconds(ours?.runs ?? []);
  return table(
    ['process', 'seconds', 'processor seconds', 'MB', 'ours as a share of it'],
    processes.map(({ name, runs }) => [
      name.endsWith('alone') || !name.startsWith('Sourcecheck') ? name : `${name} (${thousands(articles)} articles)`,
      median(runs.map(({ seconds }) => seconds)).toFixed(2),
      processorSeconds(runs).toFixed(2),
      Math.max(...runs.map(({ megabytes }) => megabytes)).toFixed(0),
      (own / processorSeconds(runs)).toFixed(2),
    ]),
  );
}

function processorSeconds(runs: readonly ProcessRun[]): number {
  return median(runs.map((run) => run.processorSeconds));
}

function share(right: readonly boolean[]): string {
  return `${((100 * right.filter(Boolean).length) / right.length).toFixed(1)} %`;
}

function thousands(count: number): string {
  return count.toLocaleString('en-GB');
}

function ms(value: number): string {
  return value < 10 ? value.toFixed(2) : value.toFixed(0);
}

function times(ratio: number): string {
  return ratio < 10 ? ratio.toFixed(1) : thousands(Math.round(ratio));
}
