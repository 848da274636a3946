import { remembering, rememberingEach } from '../lexicon/recentMap.ts';
import type { LiveSegment } from './segment.ts';
import { placeIn } from './stringTable.ts';

/** Where a key stands in the terms of each segment, −1 where the segment does not have it, and in how many passages it occurs. */
export interface TermPlaces {
  readonly places: readonly number[];
  /** The removed left out. */
  readonly passages: number;
}

/** Keys kept for each state of an index: those of a long draft. */
const KEPT = 8000;
const placesIn = rememberingEach((segments: readonly LiveSegment[]) =>
  remembering(KEPT, (key: string) => findPlaces(segments, key)),
);

/** Where a key stands; kept as long as the state of the index that it is asked of. */
export function placesOf(segments: readonly LiveSegment[], key: string): TermPlaces {
  return placesIn(segments)(key);
}

function findPlaces(segments: readonly LiveSegment[], key: string): TermPlaces {
  const places = segments.map(({ segment }) => placeIn(segment.terms, key));
  return { places, passages: passagesAt(segments, places) };
}

/** In how many passages the key of those places occurs, the removed left out. */
function passagesAt(segments: readonly LiveSegment[], places: readonly number[]): number {
  let count = 0;
  for (const [number, part] of segments.entries()) {
    const term = places[number] ?? -1;
    if (term < 0) continue;
    const { segment, removed } = part;
    const [start, end] = [segment.offsets[term] ?? 0, segment.offsets[term + 1] ?? 0];
    count += removed ? liveCount(part, term, removed) : end - start;
  }
  return count;
}

/** Counts that needed a look at every posting, kept as long as the state of the segment that they are of. */
const liveCounts = new WeakMap<LiveSegment, Map<number, number>>();

function liveCount(part: LiveSegment, term: number, removed: Uint8Array): number {
  const counts = liveCounts.get(part) ?? new Map<number, number>();
  liveCounts.set(part, counts);
  const known = counts.get(term);
  if (known !== undefined) return known;
  const { offsets, documents } = part.segment;
  const end = offsets[term + 1] ?? 0;
  let count = 0;
  for (let i = offsets[term] ?? 0; i < end; i += 1) if (removed[documents[i] ?? 0] !== 1) count += 1;
  counts.set(term, count);
  return count;
}
