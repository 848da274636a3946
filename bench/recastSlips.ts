/*
 * Measures slips in sentences that were recast: by rule (server/src/testing/recast.ts) and by people, who wrote the
 * supported sentences of the case files' dev drafts, of the gold drafts' labels and of the public claim sets.
 *   node scripts/run.mjs bench/recastSlips.ts [--sets FOLDER] [--show KIND [--of PART] [--explain]] [--write]
 * --show prints what went wrong with one slip or recasting (or `all`); --of in one part alone (`recast`, `throughout`,
 * `people`); --write puts the tables into docs/robustness.md.
 */
import { RECASTINGS, asSentence, recastThroughout } from '../server/src/testing/recast.ts';
import { fixtureSentences, supportedFixtureClaims } from '../server/src/testing/rewriting/fixtureStories.ts';
import { answerTo, isFlagged, trials, type Trial } from '../server/src/testing/rewriting/rates.ts';
import type { Rewrite, SourceSentence } from '../server/src/testing/rewriting/story.ts';
import { SLIPS } from '../server/src/testing/slips.ts';
import { table } from './accuracy/table.ts';
import { option } from './options.ts';
import { sentencesOfSets, supportedClaimsOfSets } from './robustness/setSentences.ts';
import {
  answersRow,
  asItStands,
  explainMisses,
  isSupported,
  print,
  shareOf,
  writeTables,
} from './robustness/trialTables.ts';

/** Trials a kind and part. */
const MOST_TRIALS = 120;
/** Sentences recast in one way, taken for slips. */
const MOST_RECAST = 400;

const only = option('of');
const folder = option('sets');

measure(
  'recast',
  [...fixtureSentences('test-fixtures'), ...(folder === undefined ? [] : sentencesOfSets(folder))],
  [...supportedFixtureClaims('test-fixtures'), ...(folder === undefined ? [] : supportedClaimsOfSets(folder))],
);

function measure(name: string, sentences: readonly SourceSentence[], written: readonly SourceSentence[]): void {
  const supported = sentences.filter((sentence) => isSupported(answerTo(sentence.text, sentence)));
  const ways = Object.entries<Rewrite>(RECASTINGS).map(([kind, recasting]) => ({
    kind,
    tried: trials(supported, recasting, MOST_RECAST),
  }));
  const throughout = supported
    .flatMap((sentence) => recastThroughout(sentence) ?? [])
    .map((sentence) => asItStands(sentence));
  const people = written.map((sentence) => asItStands(sentence));
  const all = [...ways, { kind: 'all that apply', tried: throughout }, { kind: 'by people', tried: people }];
  const slipsIn = new Map(
    all.map(({ kind, tried }) => [kind, slipped(tried, tried === people ? Infinity : MOST_TRIALS)]),
  );
  for (const { kind, tried } of all) explainMisses(kind, tried, isSupported);

  const clean = table(
    [
      'recast',
      'supported',
      'the sources differ',
      'conflict',
      'unsupported',
      'slips in it caught',
      'slip called supported',
    ],
    all.map(({ kind, tried }) => [
      ...answersRow(kind, tried),
      shareOf(allOf(slipsIn.get(kind)), isFlagged),
      shareOf(allOf(slipsIn.get(kind)), isSupported),
    ]),
  );
  const inOneWay = ways.map(({ kind }) => slipsIn.get(kind));
  const parts = [
    { part: 'recast', of: (slip: string): Trial[] => inOneWay.flatMap((each) => each?.get(slip) ?? []) },
    { part: 'throughout', of: (slip: string): readonly Trial[] => slipsIn.get('all that apply')?.get(slip) ?? [] },
    { part: 'people', of: (slip: string): readonly Trial[] => slipsIn.get('by people')?.get(slip) ?? [] },
  ];
  const slips = table(
    ['slip', 'caught, recast in one way', 'in all that apply', 'by people', 'by people, called unsupported'],
    Object.keys(SLIPS).map((slip) => {
      const tried = parts.map(({ part, of }) => {
        const found = of(slip);
        if (only === undefined || only === part) explainMisses(slip, found, isFlagged);
        return found;
      });
      return [
        slip,
        ...tried.map((each) => shareOf(each, isFlagged)),
        shareOf(tried.at(-1) ?? [], ({ verdict }) => verdict === 'unsupported'),
      ];
    }),
  );
  const text = `${clean}\n\n${slips}`;
  print(`${text}\n`);
  writeTables(name, text);
}

/** Slips of every kind in the sentences that are supported as they were recast: nothing else could be caught in them. */
function slipped(tried: readonly Trial[], most: number): ReadonlyMap<string, readonly Trial[]> {
  const basis = tried
    .filter(({ answer }) => isSupported(answer))
    .map(({ sentence, rewritten }) => (rewritten.from === '' ? sentence : asSentence(sentence, rewritten)));
  return new Map(Object.entries<Rewrite>(SLIPS).map(([kind, slip]) => [kind, trials(basis, slip, most)]));
}

function allOf(slips: ReadonlyMap<string, readonly Trial[]> | undefined): Trial[] {
  return [...(slips?.values() ?? [])].flat();
}
