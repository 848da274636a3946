import { styleText } from 'node:util';
import type { Verdict } from '../engine/check/judgement.ts';
import type { MarkedLine } from './wrapMarked.ts';

/** How a report is drawn: in colour, or in characters alone. */
export interface Ink {
  heading(text: string): string;
  verdict(verdict: Verdict | 'note', text: string): string;
  quiet(text: string): string;
  strong(text: string): string;
  /** A line with its marked words underlined: one line of text, or two without colour. */
  marked(line: MarkedLine, whose: 'draft' | 'source'): string[];
}

/** Characters alone: marked words get a line of `^` (draft) or `~` (source) below. */
export const plainInk: Ink = {
  heading: (text) => text,
  verdict: (_, text) => text,
  quiet: (text) => text,
  strong: (text) => text,
  marked: (line, whose) => {
    const text = line.map((piece) => piece.text).join('');
    const sign = whose === 'draft' ? '^' : '~';
    const below = line
      .map(({ marked, columns }) => (marked ? sign : ' ').repeat(columns))
      .join('')
      .trimEnd();
    return below === '' ? [text] : [text, below];
  },
};

const COLOURS = {
  conflict: 'red',
  disputed: 'magenta',
  unsupported: 'yellow',
  supported: 'green',
  'not-checkable': 'gray',
  note: 'cyan',
} as const;

/** Colours of the terminal, by the sixteen that every theme sets. */
export const colourInk: Ink = {
  heading: (text) => paint(['bold', 'underline'], text),
  verdict: (verdict, text) => paint(['bold', COLOURS[verdict]], text),
  quiet: (text) => paint(['dim'], text),
  strong: (text) => paint(['bold'], text),
  marked: (line, whose) => {
    const style: Style[] = whose === 'draft' ? ['bold', 'underline', 'red'] : ['bold', 'underline', 'green'];
    return [line.map(({ text, marked }) => (marked ? paint(style, text) : text)).join('')];
  },
};

type Style = Exclude<Parameters<typeof styleText>[0], readonly unknown[]>;

function paint(style: Style[], text: string): string {
  return styleText(style, text, { validateStream: false });
}

/**
 * Whether to colour, from the environment and from what the output is: NO_COLOR (no-color.org) and TERM=dumb turn it off,
 * FORCE_COLOR turns it on, else a terminal has it.
 */
export function wantsColour(env: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false;
  if (env['FORCE_COLOR'] !== undefined) return env['FORCE_COLOR'] !== '0' && env['FORCE_COLOR'] !== 'false';
  return isTerminal && env['TERM'] !== 'dumb';
}
