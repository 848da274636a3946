import { checkArithmetic } from '../facts/arithmetic.ts';
import type { CivilDate, Reading } from '../facts/fact.ts';
import type { Finding, Severity } from './finding.ts';

/** What a sentence gets wrong by its own figures. Needs no source and stands beside any verdict. Spans are of its text. */
export function arithmeticFindings(reading: Reading, date: CivilDate | undefined, severity: Severity): Finding[] {
  const { tokens, quantities, dates } = reading;
  return checkArithmetic({ tokens, quantities, dates, ...(date ? { date } : {}) }).map(
    ({ span, message, expected }) => ({
      code: 'draft/arithmetic',
      severity,
      span,
      message,
      expected: [expected],
      evidence: [],
      fixes: [],
    }),
  );
}
