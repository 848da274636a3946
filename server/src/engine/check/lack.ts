import type { Alignment } from '../match/align.ts';
import { isExcerpt } from '../match/excerpt.ts';
import { closestWording } from '../match/wording.ts';
import { isAttested } from '../rules/quote.ts';
import type { Finding } from '../rules/finding.ts';
import { uncarriedSuperlatives } from '../rules/superlative.ts';
import type { Unsupported } from '../rules/unsupported.ts';
import type { Span } from '../text/span.ts';
import type { Case } from './case.ts';
import { supportingEvidence } from './evidence.ts';
import type { Features } from './features.ts';
import { lackFeatures, lackOdds } from './lackOdds.ts';
import { severityOf } from './severity.ts';

/**
 * From these log-odds on a claim is said to lack support: of the sentences that it was set on, one in ten that a source tells is,
 * and unrelated articles beside the sources move none. Set with `lackWeights.json`.
 */
export const LACKS = -0.6;
/** Shorter quotations are phrases; they need not be anybody's very words. */
const QUOTATION = 4;

/** What no source supports in a claim: quotations, ranks, or the claim as a whole. Empty for a supported claim. */
export function lackOf(all: Case, support: Unsupported, features: Features): Finding[] {
  const { claim, alignments } = all;
  const quotations = unattested(all).map((span) => lackFinding('unsupported/quote', span, quoteMessage, all));
  if (quotations.length > 0) return quotations;
  if (isLacking(all, support, features)) return [claimFinding(all, support.words)];
  return uncarriedSuperlatives(claim, alignments).map((span) =>
    lackFinding('unsupported/superlative', span, rankMessage, all),
  );
}

function isLacking({ claim, alignments }: Case, support: Unsupported, features: Features): boolean {
  if (isExcerpt(alignments) && support.figuresAgree)
    return support.facts.length > 2 || !alignments.some(({ covered }) => covered >= 0.1);
  return support.facts.length > 0 || lackOdds(lackFeatures(claim, support, features, alignments)) > LACKS;
}

/** Quotations that no source comes near. */
function unattested({ claim, alignments }: Case): Span[] {
  return claim.reading.quotations
    .filter(({ inner, tokens }) => {
      if (tokens.to - tokens.from < QUOTATION || isTitle(claim.text.slice(inner.start, inner.end))) return false;
      const text = claim.text.slice(inner.start, inner.end);
      return !alignments.some((alignment) => isAttested(closestWording(text, alignment)));
    })
    .map(({ inner }) => inner);
}

function isTitle(text: string): boolean {
  const words = text.split(/\s+/u).filter((word) => word.length > 3);
  return words.filter((word) => /^\p{Lu}/u.test(word)).length * 2 > words.length;
}

function quoteMessage(words: string): string {
  return `No source has the quotation “${words}”. Add the source it is from, or note your own interview in an ignore comment.`;
}

function rankMessage(words: string): string {
  return `No source says “${words}”. Add a source that does, or leave the rank out.`;
}

function lackFinding(
  code: 'unsupported/quote' | 'unsupported/superlative',
  span: Span,
  message: (words: string) => string,
  { claim, severity, alignments }: Case,
): Finding {
  return {
    code,
    severity: severityOf(code, 'information', severity),
    span,
    message: message(claim.text.slice(span.start, span.end)),
    expected: [],
    evidence: related(claim, alignments),
    fixes: [],
  };
}

function claimFinding({ claim, severity, alignments }: Case, words: readonly Span[]): Finding {
  const [first] = words;
  const last = words.at(-1);
  const few = words.length <= 3;
  const span = first && last && few ? { start: first.start, end: last.end } : { start: 0, end: claim.text.length };
  const named = few ? words.map(({ start, end }) => `“${claim.text.slice(start, end)}”`) : [];
  const found = named.length > 0 ? `: nothing found for ${named.join(', ')}` : '';
  return {
    code: 'unsupported/claim',
    severity: severityOf('unsupported/claim', 'information', severity),
    span,
    message: `No source supports this${found}. Add a source, attribute it, or leave it out.`,
    expected: [],
    evidence: related(claim, alignments),
    fixes: [],
  };
}

function related(claim: Case['claim'], alignments: readonly Alignment[]): Finding['evidence'] {
  return supportingEvidence(claim, alignments).map((evidence) => ({ ...evidence, relation: 'related' }));
}
