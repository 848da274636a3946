import type { Comparison } from './comparison.ts';
import { absences } from './polarity/absences.ts';
import { affirmed } from './polarity/affirmed.ts';
import { admissions } from './polarity/admissions.ts';
import { atLarge } from './polarity/atLarge.ts';
import { company } from './polarity/company.ts';
import { decisions } from './polarity/decisions.ts';
import { degrees } from './polarity/degrees.ts';
import { denied } from './polarity/denied.ts';
import { departures } from './polarity/departures.ts';
import { directions } from './polarity/directions.ts';
import { falsehoods } from './polarity/falsehoods.ts';
import { fates } from './polarity/fates.ts';
import { feelings } from './polarity/feelings.ts';
import { kept } from './polarity/kept.ts';
import { endsGap } from './polarity/gaps.ts';
import { lasting } from './polarity/lasting.ts';
import { movements } from './polarity/movements.ts';
import { negations } from './polarity/negations.ts';
import { nobody } from './polarity/nobody.ts';
import { opposites } from './polarity/opposites.ts';
import { outstanding } from './polarity/outstanding.ts';
import { scheduled } from './polarity/scheduled.ts';
import { somebody } from './polarity/somebody.ts';
import { spared } from './polarity/spared.ts';
import { stances } from './polarity/stances.ts';
import { unchanged } from './polarity/unchanged.ts';
import { unrelated } from './polarity/unrelated.ts';
import type { Rule, RuleInput } from './rule.ts';
import { inEachOf, together } from './ways.ts';

/** What the one side denies and the other does not. */
const denials = together([negations, affirmed, somebody, absences]);

export const polarityRule: Rule = {
  meta: {
    kind: 'polarity',
    title: 'The source says the opposite',
    what: 'Flags an opposite (“rose” for “fell”), a negation that the source has not, or that the draft has dropped, more than a standard for less, much of something for little, “nothing to do with” for “because of”, going on for ending, done for planned, put off or ruled out, approved for rejected, guilty for cleared, dismissed for resigned, sent for withdrawn, concern voiced for none, or hit for spared, in the same clause; and what a source says to be denied, untrue or a hoax. Where another source tells it as so, the sources differ.',
    why: 'One word turns a story round, and no similarity measure sees it.',
    fix: 'Take the source’s word; say who denies it.',
    limits: 'Knows the opposites of a reviewed table; “refused” for “took no part” is beyond it.',
    severity: { conflict: 'information', disputed: 'hint' },
    examples: [
      {
        source: 'Sales of electric cars rose by a tenth in the third quarter, the carmaker said.',
        draft: 'Sales of electric cars fell by a tenth in the third quarter, the carmaker said.',
        flagged: 'fell',
        expected: 'rose',
      },
      {
        source: 'The referee did not award a penalty after the foul.',
        draft: 'The referee awarded a penalty after the foul.',
        flagged: 'awarded',
      },
      {
        source: 'The brewery has no plans to move its headquarters to Ghent, a spokeswoman said.',
        draft: 'The brewery will move its headquarters to Ghent.',
        flagged: 'will move',
        expected: 'has no plans to',
      },
      {
        source: 'Olga Brandt, the mill’s manager, denied that the filters had been switched off at night.',
        draft: 'Olga Brandt, the mill’s manager, admitted that the filters had been switched off at night.',
        flagged: 'admitted',
        expected: 'denied',
      },
      {
        source: 'The target of 40,000 new flats a year was unchanged, the minister said.',
        draft: 'The target of 40,000 new flats a year has been changed, the minister said.',
        flagged: 'has been changed',
        expected: 'was unchanged',
      },
      {
        source: 'Passengers on the night bus numbered 41,000 in March, 5 percent more than in February.',
        draft: 'Passengers on the night bus numbered 41,000 in March, 5 percent less than in February.',
        flagged: 'less than',
        expected: 'more than',
      },
      {
        source: 'The firefighters met little resistance from the squatters.',
        draft: 'The firefighters met fierce resistance from the squatters.',
        flagged: 'fierce resistance',
        expected: 'little resistance',
      },
      {
        source: 'The ferry between Tarn and Holm will resume service in May, its operator said.',
        draft: 'The ferry between Tarn and Holm has resumed service, its operator said.',
        flagged: 'has resumed',
        expected: 'will resume',
      },
      {
        source: 'Sales rose in the first half before they fell in the autumn.',
        draft: 'Sales fell in the autumn.',
      },
    ],
  },

  compare: inEachOf([
    opposites,
    { concerns: denials.concerns, compare: compareDenials },
    nobody,
    outstanding,
    scheduled,
    decisions,
    departures,
    denied,
    falsehoods,
    admissions,
    directions,
    unchanged,
    kept,
    degrees,
    unrelated,
    spared,
    fates,
    atLarge,
    stances,
    company,
    lasting,
    feelings,
    movements,
  ]),

  message: ({ claimed, expected, source, has }) =>
    `The draft has ${claimed}; ${source} ${has} ${expected}. Check the sense.`,
};

function* compareDenials(input: RuleInput): Iterable<Comparison> {
  for (const found of denials.compare(input)) if (!endsGap(input.claim.text, found.passage.text)) yield found;
}
