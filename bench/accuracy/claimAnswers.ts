import type { ClaimSet, LabelledClaim } from '../claimSets.ts';
import { answersTo, type VerifyAnswer, type VerifyLine } from './commandLine.ts';

/** A public claim and what `sourcecheck verify` says of it. */
export interface ClaimAnswer {
  readonly claim: LabelledClaim;
  /** Whether its authors call it supported; of a set on several sources, whether the sources agree. */
  readonly positive: boolean;
  readonly verdict: string;
  readonly support: number;
  readonly codes: readonly string[];
}

export interface SetAnswers {
  readonly name: string;
  readonly answers: readonly ClaimAnswer[];
  /** With reading the sources, by the clock. */
  readonly claimsPerSecond: number;
}

/** Judges every claim of a set as a stream of `verify`. `now` gives milliseconds. */
export async function answerSet(set: ClaimSet, now: () => number): Promise<SetAnswers> {
  const lines = linesOf(set);
  const started = now();
  const answers = await answersTo(lines);
  const seconds = (now() - started) / 1000;
  return {
    name: set.name,
    answers: set.claims.map((claim, i) => answered(claim, answers[i])),
    claimsPerSecond: set.claims.length / seconds,
  };
}

/** The claims as lines of `verify`: a source goes with the first claim that has it, later ones name it. */
export function linesOf({ claims, textOf }: Pick<ClaimSet, 'claims' | 'textOf'>): VerifyLine[] {
  const sent = new Set<string>();
  return claims.map(({ id, claim, sources }) => ({
    id,
    claim,
    sources: sources.map((source) => {
      if (sent.has(source)) return source;
      sent.add(source);
      return { id: source, text: textOf(source) };
    }),
  }));
}

function answered(claim: LabelledClaim, answer: VerifyAnswer | undefined): ClaimAnswer {
  if (answer?.id !== claim.id) throw new Error(`${claim.id} was not answered in its place`);
  return {
    claim,
    positive: claim.label === 'supported' || claim.label === 'agree',
    verdict: answer.verdict,
    support: answer.support,
    codes: answer.findings.map(({ rule }) => rule),
  };
}
