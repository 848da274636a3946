import type { Reading, Role } from '../../facts/fact.ts';
import { inflectionKey, inflectionKeys } from '../../lexicon/inflection.ts';
import { isRoleHead } from '../../lexicon/roleWords.ts';
import { compareWords, FOUND } from '../../match/similarity.ts';

/** A title as it is held against another. */
export interface TitledRole {
  readonly words: readonly string[];
  /** What follows "of", "for" or "at" says whose office it is. */
  readonly of: boolean;
  /** It follows "head": the head of something, where "head cook" is a cook. */
  readonly heads: boolean;
  /** "Deputy mayor", "vice president": not the mayor, not the president. */
  readonly deputy: boolean;
}

/** The title of a role; `reading` is of its sentence. */
export function titled({ words, span }: Role, reading: Reading): TitledRole {
  const before = reading.text.slice(Math.max(0, span.start - LONGEST_DEPUTY), span.start);
  return {
    words,
    of: /\s(?:of|for|at|to)\s/u.test(reading.text.slice(span.start, span.end)),
    heads: /\bhead\s+(?:of|for|at)\s/iu.test(reading.text.slice(span.start, span.end)),
    deputy: words.some((word) => DEPUTIES.has(word)) || /\b(?:deputy|vice|assistant)\s*-?\s*$/iu.test(before),
  };
}

/**
 * Whether one title's head stands for one of the other's: "chief" for "head", "official" for "spokesman". A "chief executive"
 * is a head, but not the head of one branch ("finance director").
 */
export function sharesHead(a: TitledRole, b: TitledRole): boolean {
  const [x, y] = [mainHead(a), mainHead(b)];
  if (a.deputy !== b.deputy && x !== PROFESSOR && y !== PROFESSOR) return false;
  if (x === undefined || y === undefined)
    return a.words.some((word) => b.words.some((other) => areOne(word, other))) && !isOtherField(a, b);
  const led =
    leads(a) !== leads(b) &&
    fieldOf(leads(a) ? b : a).length === 0 &&
    areOne(leads(a) ? CHIEF : x, leads(b) ? CHIEF : y);
  const heads = (HEADING.has(x) && LEADING.has(y)) || (HEADING.has(y) && LEADING.has(x));
  return (areOne(x, y) || led || heads) && !isOtherField(a, b);
}

const DEPUTIES = inflectionKeys('deputy vice assistant');
/** Holds "assistant - ". */
const LONGEST_DEPUTY = 12;
/** Copy calls professors of every rank so. */
const PROFESSOR = 'professor';

/** Words for whoever leads a body, whatever its own title for it is. */
const HEADING = inflectionKeys('head leader boss chief');
const LEADING = inflectionKeys(
  'president chairman chairwoman chair chairperson director principal commander governor rector dean',
);

function areOne(a: string, b: string): boolean {
  return (compareWords(a, b)?.value ?? 0) >= FOUND;
}

/**
 * Two offices that nobody has at once: "finance minister" and "transport minister", "president" and "prime minister". Of one
 * full name they are one person's, whatever else the sentence says.
 */
export function excludesOffice(a: TitledRole, b: TitledRole): boolean {
  const [x, y] = [mainHead(a), mainHead(b)];
  if (x === undefined || y === undefined) return false;
  return areOne(x, y) ? isOtherField(a, b) : OF_STATE.has(x) && OF_STATE.has(y);
}

const OF_STATE = inflectionKeys(
  'president premier chancellor minister king queen mayor governor ambassador envoy secretary',
);

/** "Finance minister" and "foreign minister" share a head and are two offices. */
function isOtherField(a: TitledRole, b: TitledRole): boolean {
  const [x, y] = [fieldOf(a), fieldOf(b)];
  if (x.length === 0 || y.length === 0) return false;
  return !x.some((word) => y.some((other) => (compareWords(word, other)?.value ?? 0) >= FOUND));
}

/** The words right before the head that say what the office is for. */
function fieldOf(role: TitledRole): readonly string[] {
  const at = role.words.findIndex((word) => FIELDED.has(word));
  const field = at > 0 ? role.words[at - 1] : undefined;
  return field !== undefined && FIELDS.has(field) ? [field] : [];
}

const FIELDED = inflectionKeys(
  'minister secretary director officer editor manager coach correspondent adviser ministry department chief',
);
const FIELDS = inflectionKeys(
  'prime foreign defence finance interior justice health education transport trade labour economy energy environment agriculture ' +
    'culture sport home treasury budget sales marketing technical sporting financial operating executive commercial legal ' +
    'research medical clinical security information data legal fire police ' +
    'political economics news city national regional industry housing tourism science technology communications planning',
);

/** The word that names the office: the last one, or the first before "of" ("chief prosecutor", "head of the board"). */
function mainHead({ words, of, heads: isHeadOf }: TitledRole): string | undefined {
  const heads = words.filter((word) => isRoleHead(word));
  if (!of) return heads.at(-1) === GENERAL ? (heads.at(-2) ?? GENERAL) : heads.at(-1);
  if (heads[0] === CHIEF) return heads[1] ?? CHIEF;
  return heads[0] === HEAD && !isHeadOf ? (heads[1] ?? HEAD) : heads[0];
}

/** "Chief executive": the chief of all, not of one trade ("chief engineer"). */
function leads({ words }: TitledRole): boolean {
  return words[words.indexOf(CHIEF) + 1] === EXECUTIVE && words.includes(CHIEF);
}

/** "Secretary-general", "attorney general": what goes before is the office. */
const GENERAL = 'general';
const [CHIEF, HEAD, EXECUTIVE] = [inflectionKey('chief'), inflectionKey('head'), inflectionKey('executive')];
