import type { Name, Reading, Role } from '../../facts/fact.ts';
import { holderOf } from '../../facts/roles.ts';
import { sameName } from '../../facts/sameName.ts';
import { holdsToken } from '../../facts/tokenRange.ts';
import { inflectionKey, inflectionKeys } from '../../lexicon/inflection.ts';
import { rememberingEach } from '../../lexicon/recentMap.ts';
import { isRoleHead } from '../../lexicon/roleWords.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';
import { areRivals } from './names.ts';

/** The same person in the same office of another place or body: "Ohio's treasurer" where the source has "Utah's", or elsewhere. */
export const anotherOffice: Way = {
  concerns: ({ reading }) => officesIn(reading).some(({ owner }) => owner !== undefined),
  compare: compareAnotherOffice,
};

function* compareAnotherOffice({ claim, alignment }: RuleInput): Iterable<Comparison> {
  for (const { holder, title, owner: mine } of officesIn(claim.reading)) {
    if (!mine) continue;
    const offices = alignment.window.sentences.flatMap((sentence) =>
      officesIn(sentence.reading)
        .filter((other) => other.title === title && isHolder(holder, other.holder))
        .map(({ owner: theirs }) => ({ sentence, theirs })),
    );
    const told = offices.flatMap(({ theirs, sentence }) =>
      theirs?.link === mine.link ? [{ theirs: theirs.name, sentence }] : [],
    );
    if (offices.some(({ theirs }) => theirs && !areRivals(mine.name, theirs.name))) continue;
    const [found] = told;
    if (!found) continue;
    const { sentence, theirs } = found;
    // A spokesman of another body holds another office.
    const areBodies = title === SPOKESMAN && mine.name.hint === 'organisation' && theirs.hint === 'organisation';
    yield {
      rule: areBodies ? 'role' : 'entity',
      relation: 'conflicts',
      reason: `the office is of “${theirs.parts.join(' ')}”`,
      claimSpan: mine.name.span,
      ...wordsAt(sentence, theirs.span),
      strength: SURE,
    };
  }
}

/** A full name and its office say of whom it is. */
const SURE = 0.7;

interface Office {
  readonly holder: Name;
  /** Keys of its words, without whose it is. */
  readonly title: string;
  readonly owner: Owner | undefined;
}

/** Whose an office is, or where. */
interface Owner {
  readonly name: Name;
  /** The preposition that leads to it; "of" also for "Utah's", "for Utah" and "Utah treasurer". */
  readonly link: string;
}

/** The offices that a sentence gives people whom it names, by a title or by "who speaks for". */
const officesIn = rememberingEach((reading: Reading): readonly Office[] => {
  const titled = reading.roles.flatMap((role): Office[] => {
    const holder = holderOf(role, reading);
    if (!holder) return [];
    const owner = ownerOf(role, reading);
    const title = titleOf(role, owner?.name);
    return title === '' ? [] : [{ holder, title, owner }];
  });
  return [...titled, ...spokenFor(reading)];
});

const SPEAKING = /\bspe?[ao]ke?s?\s+for\b/iu;
const SPOKESMAN = inflectionKey('spokesman');
const SPOKESMEN: ReadonlySet<string> = inflectionKeys('spokesman spokeswoman spokesperson');

/** "Sean Savett, who speaks for the council". */
function spokenFor(reading: Reading): Office[] {
  if (!SPEAKING.test(reading.text)) return [];
  return reading.predicates.flatMap(({ verb, agent, tokens: { to } }): Office[] => {
    if (verb !== 'speak' || !agent || reading.tokens[to]?.lower !== 'for') return [];
    const holder = reading.names.find((name) => holdsToken(agent, name.tokens.from));
    const name = reading.names.find(({ tokens: { from } }) => linkBefore(reading.tokens, from) === to);
    return holder && name ? [{ holder, title: SPOKESMAN, owner: { name, link: 'of' } }] : [];
  });
}

function isHolder(mine: Name, theirs: Name): boolean {
  const relation = sameName(mine, theirs);
  return relation === 'same' || relation === 'variant';
}

/** What the office is: of "president of the Lund institute" the president. */
function titleOf({ words }: Role, owner: Name | undefined): string {
  const own = words.filter((word) => !owner?.parts.includes(word));
  const head = own.findIndex((word) => isRoleHead(word));
  const title = owner && head >= 0 ? own.slice(0, head + 1) : own;
  return title.map((word) => (SPOKESMEN.has(word) ? SPOKESMAN : word)).join(' ');
}

/** Whose office it is: "Utah's treasurer", "the treasurer of Utah"; or where: "a chemist in Oslo". */
function ownerOf({ tokens, holder }: Role, { names, tokens: words }: Reading): Owner | undefined {
  for (const [i, name] of names.entries()) {
    if (i === holder) continue;
    const { from, to } = name.tokens;
    if (words[to]?.key === "'s" && to < tokens.to && from >= tokens.from - 3) return { name, link: 'of' };
    // "National Security Council spokesman".
    if (name.hint === 'organisation' && from >= tokens.from && to < tokens.to && isRoleHead(words[to]?.key ?? ''))
      return { name, link: 'of' };
    const at = linkBefore(words, from);
    const link = LINKS.get(words[at]?.lower ?? '');
    // "The US-based institute": the next name is whose it is.
    if (link !== undefined && at >= tokens.from && at <= tokens.to && words[to]?.text !== '-') return { name, link };
  }
  return undefined;
}

/** Where the preposition before a name stands, an article and "US-based" passed over. */
function linkBefore(words: Reading['tokens'], name: number): number {
  let at = name - 1;
  if (words[at]?.lower === 'based' && words[at - 1]?.text === '-') at -= 3;
  return words[at]?.lower === 'the' ? at - 1 : at;
}

const LINKS: ReadonlyMap<string, string> = new Map([
  ['of', 'of'],
  ['for', 'of'],
  ['in', 'in'],
  ['at', 'at'],
  ['from', 'from'],
]);
