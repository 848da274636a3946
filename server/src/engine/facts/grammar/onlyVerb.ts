import { verbForm } from '../../lexicon/verbForms.ts';
import type { Token } from '../../text/token.ts';
import type { WordClass } from './verbOrNoun.ts';

/**
 * The verb of a sentence in which none was found: "The mill produces paper". A noun is preferred where a word may be both,
 * but a whole sentence has a finite verb: it is the first word that may be one right after a noun of its number, with
 * something behind it. Undefined for headlines and captions, which need no verb, and where nothing fits.
 */
export function onlyVerb(tokens: readonly Token[], classes: readonly WordClass[]): number | undefined {
  if (!/^[.!]$/u.test(tokens.at(-1)?.text ?? '')) return undefined;
  const opens = classes[0];
  if (opens !== 'determiner' && opens !== 'possessive' && opens !== 'name') return undefined;
  for (let i = 1; i < tokens.length - 1; i++) {
    const [token, before] = [tokens[i], tokens[i - 1]];
    if (!token || !before || classes[i] !== 'noun') continue;
    if (classes[i - 1] !== 'noun' && classes[i - 1] !== 'name') continue;
    const next = classes[i + 1];
    if (next !== 'noun' && next !== 'name' && next !== 'number' && next !== 'quantifier' && next !== 'preposition')
      continue;
    const shape = verbForm(token.lower, token.key)?.shape;
    const plural = before.lower.endsWith('s') && before.key !== before.lower;
    if (shape === 's' ? !plural : shape === 'base' && plural) return i;
  }
  return undefined;
}
