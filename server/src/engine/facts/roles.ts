import { functionClass } from '../lexicon/functionWords.ts';
import { ROLE_LINKS, fullTitle, isCourtesy, isOffice, isRoleHead, isTitle } from '../lexicon/roleWords.ts';
import type { Token } from '../text/token.ts';
import { foldName } from './name/nameKey.ts';
import type { Chunks, NounGroup } from './grammar/chunks.ts';
import type { Name, Reading, Role, TokenRange } from './fact.ts';
import { subjectOf } from './grammar/subjects.ts';

/**
 * The offices, ranks and trades that a sentence gives to people: before a name ("Justice Minister Eva Lind"), beside it
 * ("Eva Lind, head of the agency"), of it ("Eva Lind is the head …"), or alone when it is definite ("the prime minister").
 * `words` holds the keys of title, institution and country, titles spelt out ("Gen." is "general"); courtesy titles are
 * no roles. In order of the text.
 */
export function readRoles(tokens: readonly Token[], chunks: Chunks, names: readonly Name[]): Role[] {
  const nameAt: (number | undefined)[] = Array.from({ length: tokens.length });
  for (const [index, name] of names.entries()) nameAt.fill(index, name.tokens.from, name.tokens.to);
  const sentence: RoleSentence = { tokens, chunks, names, nameAt };
  const roles: Role[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const role = roleAt(sentence, i);
    if (!role) continue;
    roles.push(role);
    i = Math.max(i, role.tokens.to - 1);
  }
  return roles;
}

interface RoleSentence {
  readonly tokens: readonly Token[];
  readonly chunks: Chunks;
  readonly names: readonly Name[];
  readonly nameAt: readonly (number | undefined)[];
}

function roleAt(sentence: RoleSentence, i: number): Role | undefined {
  const { tokens, chunks } = sentence;
  const token = tokens[i];
  if (token?.kind !== 'word' || sentence.nameAt[i] !== undefined || !isHead(token)) return undefined;
  const group = chunks.nounAt[i];
  if (!group) return undefined;
  const next = tokens[i + 1]?.text === '.' && isTitle(token.lower) ? i + 2 : i + 1;
  const after = isCourtesy(tokens[next]?.lower ?? '') ? next + 1 : next;
  const named = sentence.nameAt[after];
  const beforeName = named !== undefined && (after < group.to || next === i + 2 || after > next);
  if (group.head !== i && !beforeName) return undefined;
  const from = leftEnd(sentence, group, i);
  const to = beforeName ? i + 1 : rightEnd(sentence, i + 1);
  const plural = token.lower !== token.key && /(?:s|men|women)$/u.test(token.lower);
  const holder = beforeName ? named : plural ? undefined : holderBeside(sentence, group, from, to);
  if (holder === undefined && !isDefinite(sentence, group, token)) return undefined;
  const words = roleWordsOf(sentence, from, to);
  const base = {
    kind: 'role' as const,
    span: { start: tokens[from]?.start ?? token.start, end: tokens[to - 1]?.end ?? token.end },
    tokens: { from, to },
    words,
  };
  return holder === undefined ? base : { ...base, holder };
}

function isHead(token: Token): boolean {
  if (isCourtesy(token.lower)) return false;
  if (
    isRoleHead(fullOffice(token.lower)) ||
    (isRoleHead(fullOffice(token.key)) && /(?:s|men|women)$/u.test(token.lower))
  )
    return true;
  return token.capital && fullTitle(token.lower) !== undefined;
}

/** "Attaché": words for offices are listed without accents. */
const ACCENTED = /[^ -~]/u;

/** "Co-leader", "vice-president", "ex-minister", without their hyphens as tokens have them: the office itself. */
function fullOffice(spelt: string): string {
  const word = ACCENTED.test(spelt) ? foldName(spelt) : spelt;
  const office = word.replace(/^(?:co|vice|ex)/u, '');
  return !isRoleHead(word) && isRoleHead(office) ? office : word;
}

/** Back over the words of the title and its institution, to the article, an age or the start of the noun group. */
function leftEnd(sentence: RoleSentence, group: NounGroup, head: number): number {
  let from = head;
  while (from > group.from) {
    const kind = sentence.chunks.classes[from - 1];
    const fits =
      kind === 'noun' || kind === 'name' || (kind === 'possessive' && sentence.tokens[from - 1]?.lower === "'s");
    const joined = kind === 'joint' && sentence.chunks.classes[from - 2] !== 'number' && from - 2 >= group.from;
    if (!fits && !joined) break;
    if (isTitled(sentence.tokens[head], sentence.tokens[from - 1]) && !joined) break;
    from--;
  }
  if (sentence.chunks.classes[from] === 'joint') from++;
  // What stands before "year-old" is an age.
  for (let i = head - 1; i >= from; i--) if (sentence.tokens[i]?.lower === 'old') return Math.min(i + 1, head);
  return from;
}

/** "Because of the disaster President X": a title with a capital takes no lower-case word before it. */
function isTitled(head: Token | undefined, before: Token | undefined): boolean {
  return head?.capital === true && before !== undefined && !before.capital && before.lower !== "'s";
}

/** On over "of the central bank", "at Kyoto University"; other links only to a name. */
function rightEnd(sentence: RoleSentence, start: number): number {
  const { tokens, chunks } = sentence;
  let end = start;
  for (let steps = 0; steps < 4; steps++) {
    const link = tokens[end]?.lower ?? '';
    const group = chunks.nounAt[end + 1];
    if (chunks.classes[end] !== 'preposition' || !ROLE_LINKS.has(link) || group?.from !== end + 1) return end;
    const named = hasName(sentence, group);
    const activity = tokens[group.from]?.lower.endsWith('ing') === true;
    if (link !== 'of' && !named && !(link === 'for' && end === start && !activity)) return end;
    if (link === 'for' && activity) return end;
    const person = personIn(sentence, group);
    if (person !== undefined) return person;
    end = group.to;
    if (
      tokens[end]?.lower === 'and' &&
      link === 'of' &&
      chunks.nounAt[end + 1] &&
      !chunks.verbAt[chunks.nounAt[end + 1]?.to ?? 0]
    ) {
      end = chunks.nounAt[end + 1]?.to ?? end;
    }
  }
  return end;
}

/** Where the name of a person begins that follows the institution directly ("envoy to France Kate Lowe"). */
function personIn(sentence: RoleSentence, group: NounGroup): number | undefined {
  for (let i = group.from + 1; i < group.to; i++) {
    const index = sentence.nameAt[i];
    const name = index === undefined ? undefined : sentence.names[index];
    if (name?.tokens.from === i && name.hint === 'person') return i;
  }
  return undefined;
}

function hasName(sentence: RoleSentence, range: TokenRange): boolean {
  for (let i = range.from; i < range.to; i++) if (sentence.nameAt[i] !== undefined) return true;
  return false;
}

/** The person that stands beside the title, between commas, or is said to be it. */
function holderBeside(sentence: RoleSentence, group: NounGroup, from: number, to: number): number | undefined {
  const { tokens } = sentence;
  const adjacent = sentence.nameAt[to];
  if (adjacent !== undefined && isPerson(sentence, adjacent)) return adjacent;
  // "Like the mayor, she …" compares two people.
  const likened = /^(?:like|unlike)$/u.test(tokens[group.from - 1]?.lower ?? '');
  const rest = behindWhere(sentence, to);
  if (tokens[rest]?.text === ',' && !likened) {
    const next = afterTitles(sentence, rest + 1);
    const index = sentence.nameAt[next];
    const end = index === undefined ? undefined : sentence.names[index]?.tokens.to;
    if (index !== undefined && end !== undefined && isPerson(sentence, index) && closes(sentence, end)) return index;
  }
  const before = sentence.nameAt[group.from - 2];
  const ends = sentence.chunks.classes[rest];
  if (
    tokens[group.from - 1]?.text === ',' &&
    (ends === undefined || ends === 'mark') &&
    before !== undefined &&
    isPerson(sentence, before)
  )
    return before;
  return subjectHolder(sentence, group.from, from);
}

/** Behind "at the institute", "to the inquiry": where somebody has the office, which is none of its words. */
function behindWhere({ tokens, chunks }: RoleSentence, to: number): number {
  let end = to;
  while (chunks.classes[end] === 'preposition' && ROLE_LINKS.has(tokens[end]?.lower ?? '')) {
    const group = chunks.nounAt[end + 1];
    if (group?.from !== end + 1) break;
    end = group.to;
  }
  return end;
}

function afterTitles(sentence: RoleSentence, start: number): number {
  let i = start;
  while (
    sentence.nameAt[i] === undefined &&
    (isTitle(sentence.tokens[i]?.lower ?? '') || sentence.tokens[i]?.text === '.')
  )
    i++;
  return i;
}

function closes(sentence: RoleSentence, i: number): boolean {
  const kind = sentence.chunks.classes[i];
  return kind === undefined || kind === 'mark' || sentence.chunks.verbAt[i] !== undefined || kind === 'adverb';
}

/** Verbs that give a title to their subject. */
const NAMING = new Set(['be', 'become', 'remain', 'name', 'appoint', 'elect', 're-elect', 'reelect', 'crown', 'make']);

function subjectHolder(sentence: RoleSentence, groupFrom: number, from: number): number | undefined {
  const { tokens, chunks } = sentence;
  let i = Math.min(groupFrom, from) - 1;
  if (tokens[i]?.lower === 'as') i--;
  const verb = chunks.verbAt[i];
  const key = verb ? (tokens[verb.main]?.key ?? '') : '';
  if (!verb || verb.negated || !NAMING.has(key)) return undefined;
  if (!verb.passive && key !== 'be' && key !== 'become' && key !== 'remain') return undefined;
  const subject = subjectOf(tokens, chunks, verb);
  const index = subject && sentence.nameAt[subject.head.head];
  return index !== undefined && isPerson(sentence, index) ? index : undefined;
}

/** Not a place or people by its look: the holder may be a person of any name. */
function isPerson(sentence: RoleSentence, index: number): boolean {
  const hint = sentence.names[index]?.hint;
  return hint === 'person' || hint === 'unknown';
}

/** One person or office, named or with the article, so that it can be held against another text. */
function isDefinite(sentence: RoleSentence, group: NounGroup, head: Token): boolean {
  if (!isOffice(head.lower)) return false;
  const first = sentence.tokens[group.from]?.lower;
  return first === 'the' || hasName(sentence, group);
}

function roleWordsOf(sentence: RoleSentence, from: number, to: number): string[] {
  const words: string[] = [];
  for (let i = from; i < to; i++) {
    const kind = sentence.chunks.classes[i];
    const token = sentence.tokens[i];
    if (!token || token.kind === 'mark' || token.lower === "'s") continue;
    if (functionClass(token.lower) !== undefined && !token.capital) continue;
    if (token.glued && token.lower.endsWith('ed')) continue;
    if (kind === 'noun' || kind === 'name' || kind === 'number')
      words.push(fullTitle(token.lower) ?? fullOffice(token.key));
  }
  return words;
}

/** Who holds an office that a sentence names; undefined where nobody is named. */
export function holderOf({ holder }: Role, { names }: Pick<Reading, 'names'>): Name | undefined {
  return holder === undefined ? undefined : names[holder];
}
