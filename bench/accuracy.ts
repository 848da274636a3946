/*
 * Measures how often Sourcecheck is right and writes the figures into docs/accuracy.md:
 *   npm run accuracy -- [--sets FOLDER]
 * FOLDER holds the public claim sets (NAME.claims.jsonl, NAME.sources.jsonl), which are not in the repository; without it
 * their figures stay as they are in the page.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { answerCases } from '../server/src/testing/caseAnswers.ts';
import { readCases } from '../server/src/testing/readCases.ts';
import { withBlock } from './accuracy/blocks.ts';
import { caseTables, type CaseAnswers } from './accuracy/caseTables.ts';
import { answerSet, type SetAnswers } from './accuracy/claimAnswers.ts';
import { reportOn } from './accuracy/commandLine.ts';
import { readConstants } from './accuracy/constants.ts';
import { goldAnswers, type GoldAnswer } from './accuracy/goldAnswers.ts';
import { scoreGold, type GoldScore } from './accuracy/goldScore.ts';
import { goldTables, handsTable } from './accuracy/goldTables.ts';
import { besideTable, flagTable, scoreSets, speedTable, supportTable } from './accuracy/publicTables.ts';
import { readGold } from './accuracy/readGold.ts';
import { ruleTables } from './accuracy/ruleTables.ts';
import { table } from './accuracy/table.ts';
import { ofCases, ofClaims, ofGold } from './accuracy/truth.ts';
import { readClaimSet } from './claimSets.ts';
import { option } from './options.ts';

const PAGE = 'docs/accuracy.md';
const SOURCES = 'test-fixtures/sources';
const GOLD = 'test-fixtures/gold';
const PUBLIC_SETS = ['summedits-sent', 'bump-sent', 'frank', 'cliff', 'wice', 'vitaminc-toll', 'fnc1-multi'];
const DECIDING = ['match', 'rules', 'check'].map((layer) => `server/src/engine/${layer}`);

let page = readFileSync(PAGE, 'utf8');
const today = new Date().toISOString().slice(0, 10);

const gold = await answerGold(GOLD);
const cases = answerCaseFiles();
write('gold', `${measured(`${gold.length} sentences`)}\n\n${goldTables(scoreGold(gold))}`);
write('cases', `${measured(`${cases.dev.length + cases.held.length} sentences`)}\n\n${caseTables(cases)}`);
write('hands', `${measured('drafts of six batches')}\n\n${handsTable(await scoreHands())}`);
write('stories', `${measured('drafts of three batches')}\n\n${handsTable(await scoreStories())}`);
write(
  'rules',
  ruleTables([
    { name: 'gold', sentences: ofGold(gold) },
    { name: 'dev- cases', sentences: ofCases(cases.dev) },
    { name: 'held- cases', sentences: ofCases(cases.held) },
  ]),
);
write('constants', constantsTable());

const setsFolder = option('sets');
if (setsFolder === undefined) notice('no --sets FOLDER: the figures of the public sets stay as they are in the page');
else await measurePublicSets(setsFolder);

writeFileSync(PAGE, page);
notice(`${PAGE} is written`);

async function answerGold(folder: string, sources = SOURCES): Promise<GoldAnswer[]> {
  const set = readGold(folder, sources);
  const drafts = [...set.drafts.keys()].map((name) => `${folder}/${name}`);
  return goldAnswers(set, await reportOn(drafts, sources));
}

/** The drafts in whose sight the rules were written, those that came later, and those that nobody looks at. */
async function scoreHands(): Promise<{ readonly name: string; readonly score: GoldScore }[]> {
  const hands: { name: string; score: GoldScore }[] = [{ name: 'gold', score: scoreGold(gold) }];
  for (const name of ['gold-second', 'gold-third', 'gold-fourth', 'gold-fifth', 'gold-sixth'])
    hands.push({ name, score: scoreGold(await answerGold(`test-fixtures/${name}`)) });
  return hands;
}

/** Drafts on stories of other fields, each batch with sources of its own. */
async function scoreStories(): Promise<{ readonly name: string; readonly score: GoldScore }[]> {
  const stories: { name: string; score: GoldScore }[] = [];
  for (const name of ['stories-first', 'stories-second', 'stories-third']) {
    const folder = `test-fixtures/${name}`;
    stories.push({ name, score: scoreGold(await answerGold(folder, `${folder}/sources`)) });
  }
  return stories;
}

function answerCaseFiles(): CaseAnswers {
  const files = readCases('test-fixtures/cases');
  const of = (prefix: string) =>
    files.filter(({ name }) => name.startsWith(prefix)).flatMap((file) => answerCases(file));
  return { dev: of('dev-'), held: of('held-') };
}

async function measurePublicSets(folder: string): Promise<void> {
  const sets: SetAnswers[] = [];
  for (const name of PUBLIC_SETS) {
    const set = readClaimSet(folder, name);
    if (set === undefined) {
      notice(`${folder} has no ${name}: it is left out of the page`);
      continue;
    }
    notice(`judging ${set.claims.length} claims of ${name}`);
    sets.push(await answerSet(set, () => performance.now()));
  }
  if (sets.length === 0) return;
  const scored = scoreSets(sets);
  const total = sets.reduce((sum, { answers }) => sum + answers.length, 0);
  write('public', `${measured(`${total} claims`)}\n\n${supportTable(scored)}\n\n${flagTable(scored)}`);
  write('published', besideTable(scored));
  write('public rules', ruleTables(sets.map(({ name, answers }) => ({ name, sentences: ofClaims(answers) }))));
  write('speed', speedTable(sets));
}

function constantsTable(): string {
  return table(
    ['file', 'named', 'fractions in line'],
    readConstants('.', DECIDING).map(({ file, named, inLine }) => [
      `\`${file}\``,
      named.map((each) => `\`${each}\``).join(', ') || '–',
      String(inLine),
    ]),
    [0, 1],
  );
}

function measured(what: string): string {
  return `Measured on ${today}, ${what}.`;
}

function write(block: string, text: string): void {
  page = withBlock(page, block, text);
}

function notice(text: string): void {
  process.stderr.write(`accuracy: ${text}\n`);
}
