import type { Scope } from '../../facts/fact.ts';
import { holdsToken } from '../../facts/tokenRange.ts';
import { REORDERED } from '../../match/figures.ts';
import { FOUND } from '../../match/similarity.ts';
import { isNextTo, type WindowSentence } from '../../match/window.ts';
import { type Span, spanOfMatch } from '../../text/span.ts';
import type { Comparison } from '../comparison.ts';
import type { RuleInput } from '../rule.ts';
import { wordsAt } from '../wordsAt.ts';

/** Share of the words around "all" that the sentence must have. */
const CLAUSE = 0.5;

/** Words that leave some out, in the sentence itself; how the next one begins where it speaks of those who are left. */
const EXCEPT =
  /\b(?:except(?:ing|ed)?(?: for)?|with the exceptions? of|apart from|other than|save for|excluding|not counting|with few exceptions|but not (?:in|for|at|on|the|those))\b/iu;
const OTHERS = /^(?:everyone else|everybody else|all (?:the )?others?|the others?|others|the rest|only)\b/iu;

/** "All schools" where the source leaves some out: "with the exception of those in the valleys", "everyone else pays". */
export function* exceptions(
  scope: Scope,
  index: number,
  { claim, alignment }: Pick<RuleInput, 'claim' | 'alignment'>,
): Iterable<Comparison> {
  const term = claim.terms[index];
  if (!term || EXCEPT.test(claim.text) || OTHERS.test(claim.text)) return;
  const own = claim.terms.findIndex(({ token, kind }) => kind === 'order' && holdsToken(scope.tokens, token));
  for (const [s, sentence] of alignment.window.sentences.entries()) {
    const named = (alignment.inSentence[index]?.[s] ?? 0) >= FOUND;
    const isEverybody = term.kind === 'order' || index === own;
    if (!named && !isEverybody) continue;
    if (REORDERED * alignment.local(index, s) < CLAUSE) continue;
    const left = leftOut(sentence, alignment.window.sentences[s + 1], isEverybody);
    if (!left) continue;
    yield {
      rule: 'scope',
      relation: 'conflicts',
      reason: 'some are left out in the source',
      claimSpan: { start: scope.span.start, end: Math.max(scope.span.end, term.end) },
      ...wordsAt(left.sentence, left.span),
      strength: REORDERED * alignment.local(index, s),
    };
    return;
  }
}

function leftOut(
  sentence: WindowSentence,
  next: WindowSentence | undefined,
  isEverybody: boolean,
): { readonly sentence: WindowSentence; readonly span: Span } | undefined {
  const found = EXCEPT.exec(sentence.reading.text);
  if (found) {
    const end = /^[^,;.]*/u.exec(sentence.reading.text.slice(found.index))?.[0].length ?? found[0].length;
    return { sentence, span: { start: found.index, end: found.index + end } };
  }
  if (!isEverybody || !next || !isNextTo(sentence, next)) return undefined;
  const others = OTHERS.exec(next.reading.text);
  return others ? { sentence: next, span: spanOfMatch(others) } : undefined;
}
