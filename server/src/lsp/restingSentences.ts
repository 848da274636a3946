import type { Range } from 'vscode-languageserver';
import { type LineMap, lineMap } from '../report/positions.ts';
import type { RequestContext } from './requests/requestContext.ts';
import type { Use } from './uses.ts';

/** A passage of a source with the sentences of drafts that rest on it. */
export interface UsedPassage {
  /** In the text of the source as the client has it open. */
  readonly range: Range;
  /** Each sentence once. */
  readonly uses: readonly Use[];
}

/** What of a source drafts rest on, as it stands in its open text. */
export interface SourceUses {
  readonly passages: readonly UsedPassage[];
  /** Sentences of drafts that rested on a passage which the source does not have any more. */
  readonly gone: readonly Use[];
}

/**
 * The sentences of drafts that rest on an open source: of drafts that are open, or were checked lately. A passage that
 * has moved is found again by its words. Of a source that is read through a converter (a web page) the open text has
 * other words than its passages: those that are not found are left out. Undefined for what is not open, or nothing rests on.
 */
export function restingSentences({ session, host, uses }: RequestContext, uri: string): SourceUses | undefined {
  const open = session.open.get(uri);
  const path = host.toPath(uri);
  const known = open && path !== undefined ? uses.ofSource(path) : [];
  if (!open || path === undefined || known.length === 0) return undefined;
  const lines = lineMap(open.text);
  const byStart = new Map<number, { readonly range: Range; readonly uses: Use[] }>();
  const gone: Use[] = [];
  const isPlain = /\.(?:txt|text|md|markdown)$/i.test(path);
  for (const use of known) {
    const start = placeOf(open.text, use);
    if (start === undefined) {
      if (isPlain) gone.push(use);
      continue;
    }
    const place = byStart.get(start) ?? { range: rangeOf(lines, start, use), uses: [] };
    byStart.set(start, place);
    place.uses.push(use);
  }
  const passages = [...byStart.entries()].toSorted(([a], [b]) => a - b);
  return {
    passages: passages.map(([, { range, uses: own }]) => ({ range, uses: eachOnce(own) })),
    gone: eachOnce(gone),
  };
}

/** Where the passage stands: where it stood, else the nearest place with its words. */
function placeOf(text: string, { passage }: Use): number | undefined {
  const { start } = passage.span;
  if (text.startsWith(passage.text, start)) return start;
  const after = text.indexOf(passage.text, start);
  const before = text.lastIndexOf(passage.text, start);
  if (after < 0 || before < 0) return after < 0 && before < 0 ? undefined : Math.max(after, before);
  return after - start < start - before ? after : before;
}

function rangeOf(lines: LineMap, start: number, { passage }: Use): Range {
  return lines.rangeOf({ start, end: start + passage.text.length });
}

function eachOnce(uses: readonly Use[]): readonly Use[] {
  const byPlace = new Map(uses.map((use) => [`${use.uri} ${use.range.start.line} ${use.range.start.character}`, use]));
  return [...byPlace.values()];
}
