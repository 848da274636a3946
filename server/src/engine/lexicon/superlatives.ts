import { PartOfSpeech, partsOfSpeech } from './partsOfSpeech.ts';

const IRREGULAR: ReadonlySet<string> = new Set(['best', 'worst', 'least', 'furthest']);

/** Whether a word (lower case) is a superlative in -est or an irregular one: "largest" and "best", not "forest". */
export function isSuperlative(lower: string): boolean {
  if (IRREGULAR.has(lower)) return true;
  if (lower.length < 6 || !lower.endsWith('est')) return false;
  const stem = lower.slice(0, -3);
  const undoubled = stem.at(-1) === stem.at(-2) ? [stem.slice(0, -1)] : [];
  const inY = stem.endsWith('i') ? [`${stem.slice(0, -1)}y`] : [];
  return [stem, `${stem}e`, ...undoubled, ...inY].some((base) => partsOfSpeech(base)[0] === PartOfSpeech.Adjective);
}
