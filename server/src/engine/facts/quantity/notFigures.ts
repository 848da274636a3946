import type { Token } from '../../text/token.ts';
import { ordinalWords, scaleWords, smallNumbers } from './numberWords.ts';
import { currencyWords, units } from './units.ts';

/**
 * Which tokens hold digits or number words that count nothing: names and models ("F-16", "Flight 370", "No. 10"), notes
 * ("[3]"), list numbers, telephone numbers, house numbers, and "one" as a pronoun. Dates and years are told apart by
 * `calendarTokens`.
 */
export function designatorTokens(tokens: readonly Token[]): readonly boolean[] {
  return tokens.map((token, i) => {
    if (token.kind === 'number') return designates(tokens, i) || isTiedToWord(tokens, i) || isTechnicalName(tokens, i);
    if (token.lower === 'one') return isPronounOne(tokens, i);
    return isIdiom(tokens, i);
  });
}

const designators: ReadonlySet<string> = new Set(
  (
    'flight article section chapter page pages figure table resolution route highway interstate motorway channel room platform gate terminal volume ' +
    'part episode season category phase tier type class model version release protocol rule title act unit squadron division regiment brigade battalion ' +
    'division line lane exit junction form schedule appendix annex clause paragraph grade level stage step number no nos formula boeing airbus windows ' +
    'iphone ipad playstation xbox android apollo area block building pier sector district precinct ward zone group bus train tram footnote note nr'
  ).split(' '),
);

const streets = /^(street|st|road|rd|avenue|ave|lane|drive|boulevard|blvd|terrace|square|close|crescent|place|way)$/;

function designates(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (!token) return false;
  if (/^(st|nd|rd|th)$/.test(after?.lower ?? '')) return false;
  if (before?.text === '#') return true;
  if (after?.kind === 'word' && after.glued && after.capital && after.text.length > 2) return true;
  if (isSlashPair(tokens, at)) return true;
  if (/^\[$/.test(before?.text ?? '') && /^[\],]$/.test(after?.text ?? '')) return true;
  if (isListNumber(tokens, at)) return true;
  if (isTelephone(tokens, at)) return true;
  if (
    token.glued &&
    before?.kind === 'mark' &&
    /^[-‑–]$/.test(before.text) &&
    before.glued &&
    isNameBefore(tokens[at - 2])
  )
    return true;
  if (token.glued && before?.kind === 'word' && !/^(us|a|c|hk|nz|s|r)$/.test(before.lower)) return true;
  if (before && namesNumber(tokens, at - 1)) return true;
  if (before?.text === '.' && before.glued && /^(no|nos|nr|art|sec|fig|vol|ch|pp|p)$/i.test(tokens[at - 2]?.text ?? ''))
    return true;
  return after?.kind === 'word' && after.capital && isHouseNumber(tokens, at);
}

/** "5G", "4K", "3D": a capital right after a small figure makes a name; of money it is a scale. */
function isTechnicalName(tokens: readonly Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!token || !/^\d$/.test(token.text) || !after?.glued || !/^[GKDP]$/.test(after.text)) return false;
  return !/^[$€£]$/.test(before?.text ?? '');
}

/** "30pmFINAL", "29Tokushima", "2Pac": digits run into a word that is no unit, scale or ending. */
function isTiedToWord(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at + 1];
  if (after?.kind !== 'word' || !after.glued || after.lower.length < 4) return false;
  return !units.has(after.lower) && !scaleWords.has(after.lower) && !currencyWords.has(after.lower);
}

/** "COVID-19", "F-16", "MH-17": letters in capitals before the hyphen; not "mid-30" or "Under-21". */
function isNameBefore(token: Token | undefined): boolean {
  return (
    token?.kind === 'word' &&
    (token.lower === 'covid' ||
      /^\p{Lu}[\p{Lu}\d]*$/u.test(token.text) ||
      (token.capital && !/^(under|over|mid|non|sub)$/.test(token.lower)))
  );
}

/** A word that takes a number as its name: "Flight 370", "page 4", "Boeing 737". */
function namesNumber(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || !designators.has(token.lower)) return false;
  if (
    /^(page|pages|paragraph|footnote|version|chapter|episode|phase|category|no|nos|clause|number)$/.test(token.lower)
  ) {
    // "there were no 12 apostles", "the number 12 rose": read as numbers of things all the same.
    return token.lower !== 'no' || token.capital;
  }
  return token.capital;
}

function isListNumber(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at + 1];
  return at === 0 && after?.glued === true && /^[.)]$/.test(after.text) && tokens.length > 2;
}

/** "9/11", "24/7"; not "3/4", which the reader of figures knows for a share. */
function isSlashPair(tokens: readonly Token[], at: number): boolean {
  const [slashBefore, slashAfter] = [tokens[at - 1], tokens[at + 1]];
  if (slashBefore?.text === '/' && slashBefore.glued && tokens[at]?.glued && tokens[at - 2]?.kind === 'number') {
    return true;
  }
  const bottom = tokens[at + 2];
  if (slashAfter?.text !== '/' || !slashAfter.glued || bottom?.kind !== 'number' || !bottom.glued) return false;
  const [n, d] = [Number(tokens[at]?.text), Number(bottom.text)];
  return !(n < d && d <= 10);
}

function isTelephone(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before?.text === '+' && tokens[at]?.glued) return true;
  return threeGroups(tokens, at) || threeGroups(tokens, at - 2) || threeGroups(tokens, at - 4);
}

function threeGroups(tokens: readonly Token[], at: number): boolean {
  const group = tokens.slice(Math.max(0, at), Math.max(0, at) + 5);
  if (at < 0 || group.length < 5) return false;
  return group.every(
    (token, i) =>
      (i % 2 === 0 ? token.kind === 'number' : /^[-–./]$/.test(token.text) && token.glued) && (i === 0 || token.glued),
  );
}

/** "221 Baker Street": at most three capitalised words, the last a kind of street. */
function isHouseNumber(tokens: readonly Token[], at: number): boolean {
  for (let i = at + 1; i <= at + 4; i++) {
    const token = tokens[i];
    if (!token?.capital) return false;
    if (i > at + 1 && streets.test(token.lower)) return true;
  }
  return false;
}

const onePronounBefore =
  /^(number|no|any|every|some|each|this|that|another|which|the|such|other|only|first|last|next|new|old|good|bad|big|anyone|loved)$/;
const oneCountsAfter =
  /^(of|particular|another|who|that|which|whose|can|could|may|might|must|should|would|will|is|was|has|had|does|did|in|on|at|with|from|by|to|as|if|when|where|day|thing|way|side|hand|point|reason|i|he|she|we|they|you|it|the|a|its|his|her|their)$/;

/** "one of the", "no one", "one day", "one who": no count. "One person", "killed one" are. */
function isPronounOne(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.lower ?? '';
  const after = tokens[at + 1];
  // "Her one-time rival": a former one.
  if (after?.text === '-' && after.glued && tokens[at + 2]?.lower === 'time') return true;
  // "One Planet", "Formula One": a name inside the sentence.
  if (at > 0 && tokens[at]?.capital && (after?.capital || tokens[at - 1]?.capital)) return true;
  if (/^(least|than|killed|killing|injured|wounded|wounding|injuring|only|just|reported|confirmed)$/.test(before)) {
    return /^(of|who|that|thing|day)$/.test(after?.lower ?? '') && !/^(least|than)$/.test(before);
  }
  if (onePronounBefore.test(before)) return !(before === 'the' && after?.text === '-');
  if (!after || after.kind !== 'word') return after?.text !== '-' || !after.glued;
  if (after.lower === "'s") return true;
  if (isOneOfSome(tokens, at)) return false;
  // "One in five", "one in 12"; not "one in 2016".
  if (
    after.lower === 'in' &&
    /^(\d{1,3}|three|four|five|six|seven|eight|nine|ten|twenty)$/.test(tokens[at + 2]?.lower ?? '')
  ) {
    return false;
  }
  return oneCountsAfter.test(after.lower);
}

/** "One of the two runways", "one of its 12 ships": a part of a count. */
function isOneOfSome(tokens: readonly Token[], at: number): boolean {
  if (tokens[at + 1]?.lower !== 'of' || !/^(the|its|their|his|her|these|those)$/.test(tokens[at + 2]?.lower ?? ''))
    return false;
  const whole = tokens[at + 3];
  return whole !== undefined && (smallNumbers.has(whole.lower) || /^\d{1,3}$/.test(whole.text));
}

/** "First" is a rank after these; after other words it is "for the first time" ("he first ran", "bowl first"). */
const rankOpening =
  /^(the|a|an|his|her|its|their|our|my|your|'s|this|that|of|very|only|as|with|and|or|second|for|won|win|finished|ranked|placed)$/;

/** "The two had met", "the three said": people named before, not a count. */
function isAnaphor(tokens: readonly Token[], at: number): boolean {
  if (!/^(two|three|four)$/.test(tokens[at]?.lower ?? '') || tokens[at - 1]?.lower !== 'the') return false;
  if (tokens[at - 2]?.lower === 'of') return false;
  const after = tokens[at + 1];
  if (after === undefined || after.kind === 'mark') return after === undefined || /^[.,;:]$/.test(after.text);
  return /^(had|have|has|were|was|are|is|said|say|met|will|would|also|then|later|did|do|could|can|who|agreed|spoke|became|came|went)$/.test(
    after.lower,
  );
}

/** "First Utility Super League": a rank that begins a name inside the sentence. */
function isNameRank(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return at > 0 && token?.capital === true && ordinalWords.has(token.lower) && tokens[at + 1]?.capital === true;
}

/** Number words in set phrases: "at first", "first lady", "second to none", "a second". */
function isIdiom(tokens: readonly Token[], at: number): boolean {
  if (isAnaphor(tokens, at) || isNameRank(tokens, at)) return true;
  const word = tokens[at]?.lower ?? '';
  const before = tokens[at - 1]?.lower ?? '';
  const after = tokens[at + 1];
  if (word === 'first') {
    if (before !== '' && /\p{L}/u.test(before) && !rankOpening.test(before)) return true;
    if (
      /^(lady|ladies|minister|aid|hand|name|class|responder|responders|degree|amendment|things|of)$/.test(
        after?.lower ?? '',
      )
    )
      return true;
    const hyphened = after?.text === '-' && after.glued;
    if (hyphened) return /^(hand|class|degree|name|aid|person|rate|foot|time)$/.test(tokens[at + 2]?.lower ?? '');
    return after?.kind !== 'word';
  }
  if (word === 'second' || word === 'third' || word === 'fourth' || word === 'fifth') {
    if (word === 'second' && /^(a|per|split|one|every|each|seconds)$/.test(before) && after?.kind !== 'word')
      return true;
    if (/^(world|hand|thoughts|nature|amendment|lieutenant|party|reich|republic|to)$/.test(after?.lower ?? ''))
      return true;
    return (
      after === undefined || (after.kind === 'mark' && after.text !== '-' && before !== 'the' && before !== 'finished')
    );
  }
  if (word === 'zero') return /^(ground|net)$/.test(before) || (after?.text === '-' && after.glued);
  return false;
}
