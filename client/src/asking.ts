import type { Range, Uri } from 'vscode';
import {
  ANNOTATED_COPY_REQUEST,
  type AnnotatedCopy,
  CLAIMS_REQUEST,
  type DraftClaims,
  type DraftFacts,
  DRAFTS_REQUEST,
  type DraftSources,
  type DraftsResult,
  EVIDENCE_REQUEST,
  type EvidenceParams,
  type IgnoreListing,
  IGNORES_REQUEST,
  LEDGER_REQUEST,
  type LedgerParams,
  type SentenceEvidence,
  SOURCE_TEXT_REQUEST,
  type SourceText,
  SET_STATUS_REQUEST,
  type SetStatusParams,
  SOURCES_REQUEST,
} from '../../server/src/lsp/protocol.ts';

type Place = EvidenceParams['position'];

/** What is asked of the server beside the protocol. `undefined`: it could not answer now, since the text has changed or it is stopped; ask later. */
export interface Asking {
  drafts(): Promise<DraftsResult | undefined>;
  claims(draft: Uri, range?: Pick<Range, 'start' | 'end'>): Promise<DraftClaims | null | undefined>;
  sources(draft: Uri): Promise<DraftSources | null | undefined>;
  evidence(draft: Uri, position: Place): Promise<SentenceEvidence | null | undefined>;
  ignores(draft: Uri): Promise<IgnoreListing | null | undefined>;
  /** By the URI of its document; null for one that the server does not know, or not yet. */
  sourceText(document: Uri): Promise<SourceText | null | undefined>;
  ledger(draft: Uri, range?: LedgerParams['range']): Promise<DraftFacts | null | undefined>;
  annotatedCopy(draft: Uri): Promise<AnnotatedCopy | null | undefined>;
  /** Answers false where the draft has changed meanwhile. */
  setStatus(params: SetStatusParams): Promise<boolean | undefined>;
}

/** Sends a request to the server, which starts when it is first asked. Rejects where it cannot answer. */
export type Send = <R>(method: string, params: unknown) => Promise<R>;

/** Asks by `send`; `asUri` spells an address as the protocol does. */
export function createAsking(send: Send, asUri: (uri: Uri) => string): Asking {
  const ask = async <R>(method: string, params: unknown): Promise<R | undefined> => {
    try {
      return await send<R>(method, params);
    } catch {
      // Overtaken by an edit, or the server is being restarted: the next news of the draft makes the views ask again.
      return undefined;
    }
  };
  const textDocument = (draft: Uri) => ({ uri: asUri(draft) });
  return {
    drafts: async () => ask<DraftsResult>(DRAFTS_REQUEST, {}),
    async claims(draft, range) {
      const part = range && { start: placeOf(range.start), end: placeOf(range.end) };
      return ask(CLAIMS_REQUEST, { textDocument: textDocument(draft), ...(part && { range: part }) });
    },
    sources: async (draft) => ask(SOURCES_REQUEST, { textDocument: textDocument(draft) }),
    evidence: async (draft, position) =>
      ask(EVIDENCE_REQUEST, { textDocument: textDocument(draft), position: placeOf(position) }),
    ignores: async (draft) => ask(IGNORES_REQUEST, { textDocument: textDocument(draft) }),
    sourceText: async (document) => ask(SOURCE_TEXT_REQUEST, textDocument(document)),
    ledger: async (draft, range) => ask(LEDGER_REQUEST, { textDocument: textDocument(draft), ...(range && { range }) }),
    annotatedCopy: async (draft) => ask(ANNOTATED_COPY_REQUEST, { textDocument: textDocument(draft) }),
    setStatus: async (params) => ask(SET_STATUS_REQUEST, params),
  };
}

/** As the protocol has it: the editor's own ranges are sent as lists. */
function placeOf({ line, character }: Place): Place {
  return { line, character };
}
