import { MOST_ARTICLES } from '../../server/src/engine/index/buildPassageIndex.ts';
import { buildShard, type ReadFile } from '../../server/src/project/shards/buildShard.ts';
import { storeShard } from '../../server/src/project/shards/shardFiles.ts';
import { builtArticle, type Material } from './material.ts';
import { timed } from './processorTime.ts';

/**
 * Indexes articles and stores them in the folder of a cache, as the indexing thread does with those of files. Gives the
 * processor time of it in milliseconds, without that of making the articles.
 */
export async function storeArticles(folder: string, material: Material, count: number): Promise<number> {
  let ms = 0;
  for (let first = 0; first < count; first += MOST_ARTICLES) {
    const files = Array.from({ length: Math.min(MOST_ARTICLES, count - first) }, (_, i) => fileOf(material, first + i));
    const built = timed(() => {
      const steps = buildShard(files);
      for (;;) {
        const step = steps.next();
        if (step.done) return step.value;
      }
    });
    ms += built.ms;
    await storeShard(folder, built.result);
  }
  return ms;
}

function fileOf(material: Material, number: number): ReadFile {
  const article = builtArticle(material.article(number));
  const { id, path } = article;
  const size = Buffer.byteLength(article.text);
  const record = { path, id, shownAs: path, stamp: '', size, contentHash: id, articles: 1, problems: [] };
  return { record, articles: [article] };
}
