import { isQuoted, replaced, rewritten, type Rewritten, type SourceSentence } from './story.ts';

const MODAL = /\b(?:may|might|could) (?!not\b|be able\b|well\b)(have \p{L}+(?:ed|en|n|t)\b|be\b|\p{Ll}{3,}\b)/u;
const ADVERB = /,? \b(?:allegedly|purportedly|supposedly|apparently|possibly|probably|perhaps|presumably),?(?= \p{L})/u;

/** "May close" → "will close", "allegedly stole" → "stole": what was a guess is stated. */
export function hedgeLeftOut(sentence: SourceSentence): Rewritten | undefined {
  const { text, reading } = sentence;
  if (/\b(?:if|whether|unless|so|that they could|who could|not|would)\b/u.test(text)) return undefined;
  const hedged = reading.attributions.filter(({ speaker, certainty }) => !speaker && certainty !== 'said');
  const modal = MODAL.exec(text);
  if (modal && hedged.some(({ certainty }) => certainty === 'possible')) {
    const span = { start: modal.index, end: modal.index + modal[0].length };
    if (isQuoted(sentence, span)) return undefined;
    const [, rest = ''] = modal;
    const plural = /\p{Ll}s $/u.test(text.slice(0, modal.index));
    const to = rest.startsWith('have ') ? rest.replace(/^have/u, plural ? 'have' : 'has') : `will ${rest}`;
    return replaced(sentence, span, to);
  }
  const adverb = ADVERB.exec(text);
  if (!adverb || adverb.index === 0 || hedged.length !== 1) return undefined;
  const span = { start: adverb.index, end: adverb.index + adverb[0].length };
  return isQuoted(sentence, span) ? undefined : rewritten(sentence, [{ span, text: '' }]);
}

/** "The ministry claimed that" → "the ministry confirmed that". */
export function claimConfirmed(sentence: SourceSentence): Rewritten | undefined {
  const { reading } = sentence;
  for (const { certainty, speaker, tokens } of reading.attributions) {
    if (certainty !== 'claimed' || !speaker) continue;
    const verb = reading.tokens.find(
      ({ lower }, i) =>
        tokens.from <= i &&
        i < tokens.to &&
        /^(?:claim|alleg|insist|assert|contend|maintain|suggest)(?:s|es|ed)?$/u.test(lower),
    );
    if (!verb || isQuoted(sentence, verb)) continue;
    return replaced(
      sentence,
      verb,
      verb.lower.endsWith('ed') ? 'confirmed' : verb.lower.endsWith('s') ? 'confirms' : 'confirm',
    );
  }
  return undefined;
}
