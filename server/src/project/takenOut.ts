import { changedIndex, type SegmentedIndex } from '../engine/index/buildPassageIndex.ts';
import { balancesOf } from '../engine/index/capitalBalance.ts';

/** Articles taken out at a time: each time costs the words that all of those taken out before have. */
const AT_ONCE = 200;

/** An index without some articles. Gives way: of very many it takes seconds, most of them to read what is to be taken out. */
export async function takenOut(
  index: SegmentedIndex,
  articleIds: readonly string[],
  pause: () => Promise<void>,
): Promise<SegmentedIndex> {
  let left = index;
  for (let at = 0; at < articleIds.length; at += AT_ONCE) {
    const gone = articleIds.slice(at, at + AT_ONCE);
    for (const id of gone) {
      const article = index.articles.get(id);
      if (article) balancesOf(article);
      await pause();
    }
    left = changedIndex(left, gone, []);
  }
  return left;
}
