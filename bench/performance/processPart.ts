import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { hasFields, parseForm } from '../jsonForm.ts';
import { peerFolder } from './peers.ts';

/** One run of a whole process. */
export interface ProcessRun {
  /** By the clock. */
  readonly seconds: number;
  readonly processorSeconds: number;
  readonly megabytes: number;
}

export interface ProcessFigures {
  readonly name: string;
  readonly runs: readonly ProcessRun[];
}

/**
 * Runs our command line and other checkers over the first draft in turn, so that a busy moment of the machine falls on all
 * alike; ours also over the others, one a run, so that none was checked before, and over a draft in which another sentence
 * changes before each run.
 */
export function measureProcesses(
  folder: string,
  { drafts, sources }: { readonly drafts: readonly string[]; readonly sources: string },
  { runs, withPeers }: { readonly runs: number; readonly withPeers: boolean },
): ProcessFigures[] {
  const cacheHome = mkdtempSync(join(tmpdir(), 'sourcecheck-bench-cache-'));
  const textlintrc = join(folder, 'textlintrc.json');
  writeFileSync(textlintrc, JSON.stringify({ rules: { 'write-good': true } }));
  const cli = resolve('bin/sourcecheck.mjs');
  const [draft = '', ...others] = drafts;
  const own = (file: string): string[] => [cli, 'check', file, '--sources', sources, '--fail-on', 'never'];
  const peers = [
    {
      name: 'cspell',
      args: [peer('cspell/bin.mjs'), '--no-progress', '--root', folder, draft],
      shows: /Files checked: 1/u,
    },
    { name: 'harper.js', args: [join(peerFolder, 'harper.mjs'), draft, '--once'], shows: /^\d+ remarks/u },
    {
      name: 'textlint with write-good',
      args: [peer('textlint/bin/textlint.js'), '--config', textlintrc, draft],
      shows: /problem/u,
    },
  ];
  const commands = [
    { name: 'Sourcecheck', args: own(draft), shows: /sentences?/u },
    ...(withPeers ? peers : []),
    { name: 'Sourcecheck, `--version` alone', args: [cli, '--version'], shows: /^\d+\.\d+/u },
  ];
  const env = {
    ...process.env,
    SOURCECHECK_CACHE: cacheHome,
    BENCH_USAGE: join(folder, 'usage.json'),
  };
  const cold = runOf(own(draft), /sentences?/u, env);
  const changing = join(folder, 'changing.md');
  const text = readFileSync(draft, 'utf8');
  writeFileSync(changing, text);
  runOf(own(changing), /sentences?/u, env);
  const changed: ProcessRun[] = [];
  const unseen: ProcessRun[] = [];
  const measured = commands.map((): ProcessRun[] => []);
  for (let run = 0; run < runs; run += 1) {
    for (const [i, { args, shows }] of commands.entries()) measured[i]?.push(runOf(args, shows, env));
    writeFileSync(changing, withSentenceChanged(text, (run + 1) / (runs + 1)));
    changed.push(runOf(own(changing), /sentences?/u, env));
    unseen.push(runOf(own(others[run] ?? draft), /sentences?/u, env));
  }
  rmSync(cacheHome, { recursive: true });
  return [
    { name: 'Sourcecheck, first run, nothing cached', runs: [cold] },
    { name: 'Sourcecheck, a draft never checked before', runs: unseen },
    { name: 'Sourcecheck, a sentence changed since the last check', runs: changed },
    ...commands.map(({ name }, i) => ({ name, runs: measured[i] ?? [] })),
  ];
}

/** A word more at the end of the sentence that stands after so much of the text. */
function withSentenceChanged(text: string, share: number): string {
  const end = text.indexOf('. ', text.length * share);
  return end < 0 ? `Again: ${text}` : `${text.slice(0, end)} again${text.slice(end)}`;
}

function peer(program: string): string {
  return join(peerFolder, 'node_modules', program);
}

/** A checker that finds something ends with 1; one that could not run, or passed over the draft, must not count as quick. */
function runOf(
  args: readonly string[],
  shows: RegExp,
  env: NodeJS.ProcessEnv & { readonly BENCH_USAGE: string },
): ProcessRun {
  const hook = pathToFileURL(join(peerFolder, 'usage.mjs')).href;
  rmSync(env.BENCH_USAGE, { force: true });
  const started = performance.now();
  const { status, error, stdout, stderr } = spawnSync(process.execPath, ['--import', hook, ...args], {
    env,
    cwd: peerFolder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const seconds = (performance.now() - started) / 1000;
  if (error || status === null || status > 1 || !(shows.test(stdout) || shows.test(stderr)))
    throw new Error(`${args.join(' ')} failed (${status}): ${stderr}`);
  const usage = parseForm(readFileSync(env.BENCH_USAGE, 'utf8'), isUsage);
  return { seconds, processorSeconds: usage.seconds, megabytes: usage.megabytes };
}

function isUsage(value: unknown): value is { readonly seconds: number; readonly megabytes: number } {
  return hasFields(value, { seconds: 'number', megabytes: 'number' });
}
