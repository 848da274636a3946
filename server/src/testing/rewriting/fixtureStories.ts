import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildArticle } from '../../engine/sources/buildArticle.ts';
import { readCases } from '../readCases.ts';
import { plainSentences, storyOf, type SourceSentence } from './story.ts';

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
  const cases = readCases(path.join(fixtures, 'cases')).map(({ sources }) =>
    sources.map(({ id, text, outlet, date }) => ({
      ...buildArticle({ id, path: `${id}.txt`, text, format: 'plain' }),
      ...(outlet !== undefined && { outlet }),
      ...(date && { date }),
    })),
  );
  const seen = new Set<string>();
  return [examples, ...cases]
    .flatMap((articles) => plainSentences(storyOf(articles)))
    .filter(({ text }) => {
      const isNew = !seen.has(text);
      seen.add(text);
      return isNew;
    });
}
