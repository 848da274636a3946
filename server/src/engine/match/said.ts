import type { Attribution } from '../facts/fact.ts';
import { hasPronoun } from '../facts/lookingBack.ts';
import { holdsToken } from '../facts/tokenRange.ts';
import type { Alignment } from './align.ts';
import type { Term } from './terms.ts';
import { isNextTo } from './window.ts';

/** Worth of a name that the sentence before or after has, and of a noun where a pronoun looks back. */
const BEFORE = 0.6;

/**
 * Weighted share of what a claim's frame says that a sentence of the window has, the frame itself left out, 0 to 1; `back`: of what
 * its "it" looks back to, and of names, a part. 0 where fewer than `fewest` words are said: they are said by many.
 */
export function saidCover(
  frame: Attribution,
  sentence: number,
  { terms }: { readonly terms: readonly Term[] },
  alignment: Alignment,
  { fewest, back = false }: { readonly fewest: number; readonly back?: boolean },
): number {
  const said = saidIn(frame, terms);
  if (said.length < fewest) return 0;
  const { window, inSentence } = alignment;
  const [own, earlier] = [window.sentences[sentence], window.sentences[sentence - 1]];
  const follows = back && own !== undefined && isNextTo(earlier, own);
  const later = window.sentences[sentence + 1];
  const leads = back && isNextTo(own, later);
  const lookingBack = follows && hasPronoun(own.reading);
  const [total, found] = said.reduce(
    ([all, sum], term) => {
      const row = inSentence[terms.indexOf(term)];
      const told = term.kind === 'name' ? follows : term.kind === 'noun' && lookingBack;
      const before = told ? BEFORE * (row?.[sentence - 1] ?? 0) : 0;
      const behind = leads && term.kind === 'name' ? BEFORE * (row?.[sentence + 1] ?? 0) : 0;
      return [all + term.weight, sum + term.weight * Math.max(row?.[sentence] ?? 0, before, behind)];
    },
    [0, 0],
  );
  return total === 0 ? 0 : found / total;
}

/** The terms of what a claim's frame says. */
export function saidIn({ content }: Attribution, terms: readonly Term[]): Term[] {
  return terms.filter(({ framed, token }) => !framed && holdsToken(content, token));
}
