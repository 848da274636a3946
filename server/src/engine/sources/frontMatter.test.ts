import { describe, expect, it } from 'vitest';
import type { Article } from './article.ts';
import { buildArticle } from './buildArticle.ts';
import { passagesOf } from './passages.ts';

function article(text: string, path = 'sources/clip.txt'): Article {
  return buildArticle({ id: 'clip', path, text, format: path.endsWith('.md') ? 'markdown' : 'plain' });
}

function markdown(text: string): Article {
  return article(text, 'sources/clip.md');
}

function sentences(of: Article): string[] {
  return passagesOf(of)
    .filter(({ paragraph }) => of.paragraphs[paragraph]?.kind !== 'heading')
    .map(({ text }) => text);
}

describe('front matter', () => {
  it('goes before what the text says', () => {
    const story = markdown(`---
title: "Rates: up again"
publisher: Financial Times
date: 2022-09-22
author: [Kim Lee, Ola Nordmann]
source: https://www.ft.example/rates
---

# Bank raises rates

By Somebody Else
Published: 1 January 2001

The bank raised its rate to 2.25%.
`);
    expect(story).toMatchObject({
      title: 'Rates: up again',
      outlet: 'Financial Times',
      date: { year: 2022, month: 9, day: 22 },
      byline: 'Kim Lee, Ola Nordmann',
      url: 'https://www.ft.example/rates',
    });
    expect(sentences(story)).toEqual(['The bank raised its rate to 2.25%.']);
    expect(story.problems).toEqual([]);
  });

  it('is used as far as it can be read when it is broken', () => {
    const story = markdown('---\ntitle: Rates: up again\ndate: 2022-09-22\n---\n\nThe bank raised its rate.\n');
    expect(story).toMatchObject({ title: 'Rates: up again', date: { year: 2022, month: 9, day: 22 } });
    expect(story.problems).toEqual([
      {
        code: 'front-matter',
        message: expect.stringMatching(/^sources\/clip\.txt|^sources\/clip\.md: the front matter is not valid YAML/u),
      },
    ]);
  });

  it('is read in plain text too', () => {
    const story = article('---\noutlet: Dawn\ndate: 2020-01-05\n---\nThe dam is full.\n');
    expect(story).toMatchObject({ outlet: 'Dawn', date: { year: 2020, month: 1, day: 5 } });
    expect(sentences(story)).toEqual(['The dam is full.']);
  });

  it('gives the host where only an address names the outlet', () => {
    expect(markdown('---\nurl: https://www.example.org/a/b\n---\n\nThe dam is full.\n').outlet).toBe('example.org');
  });

  it('survives a YAML bomb', () => {
    const bomb = Array.from(
      { length: 9 },
      (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(',')}]`,
    ).join('\n');
    const story = markdown(`---\na0: &a0 x\n${bomb}\ntitle: Dam\n---\n\nThe dam is full.\n`);
    expect(sentences(story)).toEqual(['The dam is full.']);
  });
});
