import type { Archive } from '../engine/check/archive.ts';
import { checkDraft } from '../engine/check/checkDraft.ts';
import type { CheckSettings } from '../engine/check/settings.ts';
import type { CheckedSentence, Verdict } from '../engine/check/judgement.ts';
import { buildPassageIndex } from '../engine/index/buildPassageIndex.ts';
import { buildArticle } from '../engine/sources/buildArticle.ts';
import { parseDocument } from '../engine/text/parseDocument.ts';
import type { CaseSource } from './caseFile.ts';

/** An archive of a few plain texts, for tests. */
export function smallArchive(sources: readonly CaseSource[]): Archive {
  const articles = sources.map(({ id, text, outlet, date }) => ({
    ...buildArticle({ id, path: `${id}.txt`, text, format: 'plain' }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(date === undefined ? {} : { date }),
  }));
  return {
    articles: new Map(articles.map((article) => [article.id, article])),
    index: buildPassageIndex(articles),
    generation: JSON.stringify(sources),
  };
}

/** All sentences of a plain-text draft, checked. */
export function checkText(text: string, archive: Archive, settings: Partial<CheckSettings> = {}): CheckedSentence[] {
  const document = parseDocument(text, 'plain');
  return [...checkDraft({ document, archive, settings: { severity: {}, ...settings } })];
}

/** The verdict on a draft of one sentence against sources that have nothing but their text. */
export function verdictOn(draft: string, ...sources: readonly string[]): Verdict | undefined {
  const archive = smallArchive(sources.map((text, i) => ({ id: `source-${i}`, text })));
  return checkText(draft, archive)[0]?.judgement.verdict;
}
