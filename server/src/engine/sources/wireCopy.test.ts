import { describe, expect, it } from 'vitest';
import type { Passage } from './article.ts';
import { buildArticle } from './buildArticle.ts';
import { passagesOf } from './passages.ts';
import { originsOf } from './wireCopy.ts';

/** One passage of an article of its own. */
function passage(id: string, text: string): Passage {
  const [first] = passagesOf(buildArticle({ id, path: `${id}.txt`, text, format: 'plain' }));
  if (!first) throw new Error('No passage.');
  return first;
}

function origins(texts: readonly string[]): string[] {
  const passages = texts.map((text, i) => passage(String(i), text));
  return originsOf(passages).map((group) => group.map(({ article }) => article.id).join(' '));
}

const wire = 'A cargo ship with 21 sailors on board ran aground off the coast of Oman on Friday, the coast guard said.';

describe('origins', () => {
  it('are one for wire copy that desks have touched up', () => {
    expect(
      origins([
        wire,
        'A cargo ship with 23 sailors aboard ran aground off the Omani coast on Friday, the coast guard said in a statement.',
        'The coast guard said: a cargo ship with 21 sailors on board ran aground off the coast of Oman on Friday',
      ]),
    ).toEqual(['0 1 2']);
  });

  it('are two where two reporters tell of one event', () => {
    expect(
      origins([
        wire,
        'Twenty-one crew were rescued by helicopter after the freighter Halia struck rocks near Salalah late last week.',
      ]),
    ).toEqual(['0', '1']);
  });

  it('are two for short sentences that are alike by chance', () => {
    expect(origins(['Nobody was hurt, police said.', 'Nobody was hurt, police said.'])).toEqual(['0', '1']);
  });

  it('are one for passages of one article, whatever they say', () => {
    const [a, b] = passagesOf(
      buildArticle({ id: 'x', path: 'x.txt', text: 'The dam broke. Two bridges fell.', format: 'plain' }),
    );
    expect(originsOf([a, b].filter((one) => one !== undefined))).toHaveLength(1);
  });

  it('of nothing are none', () => {
    expect(originsOf([])).toEqual([]);
  });
});
