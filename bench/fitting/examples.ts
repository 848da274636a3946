import type { Archive } from '../../server/src/engine/check/archive.ts';
import { claimOf, compared } from '../../server/src/engine/check/checkClaim.ts';
import {
  placeSentence,
  readClaim,
  readPlaced,
  type DraftSentence,
} from '../../server/src/engine/check/draftReading.ts';
import { supportingEvidence } from '../../server/src/engine/check/evidence.ts';
import { featuresOf, type Features } from '../../server/src/engine/check/features.ts';
import { judge } from '../../server/src/engine/check/judge.ts';
import type { Evidence } from '../../server/src/engine/rules/finding.ts';
import { parseDocument } from '../../server/src/engine/text/parseDocument.ts';
import { archiveOf, articleOf, type ClaimSet, type LabelledClaim } from '../claimSets.ts';

/** A sentence of a claim as the score sees it. */
export interface MeasuredSentence {
  readonly features: Features;
  /** A rule contradicts it: that caps the score. */
  readonly contradicted: boolean;
}

/** A labelled claim, measured, and what was made of it to learn what missing evidence looks like. */
export interface Example {
  readonly claim: LabelledClaim;
  readonly set: string;
  readonly supported: boolean;
  readonly sentences: readonly MeasuredSentence[];
  /** A supported claim of one sentence whose evidence was taken out of the source. */
  readonly bereft?: Features;
  /** The same where only the passage that carries it best is gone. */
  readonly worn?: Features;
  /** A supported claim of which a part is replaced by a part of a claim about another source. */
  readonly mixed?: Features;
}

/** Measures all claims of a set. A minute or less a set of a thousand claims. */
export function examplesOf(set: ClaimSet): Example[] {
  const supported = set.claims.filter(isSupported);
  return set.claims.map((claim) => {
    const archive = set.archiveOf(claim);
    const sentences = sentencesOf(claim.claim, archive);
    const base = { claim, set: set.name, supported: isSupported(claim), sentences: sentences.map(measureSentence) };
    const [only, ...more] = sentences;
    if (!base.supported || !only || more.length > 0) return base;
    return { ...base, ...madeOf(claim, supported, only.own, archive) };
  });
}

function measureSentence({ own, archive }: Placed): MeasuredSentence {
  const claim = claimOf(own);
  const all = { claim, worth: 'yes', severity: {}, ...compared(claim, archive) } as const;
  const { verdict } = judge(all);
  return {
    features: featuresOf(claim, all.alignments, all.comparisons),
    contradicted: verdict === 'conflict' || verdict === 'disputed',
  };
}

interface Placed {
  readonly own: DraftSentence;
  readonly archive: Archive;
}

/** The sentences of a claim, read as `verify` reads them. */
function sentencesOf(text: string, archive: Archive): Placed[] {
  const document = parseDocument(text, 'plain');
  return document.sentences.map((sentence) => ({
    own: readPlaced(placeSentence(sentence, document), archive, undefined),
    archive,
  }));
}

function isSupported({ label }: LabelledClaim): boolean {
  return label === 'supported';
}

function measure(own: DraftSentence, archive: Archive): Features {
  const claim = claimOf(own);
  const { alignments, comparisons } = compared(claim, archive);
  return featuresOf(claim, alignments, comparisons);
}

function madeOf(
  claim: LabelledClaim,
  supported: readonly LabelledClaim[],
  own: DraftSentence,
  archive: Archive,
): Pick<Example, 'bereft' | 'worn' | 'mixed'> {
  const evidence = supportingEvidence(claimOf(own), compared(claimOf(own), archive).alignments);
  const bereft = without(evidence, claim, archive);
  const worn = without(evidence.slice(0, 1), claim, archive);
  const mixed = mixedWith(claim, supported);
  return {
    ...(bereft && { bereft: measure(readClaim(claim.claim, bereft), bereft) }),
    ...(worn && { worn: measure(readClaim(claim.claim, worn), worn) }),
    ...(mixed !== undefined && { mixed: measure(readClaim(mixed, archive), archive) }),
  };
}

/** So little text is no source any more. */
const LEAST = 200;

/** The claim's sources without some passages; undefined where nothing is taken out or next to nothing is left. */
function without(gone: readonly Evidence[], claim: LabelledClaim, archive: Archive): Archive | undefined {
  if (gone.length === 0) return undefined;
  const articles = claim.sources.map((id) => {
    let text = archive.articles.get(id)?.text ?? '';
    for (const e of gone.filter((g) => g.source === id).toSorted((a, b) => b.span.start - a.span.start)) {
      text = text.slice(0, e.span.start) + text.slice(e.span.end);
    }
    return articleOf(id, text);
  });
  return articles.some((a) => a.text.trim().length > LEAST) ? archiveOf(articles) : undefined;
}

/** The claim to mix with stands some places on: neighbours in a set are often about one story. */
const AWAY = 7;
const FEWEST_WORDS = 8;

/** Three fifths of the claim with two fifths of another one, before or after it in turn. */
function mixedWith({ id, claim, sources }: LabelledClaim, supported: readonly LabelledClaim[]): string | undefined {
  const at = supported.findIndex((one) => one.id === id);
  const rest = [...supported.slice(at + AWAY), ...supported.slice(0, Math.max(0, at - AWAY))];
  const other = rest.find((one) => one.sources[0] !== sources[0]);
  const mine = claim.split(' ');
  const theirs = other?.claim.split(' ') ?? [];
  if (mine.length < FEWEST_WORDS || theirs.length < FEWEST_WORDS) return undefined;
  return at % 2 === 1 ? joinedAt(0.6, mine, theirs) : joinedAt(0.4, theirs, mine);
}

/** The one up to a share of its words, the other from there on. */
function joinedAt(share: number, first: readonly string[], second: readonly string[]): string {
  const cut = (words: readonly string[]): number => Math.round(words.length * share);
  return [...first.slice(0, cut(first)), ...second.slice(cut(second))].join(' ');
}
