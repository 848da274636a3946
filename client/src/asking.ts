import type { Range, Uri } from 'vscode';
import {
  ANNOTATED_COPY_REQUEST,
  CLAIMS_REQUEST,
  type DraftPartParams,
  type DraftPlaceParams,
  DRAFTS_REQUEST,
  EVIDENCE_REQUEST,
  IGNORES_REQUEST,
  LEDGER_REQUEST,
  type Requests,
  SET_STATUS_REQUEST,
  type SetStatusParams,
  SOURCE_TEXT_REQUEST,
  SOURCES_REQUEST,
} from '../../server/src/lsp/protocol.ts';

type Place = DraftPlaceParams['position'];

/** What comes of a request. `undefined`: the server could not answer now, since the text has changed or it is stopped; ask later. */
type Answer<Method extends keyof Requests> = Promise<Requests[Method]['answer'] | undefined>;

/** What is asked of the server beside the protocol. */
export interface Asking {
  drafts(): Answer<typeof DRAFTS_REQUEST>;
  claims(draft: Uri, range?: Pick<Range, 'start' | 'end'>): Answer<typeof CLAIMS_REQUEST>;
  sources(draft: Uri): Answer<typeof SOURCES_REQUEST>;
  evidence(draft: Uri, position: Place): Answer<typeof EVIDENCE_REQUEST>;
  ignores(draft: Uri): Answer<typeof IGNORES_REQUEST>;
  /** By the URI of its document; null for one that the server does not know, or not yet. */
  sourceText(document: Uri): Answer<typeof SOURCE_TEXT_REQUEST>;
  ledger(draft: Uri, range?: DraftPartParams['range']): Answer<typeof LEDGER_REQUEST>;
  annotatedCopy(draft: Uri): Answer<typeof ANNOTATED_COPY_REQUEST>;
  /** Answers false where the draft has changed meanwhile. */
  setStatus(params: SetStatusParams): Answer<typeof SET_STATUS_REQUEST>;
}

/** Sends a request to the server, which starts when it is first asked. Rejects where it cannot answer. */
export type Send = <Method extends keyof Requests>(
  method: Method,
  params: Requests[Method]['params'],
) => Promise<Requests[Method]['answer']>;

/** Asks by `send`; `asUri` spells an address as the protocol does. */
export function createAsking(send: Send, asUri: (uri: Uri) => string): Asking {
  const ask = async <Method extends keyof Requests>(
    method: Method,
    params: Requests[Method]['params'],
  ): Answer<Method> => {
    try {
      return await send(method, params);
    } catch {
      // Overtaken by an edit, or the server is being restarted: the next news of the draft makes the views ask again.
      return undefined;
    }
  };
  const textDocument = (draft: Uri) => ({ uri: asUri(draft) });
  return {
    drafts: async () => ask(DRAFTS_REQUEST, {}),
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
