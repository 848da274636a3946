import { remembering } from '../../lexicon/recentMap.ts';

const NONE = /\b(?:not|no|never|nobody|none|nothing)\b|n['’]t\b/iu;
const UNIT = '(?:hour|day|week|month|season|year|decade|generation|century|centurie)s?';
/** "Since 2016", "for nearly eight years", "in a decade". */
const BOUND = new RegExp(String.raw`\bsince\b|\b(?:for|in)\s+(?:[\p{L}\d-]+\s+){0,4}${UNIT}\b`, 'iu');
/** What was so up to the event that the story tells of. */
const UP_TO_THEN = /\bhad(?:n['’]t)?\b/iu;
/** "On this scale", "so hard", "such a loss", "like it": what is denied is that there was as much. */
const DEGREE =
  /\b(?:on|at|to|of|by|with)\s+(?:this|that|such(?:\s+an?)?)\s+(?:scale|level|extent|degree|size|rate|pace|height|strength|magnitude|speed|force)\b|\b(?:so|this|that|as)\s+(?:hard|high|low|much|many|badly|bad|well|far|fast|strong|severe|big|large|great|small|deep|cold|hot|warm|dry|wet|cheap|dear|long|weak|close|heavy|few|little|near|\p{L}{4,}(?:ly|ous|ful|ive|al|ant|ent))\b|\bsuch\s+an?\b|\b(?:like|of)\s+(?:it|this|that|the kind)\b/iu;
/** Tells of what had not been so for some time, as the first, the greatest or the last of its kind. */
const FIRST =
  /\b(?:first|again|last|after|until|record|most|least|worst|best|\p{L}{3,}est|unprecedented|unseen|long-awaited)\b/iu;

/** "Has not been challenged on this scale for eight years": says how great it is now, and denies nothing. */
export function isGreatestSince(text: string): boolean {
  return NONE.test(text) && BOUND.test(text) && DEGREE.test(text);
}

/** "Had not been flooded for 70 years". */
const tellsOfGap = remembering(2000, (text: string) => UP_TO_THEN.test(text) && NONE.test(text) && BOUND.test(text));

/** Whether a source tells of what ends the time for which the draft says that there had been none: "flooded for the first time in 70 years". */
export function endsGap(claim: string, source: string): boolean {
  return tellsOfGap(claim) && FIRST.test(source);
}
