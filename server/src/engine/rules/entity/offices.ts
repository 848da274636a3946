import type { Name, Reading, Role } from '../../facts/fact.ts';
import { holderOf } from '../../facts/roles.ts';
import { sameName } from '../../facts/sameName.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import { areRivals } from './names.ts';

/** The same person in the same office of another place or body: "Ohio's treasurer" where the source has "Utah's". */
export function* anotherOffice({ claim, alignment }: RuleInput): Iterable<Comparison> {
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
    if (offices.some(({ theirs }) => theirs && !areRivals(mine, theirs))) continue;
    const found = offices.find(({ theirs }) => theirs !== undefined);
    if (!found?.theirs) continue;
    const { sentence, theirs } = found;
    yield {
      rule: 'entity',
      relation: 'conflicts',
      reason: `the office is of “${theirs.parts.join(' ')}”`,
      claimSpan: mine.span,
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
  readonly mine: Name;
}

function isSameOffice({ role, holder, mine }: Office, other: Role, reading: Reading): boolean {
  const theirs = holderOf(other, reading);
  if (!theirs) return false;
  const relation = sameName(holder, theirs);
  if (relation !== 'same' && relation !== 'variant') return false;
  const title = titleOf(role, mine).join(' ');
  return title !== '' && title === titleOf(other, ownerOf(other, reading)).join(' ');
}

function titleOf({ words }: Role, owner: Name | undefined): readonly string[] {
  return words.filter((word) => !owner?.parts.includes(word));
}

/** Whose office it is: "Utah's treasurer", "the treasurer of Utah". */
function ownerOf({ tokens, holder }: Role, { names, tokens: words }: Reading): Name | undefined {
  return names.find((name, i) => {
    if (i === holder) return false;
    const { from, to } = name.tokens;
    const before = words[to]?.key === "'s" && to < tokens.to && from >= tokens.from - 3;
    const after = words[from - 1]?.lower === 'of' && from > tokens.from && from <= tokens.to + 1;
    return before || after;
  });
}
