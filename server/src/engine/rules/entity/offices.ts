import type { Name, Reading, Role } from '../../facts/fact.ts';
import { holderOf } from '../../facts/roles.ts';
import { sameName } from '../../facts/sameName.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { areRivals } from './names.ts';

/** The same person in the same office of another place or body: "Ohio's treasurer" where the source has "Utah's", or elsewhere. */
export const anotherOffice: Way = {
  concerns: ({ reading }) => reading.roles.length > 0,
  compare: compareAnotherOffice,
};

function* compareAnotherOffice({ claim, alignment }: RuleInput): Iterable<Comparison> {
  for (const role of claim.reading.roles) {
    const holder = holderOf(role, claim.reading);
    const mine = holder && ownerOf(role, claim.reading);
    if (!holder || !mine) continue;
    const offices = alignment.window.sentences.flatMap((sentence) =>
      sentence.reading.roles
        .filter((other) => isSameOffice({ role, holder, mine }, other, sentence.reading))
        .map((other) => ({
          sentence,
          theirs: ownerOf(other, sentence.reading),
        })),
    );
    const told = offices.flatMap(({ theirs, sentence }) =>
      theirs?.link === mine.link ? [{ theirs: theirs.name, sentence }] : [],
    );
    if (offices.some(({ theirs }) => theirs && !areRivals(mine.name, theirs.name))) continue;
    const [found] = told;
    if (!found) continue;
    const { sentence, theirs } = found;
    yield {
      rule: 'entity',
      relation: 'conflicts',
      reason: `the office is of “${theirs.parts.join(' ')}”`,
      claimSpan: mine.name.span,
      passage: sentence.passage,
      passageSpan: theirs.span,
      expected: sentence.reading.text.slice(theirs.span.start, theirs.span.end),
      strength: SURE,
    };
  }
}

/** A full name and its office say of whom it is. */
const SURE = 0.7;

interface Office {
  readonly role: Role;
  readonly holder: Name;
  readonly mine: Owner;
}

/** Whose an office is, or where. */
interface Owner {
  readonly name: Name;
  /** The preposition that leads to it; "of" also for "Utah's" and "for Utah". */
  readonly link: string;
}

function isSameOffice({ role, holder, mine }: Office, other: Role, reading: Reading): boolean {
  const theirs = holderOf(other, reading);
  if (!theirs) return false;
  const relation = sameName(holder, theirs);
  if (relation !== 'same' && relation !== 'variant') return false;
  const title = titleOf(role, mine.name).join(' ');
  return title !== '' && title === titleOf(other, ownerOf(other, reading)?.name).join(' ');
}

function titleOf({ words }: Role, owner: Name | undefined): readonly string[] {
  return words.filter((word) => !owner?.parts.includes(word));
}

/** Whose office it is: "Utah's treasurer", "the treasurer of Utah"; or where: "a chemist in Oslo". */
function ownerOf({ tokens, holder }: Role, { names, tokens: words }: Reading): Owner | undefined {
  for (const [i, name] of names.entries()) {
    if (i === holder) continue;
    const { from, to } = name.tokens;
    if (words[to]?.key === "'s" && to < tokens.to && from >= tokens.from - 3) return { name, link: 'of' };
    const link = LINKS.get(words[from - 1]?.lower ?? '');
    if (link !== undefined && from > tokens.from && from <= tokens.to + 1) return { name, link };
  }
  return undefined;
}

const LINKS: ReadonlyMap<string, string> = new Map([
  ['of', 'of'],
  ['for', 'of'],
  ['in', 'in'],
  ['at', 'at'],
  ['from', 'from'],
]);
