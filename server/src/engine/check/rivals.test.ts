import { describe, expect, it } from 'vitest';
import { checkText, smallArchive } from '../../testing/smallArchive.ts';

const AGENCY = `The mill in Torrevale burnt down at 2:20 a.m. on Friday, and 340 bales of wool were lost, fire chief Ana Prado told reporters.
The mill was built in 1911. Nobody was hurt.`;

function judged(draft: string, other: string): { verdict: string; expected: readonly string[] } {
  const archive = smallArchive([
    { id: 'agency', outlet: 'Hill Agency', text: AGENCY },
    { id: 'paper', outlet: 'Valley Paper', text: other },
  ]);
  const [checked] = checkText(draft, archive);
  return {
    verdict: checked?.judgement.verdict ?? '',
    expected: checked?.judgement.findings.flatMap((finding) => finding.expected) ?? [],
  };
}

describe('what another source has where a source bears the draft out', () => {
  it('is found by the sentence that the draft took its figure from', () => {
    const copy = AGENCY.replace('340', '430');
    expect(judged('The fire destroyed 340 bales, Prado said.', copy)).toEqual({
      verdict: 'disputed',
      expected: ['430'],
    });
  });

  it('is found for the hour in two copies of a sentence', () => {
    const copy = AGENCY.replace('2:20', '3:40');
    expect(judged('It was 2:20 a.m. when the mill burnt down.', copy)).toEqual({
      verdict: 'disputed',
      expected: ['3:40 a.m.'],
    });
  });

  it('is not the hour of another event', () => {
    const other = 'The school in Torrevale was closed at 3:40 p.m. on Friday. Nobody was hurt.';
    expect(judged('It was 2:20 a.m. when the mill burnt down.', other).verdict).toBe('supported');
  });

  it('is nothing where the other source has the same', () => {
    expect(judged('The fire destroyed 340 bales, Prado said.', AGENCY).verdict).toBe('supported');
  });
});
