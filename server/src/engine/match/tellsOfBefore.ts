import { remembering } from '../lexicon/recentMap.ts';

/** Says that a value has taken another's place. */
const CHANGED =
  /\b(?:had (?:said|announced|reported|given|put|estimated|told|expected|forecast|planned)|earlier|previous\p{L}*|before(?!\s+\p{L})|first|initial\p{L}*|originally|revised|corrected|raised|lowered)\b/iu;
/** Says in a draft, which is about what is, what was. */
const WAS = /\b(?:had|up from|down from)\b/iu;

/** Whether a sentence of a source tells that a figure has changed: "70 more than it had said", "the toll was raised to 31". */
export function tellsOfChange(text: string): boolean {
  return CHANGED.test(text);
}

/** Whether a draft tells of the change or the correction itself, or of what was said first. */
export const tellsOfBefore: (text: string) => boolean = remembering(
  2000,
  (text) => CHANGED.test(text) || WAS.test(text),
);
