import { foldName } from '../facts/name/nameKey.ts';
import { holderOf } from '../facts/roles.ts';
import { holdsToken } from '../facts/tokenRange.ts';
import type { Role } from '../facts/fact.ts';
import { isOffice, isRank } from '../lexicon/roleWords.ts';
import type { Alignment } from '../match/align.ts';
import { AKIN, FOUND } from '../match/similarity.ts';
import type { Finding } from '../rules/finding.ts';
import { overlaps } from '../text/span.ts';
import type { Case } from './case.ts';
import { supportingEvidence } from './evidence.ts';
import { severityOf } from './severity.ts';

/** Whoever leads a thing is told in many ways: of such a title other words must be missing as well. */
const LEADERS: ReadonlySet<string> = new Set(
  'chief head leader director boss executive manager founder chair chairman chairwoman chairperson'.split(' '),
);

/**
 * Offices that the draft gives to somebody whom the sources name, and that none of them has for anybody: "the ambassador"
 * of a general. Other trades ("a pilot") are told by what somebody does.
 */
export function uncarriedTitles({ claim, alignments, comparisons, severity }: Case): Finding[] {
  return claim.reading.roles.filter(isUncarried).map(({ span }) => ({
    code: 'unsupported/claim',
    severity: severityOf('unsupported/claim', 'information', severity),
    span,
    message: `No source says “${claim.text.slice(span.start, span.end)}” of anybody. Add a source that does, or leave the title out.`,
    expected: [],
    evidence: supportingEvidence(claim, alignments).map((evidence) => ({ ...evidence, relation: 'related' })),
    fixes: [],
  }));

  function isUncarried(role: Role): boolean {
    const holder = holderOf(role, claim.reading);
    const office = role.words.find((word) => isOffice(word) && !isRank([word]));
    if (!holder || office === undefined || holder.parts.length < 2) return false;
    if (comparisons.some((c) => c.rule === 'role' && overlaps(c.claimSpan, role.span))) return false;
    const inTitle = [...claim.terms.entries()].filter(
      ([, { token, kind }]) => holdsToken(role.tokens, token) && kind !== 'name',
    );
    const telling = LEADERS.has(office) ? inTitle : inTitle.filter(([, { key }]) => foldName(key) === office);
    const named = [...claim.terms.entries()].filter(([, { token }]) => holdsToken(holder.tokens, token));
    return (
      telling.length > 0 &&
      named.length > 0 &&
      named.every(([i]) => isMet(i, FOUND, alignments)) &&
      !telling.some(([i]) => isMet(i, AKIN.value, alignments))
    );
  }
}

function isMet(i: number, least: number, alignments: readonly Alignment[]): boolean {
  return alignments.some(({ relations }) => (relations[i] ?? []).some(({ value }) => value >= least));
}
