import type { Name, Reading, Role } from '../../facts/fact.ts';
import { holderOf } from '../../facts/roles.ts';
import { isOneName } from '../../facts/sameName.ts';
import { inflectionKey, inflectionKeys } from '../../lexicon/inflection.ts';
import { rememberingEach } from '../../lexicon/recentMap.ts';
import { isKin, isRank, isRoleHead } from '../../lexicon/roleWords.ts';
import type { WindowSentence } from '../../match/window.ts';
import type { Span } from '../../text/span.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import type { Way } from '../ways.ts';
import { wordsAt } from '../wordsAt.ts';

const STRENGTH = 0.6;

/** The titles of whoever leads something, whatever it is. */
const LEADING = `head chief leader boss president chairman chairwoman chair chairperson director manager executive governor mayor premier
  chancellor minister secretary king queen emir sultan owner proprietor founder captain commander principal headteacher headmaster headmistress
  rector dean editor superintendent commissioner coordinator supervisor principal ceo bishop archbishop abbot warden provost landlord
  general colonel admiral marshal inspector coroner curator conductor organiser organizer partner producer`;
/** What one does, and the titles that go with it. */
const DOING: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    run: LEADING,
    head: LEADING,
    lead: LEADING,
    direct: LEADING,
    manage: `${LEADING} coach agent`,
    chair:
      'chair chairman chairwoman chairperson chairlady president speaker head leader judge justice convener moderator rector',
    command:
      'commander commandant chief head captain colonel general major brigadier admiral commodore marshal lieutenant leader officer',
    coach: 'coach trainer manager head',
    edit: 'editor publisher journalist chief founder',
    own: 'owner proprietor founder landlord landlady investor shareholder billionaire tycoon magnate entrepreneur',
    represent:
      'lawyer attorney solicitor barrister counsel advocate agent representative delegate deputy senator congressman congresswoman member lawmaker legislator councillor spokesman spokeswoman spokesperson ambassador envoy negotiator unionist organiser organizer striker player captain leader head president chairman chairwoman chair secretary',
    prosecute: 'prosecutor lawyer attorney counsel advocate',
    defend: 'lawyer attorney solicitor barrister counsel advocate',
  }).map(([verb, titles]) => [inflectionKey(verb), inflectionKeys(titles)]),
);
/** They act for one party before a court. */
const LAWYERS = inflectionKeys('lawyer attorney solicitor barrister counsel advocate');

/** "Ada Roe, who commands the fire service", where she is the mayor; "who represents the families", where she is counsel to the board. */
export const described: Way = {
  concerns: ({ reading }) => describedIn(reading).length > 0,
  compare: compareDescribed,
};

function* compareDescribed({ claim, alignment: { window } }: RuleInput): Iterable<Comparison> {
  for (const { holder, verb, span, of } of describedIn(claim.reading)) {
    let other: { readonly role: Role; readonly sentence: WindowSentence } | undefined;
    let told = false;
    for (const sentence of window.sentences) {
      const { reading } = sentence;
      // The source says as much in a verb of its own.
      told ||= reading.tokens.some(({ key }) => key === verb) && reading.names.some((name) => isOneName(name, holder));
      for (const role of reading.roles) {
        const theirs = holderOf(role, reading);
        if (!theirs || !isOneName(theirs, holder) || role.words.some(isKin) || isRank(role.words)) continue;
        if (fits(role, verb, of, reading)) told = true;
        else other ??= { role, sentence };
      }
    }
    if (told || !other) continue;
    yield {
      rule: 'role',
      relation: 'conflicts',
      reason: 'another office for the same person',
      claimSpan: span,
      ...wordsAt(other.sentence, other.role.span),
      beside: true,
      strength: STRENGTH,
    };
  }
}

/** Whether who has the title may do what the draft says. */
function fits(role: Role, verb: string, of: readonly string[], { tokens }: Reading): boolean {
  const heads = role.words.filter(isRoleHead);
  const titles = DOING.get(verb);
  if (heads.length === 0 || !titles || !heads.some((head) => titles.has(head))) return heads.length === 0;
  if (!heads.some((head) => LAWYERS.has(head))) return true;
  // Whose lawyer: of two that are named no word is the same.
  const client = clientAfter(role, tokens);
  return client.length === 0 || of.length === 0 || client.some((word) => of.includes(word));
}

/** "To the inquiry", "for the union": the words of the one for whom a lawyer stands. */
function clientAfter({ tokens: { from, to } }: Role, tokens: Reading['tokens']): readonly string[] {
  const link = tokens.findIndex(({ lower }, i) => i >= from && i <= to && (lower === 'to' || lower === 'for'));
  return link < 0 ? [] : wordsOf(tokens, link + 1);
}

/** The content words of what follows, to the next mark or link. */
function wordsOf(tokens: Reading['tokens'], from: number): readonly string[] {
  const words: string[] = [];
  for (let i = from; i < from + GROUP; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word' || END.test(token.lower)) break;
    if (!/^(?:the|an?|its?|their|his|her|some|several|of|all)$/u.test(token.lower)) words.push(token.key);
  }
  return words;
}

const GROUP = 7;
const END = /^(?:who|that|which|and|but|in|at|on|said|says|told|was|is|were|has|had|have)$/u;
const ADVERB = /^(?:now|currently|also|still|previously|once|\p{L}+ly)$/u;

interface Described {
  readonly holder: Name;
  readonly verb: string;
  /** "Who commands the fire service". */
  readonly span: Span;
  /** Keys of what is commanded. */
  readonly of: readonly string[];
}

const describedIn = rememberingEach((reading: Reading): readonly Described[] => {
  const { names, tokens } = reading;
  return names.flatMap((holder) => {
    if (holder.parts.length < 2 && holder.hint !== 'person') return [];
    const who = holder.tokens.to + (tokens[holder.tokens.to]?.text === ',' ? 1 : 0);
    if (tokens[who]?.lower !== 'who') return [];
    const at = ADVERB.test(tokens[who + 1]?.lower ?? '') ? who + 2 : who + 1;
    const verb = tokens[at];
    // Who once led it may be something else by now.
    if (!verb || !DOING.has(verb.key) || !verb.lower.endsWith('s')) return [];
    const from = tokens[at + 1]?.kind === 'word' ? at + 1 : at;
    let to = from;
    while (tokens[to + 1]?.kind === 'word' && to < from + GROUP) to++;
    const of = wordsOf(tokens, at + 1);
    const [start, end] = [tokens[who]?.start ?? 0, tokens[to]?.end ?? verb.end];
    return of.length === 0 ? [] : [{ holder, verb: verb.key, span: { start, end }, of }];
  });
});
