import { describe, expect, it } from 'vitest';
import { checkText, smallArchive } from '../../testing/smallArchive.ts';
import type { CivilDate } from '../facts/fact.ts';
import { applyEdits } from '../text/textEdit.ts';

const MONDAY: CivilDate = { year: 2025, month: 5, day: 12 };
const FRIDAY: CivilDate = { year: 2025, month: 5, day: 16 };

interface Side {
  readonly figure: string;
  readonly date?: CivilDate;
  readonly outlet?: string;
}

/** Two articles that give different numbers of one thing, the first the draft's. */
function archiveOf(...sides: readonly Side[]) {
  return smallArchive(
    sides.map(({ figure, date, outlet }, nth) => ({
      id: `notes-${nth}`,
      text: `The landslide above Ferrow destroyed ${figure} barns.`,
      ...(date ? { date } : {}),
      ...(outlet === undefined ? {} : { outlet }),
    })),
  );
}

/** A draft with each of its fixes applied. */
function fixed(draft: string, archive: ReturnType<typeof smallArchive>): readonly string[] {
  const fixes = checkText(draft, archive).flatMap(({ judgement }) =>
    judgement.findings.flatMap((found) => found.fixes),
  );
  return fixes.map(({ edits }) => applyEdits(draft, edits));
}

const DRAFT = 'The landslide above Ferrow destroyed 14 barns.';

describe('where sources differ about a figure', () => {
  const dated = archiveOf({ figure: '14', date: MONDAY, outlet: 'The Fell Post' }, { figure: '19', date: FRIDAY });

  it('the newer figure can be taken, the older one attributed or dated', () => {
    expect(fixed(DRAFT, dated)).toEqual([
      'The landslide above Ferrow destroyed 19 barns.',
      'The landslide above Ferrow destroyed 14 barns, according to The Fell Post.',
      'The landslide above Ferrow destroyed 14 barns, as of 12 May 2025.',
    ]);
  });

  it('a draft that is dated so is not contradicted by its own date', () => {
    const findings = checkText('The landslide above Ferrow destroyed 14 barns, as of 12 May 2025.', dated).flatMap(
      ({ judgement }) => judgement.findings,
    );
    expect(findings.filter(({ code }) => !code.endsWith('/number'))).toEqual([]);
    expect(findings.flatMap(({ fixes }) => fixes).filter(({ title }) => title.startsWith('Date'))).toEqual([]);
  });

  it('an older figure is not offered, nor any by its age where a source has no date', () => {
    const older = archiveOf({ figure: '14', date: FRIDAY }, { figure: '19', date: MONDAY });
    expect(fixed(DRAFT, older)).toEqual(['The landslide above Ferrow destroyed 14 barns, as of 16 May 2025.']);
    expect(fixed(DRAFT, archiveOf({ figure: '14' }, { figure: '19', date: FRIDAY }))).toEqual([]);
  });

  it('words are put behind a closing quotation and keep the stop of a shortened word', () => {
    const quoting = 'The landslide above Ferrow destroyed 14 barns of “the old sort.”';
    expect(fixed(quoting, dated)).toContain(
      'The landslide above Ferrow destroyed 14 barns of “the old sort,” as of 12 May 2025.',
    );
    expect(fixed('The landslide above Ferrow destroyed 14 barns at 6 p.m.', dated)).toContain(
      'The landslide above Ferrow destroyed 14 barns at 6 p.m., as of 12 May 2025.',
    );
  });
});
