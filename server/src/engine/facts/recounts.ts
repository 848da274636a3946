import { rememberingEach } from '../lexicon/recentMap.ts';
import type { Quantity, Reading } from './fact.ts';
import { isPronoun } from './lookingBack.ts';

/** What a figure is called that was given shortly before. */
const FIGURE =
  'number|numbers|figure|toll|total|count|tally|cost|costs|price|damage|loss|losses|crowd|attendance|turnout|it|them|this';
/** "Put the number at", "gave the total as only". */
const PUT = new RegExp(
  String.raw`\b(?:puts?|place[sd]?|sets?|estimate[sd]?|gave|gives?|reckon(?:s|ed)?)\s+(?:(?:the|its|that)\s+)?(?:${FIGURE})\s+(?:at|as)\s+(?:(?:only|just)\s+)?$`,
  'iu',
);
/** "Spoke of", "reckons with", "counted": of a figure that names nothing itself. */
const SPOKE =
  /\b(?:(?:spoke|speaks?|talk(?:s|ed)?|reckon(?:s|ed)?)\s+(?:of|with)|counted|counts|estimates)\s+(?:(?:only|just)\s+)?$/iu;
/** "The police's own figure was", "the official toll stands at". */
const OWN =
  /(?:['’]s|\bofficial|\bgovernment|\bpolice)\s+(?:own\s+)?(?:figure|number|estimate|count|toll|tally)\s+(?:was|is|stood\s+at|stands\s+at)\s+(?:(?:only|just)\s+)?$/iu;

/**
 * The figure that a sentence's counter gives for what was counted before, without saying again what that is: "the government put
 * the number at 520,000", "police spoke of 8,000". Undefined where there is none, and where a pronoun counts: it may be the one who
 * gave the other figure.
 */
export const recountIn: (reading: Reading) => Quantity | undefined = rememberingEach((reading: Reading) =>
  reading.quantities.find((one) => isRecount(one, reading)),
);

function isRecount({ dimension, noun, partOf, denied, span }: Quantity, reading: Reading): boolean {
  if ((dimension !== 'count' && dimension !== 'money') || partOf !== undefined || denied) return false;
  if (noun !== undefined && !FIGURES.test(noun)) return false;
  const before = reading.text.slice(0, span.start);
  if (OWN.test(before)) return true;
  const verb = PUT.exec(before) ?? SPOKE.exec(before);
  if (!verb) return false;
  const counter = reading.predicates.find((one) => one.span.start <= verb.index && verb.index < one.span.end)?.agent;
  return counter !== undefined && !isPronoun(reading, counter);
}

const FIGURES = new RegExp(`^(?:${FIGURE})$`, 'u');
