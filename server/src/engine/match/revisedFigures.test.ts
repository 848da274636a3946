import { describe, expect, it } from 'vitest';
import { applyEdits } from '../text/textEdit.ts';
import { checkText, smallArchive } from '../../testing/smallArchive.ts';

/** The codes of what is found in a claim, with the first expected words. */
function found(draft: string, ...sources: readonly string[]): string[] {
  const archive = smallArchive(sources.map((text, nth) => ({ id: `source-${nth}`, text })));
  const [checked] = checkText(draft, archive);
  return (checked?.judgement.findings ?? []).map(({ code, expected }) => `${code} ${expected[0] ?? ''}`);
}

describe('a figure that a source gives as the old one', () => {
  const REVISED =
    'The number of hens lost to the fox has gone up from 14 to 22, after the farmers at Ardle looked in their barns.';

  it('is contradicted by the new one', () => {
    expect(found('Farmers at Ardle have lost 14 hens to the fox.', REVISED)).toEqual(['conflict/number 22']);
  });

  it('is right in a draft that tells of the change, and so is the new one', () => {
    expect(found('Farmers at Ardle first spoke of 14 hens lost to the fox.', REVISED)).toEqual([]);
    expect(found('Farmers at Ardle have lost 22 hens to the fox.', REVISED)).toEqual([]);
  });

  it('is none where the same words tell of two things', () => {
    const moved = 'The library moved from 14 Mill Road to 22 Kirk Lane in May, and the number of readers is steady.';
    expect(found('The library stood at 14 Mill Road.', moved)).toEqual([]);
  });
});

describe('an estimate that has been raised since', () => {
  const first = 'Insurers estimate the damage to the glasshouses at Ardle at 3 million euros.';
  const later = 'Insurers on Thursday raised the estimated damage to the glasshouses at Ardle to 5 million euros.';
  const draft = 'Insurers estimate the damage to the glasshouses at 3 million euros.';

  it('is said to be raised where another source has the draft’s', () => {
    expect(found(draft, first, later)).toEqual([expect.stringMatching(/^disputed\/.* 5 million$/u)]);
  });

  it('is put in with its unit once', () => {
    const archive = smallArchive([
      { id: 'first', text: first, date: { year: 2025, month: 5, day: 8 } },
      { id: 'later', text: later, date: { year: 2025, month: 5, day: 15 } },
    ]);
    const [checked] = checkText(draft, archive);
    const fixes = checked?.judgement.findings.flatMap((finding) => finding.fixes) ?? [];
    const right = 'Insurers estimate the damage to the glasshouses at 5 million euros.';
    expect(fixes.map(({ edits }) => applyEdits(draft, edits))).toContain(right);
  });
});
