import { describe, expect, it } from 'vitest';
import { smallArchive } from '../../testing/smallArchive.ts';
import { passageReader } from '../check/archiveNames.ts';
import { claimOf } from '../check/checkClaim.ts';
import { readClaim } from '../check/draftReading.ts';
import { align } from '../match/align.ts';
import { meet } from '../match/meeting.ts';
import { holdClaim } from '../match/heldClaim.ts';
import { sourceWindow } from '../match/window.ts';
import { numberRule } from './number.ts';
import type { Rule } from './rule.ts';
import { runRules } from './runRules.ts';

const broken: Rule = {
  ...numberRule,
  compare() {
    throw new Error('text of the draft');
  },
};

describe('a rule that throws', () => {
  const archive = smallArchive([{ id: 'a', text: 'The flood destroyed 120 houses in the valley on Monday.' }]);
  const claim = claimOf(readClaim('The flood destroyed 210 houses in the valley on Monday.', archive));
  const passage = archive.index.passagesAt('a', [0])[0];
  const window = sourceWindow('a', passage ? [passage] : [], passageReader(archive));
  const input = {
    claim,
    alignment: align(claim.terms, meet(holdClaim(claim), window)),
    isKnown: () => true,
  };

  it('hides no other rule, before it or after it', () => {
    const alone = runRules(input, undefined, [numberRule]);
    expect(alone.map(({ relation }) => relation)).toEqual(['conflicts']);
    expect(runRules(input, undefined, [broken, numberRule, broken])).toEqual(alone);
  });

  it('is told of, with its error', () => {
    const faults: string[] = [];
    runRules(input, (rule, error) => faults.push(`${rule} ${error instanceof Error ? error.name : ''}`), [broken]);
    expect(faults).toEqual(['number Error']);
  });
});
