import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallArchive } from '../../testing/smallArchive.ts';
import { buildPassageIndex } from '../index/buildPassageIndex.ts';
import type { Finding } from '../rules/finding.ts';
import { RULES } from '../rules/registry.ts';
import type { Article } from '../sources/article.ts';
import { buildArticle } from '../sources/buildArticle.ts';
import { parseDocument } from '../text/parseDocument.ts';
import { applyEdits } from '../text/textEdit.ts';
import type { Archive } from './archive.ts';
import { checkDraft } from './checkDraft.ts';
import type { Judgement } from './judgement.ts';

/*
 * Invariants of docs/architecture.md that are properties of the judgement as a whole: 5 (sources that speak of something
 * else, and the order of sources, change nothing), 7 (only copy is checked) and 8 (a fix mends its finding; here of the rules' own examples).
 */

const FIXTURES = fileURLToPath(new URL('../../../../test-fixtures', import.meta.url));

const articles = readdirSync(path.join(FIXTURES, 'sources')).map((file) =>
  article(file, readFileSync(path.join(FIXTURES, 'sources', file), 'utf8')),
);

const drafts = ['drafts', 'gold'].flatMap((folder) =>
  readdirSync(path.join(FIXTURES, folder))
    .filter((file) => file.endsWith('.md') && file !== 'GUIDE.md')
    .map((file) => ({ name: file, text: readFileSync(path.join(FIXTURES, folder, file), 'utf8') })),
);

function article(id: string, text: string): Article {
  return buildArticle({ id, path: id, text, format: 'plain' });
}

function archiveOf(all: readonly Article[]): Archive {
  const generation = all.map(({ id }) => id).join(' ');
  return { articles: new Map(all.map((each) => [each.id, each])), index: buildPassageIndex(all), generation };
}

function judged(text: string, archive: Archive, format: 'markdown' | 'plain' = 'markdown'): Judgement[] {
  const settings = { severity: {}, date: { year: 2024, month: 12, day: 2 } };
  const check = { document: parseDocument(text, format), archive, settings };
  return [...checkDraft(check)].map(({ judgement }) => judgement);
}

/** What is shown of each sentence. Sources that are added may move the support score a little: ranking weighs words by them. */
function shown(judgements: readonly Judgement[]): Pick<Judgement, 'verdict' | 'findings'>[] {
  return judgements.map(({ verdict, findings }) => ({ verdict, findings }));
}

function findingsOf(judgements: readonly Judgement[]): Finding[] {
  return judgements.flatMap(({ findings }) => findings);
}

/** Words of quite other fields than the fixtures'. */
const ELSEWHERE =
  'cobalt porcelain teapots enamel wicker embroidery violin sonata quartet oboe clover heather bramble hedgehog otter badger almond cinnamon saffron custard marmalade varnish trellis lupins'.split(
    ' ',
  );

const sentence = fc
  .array(fc.constantFrom(...ELSEWHERE), { minLength: 4, maxLength: 14 })
  .map((words) => words.join(' ').replace(/^./, (first) => first.toUpperCase()) + '.');

const unrelated = fc
  .array(fc.array(sentence, { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 6 })
  .map((texts) => texts.map((sentences, nth) => article(nth % 2 === 0 ? `a${nth}` : `z${nth}`, sentences.join(' '))));

describe('a judgement', () => {
  const sources = archiveOf(articles);
  const before = new Map(drafts.map(({ name, text }) => [name, judged(text, sources)]));

  it('finds something in every fixture, and the fixtures share no word with what is added', () => {
    expect([...before.values()].filter((judgements) => findingsOf(judgements).length === 0)).toEqual([]);
    const all = drafts.map(({ text }) => text.toLowerCase()).join(' ');
    expect(ELSEWHERE.filter((word) => all.includes(word))).toEqual([]);
  });

  it('does not depend on the order of the sources', { timeout: 60_000 }, () => {
    const order = fc.shuffledSubarray(articles, { minLength: articles.length });
    fc.assert(
      fc.property(fc.constantFrom(...drafts), order, ({ name, text }, shuffled) => {
        expect(judged(text, archiveOf(shuffled))).toEqual(before.get(name));
      }),
      { numRuns: 5 },
    );
  });

  it('does not depend on sources that speak of something else', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.constantFrom(...drafts), unrelated, ({ name, text }, more) => {
        expect(shown(judged(text, archiveOf([...articles, ...more])))).toEqual(shown(before.get(name) ?? []));
      }),
      { numRuns: 5 },
    );
  });

  it('does not depend on them where a source is so short that it is taken for an excerpt', () => {
    const few = article('source', 'The company cut 120 jobs in Leeds.');
    const draft = 'The company cut 120 jobs in Leeds after chief executive Anna Holm resigned.';
    const more = article(
      'zoo',
      'The otter likes clover. The badger likes heather. The hedgehog plays violin. The teapots shine.',
    );
    expect(shown(judged(draft, archiveOf([few, more]), 'plain'))).toEqual(
      shown(judged(draft, archiveOf([few]), 'plain')),
    );
  });
});

describe('only copy is checked', () => {
  const source = 'The storm killed 16 people in Dunmore on Monday, the fire service said.';
  const wrong = 'The storm killed 61 people in Dunmore on Monday, the fire service said.';
  const archive = smallArchive([{ id: 'storm', text: source }]);
  const flagged = (text: string): string[] =>
    findingsOf(judged(text, archive)).map(({ span }) => text.slice(span.start, span.end));

  it.each([
    ['a paragraph', wrong],
    ['a list item', `- ${wrong}`],
    ['a quotation', `> ${wrong}`],
    ['a definition of a footnote', `The council met.[^1]\n\n[^1]: ${wrong}`],
    ['the words of a link', `[${wrong}](https://paper.example/storm)`],
  ])('%s is', (_, text) => {
    expect(flagged(text)).toContain('61');
  });

  it.each([
    ['front matter', `---\ntitle: A storm\ndescription: ${wrong}\n---\n\n# A storm\n`],
    ['fenced code', `\`\`\`\n${wrong}\n\`\`\`\n`],
    ['indented code', `# A storm\n\n    ${wrong}\n`],
    ['a comment', `<!-- ${wrong} -->\n`],
    ['code in a line', `\`${wrong}\`\n`],
    ['a link target', `[Read on](https://paper.example/storm-killed-61-people-in-Dunmore-on-Monday)`],
    ['an address', 'https://paper.example/The-storm-killed-61-people-in-Dunmore-on-Monday'],
    ['a definition of a link', `[storm]: https://paper.example/61 "${wrong}"\n`],
    ['an attribute of HTML', `<div title="${wrong}"></div>\n`],
  ])('%s is not', (_, text) => {
    expect(flagged(text)).toEqual([]);
  });

  it('marks and keys inside a sentence are not', () => {
    expect(flagged(`${source.replace(' on', '[^61] on')}\n\n[^61]: ${source}\n`)).toEqual([]);
  });
});

/** The same over the example draft, through the server: lsp/everyFix.test.ts. */
describe('putting in what a source has', () => {
  const examples = RULES.flatMap(({ meta }) => meta.examples)
    .filter(({ flagged }) => flagged !== undefined)
    .map(({ source, draft }) => ({ text: draft, archive: archiveOf([article('source', source)]) }));
  const fixes = examples.flatMap(({ text, archive }) =>
    findingsOf(judged(text, archive))
      .filter(({ code }) => code.startsWith('conflict/'))
      .flatMap((finding) =>
        finding.fixes
          .filter(({ kind }) => kind === 'replace')
          .map((fix) => ({ title: `${finding.code}: ${fix.title}`, text, archive, finding, fix })),
      ),
  );

  it('is offered', () => {
    expect(fixes.length).toBeGreaterThan(9);
  });

  it.each(fixes.map((each) => [each.title, each] as const))('%s', (_, { text, archive, finding, fix }) => {
    const sameRule = ({ code }: Finding): boolean => code.split('/')[1] === finding.code.split('/')[1];
    const before = findingsOf(judged(text, archive)).filter(sameRule).length;
    const after = findingsOf(judged(applyEdits(text, fix.edits), archive)).filter(sameRule);
    expect(after.length).toBe(before - 1);
  });
});
