import type { Token } from '../../text/token.ts';
import { digitFigure } from './digitFigures.ts';
import type { Figure, FigureContext } from './figure.ts';
import { fractionFigure, shareFigure } from './fractionFigures.ts';
import {
  fractionCharacters,
  fractionWords,
  ordinalWords,
  scaleWords,
  smallNumbers,
  vagueCounts,
  vagueNumbers,
} from './numberWords.ts';
import { units } from './units.ts';
import { vagueFigure } from './vagueFigures.ts';
import { ordinalFigure, wordFigure } from './wordFigures.ts';

/** Reads the figure that begins at token `at`; undefined when none does. */
export function readFigure(tokens: readonly Token[], at: number, context: FigureContext): Figure | undefined {
  return (
    shareFigure(tokens, at) ??
    digitFigure(tokens, at, context) ??
    vagueFigure(tokens, at) ??
    fractionFigure(tokens, at) ??
    ordinalFigure(tokens, at) ??
    wordFigure(tokens, at)
  );
}

const openings: ReadonlySet<string> = new Set(
  [smallNumbers, scaleWords, vagueNumbers, vagueCounts, ordinalWords, fractionWords, fractionCharacters].flatMap(
    (table) => [...table.keys()],
  ),
);

/** Whether a figure, or a unit of time that an article counts ("a decade"), may begin or stand at the token. */
export function mayOpenFigure({ kind, lower }: Token): boolean {
  return kind === 'number' || openings.has(lower) || units.get(lower)?.dimension === 'duration';
}
