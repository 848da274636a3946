import { inflectionKey } from '../lexicon/inflection.ts';
import { isPhrasal, simpleVerbOf } from '../lexicon/phrasalVerbTable.ts';
import type { Token } from '../text/token.ts';
import type { Chunks } from './grammar/chunks.ts';

/** Tokens from a verb to its particle, where its object stands between them: "turned the first offer down". */
const MOST_BETWEEN = 4;
/** Of a particle that its verb has taken up: a function word, which is no content. */
const EMPTY = inflectionKey('of');

/**
 * The tokens of a sentence with the keys of phrasal verbs replaced by that of a single verb which says the same ("turned
 * down" by "reject"), so that they are compared as such; a particle that was taken up says nothing more. All else is as it
 * was. Linear in the sentence.
 */
export function withSimpleVerbs(tokens: readonly Token[], { verbs, classes, verbAt }: Chunks): readonly Token[] {
  let replaced: Token[] | undefined;
  for (const { main } of verbs) {
    const verb = tokens[main];
    if (!verb || !isPhrasal(verb.key)) continue;
    for (let at = main + 1; at < Math.min(tokens.length, main + 2 + MOST_BETWEEN); at++) {
      const particle = tokens[at];
      if (!particle || particle.kind === 'mark' || verbAt[at]) break;
      const simple = simpleVerbOf(verb.key, particle.lower, tokens[at + 1]?.lower);
      if (simple === undefined) {
        // "Holds Anders and Berg responsible": one object of two.
        const joins = classes[at] === 'conjunction' && classes[at - 1] === 'name' && classes[at + 1] === 'name';
        if (classes[at] === 'preposition' || (classes[at] === 'conjunction' && !joins)) break;
        continue;
      }
      // "Called the coach off the bench": behind an object the particle ends its part of the clause.
      const behind = classes[at + simple.particles];
      if (at > main + 1 && (behind === 'determiner' || behind === 'noun' || behind === 'name')) break;
      replaced ??= [...tokens];
      replaced[main] = { ...verb, key: simple.verb };
      for (let i = at; i < at + simple.particles; i++) replaced[i] = { ...(tokens[i] ?? particle), key: EMPTY };
      break;
    }
  }
  return replaced ?? tokens;
}

/** Whether a token is a particle that its verb has taken up: what follows it is the verb's object. */
export function isTakenUp({ key, lower }: Token): boolean {
  return key === EMPTY && lower !== EMPTY;
}
