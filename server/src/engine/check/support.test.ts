import { describe, expect, it } from 'vitest';
import { smallArchive } from '../../testing/smallArchive.ts';
import { claimOf, compared } from './checkClaim.ts';
import { readClaim } from './draftReading.ts';
import { FEATURE_NAMES, FEATURE_SIGNS, featuresOf, type Features } from './features.ts';
import { chanceOf, estimateOf, supportScore } from './support.ts';
import fitted from './weights.json' with { type: 'json' };

const source =
  'The trawler Ellida sank off Varde on Monday. Anna Lund, its captain, rescued two crew members. ' +
  'She told the coast guard that the engine had caught fire. The harbour of Varde was closed for the night.';

function featuresFor(text: string): Features {
  const archive = smallArchive([{ id: 'ellida', text: source }]);
  const claim = claimOf(readClaim(text, archive));
  const { alignments, comparisons } = compared(claim, archive);
  return featuresOf(claim, alignments, comparisons);
}

describe('featuresOf', () => {
  it('notes a claim that begins with a pronoun and names nobody', () => {
    expect(featuresFor('She rescued two crew members.').namesNobody).toBe(1);
    expect(featuresFor('Lund rescued two crew members.').namesNobody).toBe(0);
  });

  it('notes a man in the place of a woman', () => {
    expect(featuresFor('The captain said his engine had caught fire.').otherGender).toBe(1);
    expect(featuresFor('The captain said her engine had caught fire.').otherGender).toBe(0);
  });

  it('counts verbs with the same ones doing and suffering', () => {
    const same = featuresFor('Anna Lund rescued two crew members.').sharedRoles;
    const turned = featuresFor('Two crew members rescued Anna Lund.').sharedRoles;
    expect(same).toBe(1);
    expect(turned).toBeLessThan(same);
  });

  it('finds the clause that nothing supports in a claim that is supported else', () => {
    const whole = featuresFor('Anna Lund, the captain of the trawler Ellida, rescued two crew members.');
    const part = featuresFor(
      'Anna Lund, the captain of the trawler Ellida, rescued two crew members and later received a bravery medal from parliament.',
    );
    expect(part.worstStretch).toBeLessThan(whole.worstStretch - 0.3);
  });
});

describe('supportScore', () => {
  it('has weights that only push the way their features mean', () => {
    for (const { weights } of [fitted.support, fitted.conflict]) {
      const wrong = Object.entries(weights).filter(([name, weight]) => {
        const sign = FEATURE_NAMES.find((known) => known === name);
        return sign === undefined || weight * FEATURE_SIGNS[sign] < 0;
      });
      expect(wrong).toEqual([]);
    }
  });

  it('ranks what the source says above what it does not', () => {
    const said = supportScore(featuresFor('Anna Lund rescued two crew members.'), false);
    const unsaid = supportScore(featuresFor('Anna Lund sold the trawler to a bank in Oslo.'), false);
    expect(said).toBeGreaterThan(0.5);
    expect(unsaid).toBeLessThan(0.5);
  });

  it('stays below even odds where a rule contradicts, and lower than without', () => {
    const features = featuresFor('The trawler Ellida sank off Varde on Monday.');
    expect(supportScore(features, true)).toBeLessThan(0.5);
    expect(supportScore(features, true)).toBeLessThan(supportScore(features, false));
  });

  it('keeps the order of estimates when it makes chances of them', () => {
    const chances = [0, 0.01, 0.2, 0.5, 0.9, 1].map((estimate) => chanceOf(estimate, false, fitted.calibration));
    expect(chances.toSorted((a, b) => a - b)).toEqual(chances);
    expect(estimateOf(featuresFor('The trawler Ellida sank off Varde on Monday.'))).toBeGreaterThan(0.3);
  });
});
