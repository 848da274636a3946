import type { Name, Role } from '../../facts/fact.ts';
import { holderOf } from '../../facts/roles.ts';
import { isOneName, sameName } from '../../facts/sameName.ts';
import { inflectionKeys } from '../../lexicon/inflection.ts';
import { isKin, isRoleHead } from '../../lexicon/roleWords.ts';
import type { SourceWindow, WindowSentence } from '../../match/window.ts';

/** A title that the article gives to one other person, word for word, in its sentence. */
export interface Held {
  readonly role: Role;
  readonly sentence: WindowSentence;
}

/** Offices of which a body has one; of others ("lawyer", "striker") a story may have several. */
const SINGLE: ReadonlySet<string> = inflectionKeys(
  `mayor president premier chancellor chairman chairwoman chair director governor bishop archbishop rector dean conductor organist
  captain skipper goalkeeper coach landlord headteacher principal referee commander`,
);

/** Who takes an office over has it as well. */
const CHANGING =
  /\b(?:succe|replac|follow|t[ao]ke?s? over|took over|appoint|elect|named|becom|became|promot|nominat|stand(?:s|ing)? in|stood in)/iu;

/**
 * Who else holds the draft's very title, where the article names the draft's person and gives them none: "Filipa Azevedo, the
 * outgoing director" for "the outgoing director, Renato Vaz". Undefined where several hold it, or somebody takes it over.
 */
export function heldByAnother(mine: Role, holder: Name, { sentences }: SourceWindow): Held | undefined {
  const words = officeIn(mine);
  const title = words.join(' ');
  if (words.length === 0 || words.some(isKin) || (words.length < 2 && !words.some((word) => SINGLE.has(word))))
    return undefined;
  const named = sentences.filter(({ reading }) => reading.names.some((name) => isOneName(name, holder)));
  if (named.length === 0 || named.some(({ reading }) => CHANGING.test(reading.text))) return undefined;
  const held = sentences.flatMap((sentence) =>
    sentence.reading.roles
      .filter((role) => officeIn(role).join(' ') === title)
      .map((role): Held => ({ role, sentence })),
  );
  const holders = held.map(({ role, sentence }) => holderOf(role, sentence.reading));
  const [first] = holders;
  if (!first || holders.some((other) => other && !isOneName(other, first))) return undefined;
  // "Sales representative, Kestrel Foods": whose representative it is.
  if (first.hint === 'organisation' || first.hint === 'place' || (first.hint !== 'person' && first.parts.length < 2))
    return undefined;
  // Somebody of part of the name may be the same.
  return sameName(first, holder) === 'different' && !first.parts.some((part) => holder.parts.includes(part))
    ? held[0]
    : undefined;
}

/** The title without whose it is: "outgoing director" of "outgoing director of the opera". */
function officeIn({ words }: Role): readonly string[] {
  return words.slice(0, words.findIndex((word) => isRoleHead(word)) + 1);
}
