import { describe, expect, it } from 'vitest';
import type { Article, Paragraph, Passage } from './article.ts';
import { buildArticle, type SourceText } from './buildArticle.ts';
import { passagesOf } from './passages.ts';

function article(text: string, more: Partial<SourceText> = {}): Article {
  return buildArticle({ id: 'clip', path: 'sources/clip.txt', text, format: 'plain', ...more });
}

function markdown(text: string): Article {
  return article(text, { path: 'sources/clip.md', format: 'markdown' });
}

/** What the paragraphs of a kind say, as they stand in the text. */
function texts({ text, paragraphs }: Article, kind: Paragraph['kind']): string[] {
  return paragraphs.filter((paragraph) => paragraph.kind === kind).map(({ span }) => text.slice(span.start, span.end));
}

/** The sentences of the story itself. */
function sentences(of: Article): string[] {
  return storyPassages(of).map(({ text }) => text);
}

function storyPassages(of: Article): readonly Passage[] {
  return passagesOf(of).filter(({ paragraph }) => of.paragraphs[paragraph]?.kind !== 'heading');
}

describe('a wire story', () => {
  const story =
    article(`LISBON, March 4 (Reuters) - Portugal's central bank raised its growth forecast on Tuesday to 2.1%.

The bank had expected 1.8% in December.

(Reporting by Ana Silva; Editing by Tom Reed)
Our Standards: The Thomson Reuters Trust Principles.
`);

  it('gives its place and agency from the dateline', () => {
    expect(story).toMatchObject({ dateline: 'Lisbon', outlet: 'Reuters' });
  });

  it('begins its first passage after the dateline', () => {
    expect(sentences(story)).toEqual([
      "Portugal's central bank raised its growth forecast on Tuesday to 2.1%.",
      'The bank had expected 1.8% in December.',
    ]);
  });

  it('keeps credits for reporting out of the passages', () => {
    expect(texts(story, 'boilerplate')).toContain('(Reporting by Ana Silva; Editing by Tom Reed)');
  });
});

describe('a story pasted from a web page', () => {
  const story = article(`Floods cut off three villages in northern Kenya | The Star
By Grace Otieno and James Mwangi
Published: 14 May 2023, 09:20 EAT
Share this article
Listen to this story
A man wades through water in Garissa on Saturday. Photo: Grace Otieno/AP
Three villages in Garissa county were cut off on Saturday after the Tana river burst its banks, the Red Cross said
Rescue teams reached 214 people by boat.
Read more: Drought to deluge: a year on the Tana
What happens next
The county has asked for two helicopters.
Advertisement
More rain is expected on Monday.
12 Comments
Kevin: I was there, 900 people were stranded!
`);

  it('gives title, byline and date', () => {
    expect(story).toMatchObject({
      title: 'Floods cut off three villages in northern Kenya | The Star',
      byline: 'Grace Otieno and James Mwangi',
      date: { year: 2023, month: 5, day: 14 },
    });
  });

  it('takes the caption without its credit as evidence', () => {
    expect(texts(story, 'caption')).toEqual(['A man wades through water in Garissa on Saturday.']);
  });

  it('keeps headings, links, buttons and readers’ comments out of the passages', () => {
    expect(texts(story, 'heading')).toContain('What happens next');
    expect(sentences(story).slice(1)).toEqual([
      'Three villages in Garissa county were cut off on Saturday after the Tana river burst its banks, the Red Cross said',
      'Rescue teams reached 214 people by boat.',
      'The county has asked for two helicopters.',
      'More rain is expected on Monday.',
    ]);
  });
});

describe('a line that begins with its date', () => {
  it('gives date and outlet, and the story from the next paragraph', () => {
    const story = article(' date 2019-07-21 [Source: Associated Press]\n\nThe ferry sank within ten minutes.\n');
    expect(story).toMatchObject({ date: { year: 2019, month: 7, day: 21 }, outlet: 'Associated Press' });
    expect(sentences(story)).toEqual(['The ferry sank within ten minutes.']);
  });

  it('gives the story from the same line', () => {
    const story = article(
      'date 2019-07-21 The ferry sank within ten minutes, its captain told a court on Friday.\n\nNobody died.\n',
    );
    expect(story.date).toEqual({ year: 2019, month: 7, day: 21 });
    expect(story.title).toBeUndefined();
    expect(sentences(story)[0]).toBe('The ferry sank within ten minutes, its captain told a court on Friday.');
  });

  it('is story where nothing marks it as a header', () => {
    const story = article(
      '2 March 2020 was the day the first patient died in the city hospital.\n\nTwo more followed.\n',
    );
    expect(story.date).toBeUndefined();
    expect(sentences(story)[0]).toBe('2 March 2020 was the day the first patient died in the city hospital.');
  });
});

describe('lines above a story', () => {
  it('are read as a list with dashes', () => {
    const story = article(`Council approves 40 million euro tram line
- In Local
- 11:45 AM, Feb 09, 2021
- Harbour Post Staff
The council voted 31 to 12 for the tram on Monday night.
`);
    expect(story).toMatchObject({
      title: 'Council approves 40 million euro tram line',
      date: { year: 2021, month: 2, day: 9 },
      byline: 'Harbour Post Staff',
      outlet: 'Harbour Post',
    });
    expect(sentences(story)).toEqual(['The council voted 31 to 12 for the tram on Monday night.']);
  });

  it('are read with labels', () => {
    const story = article(`Title: Striker out for six weeks
Source: BBC Sport
Author: Leah Hart
Date: 3 October 2022
URL: https://example.org/striker

The striker tore a muscle in training.
`);
    expect(story).toMatchObject({
      title: 'Striker out for six weeks',
      outlet: 'BBC Sport',
      byline: 'Leah Hart',
      date: { year: 2022, month: 10, day: 3 },
      url: 'https://example.org/striker',
    });
    expect(sentences(story)).toEqual(['The striker tore a muscle in training.']);
  });

  it('are read from one line with strokes', () => {
    const story = article(`Court frees editor on bail
By Ngozi Eze | Punch | 5 June 2018
A court in Lagos freed the editor on bail of 2 million naira.
`);
    expect(story).toMatchObject({ byline: 'Ngozi Eze', outlet: 'Punch', date: { year: 2018, month: 6, day: 5 } });
    expect(sentences(story)).toHaveLength(1);
  });

  it('are read with weekday, clock and zone', () => {
    const story = article(`Storm leaves 80,000 homes without power
Mon 12 Feb 2018 14.05 GMT
Last modified on Tue 13 Feb 2018 08.30 GMT
Winds of up to 140 km/h tore down power lines across Galicia.
`);
    expect(story.date).toEqual({ year: 2018, month: 2, day: 12 });
    expect(sentences(story)).toHaveLength(1);
  });

  it('do not take the first sentence of a story for a byline', () => {
    const story = article('By Tuesday the river had risen to nine metres.\n\nBy Friday it had fallen again.\n');
    expect(sentences(story)).toHaveLength(2);
  });

  it('leave a date that can be read two ways alone, and say so', () => {
    const story = article('Date: 03/04/2021\n\nThe bridge will open in spring.\n');
    expect(story.date).toBeUndefined();
    expect(story.problems).toEqual([
      {
        code: 'date',
        message: expect.stringMatching(
          /^sources\/clip\.txt: the date “03\/04\/2021” can be read two ways; write it as 2024-12-31/u,
        ),
      },
    ]);
  });

  it('tell of a date that no calendar has', () => {
    const story = article('Date: 2021-02-30\n\nThe bridge will open in spring.\n');
    expect(story.problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('“2021-02-30” is not in the calendar'),
    ]);
  });
});

describe('a Markdown source', () => {
  const story = markdown(`# Hospital opens new wing

*Jane Doe, The Irish Times*

The **new wing** has [120 beds](https://example.org/beds).

## Costs

- It cost 48 million euros.
- The state paid *half* of that.

![A ward](ward.jpg)

> “We waited nine years,” said the director.
`);

  it('gives title and passages with offsets of the file', () => {
    expect(story.title).toBe('Hospital opens new wing');
    const beds = passagesOf(story).find(({ text }) => text.includes('120'));
    expect(story.text.slice(beds?.span.start, beds?.span.end)).toBe(
      'The **new wing** has [120 beds](https://example.org/beds).',
    );
    expect(beds?.text.length).toBe((beds?.span.end ?? 0) - (beds?.span.start ?? 0));
  });

  it('takes list items and block quotes as evidence, headings as context', () => {
    expect(texts(story, 'heading')).toContain('Costs');
    expect(sentences(story)).toEqual(
      expect.arrayContaining(['It cost 48 million euros.', '“We waited nine years,” said the director.']),
    );
  });
});

describe('plain text wrapped at a fixed width', () => {
  const story = article(`Parliament passes the budget

Members of parliament passed the budget for next year late on Wednesday
after a debate that lasted eleven hours. The opposition voted against it,
saying that it cut 300 million from schools and gave nothing to hospitals
in the north.

The finance minister, Ida Berg, called it "a budget for the whole of the
country".
`);

  it('gives sentences that run over line ends, with their length kept', () => {
    const [first, second] = storyPassages(story);
    expect(first?.text).toBe(
      'Members of parliament passed the budget for next year late on Wednesday after a debate that lasted eleven hours.',
    );
    expect(second?.text).toContain('300 million from schools and gave nothing to hospitals in the north.');
    expect(story.prose).toHaveLength(story.text.length);
  });
});

describe('odd text', () => {
  it('counts emoji and CRLF in code units of the file', () => {
    const text = 'Title of it\r\n\r\n🌊🌊 The flood rose to 3 metres.\r\nIt fell on Sunday.\r\n';
    const story = article(text);
    const [first, second] = storyPassages(story);
    expect(text.slice(first?.span.start, first?.span.end)).toContain('The flood rose to 3 metres.');
    expect(text.slice(second?.span.start, second?.span.end)).toBe('It fell on Sunday.');
  });

  it('says that an empty file holds no story', () => {
    expect(article(' \n\n').problems).toEqual([
      { code: 'empty', message: expect.stringContaining('sources/clip.txt') },
    ]);
  });

  it('takes lines for the story where there is nothing else', () => {
    expect(sentences(article('Oman reports second death'))).toEqual(['Oman reports second death']);
    expect(sentences(markdown('# Dam breaks\n\n## Two dead\n'))).toEqual(['Dam breaks', 'Two dead']);
  });

  it('takes the lines of a transcript for what was said', () => {
    const text =
      'Minutes of the council\n\nChair: We will vote on the tram now\n\nIda Berg: I am against it\n\nChair: The motion fell by 12 to 9\n';
    expect(sentences(article(text))).toContain('Chair: The motion fell by 12 to 9');
  });

  it('takes the date of the file name before the one given, and the text before both', () => {
    const fileDate = { year: 1999, month: 1, day: 1 };
    expect(article('The dam is full.', { fileDate }).date).toEqual(fileDate);
    expect(article('The dam is full.', { fileDate, path: 'sources/2021-06-07-dam.txt' }).date).toEqual({
      year: 2021,
      month: 6,
      day: 7,
    });
    expect(article('Date: 2020-02-02\n\nThe dam is full.', { path: 'sources/2021-06-07-dam.txt' }).date).toEqual({
      year: 2020,
      month: 2,
      day: 2,
    });
  });

  it('lets what the caller knows go first', () => {
    const given = { date: { year: 2011, month: 1, day: 2 }, outlet: 'Dawn' };
    expect(article('Date: 2020-02-02\n\nThe dam is full.', { given })).toMatchObject(given);
  });

  it('is read in time linear in its length', () => {
    const shapes = [
      'a '.repeat(200_000),
      '- '.repeat(200_000),
      'A. '.repeat(150_000),
      '(A/B '.repeat(80_000),
      'Aa Bb, '.repeat(60_000),
      '\n'.repeat(300_000),
      'By A '.repeat(80_000),
    ];
    const start = performance.now();
    for (const shape of shapes) article(shape);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
