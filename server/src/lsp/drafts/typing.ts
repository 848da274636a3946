import { contains, hull, type Span } from '../../engine/text/span.ts';
import { applyEdits, type TextEdit } from '../../engine/text/textEdit.ts';
import type { QuietGrain } from '../showing.ts';
import { type CheckedDraft, sentencesIn } from './checkedDraft.ts';
import type { OpenDraft } from './openDraft.ts';

/**
 * Where each draft is being typed: at its last edit, until nothing has been typed for a while, or until the cursor is
 * known to have gone elsewhere. What is found there is held back meanwhile. Fixes and pasted text are no typing.
 */
export interface Typing {
  /** The text has changed: by typing that ended at an offset of the new text, or in another way. */
  changed(before: OpenDraft, after: OpenDraft, endedAt: number | undefined): void;
  /** An edit that the server has offered: made, it is no typing. */
  offered(draft: OpenDraft, edits: readonly TextEdit[]): void;
  /** The cursor rests at an offset; undefined: the draft has lost the focus. */
  cursorAt(uri: string, offset: number | undefined): void;
  /** Names what is held back, for whoever remembers what was shown; empty where nothing is. */
  mark(uri: string, grain: QuietGrain): string;
  /** What of a draft is held back now. */
  heldIn(draft: CheckedDraft, grain: QuietGrain): Span | undefined;
  forget(uri: string): void;
  dispose(): void;
}

/** After this long without an edit a sentence counts as written. */
const IDLE_MS = 1500;

/** Actions of one request that are remembered; more are not offered at one place. */
const MOST_OFFERED = 60;

interface Place {
  readonly offset: number;
  readonly timer: NodeJS.Timeout;
  /** As it was last worked out, in the text of the last edit. */
  held?: Span;
}

interface Offers {
  readonly draft: OpenDraft;
  readonly edits: readonly TextEdit[][];
}

/** `released` is told when what was held back may be shown. Undefined for a client that could not be told: nothing is held back. */
export function createTyping(released: ((uri: string) => void) | undefined): Typing {
  const places = new Map<string, Place>();
  const offers = new Map<string, Offers>();

  const drop = (uri: string): boolean => {
    const place = places.get(uri);
    if (!place) return false;
    clearTimeout(place.timer);
    return places.delete(uri);
  };

  const release = (uri: string): void => {
    if (drop(uri)) released?.(uri);
  };

  return {
    changed(before, after, endedAt) {
      const { uri } = after;
      const known = offers.get(uri);
      offers.delete(uri);
      drop(uri);
      if (!released || endedAt === undefined) return;
      if (known?.draft === before && known.edits.some((edits) => applyEdits(before.text, edits) === after.text)) return;
      places.set(uri, { offset: endedAt, timer: setTimeout(() => release(uri), IDLE_MS) });
    },
    offered(draft, edits) {
      const known = offers.get(draft.uri);
      const earlier = known?.draft === draft ? known.edits : [];
      offers.set(draft.uri, { draft, edits: [...earlier.slice(1 - MOST_OFFERED), [...edits]] });
    },
    cursorAt(uri, offset) {
      const held = places.get(uri)?.held;
      if (offset === undefined || (held && !contains(held, { start: offset, end: offset }))) release(uri);
    },
    mark(uri, grain) {
      const place = places.get(uri);
      return place && grain !== 'off' ? `.${grain}${place.offset}` : '';
    },
    heldIn(draft, grain) {
      const place = places.get(draft.draft.uri);
      if (!place || grain === 'off') return undefined;
      const held = spanAround(draft, place.offset, grain);
      if (held) place.held = held;
      return held;
    },
    forget(uri) {
      drop(uri);
      offers.delete(uri);
    },
    dispose() {
      for (const uri of places.keys()) drop(uri);
    },
  };
}

function spanAround(draft: CheckedDraft, offset: number, grain: Exclude<QuietGrain, 'off'>): Span | undefined {
  const sentences = sentencesIn(draft, { start: offset, end: offset }).map(({ sentence }) => sentence);
  if (grain === 'sentence') return hull(sentences.map(({ span }) => span));
  return hull(sentences.flatMap(({ block }) => draft.document.blocks[block]?.span ?? []));
}
