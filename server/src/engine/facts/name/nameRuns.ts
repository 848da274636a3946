import { countryWord, isDemonym } from '../../lexicon/demonyms.ts';
import { functionClass } from '../../lexicon/functionWords.ts';
import { isOnlyGivenName } from '../../lexicon/givenNames.ts';
import { isOrganisationWord, isPlaceWord, joinsNames, takesFor, takesOf } from '../../lexicon/nameWords.ts';
import { fullTitle, isRoleModifier, isTitle, isTitleAndName, isTitleBefore } from '../../lexicon/roleWords.ts';
import type { Token } from '../../text/token.ts';
import type { KnownNames, TokenRange } from '../fact.ts';
import { isAcronym } from './acronym.ts';
import { nameCandidates } from './nameCandidates.ts';

/** A stretch of tokens that is one name. */
export interface NameRun extends TokenRange {
  /** A title stood right before it. */
  readonly titled: boolean;
  /** In a text all in capitals, where no word is an acronym for being so. */
  readonly shouted: boolean;
}

/** The stretches of tokens that are names, in order and without overlap: runs of capitals, cut at titles and peoples. */
export function nameRuns(tokens: readonly Token[], knownNames?: KnownNames): NameRun[] {
  const { candidate, shouted } = nameCandidates(tokens, knownNames);
  const runs: NameRun[] = [];
  for (let i = 0; i < tokens.length;) {
    const start = runStart(tokens, candidate, i);
    if (start === undefined) {
      i++;
      continue;
    }
    const end = runEnd(tokens, candidate, start);
    for (const piece of withoutTitles(tokens, { from: i, to: end })) {
      for (const part of splitPeople(tokens, piece)) runs.push({ ...part, shouted });
    }
    i = end;
  }
  return runs;
}

/** The first capital of a run that begins at `i`, where a particle may stand first ("al-Nuri"); undefined for no run. */
function runStart(tokens: readonly Token[], candidate: readonly boolean[], i: number): number | undefined {
  if (candidate[i]) return i;
  const token = tokens[i];
  if (token?.kind !== 'word' || !joinsNames(token.lower) || token.capital) return undefined;
  const next = afterParticle(tokens, i);
  const glued = tokens[i + 1]?.text === '-' || token.lower === 'bin' || token.lower === 'abu' || token.lower === 'ibn';
  return glued && candidate[next] ? next : undefined;
}

function afterParticle(tokens: readonly Token[], i: number): number {
  return tokens[i + 1]?.glued && isHyphen(tokens[i + 1]) ? i + 2 : i + 1;
}

function isHyphen(token: Token | undefined): boolean {
  return token !== undefined && /^[-\u2010\u2011]$/u.test(token.text);
}

function runEnd(tokens: readonly Token[], candidate: readonly boolean[], start: number): number {
  let end = start + 1;
  for (;;) {
    const next = extension(tokens, candidate, end);
    if (next === undefined) return end;
    end = next;
  }
}

/** Where the name that ends at `end` goes on to; undefined where it ends. */
function extension(tokens: readonly Token[], candidate: readonly boolean[], end: number): number | undefined {
  const last = tokens[end - 1];
  const next = tokens[end];
  if (!last || !next) return undefined;
  if (candidate[end]) return end + 1;
  const after = tokens[end + 1];
  if (next.kind === 'mark') return acrossMark(tokens, candidate, end, last, next, after);
  if (next.lower === "'s") {
    const owner = OWNERS.has(last.lower) || tokens[end - 2]?.lower === 'st' || tokens[end - 3]?.lower === 'st';
    return owner && candidate[end + 1] ? end + 2 : undefined;
  }
  if (next.kind !== 'word') return undefined;
  if (joinsNames(next.lower)) {
    let to = afterParticle(tokens, end);
    const second = tokens[to];
    if (second && !second.capital && joinsNames(second.lower)) to = afterParticle(tokens, to);
    return candidate[to] && !isPlainPlace(last) ? to + 1 : undefined;
  }
  if (next.lower === 'of' && takesOf(last.lower)) return afterLink(tokens, candidate, end + 1);
  if (next.lower === 'for' && takesFor(last.lower)) return afterLink(tokens, candidate, end + 1);
  if (next.lower === 'and' && after && candidate[end + 1]) {
    return PAIRS.has(`${last.lower} ${after.lower}`) ? end + 2 : undefined;
  }
  return undefined;
}

const OWNERS = new Set(
  'people women men children king queen veteran worker writer teacher farmer player doctor driver miner student'.split(
    ' ',
  ),
);

/** Two words that "and" joins into one name. */
const PAIRS = new Set(
  `food drug,health human,securities exchange,trinidad tobago,bosnia herzegovina,antigua barbuda,marks spencer,
johnson johnson,procter gamble,brighton hove,oil gas,arts sciences,research development,science technology,
standards technology,control prevention,culture sport,oceanic atmospheric,aeronautics space,customs border,
immigration customs,trade industry,trade development,security cooperation,newfoundland labrador,tyne wear,
simon schuster,black decker,smith wesson,kitts nevis,turks caicos,wallis futuna,dolce gabbana,bang olufsen,
rescue relief,relief works,agriculture food,fish wildlife,rights democracy,peace security,truth reconciliation`
    .split(',')
    .map((pair) => pair.trim()),
);

function acrossMark(
  tokens: readonly Token[],
  candidate: readonly boolean[],
  end: number,
  last: Token,
  mark: Token,
  after: Token | undefined,
): number | undefined {
  if (!after) return undefined;
  if (mark.text === '.' && mark.glued && (last.text.length === 1 || isTitle(last.lower) || last.lower === 'st')) {
    return candidate[end + 1] ? end + 2 : undefined;
  }
  if (/^['’]$/u.test(mark.text) && mark.glued && last.lower.endsWith('s') && OWNERS.has(last.lower.slice(0, -1))) {
    return candidate[end + 1] ? end + 2 : undefined;
  }
  if (mark.text === '&') return candidate[end + 1] ? end + 2 : undefined;
  if (!isHyphen(mark) || !mark.glued || !after.glued) return undefined;
  if (after.kind === 'number') return end + 2;
  if (isGeographic(last) && isGeographic(after)) return undefined;
  if (candidate[end + 1]) return end + 2;
  // "Ban Ki-moon", "Kim Jong-un": a syllable of a given name.
  if (candidate[end - 2] && last.text.length <= 5 && after.kind === 'word' && isSyllable(after.lower)) return end + 2;
  // "Cheikh-el-Beled", "Stratford-upon-Avon"
  const third = tokens[end + 2];
  const small = joinsNames(after.lower) || /^(?:upon|on|in|sur|le|la|les|en|of|the|under)$/u.test(after.lower);
  return small && isHyphen(third) && third?.glued && candidate[end + 3] ? end + 4 : undefined;
}

function isSyllable(lower: string): boolean {
  return (
    /^[a-z]{2,5}$/u.test(lower) &&
    functionClass(lower) === undefined &&
    !/(?:ed|led|born|style|era|run|like)$/u.test(lower)
  );
}

function afterLink(tokens: readonly Token[], candidate: readonly boolean[], i: number): number | undefined {
  const at = tokens[i]?.lower === 'the' ? i + 1 : i;
  return candidate[at] ? at + 1 : undefined;
}

function isGeographic(token: Token): boolean {
  return countryWord(token.lower) !== undefined || isDemonym(token.lower);
}

/** A country or people: "Russia de ..." is no name. */
function isPlainPlace(token: Token): boolean {
  return isDemonym(token.lower);
}

/** The run without its titles: "US President Jane Roe" is "US" and "Jane Roe". */
function* withoutTitles(
  tokens: readonly Token[],
  run: TokenRange,
): Generator<TokenRange & { readonly titled: boolean }> {
  let from = run.from;
  let titled = false;
  for (let i = run.from; i < run.to;) {
    const end = titleEnd(tokens, i, run, from);
    if (end === undefined) {
      i++;
      continue;
    }
    const piece = trimmed(tokens, from, i);
    if (piece) yield { ...piece, titled };
    titled = true;
    from = end;
    i = end;
  }
  const piece = trimmed(tokens, from, run.to);
  if (piece) yield { ...piece, titled };
}

/** The end of the title that begins at `i`; undefined when no title does. */
function titleEnd(tokens: readonly Token[], i: number, run: TokenRange, from: number): number | undefined {
  let at = i;
  while (at < run.to - 1 && isTitleModifier(tokens, at)) at++;
  const token = tokens[at];
  const next = tokens[at + 1];
  const inside = at + 1 < run.to;
  if (token?.kind !== 'word') return undefined;
  if (!isTitle(token.lower) && !(inside && next?.kind === 'word' && isTitleBefore(token.lower))) return undefined;
  // "Hun Sen", "Juan Rey Col": a short title stands before a name or is none.
  if (!inside && i > from && fullTitle(token.lower) !== undefined) return undefined;
  if (isTitleAndName(token.lower)) {
    const afterName = i > from && !isGeographicRange(tokens, from, i);
    if (afterName || (inside && next !== undefined && NAME_AFTER_TITLE.has(next.lower))) return undefined;
    if (!inside && at > from && i === at) return undefined;
  }
  let end = at + 1;
  if (inside && next?.text === '.' && next.glued) end++;
  if (inside && next?.text === '-' && tokens[at + 2]?.lower === 'general') end = at + 3;
  if (inside && next?.lower === 'general' && at + 1 < run.to) end = at + 2;
  if (inside && next?.lower === 'of') {
    end = at + 2;
    while (end < run.to && tokens[end]?.lower === 'the') end++;
    end++;
  }
  return Math.min(end, run.to);
}

/** A word that belongs to the title after it, if one follows ("Foreign", "Deputy Prime"). */
function isTitleModifier(tokens: readonly Token[], i: number): boolean {
  for (let at = i; at < Math.min(tokens.length, i + 4); at++) {
    const token = tokens[at];
    if (token?.kind !== 'word') return token?.text === '-' && at > i;
    if (at > i && (isTitle(token.lower) || isTitleBefore(token.lower)))
      return isRoleModifier(tokens[i]?.lower ?? '') || isTitle(tokens[i]?.lower ?? '');
    if (!isRoleModifier(token.lower)) return false;
  }
  return false;
}

const NAME_AFTER_TITLE = new Set(
  'motors electric assembly mills dynamics election strike lear charles league division inn oil island'.split(' '),
);

function isGeographicRange(tokens: readonly Token[], from: number, to: number): boolean {
  const words = tokens.slice(from, to).filter((token) => token.kind === 'word');
  return (
    words.length > 0 && (words.every(isGeographic) || countryWord(words.map((w) => w.lower).join(' ')) !== undefined)
  );
}

/** The range without links, marks and articles at its ends; undefined when nothing is left. */
function trimmed(tokens: readonly Token[], from: number, to: number): TokenRange | undefined {
  let [start, end] = [from, to];
  while (start < end && isLoose(tokens[start])) start++;
  while (end > start && isLoose(tokens[end - 1])) end--;
  return start < end ? { from: start, to: end } : undefined;
}

const LOOSE = new Set(['of', 'for', 'the', 'and', '&', '-', '.', "'s"]);

function isLoose(token: Token | undefined): boolean {
  return token === undefined || LOOSE.has(token.lower);
}

/** "Ukrainian Elina Svitolina" is two names, "American Airlines" one. */
function* splitPeople<T extends TokenRange>(tokens: readonly Token[], run: T): Generator<T> {
  const cut = peopleEnd(tokens, run);
  if (cut === undefined) {
    yield run;
    return;
  }
  yield { ...run, to: cut };
  const rest = trimmed(tokens, cut, run.to);
  if (rest) yield { ...run, ...rest };
}

function peopleEnd(tokens: readonly Token[], run: TokenRange): number | undefined {
  if (run.to - run.from < 3) return undefined;
  for (const length of [2, 1]) {
    const head = tokens.slice(run.from, run.from + length);
    const words = head.map((token) => token.lower).join(' ');
    const first = head[0];
    const given = tokens[run.from + length];
    const beforePerson = countryWord(words) !== undefined && given !== undefined && isOnlyGivenName(given.lower);
    if (!first || !(beforePerson || isDemonym(words) || (isAcronym(first.text) && countryWord(words) !== undefined)))
      continue;
    const rest = tokens.slice(run.from + length, run.to).filter((token) => token.kind === 'word');
    const named = rest.some((token) => isOrganisationWord(token.lower) || isPlaceWord(token.lower));
    return named || rest.length < 2 ? undefined : run.from + length;
  }
  return undefined;
}
