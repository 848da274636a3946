// Holds that a process that is killed at any moment, while it reads sources or writes its cache, leaves nothing behind that
// changes a finding: node scripts/killIndexing.mjs [TIMES] (50). Takes the built command line; prints what it did; status 1
// when a run after a kill says anything else than one without a cache.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const command = path.join(root, 'bin', 'sourcecheck.mjs');

/** Enough that they are read in two threads where there are cores for them. */
const SOURCES = 2100;
const DRAFT = '# Flood\n\nThe dam of Aldmoor broke 7 times on Monday. Mayor Ines Varga said 12 people left.\n';
const LONG_AGO = 1_600_000_000;

/** A run of numbers that looks like chance and is the same each time. */
function chance(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function writeSource(folder, i, version) {
  const towns = ['Aldmoor', 'Brenholt', 'Castra', 'Dunmere', 'Eastvale'];
  const file = path.join(folder, 'sources', `story${i}.txt`);
  const town = towns[i % towns.length];
  const filler = `The council of ${town} met ${i} times about road ${i * 7}. `.repeat(12);
  writeFileSync(
    file,
    `Dam of ${town} breaks\nDate: 2021-03-${String(1 + (i % 28)).padStart(2, '0')}\n\nThe dam of ${town} broke ${(i % 9) + version} times on Monday.\n\nMayor Ines Vargas said ${i % 30} people left ${town}.\n\n${filler}\n`,
  );
  utimesSync(file, LONG_AGO + version, LONG_AGO + version);
}

function argumentsFor(folder) {
  return [command, 'check', path.join(folder, 'draft.md'), '--format', 'json', '--fail-on', 'never'];
}

function environment(cache) {
  return { ...process.env, SOURCECHECK_CACHE: cache };
}

function findings(folder, cache) {
  const { stdout, status, stderr } = spawnSync(process.execPath, argumentsFor(folder), {
    env: environment(cache),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`the check failed: ${stderr}`);
  return stdout;
}

/** Starts a check and kills it after so long; answers whether it was still running. */
async function killed(folder, cache, afterMs) {
  const child = spawn(process.execPath, argumentsFor(folder), { env: environment(cache), stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal === 'SIGKILL')));
  await wait(afterMs);
  child.kill('SIGKILL');
  return ended;
}

async function main(times) {
  const folder = mkdtempSync(path.join(tmpdir(), 'sourcecheck-kill-'));
  const next = chance(times);
  try {
    const cache = path.join(folder, 'cache');
    mkdirSync(path.join(folder, 'sources'));
    writeFileSync(path.join(folder, 'draft.md'), DRAFT);
    for (let i = 0; i < SOURCES; i += 1) writeSource(folder, i, 0);
    const began = performance.now();
    let fresh = findings(folder, '');
    const wholeMs = performance.now() - began;
    let cut = 0;
    for (let round = 1; round <= times; round += 1) {
      // Every fifth time from nothing; else some sources have changed, and the cache is what earlier kills have left.
      if (round % 5 === 0) rmSync(cache, { recursive: true, force: true });
      for (let k = 0; k < 120; k += 1) writeSource(folder, Math.floor(next() * SOURCES), round);
      if (await killed(folder, cache, next() * wholeMs)) cut += 1;
      if (round % 5 !== 0 && round !== times) continue;
      fresh = findings(folder, '');
      if (findings(folder, cache) !== fresh) throw new Error(`after kill ${round} the findings are others`);
      if (findings(folder, cache) !== fresh)
        throw new Error(`after kill ${round} the second start says something else`);
    }
    const left = readdirSync(path.join(cache, readdirSync(cache)[0])).filter((name) => name.endsWith('.shard')).length;
    process.stdout.write(
      `${times} starts, ${cut} of them killed under way: the same findings each time; ${left} files in the cache\n`,
    );
    if (cut < times / 4) throw new Error('hardly any start was killed under way');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

try {
  await main(Number(process.argv[2] ?? 50));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
