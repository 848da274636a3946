import { tokenize } from '../text/tokens.ts';
import { readAttributions } from './attributions.ts';
import { chunk } from './grammar/chunks.ts';
import { readDates } from './dates.ts';
import type { Reading, ReadingContext } from './fact.ts';
import { readNames } from './names.ts';
import { withSimpleVerbs } from './phrasalVerbs.ts';
import { readPredicates } from './predicates.ts';
import { readQuantities } from './quantities.ts';
import { readQuotations } from './quotations.ts';
import { readRoles } from './roles.ts';
import { readScopes } from './scopes.ts';
import { withSpeakers } from './speakers.ts';

/**
 * Everything that a sentence states, read off its words. All offsets are of `text`, which is one sentence (a longer text is
 * read as if it were one). Depends on nothing but its arguments; never throws; odd input gives few facts or none.
 */
export function readFacts(text: string, context: ReadingContext): Reading {
  const tokens = tokenize(text);
  const names = readNames(tokens, context.knownNames);
  const chunks = chunk(tokens, names);
  const simple = withSimpleVerbs(tokens, chunks);
  const quotations = readQuotations(text, tokens);
  const attributions = readAttributions(tokens, chunks, quotations);
  return {
    text,
    tokens: simple,
    quantities: readQuantities(text, tokens),
    dates: readDates(text, tokens, context.date),
    names,
    roles: readRoles(tokens, chunks, names),
    quotations: withSpeakers(quotations, attributions),
    attributions,
    predicates: readPredicates(simple, chunks, attributions),
    scopes: readScopes(tokens, chunks),
  };
}
