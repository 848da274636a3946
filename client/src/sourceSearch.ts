import { lookUp } from '../../server/src/engine/sources/lookUp.ts';
import type { DraftSource } from '../../server/src/lsp/protocol.ts';

/** The sources that come nearest to what one remembers of them, best first; all of them, up to the limit, for an empty query. */
export function searchSources(sources: readonly DraftSource[], query: string, limit: number): readonly DraftSource[] {
  if (query.trim() === '') return sources.slice(0, limit);
  return lookUp(sources, ({ title, outlet, name, date }) => ({ title, outlet, name, when: date }), query, limit);
}
