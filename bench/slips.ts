/*
 * Measures on real prose what docs/robustness.md promises: verbatim sentences are supported, paraphrases by rule are not
 * flagged, slips by rule are.
 *   node scripts/run.mjs bench/slips.ts --sets FOLDER [--most N] [--show KIND] [--fixtures]
 * --show prints what went wrong with one kind, with the words that were changed; --explain adds the trace of each.
 */
import { PARAPHRASES } from '../server/src/testing/paraphrase.ts';
import { fixtureSentences } from '../server/src/testing/rewriting/fixtureStories.ts';
import { answerTo, isFlagged, trials, type Answer, type Trial } from '../server/src/testing/rewriting/rates.ts';
import { plainSentences, storyOf, type Rewrite, type SourceSentence } from '../server/src/testing/rewriting/story.ts';
import { SLIPS } from '../server/src/testing/slips.ts';
import type { Article } from '../server/src/engine/sources/article.ts';
import { articleOf, readClaimSet } from './claimSets.ts';
import { option } from './options.ts';

const SETS = ['wice', 'cliff', 'bump-sent', 'summedits-sent', 'fnc1-multi'];

const show = option('show');
const most = Number(option('most') ?? 1500);
const sentences = process.argv.includes('--fixtures') ? fixtureSentences('test-fixtures') : ofSets(option('sets'));
print(`${sentences.length} sentences`);

const verbatim = sentences.map((sentence) => ({
  sentence,
  rewritten: { text: sentence.text, from: '', to: '' },
  answer: answerTo(sentence.text, sentence),
}));
const checkable = verbatim.filter(({ answer }) => answer.verdict !== 'not-checkable');
line(
  'verbatim',
  checkable.length,
  rate(checkable, isFlagged),
  'flagged',
  rate(checkable, isUnsupported),
  'unsupported',
);
explainAll(
  'verbatim',
  checkable.filter(({ answer }) => answer.verdict !== 'supported'),
);

const supported = checkable.filter(({ answer }) => answer.verdict === 'supported').map(({ sentence }) => sentence);
print('paraphrases');
for (const [kind, paraphrase] of Object.entries<Rewrite>(PARAPHRASES)) {
  const tried = trials(supported, paraphrase, 300);
  line(kind, tried.length, rate(tried, isFlagged), 'flagged', rate(tried, isUnsupported), 'unsupported');
  explainAll(
    kind,
    tried.filter(({ answer }) => answer.verdict !== 'supported'),
  );
}
print('slips');
for (const [kind, slip] of Object.entries<Rewrite>(SLIPS)) {
  const tried = trials(supported, slip, 300);
  line(kind, tried.length, rate(tried, isFlagged), 'flagged', rate(tried, isUnsupported), 'unsupported');
  explainAll(
    kind,
    tried.filter(({ answer }) => !isFlagged(answer)),
  );
}

function isUnsupported({ verdict }: Answer): boolean {
  return verdict === 'unsupported';
}

function rate(tried: readonly Trial[], holds: (answer: Answer) => boolean): number {
  return tried.filter(({ answer }) => holds(answer)).length / Math.max(1, tried.length);
}

function line(kind: string, count: number, first: number, what: string, second: number, whatElse: string): void {
  print(`  ${kind.padEnd(26)}${String(count).padStart(5)}  ${percent(first)} ${what}  ${percent(second)} ${whatElse}`);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1).padStart(5)} %`;
}

function explainAll(kind: string, wrong: readonly Trial[]): void {
  if (show !== kind && show !== 'all') return;
  for (const { sentence, rewritten, answer } of wrong) {
    print(`    ${answer.verdict}: ${rewritten.text}\n      [${rewritten.from} → ${rewritten.to}]`);
    for (const { code, message } of answer.findings) print(`      ${code}: ${message}`);
    if (!process.argv.includes('--explain')) continue;
    for (const step of answerTo(rewritten.text, sentence, true).trace)
      print(`      ${'  '.repeat(step.depth)}${step.text}`);
  }
}

/** Sentences of the sources of the public sets, each set's in turn, every source an archive of its own. */
function ofSets(folder: string | undefined): SourceSentence[] {
  if (folder === undefined) {
    process.stderr.write('slips: no --sets FOLDER given; --fixtures takes the fixtures\n');
    process.exit(2);
  }
  return SETS.flatMap((name) => {
    const set = readClaimSet(folder, name);
    const news = set?.claims.filter(({ domain }) => domain === undefined || /news|web/u.test(domain));
    const ids = [...new Set(news?.flatMap(({ sources }) => sources))];
    const found: SourceSentence[] = [];
    for (const id of ids) {
      if (found.length >= most / SETS.length) break;
      found.push(...plainSentences(storyOf([dated(articleOf(id, set?.textOf(id) ?? ''))])).slice(0, 12));
    }
    return found;
  });
}

/** Few of the sets' texts have a date; any one will do, since draft and source go by the same. */
function dated(article: Article): Article {
  return { date: { year: 2015, month: 6, day: 17 }, ...article };
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
