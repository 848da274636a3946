import type { Token } from '../../text/token.ts';
import { digitFigure } from './digitFigures.ts';
import type { Figure, FigureContext } from './figure.ts';
import { fractionFigure, shareFigure } from './fractionFigures.ts';
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
