import type { Role, Reading } from '../facts/fact.ts';
import { holderOf } from '../facts/roles.ts';
import { sameName } from '../facts/sameName.ts';
import { inflectionKey, inflectionKeys } from '../lexicon/inflection.ts';
import { isKin, isRoleHead } from '../lexicon/roleWords.ts';
import { compareWords, FOUND } from '../match/similarity.ts';
import type { SourceWindow, WindowSentence } from '../match/window.ts';
import type { Comparison } from './comparison.ts';
import { type Held, heldByAnother } from './role/heldByAnother.ts';
import type { Rule, RuleInput } from './rule.ts';

export const roleRule: Rule = {
  meta: {
    kind: 'role',
    title: 'Another title or office than the source’s',
    what: 'Compares the title that the draft gives a named person with the titles that the sources give the same person, or somebody else.',
    why: 'A wrong office is a correction, and an apology to two people.',
    fix: 'Take the source’s title.',
    limits: 'A broader word (“official” for “spokesman”) is no error; several offices of one person are all accepted.',
    severity: { conflict: 'information', disputed: 'hint' },
    examples: [
      {
        source: 'Ingrid Solheim, head of the fisheries board, told reporters that quotas would fall.',
        draft: 'Ingrid Solheim, the spokeswoman of the fisheries board, told reporters that quotas would fall.',
        flagged: 'spokeswoman of the fisheries board',
        expected: 'head of the fisheries board',
      },
      {
        source: 'The tunnel will be dug from both sides, Transport Minister Ola Brekke said in Bergen.',
        draft: 'No toll is planned, according to the finance minister, Ola Brekke.',
        flagged: 'finance minister',
        expected: 'Transport Minister',
      },
      {
        source: 'Marta Oslin, the chief executive of Quennel, will lead the group.',
        draft: 'Marta Oslin, the head of Quennel, will lead the group.',
      },
      {
        source: 'The chief executive of the dairy, Bertil Haug, apologised for the delay on Friday.',
        draft: 'The finance director of the dairy, Bertil Haug, apologised for the delay on Friday.',
        flagged: 'finance director of the dairy',
        expected: 'chief executive of the dairy',
      },
      {
        source: 'Fisheries board spokeswoman Ingrid Solheim told reporters that quotas would fall.',
        draft: 'Ingrid Solheim, a spokeswoman of the fisheries board, said quotas would fall.',
      },
    ],
  },

  *compare({ claim, alignment }: RuleInput): Iterable<Comparison> {
    for (const role of claim.reading.roles) {
      const holder = holderOf(role, claim.reading);
      if (!holder) continue;
      let other: { readonly role: Role; readonly sentence: WindowSentence } | undefined;
      let agreed: { readonly role: Role; readonly sentence: WindowSentence } | undefined;
      for (const sentence of alignment.window.sentences) {
        for (const theirs of rolesOf(sentence.reading, holder)) {
          if (isBesideIt(role, theirs, sentence.reading)) continue;
          if (sharesHead(titled(role, claim.reading), titled(theirs, sentence.reading)))
            agreed ??= { role: theirs, sentence };
          else other ??= { role: theirs, sentence };
        }
      }
      const found = agreed ?? other;
      const another = found ? undefined : heldByAnother(role, holder, alignment.window);
      if (another) yield ofAnother(role, another);
      if (!found || (!agreed && isCalledSoToo(role, claim.reading, found.sentence, alignment.window))) continue;
      yield {
        rule: 'role',
        relation: agreed ? 'agrees' : 'conflicts',
        reason: agreed ? 'the same office' : 'another office for the same person',
        claimSpan: role.span,
        passage: found.sentence.passage,
        passageSpan: found.role.span,
        expected: found.sentence.reading.text.slice(found.role.span.start, found.role.span.end),
        strength: 0.8,
        ...(!agreed && holder.parts.length > 1 && isOtherOffice(role, found, claim.reading)
          ? { provesPassage: true }
          : {}),
      };
    }
  },

  message: ({ claimed, expected, source, has }) =>
    `The draft calls the person ${claimed}; ${source} ${has} ${expected}. Check the title.`,
};

/** The title is somebody else's. */
function ofAnother({ span: claimSpan }: Role, { role, sentence: { passage, reading } }: Held): Comparison {
  const holder = holderOf(role, reading);
  const start = Math.min(role.span.start, holder?.span.start ?? Infinity);
  const passageSpan = { start, end: Math.max(role.span.end, holder?.span.end ?? 0) };
  return {
    rule: 'role',
    relation: 'conflicts',
    reason: 'somebody else holds this office',
    claimSpan,
    passage,
    passageSpan,
    expected: reading.text.slice(passageSpan.start, passageSpan.end),
    strength: 0.6,
  };
}

/** "The captain" in the sentence behind the one that has "defender Simo Ahola": one person, two titles. */
function isCalledSoToo(role: Role, claim: Reading, { passage }: WindowSentence, { sentences }: SourceWindow): boolean {
  const next = sentences.find((sentence) => sentence.passage.index === passage.index + 1)?.reading;
  return (next?.roles ?? []).some(
    (theirs) =>
      next !== undefined &&
      theirs.holder === undefined &&
      next.tokens[theirs.tokens.from - 1]?.lower === 'the' &&
      sharesHead(titled(role, claim), titled(theirs, next)),
  );
}

/** What a person is beside any office: somebody's sister, "coach of the year". */
function isBesideIt(role: Role, theirs: Role, { text }: Reading): boolean {
  if (/\bof the (?:year|month|week|match|season|decade)\b/iu.test(text.slice(theirs.span.start, theirs.span.end + 16)))
    return true;
  return role.words.some(isKin) !== theirs.words.some(isKin);
}

function rolesOf(reading: Reading, holder: Reading['names'][number]): Role[] {
  return reading.roles.filter((role) => {
    const theirs = holderOf(role, reading);
    if (!theirs) return false;
    const relation = sameName(holder, theirs);
    return relation === 'same' || relation === 'variant' || relation === 'near-miss';
  });
}

interface TitledRole {
  readonly words: readonly string[];
  /** What follows "of", "for" or "at" says whose office it is. */
  readonly of: boolean;
  /** "Deputy mayor", "vice president": not the mayor, not the president. */
  readonly deputy: boolean;
}

function titled({ words, span }: Role, reading: Reading): TitledRole {
  const before = reading.text.slice(Math.max(0, span.start - LONGEST_DEPUTY), span.start);
  return {
    words,
    of: /\s(?:of|for|at|to)\s/u.test(reading.text.slice(span.start, span.end)),
    deputy: words.some((word) => DEPUTIES.has(word)) || /\b(?:deputy|vice|assistant)\s*-?\s*$/iu.test(before),
  };
}

/**
 * Whether one title's head stands for one of the other's: "chief" for "head", "official" for "spokesman". A "chief executive"
 * is a head, but not the head of one branch ("finance director").
 */
function sharesHead(a: TitledRole, b: TitledRole): boolean {
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

/** "Finance minister" for "transport minister", of one full name: one person, whatever else the sentence says. */
function isOtherOffice(
  role: Role,
  { role: theirs, sentence }: { readonly role: Role; readonly sentence: WindowSentence },
  reading: Reading,
): boolean {
  const [mine, other] = [titled(role, reading), titled(theirs, sentence.reading)];
  const [x, y] = [mainHead(mine), mainHead(other)];
  return x !== undefined && y !== undefined && areOne(x, y) && isOtherField(mine, other);
}

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
function mainHead({ words, of }: TitledRole): string | undefined {
  const heads = words.filter((word) => isRoleHead(word));
  if (!of) return heads.at(-1);
  return heads[0] === CHIEF ? (heads[1] ?? CHIEF) : heads[0];
}

/** "Chief executive": the chief of all, not of one trade ("chief engineer"). */
function leads({ words }: TitledRole): boolean {
  return words[words.indexOf(CHIEF) + 1] === EXECUTIVE && words.includes(CHIEF);
}

const [CHIEF, EXECUTIVE] = [inflectionKey('chief'), inflectionKey('executive')];
