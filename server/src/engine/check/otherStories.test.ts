import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { answerCases } from '../../testing/caseAnswers.ts';
import { readCases } from '../../testing/readCases.ts';
import { smallArchive } from '../../testing/smallArchive.ts';

/** The stories of the case files, each source by a name that no other story has. */
const stories = readCases(
  path.join(path.dirname(fileURLToPath(import.meta.url)), '../../../../test-fixtures/cases'),
).map((file) => ({ ...file, sources: file.sources.map((source) => ({ ...source, id: `${file.name}-${source.id}` })) }));

describe('sources of other stories', () => {
  it('seldom change a verdict, and next to never accuse', () => {
    const everything = smallArchive(stories.flatMap(({ sources }) => sources));
    const alone = stories.flatMap((story) => answerCases(story));
    const beside = stories.flatMap((story) => answerCases(story, everything));
    const changed = alone.filter(({ verdict }, i) => beside[i]?.verdict !== verdict);
    const accused = changed.filter(
      ({ draftCase }) =>
        !draftCase.expectation.code.startsWith('conflict') &&
        beside.some((other) => other.draftCase === draftCase && other.verdict === 'conflict'),
    );
    expect(alone.length).toBeGreaterThan(300);
    expect(changed.length / alone.length).toBeLessThan(0.06);
    expect(accused.length / alone.length).toBeLessThan(0.005);
  }, 180_000);
});
