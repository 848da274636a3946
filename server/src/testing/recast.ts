import {
  withoutAdverb,
  withoutApposition,
  withoutAttribution,
  withoutBrackets,
  withoutDate,
  withoutLeadingPhrase,
  withoutRelativeClause,
  withoutSecondClause,
  withoutTrailingClause,
} from './rewriting/compressions.ts';
import { PARAPHRASES } from './paraphrase.ts';
import {
  joinedWithAnd,
  joinedWithWhile,
  leadingClauseToEnd,
  nameShortened,
  nameToPronoun,
  trailingClauseToFront,
} from './rewriting/recastings.ts';
import { readInStory, type Rewrite, type Rewritten, type SourceSentence } from './rewriting/story.ts';

/**
 * Ways in which writers recast what a source says, by rule: they leave out, move, join, and call people by shorter names.
 * What is left follows from the source. One that does not apply, or might change the sense, gives nothing.
 */
export const RECASTINGS = {
  'without a relative clause': withoutRelativeClause,
  'without an apposition': withoutApposition,
  'without the trailing clause': withoutTrailingClause,
  'without the second clause': withoutSecondClause,
  'without the leading phrase': withoutLeadingPhrase,
  'without an adverb': withoutAdverb,
  'without brackets': withoutBrackets,
  'without the date': withoutDate,
  'without the speaker': withoutAttribution,
  'leading clause to the end': leadingClauseToEnd,
  'trailing clause to the front': trailingClauseToFront,
  'name shortened': nameShortened,
  'pronoun for a name': nameToPronoun,
  'joined with “and”': joinedWithAnd,
  'joined with “while”': joinedWithWhile,
} satisfies Record<string, Rewrite>;

export type RecastingKind = keyof typeof RECASTINGS;

/** Joining needs the source's own next sentence, a pronoun the draft's: neither is done to a sentence already changed. */
const ONCE = new Set<string>(['joined with “and”', 'joined with “while”', 'pronoun for a name']);

/** The sentence after every recasting and paraphrase that applies, one on the other; undefined where fewer than two do. */
export function recastThroughout(sentence: SourceSentence): SourceSentence | undefined {
  let result = sentence;
  let done = 0;
  const kinds = Object.entries<Rewrite>({ ...RECASTINGS, ...PARAPHRASES }).filter(([kind]) => !ONCE.has(kind));
  for (const [, rewrite] of kinds) {
    const changed = rewrite(result);
    if (!changed) continue;
    result = asSentence(sentence, changed);
    done++;
  }
  return done < 2 ? undefined : result;
}

/** A changed sentence as one that can be changed further. */
export function asSentence({ article, story }: SourceSentence, { text, before }: Rewritten): SourceSentence {
  return { ...readInStory(text, article, story), ...(before !== undefined && { before }) };
}
