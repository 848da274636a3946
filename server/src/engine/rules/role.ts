import type { Role, Reading } from '../facts/fact.ts';
import { holderOf } from '../facts/roles.ts';
import { sameName } from '../facts/sameName.ts';
import { isKin, isRank } from '../lexicon/roleWords.ts';
import type { SourceWindow, WindowSentence } from '../match/window.ts';
import type { Comparison } from './comparison.ts';
import { described } from './role/described.ts';
import { type Held, heldByAnother } from './role/heldByAnother.ts';
import { excludesOffice, sharesHead, titled } from './role/titles.ts';
import type { Rule, RuleInput } from './rule.ts';
import { wordsAt } from './wordsAt.ts';

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

  *compare(input: RuleInput): Iterable<Comparison> {
    const { claim, alignment } = input;
    if (described.concerns(claim)) yield* described.compare(input);
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
        ...wordsAt(found.sentence, found.role.span),
        strength: 0.8,
        ...(!agreed &&
        holder.parts.length > 1 &&
        excludesOffice(titled(role, claim.reading), titled(found.role, found.sentence.reading))
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
    ...wordsAt({ passage, reading }, passageSpan),
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

/** What a person is beside any office: somebody's sister, "coach of the year", a general or professor. */
function isBesideIt(role: Role, theirs: Role, { text }: Reading): boolean {
  if (/\bof the (?:year|month|week|match|season|decade)\b/iu.test(text.slice(theirs.span.start, theirs.span.end + 16)))
    return true;
  if (role.words.some(isKin) !== theirs.words.some(isKin)) return true;
  // Who wrote the report has a trade as well.
  if (role.words.some(isAuthor) !== theirs.words.some(isAuthor)) return true;
  // A captain has a rank, or a team.
  return isRank(role.words) !== isRank(theirs.words) && ![...role.words, ...theirs.words].includes('captain');
}

function isAuthor(word: string): boolean {
  return word === 'author' || word === 'coauthor' || word === 'co-author';
}

function rolesOf(reading: Reading, holder: Reading['names'][number]): Role[] {
  return reading.roles.filter((role) => {
    const theirs = holderOf(role, reading);
    if (!theirs) return false;
    const relation = sameName(holder, theirs);
    return relation === 'same' || relation === 'variant' || relation === 'near-miss';
  });
}
