import { describe, expect, it } from 'vitest';
import { decisionOf } from './decisions.ts';
import { readFacts } from './read.ts';

function decisionIn(text: string): string | undefined {
  const reading = readFacts(text, {});
  return reading.predicates.map((one) => decisionOf(reading, one)?.outcome).find((outcome) => outcome !== undefined);
}

describe('decisions', () => {
  it.each([
    ['Parliament passed the tax on plastic.', 'approved'],
    ['The board gave the hotel on the quay the green light.', 'approved'],
    ['The merger won the approval of the regulators.', 'approved'],
    ['Members voted in favour of the pool.', 'approved'],
    ['The committee turned down the hotel.', 'rejected'],
    ['Members voted down the pool.', 'rejected'],
    ['The city council of Graz put off its decision on the tunnel.', 'put off'],
    ['The senate sent the bill back to the committee.', 'put off'],
    ['The owners have withdrawn their plan.', 'given up'],
    ['The court found the vet guilty of fraud.', 'convicted'],
    ['The jury found him not guilty.', 'acquitted'],
    ['The judge cleared the vet of all charges.', 'acquitted'],
    ['The regulator cleared the merger of the two banks.', 'approved'],
    ['She pleaded not guilty to theft.', 'pleads not guilty'],
  ])('reads %s', (text, outcome) => {
    expect(decisionIn(text)).toBe(outcome);
  });

  it.each(['The board did not approve the hotel.', 'The chef gave his mother a lamp.', 'She won a prize.'])(
    'reads none in %s',
    (text) => {
      expect(decisionIn(text)).toBeUndefined();
    },
  );
});
