import type { Uri } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  CLAIMS_REQUEST,
  type ClaimsParams,
  type DraftClaims,
  DRAFTS_REQUEST,
  type DraftSources,
  type DraftsResult,
  EVIDENCE_REQUEST,
  type EvidenceParams,
  type IgnoreListing,
  IGNORES_REQUEST,
  type SentenceEvidence,
  SOURCE_TEXT_REQUEST,
  type SourceText,
  SOURCES_REQUEST,
} from '../../server/src/lsp/protocol.ts';

/** What is asked of the server beside the protocol. `undefined`: it could not answer now, since the text has changed or it is stopped; ask later. */
export interface Asking {
  drafts(): Promise<DraftsResult | undefined>;
  claims(draft: Uri, range?: ClaimsParams['range']): Promise<DraftClaims | null | undefined>;
  sources(draft: Uri): Promise<DraftSources | null | undefined>;
  evidence(draft: Uri, position: EvidenceParams['position']): Promise<SentenceEvidence | null | undefined>;
  ignores(draft: Uri): Promise<IgnoreListing | null | undefined>;
  /** By the URI of its document; null for one that the server does not know, or not yet. */
  sourceText(document: Uri): Promise<SourceText | null | undefined>;
}

/** Asks by a client, which starts its server when it is first asked. */
export function createAsking(client: Pick<LanguageClient, 'sendRequest' | 'code2ProtocolConverter'>): Asking {
  const ask = async <R>(method: string, params: unknown): Promise<R | undefined> => {
    try {
      return await client.sendRequest<R>(method, params);
    } catch {
      // Overtaken by an edit, or the server is being restarted: the next news of the draft makes the views ask again.
      return undefined;
    }
  };
  const textDocument = (draft: Uri) => ({ uri: client.code2ProtocolConverter.asUri(draft) });
  return {
    drafts: async () => ask<DraftsResult>(DRAFTS_REQUEST, {}),
    claims: async (draft, range) => ask(CLAIMS_REQUEST, { textDocument: textDocument(draft), ...(range && { range }) }),
    sources: async (draft) => ask(SOURCES_REQUEST, { textDocument: textDocument(draft) }),
    evidence: async (draft, position) => ask(EVIDENCE_REQUEST, { textDocument: textDocument(draft), position }),
    ignores: async (draft) => ask(IGNORES_REQUEST, { textDocument: textDocument(draft) }),
    sourceText: async (document) => ask(SOURCE_TEXT_REQUEST, textDocument(document)),
  };
}
