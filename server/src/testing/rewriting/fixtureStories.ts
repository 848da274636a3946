import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildArticle } from '../../engine/sources/buildArticle.ts';
import { readCases } from '../readCases.ts';
import type { NamedCaseFile } from '../readCases.ts';
import { plainSentences, readInStory, storyOf, type SourceSentence, type Story } from './story.ts';

const FIXTURES = fileURLToPath(new URL('../../../../test-fixtures', import.meta.url));

/**
 * The sentences of the example articles and of the case files' sources, each with the other sources of its story; those
 * that a copy of a wire report repeats once.
 */
export function fixtureSentences(fixtures: string = FIXTURES): SourceSentence[] {
  const folder = path.join(fixtures, 'sources');
  const examples = readdirSync(folder).map((file) =>
    buildArticle({ id: file, path: file, text: readFileSync(path.join(folder, file), 'utf8'), format: 'plain' }),
  );
  const seen = new Set<string>();
  return [storyOf(examples), ...caseStories(fixtures).map(({ story }) => story)]
    .flatMap((story) => plainSentences(story))
    .filter(({ text }) => {
      const isNew = !seen.has(text);
      seen.add(text);
      return isNew;
    });
}

/** Sentences of the `dev-` drafts that are right and in other words than the sources', each read as of its story's first. */
export function supportedFixtureClaims(fixtures: string = FIXTURES): SourceSentence[] {
  return caseStories(fixtures)
    .filter(({ file }) => file.name.startsWith('dev-'))
    .flatMap(({ file, story }) => {
      const [article] = story.archive.articles.values();
      const right = file.cases.filter(({ expectation }) => expectation.code === 'supported');
      return article
        ? right.map(({ sentence, date }) => readInStory(sentence, date ? { ...article, date } : article, story))
        : [];
    });
}

function caseStories(fixtures: string): { readonly file: NamedCaseFile; readonly story: Story }[] {
  return readCases(path.join(fixtures, 'cases')).map((file) => {
    const articles = file.sources.map(({ id, text, outlet, date }) => ({
      ...buildArticle({ id, path: `${id}.txt`, text, format: 'plain' }),
      ...(outlet !== undefined && { outlet }),
      ...(date && { date }),
    }));
    return { file, story: storyOf(articles) };
  });
}
