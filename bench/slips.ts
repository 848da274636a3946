/*
 * Measures what docs/robustness.md promises: sentences of sources are supported, paraphrases by rule are not flagged, slips
 * by rule are. On the fixtures, and with --sets on real prose: the sources of the public claim sets.
 *   node scripts/run.mjs bench/slips.ts [--sets FOLDER] [--show KIND [--explain]] [--write]
 * --show prints what went wrong with one kind (or `all`), with the words that were changed; --explain adds the trace of
 * each; --write puts the tables into the page.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { PARAPHRASES, reworded } from '../server/src/testing/paraphrase.ts';
import { fixtureSentences } from '../server/src/testing/rewriting/fixtureStories.ts';
import { answerTo, isFlagged, trials, type Answer, type Trial } from '../server/src/testing/rewriting/rates.ts';
import type { Rewrite, SourceSentence } from '../server/src/testing/rewriting/story.ts';
import { SLIPS } from '../server/src/testing/slips.ts';
import { withBlock } from './accuracy/blocks.ts';
import { share, table } from './accuracy/table.ts';
import { option } from './options.ts';
import { sentencesOfSets } from './robustness/setSentences.ts';

const PAGE = 'docs/robustness.md';
/** Trials a kind. */
const MOST_TRIALS = 300;

const show = option('show');
const folder = option('sets');
measure('fixtures', fixtureSentences('test-fixtures'));
if (folder !== undefined) measure('sets', sentencesOfSets(folder));

function measure(name: string, sentences: readonly SourceSentence[]): void {
  const verbatim = sentences.map((sentence) => asItStands(sentence)).filter(isCheckable);
  explainMisses('verbatim', verbatim, isSupported);
  const supported = verbatim.filter(({ answer }) => isSupported(answer)).map(({ sentence }) => sentence);
  const changed = supported.flatMap((sentence) => reworded(sentence) ?? []);
  const rewordedToo = changed.map((sentence) => asItStands(sentence));
  explainMisses('reworded', rewordedToo, isSupported);
  const basis = rewordedToo.filter(({ answer }) => isSupported(answer)).map(({ sentence }) => sentence);

  const unchanged = table(
    ['sentences', 'supported', 'the sources differ', 'conflict', 'unsupported'],
    [
      answersRow('word for word', verbatim),
      ...Object.entries<Rewrite>(PARAPHRASES).map(([kind, paraphrase]) => {
        const tried = trials(supported, paraphrase, MOST_TRIALS);
        explainMisses(kind, tried, isSupported);
        return answersRow(kind, tried);
      }),
      answersRow('all paraphrases together', rewordedToo),
    ],
  );
  const slips = table(
    ['slip', 'caught', 'called unsupported', 'caught in a paraphrase'],
    Object.entries<Rewrite>(SLIPS).map(([kind, slip]) => {
      const tried = trials(supported, slip, MOST_TRIALS);
      explainMisses(kind, tried, isFlagged);
      const inParaphrase = trials(basis, slip, MOST_TRIALS);
      explainMisses(`${kind} in a paraphrase`, inParaphrase, isFlagged);
      return [
        kind,
        shareOf(tried, isFlagged),
        shareOf(tried, ({ verdict }) => verdict === 'unsupported'),
        shareOf(inParaphrase, isFlagged),
      ];
    }),
  );
  const text = `${verbatim.length} sentences.\n\n${unchanged}\n\n${slips}`;
  print(`${name}: ${text}\n`);
  if (process.argv.includes('--write')) writeFileSync(PAGE, withBlock(readFileSync(PAGE, 'utf8'), name, text));
}

function asItStands(sentence: SourceSentence): Trial {
  const { text } = sentence;
  return { sentence, rewritten: { text, from: '', to: '' }, answer: answerTo(text, sentence) };
}

function isCheckable({ answer }: Trial): boolean {
  return answer.verdict !== 'not-checkable';
}

function isSupported({ verdict }: Answer): boolean {
  return verdict === 'supported';
}

function answersRow(kind: string, tried: readonly Trial[]): string[] {
  return [
    kind,
    shareOf(tried, isSupported),
    ...['disputed', 'conflict', 'unsupported'].map((verdict) => shareOf(tried, (answer) => answer.verdict === verdict)),
  ];
}

function shareOf(tried: readonly Trial[], holds: (answer: Answer) => boolean): string {
  return share({ right: tried.filter(({ answer }) => holds(answer)).length, of: tried.length });
}

function explainMisses(kind: string, tried: readonly Trial[], isRight: (answer: Answer) => boolean): void {
  if (show !== kind && show !== 'all') return;
  for (const { sentence, rewritten, answer } of tried) {
    if (isRight(answer)) continue;
    print(`${kind}: ${answer.verdict}: ${rewritten.text}\n  [${rewritten.from} → ${rewritten.to}]`);
    for (const { code, message } of answer.findings) print(`  ${code}: ${message}`);
    if (!process.argv.includes('--explain')) continue;
    for (const { depth, text } of answerTo(rewritten.text, sentence, true).trace)
      print(`${'  '.repeat(depth + 2)}${text}`);
  }
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
