import { RequestType } from 'vscode-languageserver';
import {
  ADD_IGNORE_REQUEST,
  ANNOTATED_COPY_REQUEST,
  CLAIMS_REQUEST,
  DRAFTS_REQUEST,
  EVIDENCE_REQUEST,
  IGNORES_REQUEST,
  LEDGER_REQUEST,
  REMOVE_IGNORE_REQUEST,
  type Requests,
  SET_STATUS_REQUEST,
  SOURCE_TEXT_REQUEST,
  SOURCES_REQUEST,
} from '../protocol.ts';

/*
 * The requests of protocol.ts as a connection wants them.
 */

export const AnnotatedCopyRequest = requestType(ANNOTATED_COPY_REQUEST);
export const LedgerRequest = requestType(LEDGER_REQUEST);
export const SetStatusRequest = requestType(SET_STATUS_REQUEST);
export const AddIgnoreRequest = requestType(ADD_IGNORE_REQUEST);
export const ClaimsRequest = requestType(CLAIMS_REQUEST);
export const DraftsRequest = requestType(DRAFTS_REQUEST);
export const EvidenceRequest = requestType(EVIDENCE_REQUEST);
export const IgnoresRequest = requestType(IGNORES_REQUEST);
export const RemoveIgnoreRequest = requestType(REMOVE_IGNORE_REQUEST);
export const SourcesRequest = requestType(SOURCES_REQUEST);
export const SourceTextRequest = requestType(SOURCE_TEXT_REQUEST);

function requestType<Method extends keyof Requests>(
  method: Method,
): RequestType<Requests[Method]['params'], Requests[Method]['answer'], void> {
  return new RequestType(method);
}
