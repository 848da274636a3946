import type { SourceResolver } from './sourceResolver.ts';

/** More answers than the citations of a long draft need. */
const KEPT = 5000;

/** A look-up that keeps its answers: between two versions of a draft most citations stay as they are. */
export function rememberedResolver(resolver: SourceResolver): SourceResolver {
  return {
    byKey: remembered((key) => resolver.byKey(key)),
    byTarget: remembered((target) => resolver.byTarget(target)),
    byOutlet: remembered((words) => resolver.byOutlet(words)),
    byTitle: remembered((text) => resolver.byTitle(text)),
    byReference: remembered((text) => resolver.byReference(text)),
    outlets: resolver.outlets,
  };
}

function remembered(find: (words: string) => readonly string[]): (words: string) => readonly string[] {
  const answers = new Map<string, readonly string[]>();
  return (words) => {
    const known = answers.get(words);
    if (known) return known;
    const answer = find(words);
    if (answers.size >= KEPT) answers.clear();
    answers.set(words, answer);
    return answer;
  };
}
