import { type Judgement, VERDICTS } from '../engine/check/judgement.ts';
import type { Evidence, Finding } from '../engine/rules/finding.ts';
import { functionClass } from '../engine/lexicon/functionWords.ts';
import { certaintyOf } from '../engine/lexicon/reportingVerbs.ts';
import type { Token } from '../engine/text/token.ts';
import { tokenize } from '../engine/text/tokens.ts';
import type { FactKind, FactVerdict } from './draftFact.ts';

/** A fact of a sentence, what is said of it, and what is said of the sentence. */
export interface FactCase {
  readonly kind: FactKind;
  readonly words: string;
  /** Of this fact alone. */
  readonly findings: readonly Finding[];
  readonly judgement: Judgement;
}

/** Passages that a note names. */
const MOST_PASSAGES = 4;

/**
 * The verdict on one fact, and the passages that it rests on. A finding on the fact decides. A sentence that is supported
 * supports its facts. In any other, a typed fact is supported where a passage has its very words, else it has still to be
 * checked; the claim is what is left of the sentence when its typed facts are taken away.
 */
export function factVerdict(fact: FactCase): { readonly verdict: FactVerdict; readonly evidence: readonly Evidence[] } {
  const { kind, words, findings, judgement } = fact;
  const worst = VERDICTS.find((verdict) => findings.some(({ code }) => code.startsWith(`${verdict}/`)));
  if (worst !== undefined && worst !== 'not-checkable') {
    return { verdict: worst, evidence: passages(findings.flatMap(({ evidence }) => evidence)) };
  }
  const all = judgement.evidence.map(agreeing);
  const having = all.filter(({ text }) => hasWords(text, words, kind));
  if (judgement.verdict === 'supported') return { verdict: 'supported', evidence: passages([...having, ...all]) };
  if (kind === 'claim') {
    const lacking = judgement.verdict === 'unsupported' || all.length === 0;
    return { verdict: lacking ? 'unsupported' : 'supported', evidence: passages(lacking ? judgement.evidence : all) };
  }
  return having.length > 0
    ? { verdict: 'supported', evidence: passages(having) }
    : { verdict: 'unsupported', evidence: passages(nearOf(judgement)) };
}

/** A passage that contradicts another fact of the sentence covers the rest of it: to this one it agrees. */
function agreeing(evidence: Evidence): Evidence {
  return evidence.relation === 'conflicts' ? { ...evidence, relation: 'agrees', marks: [] } : evidence;
}

function nearOf({ findings }: Judgement): Evidence[] {
  return findings.flatMap(({ evidence }) => evidence).filter(({ relation }) => relation === 'related');
}

/** Of a figure or quotation every word counts; of the rest not how it is tied in ("on Monday", "the board said"). */
function hasWords(passage: string, words: string, kind: FactKind): boolean {
  const isExact = kind === 'quantity' || kind === 'quotation';
  const there = new Set(tokenize(passage).map(({ key }) => key));
  return tokenize(words).every((token) => token.kind === 'mark' || there.has(token.key) || (!isExact && isTie(token)));
}

function isTie({ key, lower }: Token): boolean {
  return functionClass(lower) !== undefined || certaintyOf(key) !== undefined || lower === 'according';
}

function passages(all: readonly Evidence[]): Evidence[] {
  const byPlace = new Map<string, Evidence>();
  for (const one of all) {
    const place = `${one.source} ${String(one.span.start)}`;
    if (!byPlace.has(place)) byPlace.set(place, one);
  }
  return [...byPlace.values()].slice(0, MOST_PASSAGES);
}
