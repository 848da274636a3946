import { describe, expect, it } from 'vitest';
import { STYLE } from './style.ts';

/** The colours that a block of the style sheet sets, by name. */
function coloursIn(css: string): Map<string, string> {
  return new Map(
    [...css.matchAll(/--([a-z-]+): (#[\da-f]{3,6})\b/g)].map(([, name = '', colour = '']) => [name, colour]),
  );
}

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const digits = colour.slice(1);
  const full = digits.length === 3 ? digits.replaceAll(/./g, '$&$&') : digits;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const blocks = STYLE.match(/:root[^{}]*\{[^}]*\}/g) ?? [];
const [light = '', dark = '', darkInEditor = '', paper = ''] = blocks.filter((block) => coloursIn(block).size > 0);
const VERDICTS = ['conflict', 'disputed', 'unsupported', 'supported'];
const PAIRS = [
  ...['ground', 'paper'].flatMap((ground) => ['ink', 'quiet', 'link', ...VERDICTS].map((ink) => [ink, ground])),
  ...VERDICTS.flatMap((verdict) => ['ink', 'quiet', 'link', verdict].map((ink) => [ink, `${verdict}-ground`])),
];

describe('the colours of an annotated copy', () => {
  it.each([
    ['light', light],
    ['dark', dark],
    ['dark by the theme of VS Code', darkInEditor],
    ['on paper', paper],
  ])('can be read on every ground they stand on: %s', (_, css) => {
    const colours = coloursIn(css);
    const faint = PAIRS.filter(
      ([ink = '', ground = '']) => !(contrast(colours.get(ink) ?? '', colours.get(ground) ?? '') >= 4.5),
    );
    expect(faint).toEqual([]);
    expect(colours.size).toBeGreaterThan(12);
  });

  it('are measured by a check that can fail', () => {
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 1);
    expect(contrast('#000', '#ffffff')).toBeCloseTo(21, 5);
  });

  it('stand beside another mark for every verdict', () => {
    for (const verdict of VERDICTS)
      expect(STYLE).toMatch(new RegExp(`\\.fact\\.${verdict} \\{[^}]*text-decoration-style: (\\w+)`));
    const styles = VERDICTS.map(
      (verdict) => new RegExp(`\\.fact\\.${verdict} \\{[^}]*text-decoration-style: (\\w+)`).exec(STYLE)?.[1],
    );
    expect(new Set(styles).size).toBe(VERDICTS.length);
  });
});
