/*
 * Measures what unrelated sources change: scores the gold drafts against the example articles alone, and with articles of
 * the public sets beside them.
 *   node scripts/run.mjs bench/noise.ts --sets FOLDER [--articles 200] [--write]
 * Lists the sentences whose answer changes. Exits with 1 when a score moves by LIMIT or more; --write puts the table into
 * docs/robustness.md.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withBlock } from './accuracy/blocks.ts';
import { reportOn } from './accuracy/commandLine.ts';
import { goldAnswers, type GoldAnswer } from './accuracy/goldAnswers.ts';
import { scoreGold, type GoldScore } from './accuracy/goldScore.ts';
import { readGold } from './accuracy/readGold.ts';
import { percent, table, tenths } from './accuracy/table.ts';
import { readClaimSet } from './claimSets.ts';
import { option } from './options.ts';

const PAGE = 'docs/robustness.md';
const SETS = ['wice', 'cliff', 'bump-sent', 'fnc1-multi', 'frank'];
const SOURCES = 'test-fixtures/sources';
const GOLD = 'test-fixtures/gold';
const LIMIT = 0.02;

const setsFolder = option('sets');
if (setsFolder === undefined) {
  process.stderr.write('noise: no --sets FOLDER given\n');
  process.exit(2);
}
const gold = readGold(GOLD, SOURCES);
const shared = sharedNames([...gold.sources.values()]);
const texts = articles(setsFolder, Number(option('articles') ?? 200));
const drafts = [...gold.drafts.keys()].map((name) => join(GOLD, name));

const folder = mkdtempSync(join(tmpdir(), 'sourcecheck-noise-'));
cpSync(SOURCES, folder, { recursive: true });
for (const [i, text] of texts.entries()) writeFileSync(join(folder, `unrelated-${i}.txt`), text);
const alone = goldAnswers(gold, await reportOn(drafts, SOURCES));
const beside = goldAnswers(gold, await reportOn(drafts, folder));
rmSync(folder, { recursive: true });

const [before, after] = [scoresOf(alone), scoresOf(beside)];
const moved = [...before].map(([name, value]) => ({ name, value, by: (after.get(name) ?? 0) - value }));
const names = shared.map(({ source }) => source.slice(2)).join(', ');
const figures = `${alone.length} sentences, ${texts.length} articles that do not name ${names}.\n\n${table(
  ['measure', 'the five sources', 'with the others', 'moved'],
  moved.map(({ name, value, by }) => [name, percent(value), percent(value + by), tenths(by)]),
)}`;
print(figures);
if (process.argv.includes('--write')) writeFileSync(PAGE, withBlock(readFileSync(PAGE, 'utf8'), 'noise', figures));
for (const [i, answer] of alone.entries()) printChange(answer, beside[i]);
if (moved.some(({ by }) => Math.abs(by) >= LIMIT)) process.exitCode = 1;

/** Words of names that every one of the texts has: an article that has one may be of the same story. */
function sharedNames(sources: readonly string[]): readonly RegExp[] {
  const [first = new Set<string>(), ...rest] = sources.map((text) => new Set(text.match(/\p{Lu}\p{L}{3,}/gu)));
  return [...first]
    .filter((word) => rest.every((words) => words.has(word)))
    .filter((word) => !/day$|^President$/u.test(word))
    .map((word) => new RegExp(`\\b${word}`, 'u'));
}

/**
 * Texts of the sets' sources, as many of each set, the same ones every time; those left out that name what the example
 * articles are about.
 */
function articles(from: string, count: number): string[] {
  const all = SETS.map((name) => {
    const set = readClaimSet(from, name);
    const ids = [...new Set(set?.claims.flatMap(({ sources }) => sources))];
    return ids
      .map((id) => set?.textOf(id) ?? '')
      .filter((text) => text.length > 400 && !shared.some((word) => word.test(text)));
  });
  return all.flatMap((ofSet) => ofSet.slice(0, Math.ceil(count / SETS.length))).slice(0, count);
}

function scoresOf(answers: readonly GoldAnswer[]): ReadonlyMap<string, number> {
  const score: GoldScore = scoreGold(answers);
  return new Map([
    ['accuracy', share(score.accuracy)],
    ['macro-F1', score.macroF1.value],
    ['flag precision', share(score.flagPrecision)],
    ['flag recall', share(score.flagRecall)],
    ['unsupported precision', share(score.unsupportedPrecision)],
    ['unsupported recall', share(score.unsupportedRecall)],
    ['false conflicts on clean', share(score.falseConflicts)],
    ['false unsupported on clean', share(score.falseUnsupported)],
    ['kind', share(score.kind)],
    ['words', share(score.span)],
    ['first evidence', share(score.firstEvidence)],
  ]);
}

function share({ right, of }: GoldScore['accuracy']): number {
  return of === 0 ? 0 : right / of;
}

function printChange(one: GoldAnswer, other: GoldAnswer | undefined): void {
  const same = other?.verdict === one.verdict && other.codes.join() === one.codes.join();
  if (same) return;
  const answers = [one, other].map((answer) => `${answer?.verdict ?? ''} ${answer?.codes.join(', ') ?? ''}`);
  print(`  ${answers.join(' → ')} (right: ${one.label.verdict}): ${one.label.sentence}`);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
