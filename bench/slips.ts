/*
 * Measures what docs/robustness.md promises: sentences of sources are supported, paraphrases by rule are not flagged, slips
 * by rule are. On the fixtures, and with --sets on real prose: the sources of the public claim sets.
 *   node scripts/run.mjs bench/slips.ts [--sets FOLDER] [--show KIND [--explain]] [--write]
 * --show prints what went wrong with one kind (or `all`), with the words that were changed; --explain adds the trace of
 * each; --write puts the tables into the page.
 */
import { PARAPHRASES, reworded } from '../server/src/testing/paraphrase.ts';
import { fixtureSentences } from '../server/src/testing/rewriting/fixtureStories.ts';
import { isFlagged, trials, type Trial } from '../server/src/testing/rewriting/rates.ts';
import type { Rewrite, SourceSentence } from '../server/src/testing/rewriting/story.ts';
import { SLIPS } from '../server/src/testing/slips.ts';
import { table } from './accuracy/table.ts';
import { option } from './options.ts';
import { sentencesOfSets } from './robustness/setSentences.ts';
import {
  answersRow,
  asItStands,
  explainMisses,
  isSupported,
  print,
  shareOf,
  writeTables,
} from './robustness/trialTables.ts';

/** Trials a kind. */
const MOST_TRIALS = 300;

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
  writeTables(name, text);
}

function isCheckable({ answer }: Trial): boolean {
  return answer.verdict !== 'not-checkable';
}
