import type { Token } from '../../text/token.ts';
import { point } from '../intervals.ts';
import { rangeOf, type Figure } from './figure.ts';
import { readFigure } from './figures.ts';
import type { Measure, MeasuredFigure } from './measure.ts';
import { currencyBefore, readMeasure } from './measures.ts';
import { joinsWords } from './tokenSteps.ts';

/** A second figure joined to the first by a dash, "to", "or" or "and" after "between". */
export function rangeEnd(
  tokens: readonly Token[],
  low: Figure,
  lowMeasure: Measure,
  calendar: readonly boolean[],
): MeasuredFigure | undefined {
  const end = lowMeasure.dimension === 'count' ? low.to : lowMeasure.to;
  const joint = tokens[end]?.lower ?? '';
  const opening = tokens[lowMeasure.from - 1]?.lower ?? '';
  const dash = joinsWords(tokens, end) || /^[–—]$/.test(joint);
  const word =
    joint === 'to' ? opening !== 'from' : joint === 'or' ? low.to === end : joint === 'and' && opening === 'between';
  if (!dash && !word) return undefined;
  let start = end + 1;
  while (currencyBefore(tokens, start + 1)?.from === start) start += 1;
  if (calendar[start]) return undefined;
  const high = readFigure(tokens, start, { money: currencyBefore(tokens, start) !== undefined });
  if (!high || high.kind !== 'cardinal' || high.vague || low.vague) return undefined;
  const measure = readMeasure(tokens, high);
  // "Five million to 10 million"; "5 to 10 million" shares the scale of its end.
  const shared = high.scaled && !low.scaled && low.stated < high.stated / scaleOf(high) ? scaleOf(high) : 1;
  const scaledLow = shared === 1 ? low : { ...low, stated: low.stated * shared, values: point(low.stated * shared) };
  if (scaledLow.stated >= high.stated || (joint === 'or' && high.stated > low.stated * 2)) return undefined;
  if (lowMeasure.dimension !== 'count' && measure.dimension !== lowMeasure.dimension && measure.dimension !== 'count')
    return undefined;
  if (joint === 'to' && isChangeAndResult(tokens, low, lowMeasure, measure)) return undefined;
  const unit = measure.dimension === 'count' ? lowMeasure : measure;
  const to = Math.max(measure.to, high.to);
  return { figure: rangeOf(scaledLow, high), measure: { ...unit, from: lowMeasure.from, to }, range: true };
}

/** "Rose 6 percent to 3.2 billion", "fell $2 to $83": by how much, and to what. "Rose 2 to 3 percent" is a range. */
function isChangeAndResult(tokens: readonly Token[], low: Figure, measure: Measure, end: Measure): boolean {
  if (measure.dimension === 'count') return false;
  if (measure.to > low.to && end.dimension === 'count') return true;
  let at = measure.from - 1;
  while (NEARLY.test(tokens[at]?.lower ?? '')) at -= 1;
  return CHANGES.test(tokens[at]?.lower ?? '');
}

const NEARLY =
  /^(by|another|a|further|about|around|some|roughly|nearly|almost|over|more|less|than|just|only|an|estimated)$/;
const CHANGES =
  /^(up|down|r[io]se[ns]?|rising|f[ae]ll(?:s|en|ing)?|gr[eo]w(?:s|n|ing)?|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|slip(?:s|ped|ping)?|slid|slides?|sliding|gain(?:s|ed|ing)?|lost|edged?|edging|surg(?:e|es|ed|ing)|soar(?:s|ed|ing)?|plung(?:e|es|ed|ing)|tumbl(?:e|es|ed|ing)|shrank|shrunk|shrinks?|shrinking|sank|sinks?|cut|cuts|cutting|rais(?:e|es|ed|ing)|lower(?:s|ed|ing)?|reduc(?:e|es|ed|ing)|higher|lower|advanc(?:e|es|ed|ing)|dip(?:s|ped|ping)?|eas(?:e|es|ed|ing)|expand(?:s|ed|ing)?|swell(?:s|ed|ing)?|contract(?:s|ed|ing)?)$/;

/** The power of a thousand in the figure: 1e6 for 10 million. */
function scaleOf(figure: Figure): number {
  return 1000 ** Math.floor(Math.log10(Math.max(1, figure.stated)) / 3 + 1e-9);
}
