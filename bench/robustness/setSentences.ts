import { plainSentences, readInStory, storyOf, type SourceSentence } from '../../server/src/testing/rewriting/story.ts';
import type { Article } from '../../server/src/engine/sources/article.ts';
import { articleOf, readClaimSet, type LabelledClaim } from '../claimSets.ts';

const SETS = ['wice', 'cliff', 'bump-sent', 'summedits-sent', 'fnc1-multi'];
/** The sets whose claims people wrote, or checked, in words of their own. */
const CLAIM_SETS = ['wice', 'cliff', 'bump-sent', 'summedits-sent', 'vitaminc-toll'];
const MOST_SENTENCES = 1500;

/** Sentences of the sets' sources, as many of each set, every source an archive of its own. */
export function sentencesOfSets(folder: string): SourceSentence[] {
  return SETS.flatMap((name) => {
    const set = readClaimSet(folder, name);
    const ids = [...new Set(set?.claims.filter(isNews).flatMap(({ sources }) => sources))];
    const found: SourceSentence[] = [];
    for (const id of ids) {
      if (found.length >= MOST_SENTENCES / SETS.length) break;
      found.push(...plainSentences(storyOf([dated(articleOf(id, set?.textOf(id) ?? ''))])).slice(0, 12));
    }
    return found;
  });
}

/** Claims of the sets that are labelled supported, each of one sentence, read against their source: as many of each set. */
export function supportedClaimsOfSets(folder: string): SourceSentence[] {
  return CLAIM_SETS.flatMap((name) => {
    const set = readClaimSet(folder, name);
    const claims = set?.claims.filter((claim) => claim.label === 'supported' && isNews(claim)) ?? [];
    return claims.slice(0, MOST_SENTENCES / CLAIM_SETS.length).flatMap(({ claim, sources: [id = ''] }) => {
      const article = dated(articleOf(id, set?.textOf(id) ?? ''));
      return /^\p{Lu}.*[.]$/u.test(claim) ? [readInStory(claim, article, storyOf([article]))] : [];
    });
  });
}

/** Papers, calls and sales letters are no news. */
function isNews({ domain }: LabelledClaim): boolean {
  return domain === undefined || /news|web/u.test(domain);
}

/** Few of the sets' texts have a date; any one will do, since draft and source go by the same. */
function dated(article: Article): Article {
  return { date: { year: 2015, month: 6, day: 17 }, ...article };
}
