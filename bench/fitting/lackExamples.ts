import { readFileSync } from 'node:fs';
import type { Archive } from '../../server/src/engine/check/archive.ts';
import { claimOf, comparedWhole } from '../../server/src/engine/check/checkClaim.ts';
import { checkWorth } from '../../server/src/engine/check/checkWorthy.ts';
import { placeSentence, readPlaced } from '../../server/src/engine/check/draftReading.ts';
import { featuresOf } from '../../server/src/engine/check/features.ts';
import { lackFeatures, type LackFeatures } from '../../server/src/engine/check/lackOdds.ts';
import type { CivilDate } from '../../server/src/engine/facts/fact.ts';
import { supportOf } from '../../server/src/engine/rules/unsupported.ts';
import type { Document } from '../../server/src/engine/text/document.ts';
import { parseDocument } from '../../server/src/engine/text/parseDocument.ts';
import { readCases } from '../../server/src/testing/readCases.ts';
import { smallArchive } from '../../server/src/testing/smallArchive.ts';
import { readGold } from '../accuracy/readGold.ts';
import { archiveOf, articleOf } from '../claimSets.ts';

/** A sentence that no source contradicts, and whether the sources tell it. */
export interface LackExample {
  /** What was written by one hand on one story: left out together. */
  readonly story: string;
  readonly group: 'drafts' | 'cases' | 'pairs';
  readonly lacking: boolean;
  readonly features: LackFeatures;
  /** A figure or a name that no source has: it decides alone. */
  readonly hasFact: boolean;
}

interface Labelled {
  readonly sentence: string;
  readonly verdict: string;
}

/** Sentences of drafts on the example articles, labelled as `labels.jsonl` of their folder says. */
export function ofDrafts(folder: string, sources: string): LackExample[] {
  const gold = readGold(folder, sources);
  const archive = archiveOf([...gold.sources].map(([id, text]) => articleOf(id, text)));
  return [...gold.drafts].flatMap(([name, text]) => {
    const labels = gold.labels.filter(({ draft }) => draft === name);
    return examplesIn(parseDocument(text, 'markdown'), archive, labels, { story: name, group: 'drafts' });
  });
}

/** Sentences of the `dev-` case files. */
export function ofCases(folder: string): LackExample[] {
  return readCases(folder)
    .filter(({ name }) => name.startsWith('dev-'))
    .flatMap(({ name, sources, cases }) => {
      const document = parseDocument(cases.map(({ sentence }) => sentence).join('\n\n'), 'plain');
      const labels = cases.map(({ sentence, expectation }) => ({ sentence, verdict: expectation.code }));
      const about = { story: name, group: 'cases' } as const;
      return examplesIn(document, smallArchive(sources), labels, about, cases[0]?.date);
    });
}

/** What each section of the pairs wants, but those that are contradicted. */
const SECTIONS: Readonly<Record<string, string>> = {
  'Borne out': 'supported',
  'Worded anew': 'supported',
  'Added to': 'unsupported',
};

/** Sentences beside a source of a sentence or a few, thirty a story. */
export function ofPairs(file: string): LackExample[] {
  return readFileSync(file, 'utf8')
    .split(/^## /mu)
    .flatMap((part) => {
      const section = part.slice(0, part.indexOf('\n'));
      const verdict = SECTIONS[section];
      if (verdict === undefined) return [];
      let source = '';
      const rows = part.split('\n').filter((line) => line.startsWith('| '));
      return rows.slice(2).flatMap((row, n) => {
        const [sentence = '', own = ''] = row
          .split('|')
          .slice(1)
          .map((cell) => cell.trim());
        source = own || source;
        const about = { story: `${section} ${Math.floor(n / 30)}`, group: 'pairs' } as const;
        const archive = smallArchive([{ id: 'source-0', text: source }]);
        return examplesIn(parseDocument(sentence, 'plain'), archive, [{ sentence, verdict }], about);
      });
    });
}

function examplesIn(
  document: Document,
  archive: Archive,
  labels: readonly Labelled[],
  about: Pick<LackExample, 'story' | 'group'>,
  date?: CivilDate,
): LackExample[] {
  const verdicts = new Map(labels.map(({ sentence, verdict }) => [sentence, verdict.split('/')[0]]));
  return document.sentences.flatMap((sentence) => {
    const verdict = verdicts.get(sentence.text);
    if (verdict !== 'supported' && verdict !== 'unsupported') return [];
    const placed = readPlaced(placeSentence(sentence, document), archive, date);
    if (checkWorth(placed.reading, placed.block) === 'no') return [];
    const claim = claimOf(placed);
    const { alignments, comparisons } = comparedWhole(claim, archive);
    const support = supportOf(claim, alignments);
    const features = lackFeatures(claim, support, featuresOf(claim, alignments, comparisons), alignments);
    return [{ ...about, lacking: verdict === 'unsupported', features, hasFact: support.facts.length > 0 }];
  });
}
