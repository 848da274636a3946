import { isReference } from '../citations/isReference.ts';
import type { Predicate, Reading } from '../facts/fact.ts';
import { nounClass } from '../lexicon/nounClass.ts';
import { rememberingEach } from '../lexicon/recentMap.ts';
import type { BlockKind } from '../text/document.ts';

/**
 * Whether a sentence states something that can be checked. `weak`: it may be a remark to the reader, so lack of support
 * is no finding, but a conflict would be.
 */
export type CheckWorth = 'yes' | 'weak' | 'no';

/** Words by which a text speaks of itself or to its reader. */
const SELF =
  /\b(?:this|the|today'?s|our) (?:guide|explainer|newsletter|article|story|page|edition|briefing|series|column|podcast)\b|\ball (?:dates|times|figures) are\b|\b(?:more|details?) (?:follows?|to follow|to come|below)\b|\b(?:keep|kept) you (?:posted|updated|informed)\b|\bread (?:more|on)\b|\bsee (?:below|above)\b|\bsubscribe\b|\b(?:good|happy) (?:morning|evening|afternoon|day)\b|\bwelcome to\b|\bwhat (?:is|we) (?:known?|know)\b|\bhere(?:'s| is| are) what\b|\blet(?:'s| us)\b|\bstay tuned\b|\b(?:newest|latest|older|earlier) (?:entries|updates|posts)\b|\bthank(?:s| you) for reading\b|^(?:an?|the next|our next|another|further|more) (?:updates?|bulletins?|editions?|instal?lments?) (?:will follow|follows?|(?:is|are) due)\b|\b(?:this|the) (?:list|overview|summary|timeline|chronology|glossary|round-?up|selection) (?:makes no claim|does not claim|is not (?:meant to be |intended to be )?(?:complete|exhaustive)|is (?:far from|by no means) (?:complete|exhaustive)|leaves out|follows)\b|^our (?:subject|topic|theme|story|guest) (?:today|tonight|this (?:week|evening|morning))\b/iu;
const OPINION =
  /\bhard not to\b|\banyone'?s guess\b|\bremains to be seen\b|\b(?:it|that) is (?:a )?(?:shame|pity|worth|clear that we|hard to (?:imagine|believe|overstate))\b|\bone (?:can|may) only\b|\bno doubt\b|\bwho knows\b|\bonly time will tell\b|\bin (?:my|our) (?:view|opinion)\b|\b(?:i|we) (?:think|believe|hope|feel|suspect|wonder)\b|\b(?:sadly|happily|frankly|alas)\b|\bthe question (?:is|now)\b|^so much for\b|\bhigh time\b|\bopen question\b|\bquestion for (?:another|a later|some other) (?:day|time|week)\b|\b(?:time|days|weeks|months|years) (?:alone )?will (?:tell|show)\b|^any(?:one|body) who\b.{1,80}\b(?:knows?|remembers?|recogni[sz]es?|understands?)\b|\b(?:is|are|was) another (?:matter|question|story)\b|\b(?:nobody|no one) (?:knows|can (?:say|tell|know))\b|^it (?:is|was|has been) (?:not )?an? \p{L}+ (?:day|night|week|month|year|season|spring|summer|autumn|winter|time)\b|\b(?:could|can|may|might) be (?:forgiven|excused) for\b|\b(?:draw|reach|come to) (?:their|your|his or her) own conclusions?\b|^(?:it|that|this|which|all this|all of this) (?:makes|made) for \b|\b(?:paints?|painted|tells?|told) (?:a|an) (?:\p{L}+ )?(?:different|another|similar|other|familiar) (?:picture|story|tale)\.?$/iu;
const ANNOUNCING = /^(?:and )?(?:now|next),? (?:to|for|over to|on to|the)\b/iu;
/** What a view says to be so: a source may only claim it. */
const VOUCHING = /\bno doubt that\b/iu;
/** What ought to be, and how things generally are: views, unless somebody is said to hold them. */
const OUGHT =
  /\b(?:should|ought to|deserves?|would do well|had better)\b|^what an? \p{L}|\btoo (?:long|short|much|many|little|few|late|soon|far|often)\b/iu;
const ADVICE =
  /^(?:please|remember|don'?t|do not|never|always|make sure|check|consider|avoid|note that|keep|try|take|bring|call|visit|click)\b/iu;

/** Judges by form alone: no source is looked at. */
export function checkWorth(reading: Reading, block: BlockKind): CheckWorth {
  if (block === 'heading' || block === 'caption') return 'no';
  if (block === 'footnote' && isReference(reading.text.trim())) return 'no';
  return worthOf(reading);
}

/** A sentence is asked for whenever what stands around it changes. */
const worthOf = rememberingEach(worthOfProse);

function worthOfProse(reading: Reading): CheckWorth {
  const text = reading.text.trim();
  if (/\?["'”’)\]]*$/u.test(text)) return 'no';
  const words = reading.tokens.filter((token) => token.kind === 'word');
  if (words.length < 3 && reading.quantities.length === 0) return 'no';
  const facts = reading.names.length + reading.quantities.length + reading.quotations.length;
  const dated = reading.dates.length > 0;
  // "And now the weather".
  if (reading.predicates.length === 0 && ANNOUNCING.test(text)) return 'no';
  if (SELF.test(text) && !isOfSpeaker(reading)) return facts > 2 ? 'weak' : 'no';
  if (OPINION.test(text)) return facts > 2 || VOUCHING.test(text) ? 'weak' : 'no';
  if (ADVICE.test(text) && facts === 0) return 'no';
  if (OUGHT.test(withoutQuotations(reading)) && facts < 2 && reading.attributions.every((a) => !a.speaker)) return 'no';
  const first = /\b(?:we|our|us|i|my|you|your)\b/iu.test(withoutQuotations(reading));
  if (first && facts === 0) return 'no';
  if (first && facts < 2) return 'weak';
  // "Nobody was hurt": short, and no remark.
  if (words.length < 4 && facts === 0 && !dated)
    return reading.predicates.some(({ passive }) => passive) ? 'weak' : 'no';
  return facts === 0 && !dated && isMaxim(reading) ? 'weak' : 'yes';
}

/** "Said the guide Jon Berg": a person, and no text. */
function isOfSpeaker({ attributions, text, tokens }: Reading): boolean {
  return attributions.some(({ speaker }) => {
    const [first, last] = [tokens[speaker?.from ?? -1], tokens[(speaker?.to ?? 0) - 1]];
    return first !== undefined && last !== undefined && SELF.test(text.slice(first.start, last.end));
  });
}

/** Words by which a sentence speaks of this story, and not of how things are. */
const DEFINITE =
  /\b(?:the|this|that|these|those|he|she|him|her|his|here|there|now|already|currently|still|yet|again|also)\b/iu;
/** So do these, but where they speak of what the sentence begins with: "A war that is put on ice does not end; it waits". */
const REFERRING = /\b(?:it|they|them|its|their)\b/iu;
const ANY_ONE = /^(?:an?|no)\s/iu;
/** "A war that is …": what is told of any such thing. */
const RELATIVE = /\bthat(?=\s+(?:is|are|has|have|does|do)\b)/giu;
/** A maxim is short. */
const LONGEST = 14;

/** "Trust takes longer to clean than a well": how things generally are, in the present, of nobody and nothing that was named. */
function isMaxim(reading: Reading): boolean {
  const { tokens, predicates, attributions } = reading;
  const text = ANY_ONE.test(reading.text) ? reading.text.replaceAll(RELATIVE, '') : reading.text;
  const [first] = predicates;
  if (!first || attributions.length > 0 || DEFINITE.test(text)) return false;
  if (REFERRING.test(text) && !ANY_ONE.test(text)) return false;
  if (tokens.filter(({ kind }) => kind === 'word').length > LONGEST) return false;
  if (!predicates.every((one) => isPresent(one, tokens))) return false;
  // "Residents fear noise": what people do is told of this story's.
  return !tokens.slice(0, first.tokens.from).some(({ key }) => OF_PEOPLE.has(nounClass(key) ?? ''));
}

const PRESENT: ReadonlySet<string> = new Set(['is', 'are', 'does', 'do', 'can', 'may', 'must', 'to']);

function isPresent({ verb, tokens: { from, to } }: Predicate, tokens: Reading['tokens']): boolean {
  const head = tokens[from]?.lower ?? '';
  if (to > from + 1) return PRESENT.has(head);
  return head === verb || head.endsWith('s');
}

const OF_PEOPLE: ReadonlySet<string> = new Set(['person', 'group']);

function withoutQuotations(reading: Reading): string {
  let text = reading.text;
  for (const { span } of reading.quotations) {
    text = text.slice(0, span.start) + ' '.repeat(span.end - span.start) + text.slice(span.end);
  }
  // "US" and "U.S." are a country.
  return text.replaceAll(/\bU\.?S\b\.?/gu, '  ');
}
