import { fold } from '../../citations/fold.ts';
import { speakersIn } from '../../match/speakers.ts';
import type { Evidence } from '../../rules/finding.ts';
import type { Archive } from '../archive.ts';
import { claimOf, compared } from '../checkClaim.ts';
import { readClaim } from '../draftReading.ts';
import { supportingEvidence } from '../evidence.ts';

/** Somebody whom a sentence can be attributed to, as the source has the name, and the passage that says so. */
export interface NamedSpeaker {
  readonly name: string;
  readonly passage: Evidence;
}

/**
 * Whom the sources name for what some words of a draft say: of each source that has them the speaker of its passage, then its
 * outlet; best source first, each name once. The sentence need not be finished. Empty where no source speaks of it.
 */
export function speakersFor(words: string, archive: Archive): readonly NamedSpeaker[] {
  if (!/[\p{L}\p{N}]/u.test(words)) return [];
  const claim = claimOf(readClaim(words, archive));
  const alignments = compared(claim, archive).alignments.toSorted((a, b) => b.covered - a.covered);
  const found = alignments.flatMap((alignment): NamedSpeaker[] => {
    const [passage] = supportingEvidence(claim, [alignment]);
    if (!passage) return [];
    const { window } = alignment;
    const index = window.sentences.findIndex(({ passage: { span } }) => span.start === passage.span.start);
    const speakers = index < 0 ? [] : speakersIn(window, index).filter(({ pronoun }) => !pronoun);
    const names = [...speakers.map(({ text }) => text), ...(passage.outlet === undefined ? [] : [passage.outlet])];
    return names.map((name) => ({ name, passage }));
  });
  const byName = new Map(found.toReversed().map((one) => [fold(one.name), one]));
  return [...new Set(found.flatMap(({ name }) => byName.get(fold(name)) ?? []))];
}
