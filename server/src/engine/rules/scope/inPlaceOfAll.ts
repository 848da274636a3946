import type { Scope } from '../../facts/fact.ts';
import { holdsToken } from '../../facts/tokenRange.ts';
import { quantityOf } from '../../match/factOf.ts';
import { tellsOpposite } from '../../match/meeting.ts';
import { termsByKind } from '../../match/terms.ts';
import type { WindowSentence } from '../../match/window.ts';
import type { Span } from '../../text/span.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import { wordsAt } from '../wordsAt.ts';
import { ALL, NEARLY_ALL } from './levels.ts';
import { isPart, MUCH, shareOf } from './parts.ts';

/** How well a word for less must stand in the place of "all". */
const STANDING = 0.5;

/** A word for less than all that stands where the claim has "all", whatever noun either is of ("every museum", "most state museums"). */
export function* inPlaceOfAll({ claim, alignment }: RuleInput): Iterable<Comparison> {
  for (const index of termsByKind(claim.terms).order) {
    const token = claim.terms[index]?.token ?? -1;
    const scope = claim.reading.scopes.find(({ tokens }) => holdsToken(tokens, token));
    if (!scope || scope.level < NEARLY_ALL || isOfFigure(claim.reading, scope)) continue;
    let best: Standing | undefined;
    let agreed = 0;
    for (const standing of standingFor(index, alignment)) {
      if (standing.level >= scope.level) agreed = Math.max(agreed, standing.place);
      else if (standing.level < NEARLY_ALL || scope.level === ALL) {
        if (standing.place > (best?.place ?? STANDING)) best = standing;
      }
    }
    if (!best || agreed > 0.6 * best.place) continue;
    if (scope.level < ALL && tellsOpposite(alignment.window.sentences.indexOf(best.sentence), alignment)) continue;
    yield {
      rule: 'scope',
      relation: 'conflicts',
      reason: `“${claim.text.slice(scope.span.start, scope.span.end)}” stands in its place`,
      claimSpan: scope.span,
      ...wordsAt(best.sentence, best.span),
      strength: best.place,
    };
    return;
  }
}

interface Standing {
  readonly level: number;
  readonly place: number;
  readonly sentence: WindowSentence;
  readonly span: Span;
}

/** What says how much in the sources, and how well it stands in the place of a term of the claim. */
function* standingFor(index: number, { window, place }: RuleInput['alignment']): Iterable<Standing> {
  const { order, quantity } = window.byKind;
  for (const at of [...order, ...quantity].toSorted((a, b) => a - b)) {
    const { term, sentence: s } = window.terms[at] ?? {};
    const sentence = window.sentences[s ?? -1];
    if (!term || !sentence) continue;
    const scope = sentence.reading.scopes.find(({ tokens }) => holdsToken(tokens, term.token));
    if (scope && term.kind === 'order')
      yield { place: place(index, at), sentence, level: scope.level, span: scope.span };
    const part = quantityOf(term, sentence.reading);
    if (part && (part.dimension === 'ratio' || isPart(part, sentence.reading.text))) {
      const share = shareOf(part, part.partOf === undefined ? undefined : sentence.reading.quantities[part.partOf]);
      const level = share !== undefined && share > MUCH ? NEARLY_ALL : 2;
      yield { place: place(index, at), sentence, level, span: part.span };
    }
  }
}

/** "All 12", "all but two": the figure is what is compared. */
function isOfFigure({ quantities, text }: RuleInput['claim']['reading'], { tokens, span }: Scope): boolean {
  return (
    quantities.some((q) => q.tokens.from <= tokens.to && tokens.from < q.tokens.to) ||
    /^\s*but\b/u.test(text.slice(span.end))
  );
}
