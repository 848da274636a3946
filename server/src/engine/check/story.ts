import { deniesFigure } from '../match/deniedFigures.ts';
import type { Meeting } from '../match/meeting.ts';
import { FOUND } from '../match/similarity.ts';
import type { Claim } from '../rules/claim.ts';

/*
 * A large archive has any words somewhere. Which of its articles tell the draft's story is seen by what they have of the
 * claim, of the sentence before it and of its heading, and by the names that they share with the article that has most.
 */

/** An article with less than this share of what the best one has of the claim is about something else. */
export const SAME_STORY = 0.3;
/** What the names of the sentence before and of the heading count beside the claim's own words. */
const CONTEXT = 0.5;
/** What an article that has no name at all needs of what the best one has. */
const NAMELESS = 0.45;
/** An article with so much of what the best one has needs share no name with it. */
const ALIKE = 0.9;
/** What is left of that share where the article has a whole name of the claim ("Ada Okafor", not "Okafor"). */
const NAMED = 0.6;
/** Of a claim that was taken from an article the article has so much. */
const TAKEN = 0.45;
/** One that has all that the best one has of the claim itself may be what the claim was taken from. */
const WHOLE = 0.98;

/** The articles that speak of the claim's story: another one may neither support the claim nor contradict it. */
export function ofTheStory(meetings: readonly Meeting[], claim: Claim, story: number): Meeting[] {
  const context = contextNames(claim);
  const scored = meetings.map((meeting) => ({
    meeting,
    score: meeting.covered + CONTEXT * shareOf(context, meeting),
  }));
  const leader = scored.toSorted((a, b) => b.score - a.score)[0];
  if (!leader) return [];
  const best = Math.max(...meetings.map(({ covered }) => covered));
  const names = namesOf(leader.meeting);
  return scored
    .filter(({ meeting, score }) => {
      if (meeting.covered < story * best && !speaksOfIt(claim, meeting, story * best)) return false;
      const alike = (meeting.covered >= WHOLE * best && meeting.covered >= TAKEN) || score >= ALIKE * leader.score;
      if (alike || sharesName(names, meeting)) return true;
      // A note that names nobody can share no name.
      return meeting.window.whole && score >= NAMELESS * leader.score && meeting.window.byKind.name.length === 0;
    })
    .map(({ meeting }) => meeting);
}

/** An article with too little of a claim still speaks of it where it denies its figure, or has its person with a little more. */
function speaksOfIt(claim: Claim, meeting: Meeting, needed: number): boolean {
  return deniesFigure(claim, meeting) || (meeting.covered >= NAMED * needed && namesWhole(claim, meeting));
}

/** Whether a sentence of the article has a whole name of the claim, of two words or more. */
function namesWhole({ reading, terms }: Claim, { relations, window }: Meeting): boolean {
  return reading.names.some((name, n) => {
    if (name.parts.length < 2) return false;
    const words = [...terms.keys()].filter((i) => terms[i]?.kind === 'name' && terms[i]?.fact === n);
    return window.sentences.some((_, s) =>
      words.every((i) => (relations[i] ?? []).some((m) => m.value >= FOUND && window.terms[m.at]?.sentence === s)),
    );
  });
}

/** Words of the names that stand around a claim. */
export function contextNames({ context }: Claim): ReadonlySet<string> {
  const readings = [context.previous, context.heading].filter((reading) => reading !== undefined);
  return new Set(readings.flatMap(({ names }) => names.flatMap(({ parts }) => parts)));
}

function namesOf({ window }: Meeting): ReadonlySet<string> {
  return new Set(window.byKind.name.map((at) => window.terms[at]?.term.lower ?? ''));
}

/** Articles that share a name tell one story: a sentence may join what two of them have. */
function sharesName(names: ReadonlySet<string>, { window }: Meeting): boolean {
  return window.byKind.name.some((at) => names.has(window.terms[at]?.term.lower ?? ''));
}

/** Which share of some words an article has, 0 to 1. */
function shareOf(words: ReadonlySet<string>, { window }: Meeting): number {
  if (words.size === 0) return 0;
  const found = new Set<string>();
  for (const { term } of window.terms) if (words.has(term.lower)) found.add(term.lower);
  return found.size / words.size;
}
