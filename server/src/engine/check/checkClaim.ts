import { align } from '../match/align.ts';
import { withAntecedent } from '../match/antecedents.ts';
import { meet } from '../match/meeting.ts';
import { holdClaim, type HeldClaim } from '../match/heldClaim.ts';
import { contentTerms } from '../match/terms.ts';
import type { Claim } from '../rules/claim.ts';
import type { Comparison } from '../rules/comparison.ts';
import { runRules, type OnFault } from '../rules/runRules.ts';
import type { Passage } from '../sources/article.ts';
import type { Archive } from './archive.ts';
import { isKnownIn, passageReader, windowReader } from './archiveNames.ts';
import type { Case, Cited } from './case.ts';
import type { CheckSettings, JudgementCache } from './settings.ts';
import { checkWorth } from './checkWorthy.ts';
import type { CitedSources } from './citing/draftCitations.ts';
import type { DraftSentence } from './draftReading.ts';
import { judge } from './judge.ts';
import type { Judgement } from './judgement.ts';
import { keptJudgement } from './keptJudgement.ts';
import { readWhole, retrieve, type Retrieved } from './retrieve.ts';
import { rivalsAmong } from './rivals.ts';
import { ofTheStory, SAME_STORY } from './story.ts';
import { figuresOfStory } from './storyFigures.ts';

/** What a sentence is checked with besides archive and settings. */
export interface ClaimCheck {
  /** The sources that the sentence names. */
  readonly cites?: CitedSources;
  readonly onFault?: OnFault;
  /** Judgements kept from earlier runs. */
  readonly cache?: JudgementCache;
}

/** Judges one sentence: retrieve, align, compare by every rule, judge. Spans of the answer are of the sentence's text. */
export function checkClaim(
  sentence: DraftSentence,
  archive: Archive,
  settings: CheckSettings,
  { cites, onFault, cache }: ClaimCheck = {},
): Judgement {
  const worth = settings.assumeClaims ? 'yes' : checkWorth(sentence.reading, sentence.block);
  const claim = claimOf(sentence);
  const cited = cites && citedBy(claim, cites, archive, onFault);
  const judged = (found: Pick<Case, 'alignments' | 'comparisons'>, met: readonly Retrieved[] = []): Judgement =>
    judge({
      claim,
      worth,
      ...found,
      severity: settings.severity,
      rivalsOf: (passage) => rivalsIn(archive, passage, onFault),
      figuresOf: (articleId) =>
        figuresOfStory(archive, articleId, {
          met: met.map((one) => one.articleId),
          told: new Set(found.alignments.map(({ window }) => window.articleId)),
        }),
      ...(cited ? { cited } : {}),
      ...(settings.explain ? { explain: true } : {}),
      ...(settings.date ? { date: settings.date } : {}),
    });
  if (worth === 'no') return judged({ alignments: [], comparisons: [] });
  const found = retrieve(claim, archive.index);
  const judgedAnew = (): Judgement => {
    const held = holdClaim(claim);
    const judgement = judged(comparedWith(found, claim, archive, { held, onFault }), found);
    // What says the claim in other words may stand in a passage that no word of it finds: before it is said to lack
    // support, short articles are read whole.
    const whole = lacks(judgement) ? readWhole(found, archive.index) : undefined;
    return whole ? judged(comparedWith(whole, claim, archive, { held, onFault }), whole) : judgement;
  };
  // What is cited is looked for by itself.
  if (!cache || cited) return judgedAnew();
  return keptJudgement(cache, { claim, block: sentence.block, found, archive, settings }, judgedAnew);
}

function lacks({ findings }: Judgement): boolean {
  return findings.some(({ code }) => code === 'unsupported/claim');
}

const rivals = new WeakMap<Archive, Map<string, readonly Comparison[]>>();

/** What the other articles of the archive contradict in a passage; remembered while that snapshot lives. */
function rivalsIn(archive: Archive, passage: Passage, onFault: OnFault | undefined): readonly Comparison[] {
  let known = rivals.get(archive);
  if (!known) rivals.set(archive, (known = new Map<string, readonly Comparison[]>()));
  const key = `${passage.index}:${passage.article.id}`;
  const kept = known.get(key);
  if (kept) return kept;
  const claim = claimOf({ reading: passageReader(archive)(passage).reading, block: 'paragraph' });
  const found = rivalsAmong(passage, claim.terms, compared(claim, archive, { onFault, story: BESIDE_ITSELF }));
  if (known.size >= KEPT) known.clear();
  known.set(key, found);
  return found;
}

/** A passage has all of itself, so other articles are measured against a whole. */
const BESIDE_ITSELF = 0.15;

/** Passages remembered an archive: a few drafts' worth. */
const KEPT = 2000;

/** A sentence as a claim, with its content terms, and those that its pronoun stands for. */
export function claimOf({ reading, heading, previous, earlier = [] }: DraftSentence): Claim {
  return {
    text: reading.text,
    reading,
    terms: withAntecedent(reading, contentTerms(reading), previous ? [...earlier, previous] : []),
    context: { ...(heading === undefined ? {} : { heading }), ...(previous === undefined ? {} : { previous }) },
  };
}

function citedBy(
  claim: Claim,
  { ids, mentioned, marked }: CitedSources,
  archive: Archive,
  onFault: OnFault | undefined,
): Cited {
  const articles = ids.map((id) => archive.articles.get(id)).filter((article) => article !== undefined);
  return { articles, mentioned, marked, compared: () => compared(claim, archive, { only: new Set(ids), onFault }) };
}

interface Comparing {
  /** The claim, where it has been made ready before. */
  readonly held?: HeldClaim;
  readonly onFault?: OnFault | undefined;
  /** An article with less than this share of what the best one has of the claim is about something else. */
  readonly story?: number;
}

/**
 * All passages that may speak of the claim, and what every rule says of every article. `only`: the ids of the articles to
 * look in.
 */
export function compared(
  claim: Claim,
  archive: Archive,
  { only, ...comparing }: Comparing & { readonly only?: ReadonlySet<string> } = {},
): Pick<Case, 'alignments' | 'comparisons'> {
  return comparedWith(retrieve(claim, archive.index, only), claim, archive, comparing);
}

/** The same with short articles read whole, as for a claim that seems to lack support. */
export function comparedWhole(claim: Claim, archive: Archive): Pick<Case, 'alignments' | 'comparisons'> {
  const found = retrieve(claim, archive.index);
  return comparedWith(readWhole(found, archive.index) ?? found, claim, archive, {});
}

function comparedWith(
  retrieved: readonly Retrieved[],
  claim: Claim,
  archive: Archive,
  { held = holdClaim(claim), onFault, story = SAME_STORY }: Comparing,
): Pick<Case, 'alignments' | 'comparisons'> {
  const windowOf = windowReader(archive);
  const all = retrieved.map(({ articleId, places }) => meet(held, windowOf(articleId, places)));
  const alignments = ofTheStory(all, claim, story).map((meeting) => align(claim.terms, meeting));
  const isKnown = isKnownIn(archive);
  const comparisons = alignments.flatMap((alignment) => runRules({ claim, alignment, isKnown }, onFault));
  return { alignments, comparisons };
}
