import type { Range } from 'vscode-languageserver';
import { type LineMap, lineMap } from '../../report/positions.ts';
import type { RequestContext } from '../requests/requestContext.ts';
import { isSameUri, sourceUriOf } from './sourceUri.ts';
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
 * The sentences of drafts that rest on a source which is shown: of drafts that are open, or were checked lately. A passage that
 * has moved is found again by its words. Of a source that is read through a converter (a web page) the open file has
 * other words than its passages: those that are not found are left out; the document of what it was read as has them all.
 * Undefined for what is not shown, or nothing rests on.
 */
export async function restingSentences(context: RequestContext, uri: string): Promise<SourceUses | undefined> {
  const shown = await shownSource(context, uri);
  const known = shown ? context.uses.ofSource(shown.path).filter(shown.holds) : [];
  if (!shown || known.length === 0) return undefined;
  const lines = lineMap(shown.text);
  const byStart = new Map<number, { readonly range: Range; readonly uses: Use[] }>();
  const gone: Use[] = [];
  for (const use of known) {
    const start = placeOf(shown.text, use);
    if (start === undefined) {
      if (shown.isWhole) gone.push(use);
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

interface ShownSource {
  readonly path: string;
  readonly text: string;
  /** All words of its passages are in the text. */
  readonly isWhole: boolean;
  /** Whether a use is of this document: a file may hold several articles. */
  readonly holds: (use: Use) => boolean;
}

async function shownSource(context: RequestContext, uri: string): Promise<ShownSource | undefined> {
  const { session, host } = context;
  const open = session.open.get(uri);
  const path = host.toPath(uri);
  if (open && path !== undefined && context.uses.ofSource(path).length > 0) {
    return { path, text: open.text, isWhole: /\.(?:txt|text|md|markdown)$/i.test(path), holds: () => true };
  }
  const article = await session.findSource(
    (each) => each.extracted !== undefined && isSameUri(sourceUriOf(context, each), uri),
  );
  if (!article) return undefined;
  return {
    path: article.path,
    text: article.text,
    isWhole: true,
    holds: ({ passage }) => passage.source === article.id,
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
