import { dayNumber } from '../facts/civil.ts';
import type { Quantity } from '../facts/fact.ts';
import { months, weekdays } from '../facts/date/calendarWords.ts';
import { scaleWords, smallNumbers } from '../facts/quantity/numberWords.ts';
import { remembering, rememberingEach } from '../lexicon/recentMap.ts';
import type { StatedFigure } from '../match/figureSurroundings.ts';
import type { Article, Passage } from '../sources/article.ts';
import type { Archive } from './archive.ts';
import { passageReader } from './archiveNames.ts';

/** A figure of a source, with the sentence that states it. */
export interface SourceFigure extends StatedFigure {
  readonly passage: Passage;
}

/** The figures of one article that may be held against others, by what they measure. */
export type FiguresOfArticle = ReadonlyMap<Quantity['dimension'], readonly SourceFigure[]>;

/** The figures of an article, and those of the others that tell its story. */
export interface FiguresOfStory {
  readonly own: FiguresOfArticle;
  readonly others: readonly FiguresOfArticle[];
}

/** Of a longer article, its first passages. */
const LONGEST = 60;
/** Names that two articles on one story have in common, and which share of those of the one that has fewer. */
const NAMES = 2;
const SHARE = 0.2;
/** Articles that lie further apart tell of two times. */
const DAYS = 30;

/** Articles remembered an archive. */
const KEPT = 400;

const memoryOf = rememberingEach((archive: Archive) => ({
  figuresIn: remembering(KEPT, (articleId: string) => readFigures(articleId, archive)),
  namesIn: remembering(KEPT, (articleId: string) => readNames(articleId, archive)),
}));

/**
 * What the articles of a story count, by one of them. `met`: those that have something of the claim, by their ids; `told`: those
 * of them that tell its story in any case. What was read is kept while that snapshot of the archive lives.
 */
export function figuresOfStory(
  archive: Archive,
  articleId: string,
  { met, told }: { readonly met: readonly string[]; readonly told: ReadonlySet<string> },
): FiguresOfStory {
  const { figuresIn, namesIn } = memoryOf(archive);
  const others = met.filter(
    (id) =>
      id !== articleId &&
      areNear(articleId, id, archive) &&
      (told.has(id) || shareNames(namesIn(articleId), namesIn(id))),
  );
  return { own: figuresIn(articleId), others: others.map(figuresIn) };
}

function readFigures(articleId: string, archive: Archive): FiguresOfArticle {
  const { index } = archive;
  const places = [...Array(Math.min(LONGEST, index.passagesOf(articleId))).keys()];
  const read = passageReader(archive);
  const figures = new Map<Quantity['dimension'], SourceFigure[]>();
  for (const passage of index.passagesAt(articleId, places)) {
    if (!OF_FIGURES.test(passage.text)) continue;
    const { reading } = read(passage);
    for (const quantity of reading.quantities.filter(isHeld)) {
      const alike = figures.get(quantity.dimension);
      const figure = { passage, reading, quantity };
      if (alike) alike.push(figure);
      else figures.set(quantity.dimension, [figure]);
    }
  }
  return figures;
}

/** Of these one is seldom meant for another. */
const APART: ReadonlySet<Quantity['dimension']> = new Set(['ordinal', 'age', 'score', 'ratio']);

/** Whether a figure is held against those of other articles: not ranks and ages, nor what is vague or denied. */
export function isHeld({ dimension, denied, comparator }: Quantity): boolean {
  return !APART.has(dimension) && denied !== true && comparator !== 'vague' && comparator !== 'range';
}

/** A sentence without any of these has no figure. */
const OF_FIGURES = new RegExp(
  String.raw`\d|\b(?:${[...smallNumbers.keys(), ...scaleWords.keys(), 'half', 'dozen'].join('|')})`,
  'iu',
);

function shareNames(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const name of a) if (b.has(name)) shared++;
  return shared >= NAMES && shared >= SHARE * Math.min(a.size, b.size);
}

/** The words of an article's names, in lower case: those with a capital that the archive mostly writes so. */
function readNames(articleId: string, { articles, index: { nameWords } }: Archive): ReadonlySet<string> {
  const text = articles.get(articleId)?.prose ?? '';
  const names = new Set<string>();
  for (const [word] of text.slice(0, LONGEST_TEXT).matchAll(/\p{Lu}[\p{L}-]+/gu)) {
    const lower = word.toLowerCase();
    if (nameWords.has(lower) && !weekdays.has(lower) && !months.has(lower)) names.add(lower);
  }
  return names;
}

const LONGEST_TEXT = 10_000;

function areNear(a: string, b: string, { articles }: Archive): boolean {
  const [one, other] = [dayOf(articles.get(a)), dayOf(articles.get(b))];
  return one === undefined || other === undefined || Math.abs(one - other) <= DAYS;
}

function dayOf(article: Article | undefined): number | undefined {
  return article?.date && dayNumber(article.date);
}
