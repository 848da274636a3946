import type { DraftClaim, DraftClaims, DraftSource, SentenceEvidence } from '../../../server/src/lsp/protocol.ts';

/** The draft of the tests. */
export const DRAFT = 'file:///desk/drafts/storm.md';

export const RANGE = { start: { line: 4, character: 0 }, end: { line: 4, character: 30 } };

export function claim(verdict: DraftClaim['verdict'], more: Partial<DraftClaim> = {}): DraftClaim {
  const text = 'The storm cut the power of 300 homes.';
  const rest = { support: 0.5, findings: [], ignored: 0, sources: [], changed: false, desk: null };
  return { range: RANGE, text, verdict, ...rest, ...more };
}

export function finding(message: string): DraftClaim['findings'][number] {
  return { id: `id of ${message}`, code: 'conflict/number', severity: 'warning', message, range: RANGE };
}

export function draftClaims(...claims: readonly DraftClaim[]): DraftClaims {
  return { uri: DRAFT, name: 'drafts/storm.md', version: 1, claims };
}

export function source(name: string, more: Partial<DraftSource> = {}): DraftSource {
  return {
    id: name,
    uri: `file:///desk/sources/${name}`,
    name: `sources/${name}`,
    passages: 3,
    problems: [],
    uses: [],
    ...more,
  };
}

export function evidence(more: Partial<SentenceEvidence> = {}): SentenceEvidence {
  return {
    uri: DRAFT,
    version: 1,
    claim: null,
    range: RANGE,
    text: 'The storm cut the power of 300 homes.',
    verdict: 'supported',
    verdictInWords: 'Supported by the sources',
    passages: [],
    ...more,
  };
}
