import type { Span } from '../text/span.ts';
import type { Locator, Paragraph, SourceProblem } from './article.ts';
import { readBoilerplate } from './boilerplate.ts';
import { readCaption } from './caption.ts';
import { readDateline } from './dateline.ts';
import { readHeaderLine } from './headerLines.ts';
import { isHeading, isTitle } from './headings.ts';
import { trimmed, type Piece } from './layout.ts';
import { merged, type Metadata } from './metadata.ts';
import { knownOutlet } from './outlets.ts';

/** What the text of a source says about itself, and its paragraphs. Spans are of the prose. */
export interface Story {
  readonly fields: Metadata;
  readonly paragraphs: readonly Paragraph[];
  readonly problems: readonly SourceProblem[];
}

interface State {
  readonly prose: string;
  readonly path: string;
  readonly paragraphs: Paragraph[];
  readonly problems: SourceProblem[];
  /** From labelled lines above the story. */
  header: Metadata;
  /** From the dateline. */
  dateline: Metadata;
  /** From signatures and rights. */
  footer: Metadata;
  title: string | undefined;
  /** How many body paragraphs there are so far. */
  bodies: number;
  /** Of the piece that is being read. */
  locator: Locator | undefined;
}

const MOST_HEADER_PIECES = 14;
/** Readers' comments only end a story that has begun: a "Comments" button may stand above it too. */
const STORY_BEFORE_COMMENTS = 3;

/** Reads the lines above the story, then each paragraph of it. `title` is that of the front matter, when there is one. */
export function readStory(prose: string, pieces: readonly Piece[], path: string, title?: string): Story {
  const state: State = {
    prose,
    path,
    paragraphs: [],
    problems: [],
    header: {},
    dateline: {},
    footer: {},
    title,
    bodies: 0,
    locator: undefined,
  };
  const { next, rest } = readHeader(state, pieces);
  let ended = false;
  for (const [i, piece] of pieces.entries()) {
    if (i < next) continue;
    const span = i === next && rest ? rest : piece.span;
    ended ||= readPiece(state, { ...piece, span }, ended);
  }
  const fields = merged(merged(state.header, state.dateline), state.footer);
  return {
    fields: { ...fields, ...(state.title && title === undefined && { title: state.title }) },
    paragraphs: withStory(state.paragraphs),
    problems: state.problems,
  };
}

/** A source of one line without a full stop is no title without a story: it is what the source says. */
function withStory(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  if (paragraphs.some(({ kind }) => kind === 'body' || kind === 'caption')) return paragraphs;
  return paragraphs.map((paragraph) => (paragraph.kind === 'heading' ? { ...paragraph, kind: 'body' } : paragraph));
}

/** Reads header lines until the story begins: at the piece `next`, and at `rest` in it where the line began with a header. */
function readHeader(state: State, pieces: readonly Piece[]): { readonly next: number; readonly rest?: Span } {
  for (const [i, piece] of pieces.slice(0, MOST_HEADER_PIECES).entries()) {
    if (piece.marked === 'verbatim') return { next: i };
    state.locator = piece.locator;
    const line = textOf(state, piece.span);
    const header = piece.marked === 'heading' ? undefined : readHeaderLine(line, state.path);
    if (header) {
      state.header = merged(state.header, header.fields);
      state.problems.push(...header.problems);
      const rest = trimmed(state.prose, { start: piece.span.start + header.end, end: piece.span.end });
      add(
        state,
        {
          start: piece.span.start,
          end:
            rest.start < rest.end
              ? trimmed(state.prose, { start: piece.span.start, end: rest.start }).end
              : piece.span.end,
        },
        'boilerplate',
      );
      if (rest.start < rest.end) return { next: i, rest };
      if (header.fields.title && !state.title) state.title = header.fields.title;
      continue;
    }
    if (piece.marked === 'heading' || (i + 1 < pieces.length && headsTheText(state, piece, line))) {
      state.title ??= titleOf(state, line);
      add(state, piece.span, 'heading');
      continue;
    }
    return { next: i };
  }
  return { next: Math.min(pieces.length, MOST_HEADER_PIECES) };
}

/** A line above the story that is no sentence: its title, or once there is one, a line as short as a heading. */
function headsTheText(state: State, piece: Piece, line: string): boolean {
  if (piece.marked !== undefined || readCaption(line)) return false;
  return state.title === undefined ? isTitle(line) && !readDateline(line, true) : isHeading(line);
}

/** The title without the outlet's name behind it: "Floods hit Porto | Reuters". */
function titleOf(state: State, line: string): string {
  const [, title, name] = /^(.{10,}?)\s+[|–—-]\s+([^|–—]{2,40})$/u.exec(line) ?? [];
  const outlet = name === undefined ? undefined : knownOutlet(name);
  if (!title || !outlet) return line;
  state.footer = merged(state.footer, { outlet });
  return title;
}

/** Files one paragraph. Returns whether the story ends with it. */
function readPiece(state: State, piece: Piece, ended: boolean): boolean {
  const { span } = piece;
  state.locator = piece.locator;
  if (piece.marked === 'verbatim') return add(state, span, 'body');
  const line = textOf(state, span);
  if (ended) return add(state, span, 'boilerplate');
  if (piece.marked === 'heading') return add(state, span, 'heading');
  const furniture = readBoilerplate(line);
  if (furniture) {
    if (furniture.outlet) state.footer = merged(state.footer, { outlet: furniture.outlet });
    add(state, span, 'boilerplate');
    return furniture.endsStory === true && state.bodies >= STORY_BEFORE_COMMENTS;
  }
  const caption = readCaption(line);
  if (caption) return addCaption(state, span, caption.start, caption.credit);
  if (piece.marked === 'caption') return add(state, span, 'caption');
  if (piece.marked === undefined && isHeading(line)) return add(state, span, 'heading');
  return addBody(state, span, line, piece.marked === 'item');
}

function addCaption(state: State, span: Span, start: number, credit: number): boolean {
  const words = trimmed(state.prose, { start: span.start + start, end: span.start + credit });
  if (start > 0) add(state, trimmed(state.prose, { start: span.start, end: span.start + start }), 'boilerplate');
  if (words.start < words.end) add(state, words, 'caption');
  return add(state, trimmed(state.prose, { start: span.start + credit, end: span.end }), 'boilerplate');
}

function addBody(state: State, span: Span, line: string, item: boolean): boolean {
  const bullet = item ? 0 : (/^(?:[-*•–]|\d{1,2}[.)])\s+(?=\S)/u.exec(line)?.[0].length ?? 0);
  const dateline = bullet > 0 ? undefined : readDateline(line, state.bodies === 0);
  if (dateline && dateline.end < line.length) {
    state.dateline = merged(state.dateline, dateline.fields);
    add(state, trimmed(state.prose, { start: span.start, end: span.start + dateline.end }), 'boilerplate');
  }
  const skipped = dateline && dateline.end < line.length ? dateline.end : bullet;
  return add(state, { start: span.start + skipped, end: span.end }, 'body');
}

/** Keeps a paragraph unless it is empty; always false, as no paragraph by itself ends a story. */
function add(state: State, span: Span, kind: Paragraph['kind']): false {
  if (span.start < span.end) {
    state.paragraphs.push({ span, kind, ...(state.locator !== undefined && { locator: state.locator }) });
    if (kind === 'body') state.bodies += 1;
  }
  return false;
}

function textOf({ prose }: State, { start, end }: Span): string {
  return prose.slice(start, end);
}
