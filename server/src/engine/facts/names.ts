import { countryWord, isDemonym } from '../lexicon/demonyms.ts';
import { isOnlyGivenName } from '../lexicon/givenNames.ts';
import { isOrganisationWord, isParticle, isPlaceWord } from '../lexicon/nameWords.ts';
import type { Token } from '../text/token.ts';
import type { KnownNames, Name, NameHint } from './fact.ts';
import { isAcronym } from './name/acronym.ts';
import { foldName } from './name/nameKey.ts';
import { nameRuns, type NameRun } from './name/nameRuns.ts';

/**
 * The proper names of a sentence, in order, from its capitals. Titles, articles and possessive endings are left out,
 * particles kept inside the span ("Ursula von der Leyen") but not in `parts`. Words for peoples ("Russian") are names with
 * the hint `demonym`. An acronym in brackets is a name of its own and the `acronym` of the name before it. The first word
 * of a sentence counts when `knownNames` has it, when it is no ordinary word, or when another capital follows; in
 * headings, whose capitals say nothing, only known names and countries do. Offsets are of the sentence.
 */
export function readNames(tokens: readonly Token[], knownNames?: KnownNames): Name[] {
  const names: Name[] = [];
  for (const run of nameRuns(tokens, knownNames)) {
    const name = nameOf(tokens, run);
    if (name) names.push(name);
  }
  return names;
}

function nameOf(tokens: readonly Token[], run: NameRun): Name | undefined {
  const words = tokens.slice(run.from, run.to).filter((token) => token.kind !== 'mark' && token.lower !== "'s");
  const first = tokens[run.from];
  const last = tokens[run.to - 1];
  if (!first || !last) return undefined;
  const parts = words.map((token) => foldName(token.text)).filter((part) => part !== '' && !isSmall(part));
  const folded = parts.length > 0 ? parts : words.map((token) => foldName(token.text)).filter((part) => part !== '');
  if (folded.length === 0) return undefined;
  const only = words.length === 1 ? words[0] : undefined;
  const own =
    only && isAcronym(only.text) && !run.shouted && !isDateline(tokens, run)
      ? only.text.replaceAll('.', '')
      : undefined;
  const acronym = own ?? bracketAcronym(tokens, run.to);
  const name = {
    kind: 'name' as const,
    span: { start: first.start, end: last.end },
    tokens: { from: run.from, to: run.to },
    parts: folded,
    hint: hintOf(tokens, run, folded, own),
  };
  return acronym === undefined ? name : { ...name, acronym };
}

/** "LONDON (Reuters)", "KYIV —" at the start: a place in capitals. */
function isDateline(tokens: readonly Token[], run: NameRun): boolean {
  const word = tokens[run.from]?.text ?? '';
  return run.from === 0 && word.length > 3 && !word.includes('.') && /^[(,—–-]$/u.test(tokens[run.to]?.text ?? '');
}

const SMALL = new Set(['of', 'for', 'the', 'and']);

function isSmall(part: string): boolean {
  return SMALL.has(part) || isParticle(part);
}

/** "(WFP)", "(the “WHO”)" right after a name. */
function bracketAcronym(tokens: readonly Token[], after: number): string | undefined {
  if (tokens[after]?.text !== '(') return undefined;
  for (let i = after + 1; i < Math.min(tokens.length, after + 6); i++) {
    const token = tokens[i];
    if (!token || token.text === ')') return undefined;
    if (token.kind !== 'word' || token.lower === 'the' || token.lower === 'or') continue;
    const next = tokens[i + 1];
    const closed = next !== undefined && /^[)”"’';,]$/u.test(next.text);
    return isAcronym(token.text) && closed ? token.text.replaceAll('.', '') : undefined;
  }
  return undefined;
}

function hintOf(
  tokens: readonly Token[],
  run: NameRun,
  parts: readonly string[],
  acronym: string | undefined,
): NameHint {
  const whole = parts.join(' ');
  if (isDemonym(whole)) return 'demonym';
  if (countryWord(whole) !== undefined) return 'place';
  if (parts.some(isOrganisationWord)) return 'organisation';
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  if (parts.length > 1 && (isPlaceWord(last) || first === 'mount' || first === 'lake')) return 'place';
  if (run.titled || isOnlyGivenName(first)) return 'person';
  if (acronym !== undefined) return 'organisation';
  const before = tokens[run.from - 1]?.lower;
  if (before !== undefined && PLACE_BEFORE.has(before)) return 'place';
  return 'unknown';
}

const PLACE_BEFORE = new Set(['in', 'near', 'at', 'into', 'outside', 'across', 'toward', 'towards']);
