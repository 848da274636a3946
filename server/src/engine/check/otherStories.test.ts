import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { answerCases } from '../../testing/caseAnswers.ts';
import { readCases } from '../../testing/readCases.ts';

const files = readCases(path.join(path.dirname(fileURLToPath(import.meta.url)), '../../../../test-fixtures/cases'));

/** Verdicts of a story's sentences, with the sources of other stories beside its own. */
function verdicts(file: (typeof files)[number], beside: boolean): string[] {
  const others = beside
    ? files.filter((other) => other !== file).flatMap(({ name, sources }) => renamed(name, sources))
    : [];
  return answerCases({ ...file, sources: [...file.sources, ...others] }).map(({ verdict }) => verdict);
}

function renamed<Source extends { readonly id: string }>(story: string, sources: readonly Source[]): Source[] {
  return sources.map((source) => ({ ...source, id: `${story}-${source.id}` }));
}

describe('sources of other stories', () => {
  it('seldom change a verdict, and next to never accuse', () => {
    const alone = files.flatMap((file) => verdicts(file, false));
    const beside = files.flatMap((file) => verdicts(file, true));
    const changed = alone.filter((verdict, i) => beside[i] !== verdict);
    const accused = alone.filter((verdict, i) => verdict !== 'conflict' && beside[i] === 'conflict');
    expect(alone.length).toBeGreaterThan(300);
    expect(changed.length / alone.length).toBeLessThan(0.05);
    expect(accused.length / alone.length).toBeLessThan(0.01);
  });
});
