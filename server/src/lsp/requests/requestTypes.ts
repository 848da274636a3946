import { RequestType } from 'vscode-languageserver';
import {
  ADD_IGNORE_REQUEST,
  type AddIgnoreParams,
  ANNOTATED_COPY_REQUEST,
  type AnnotatedCopy,
  CLAIMS_REQUEST,
  type ClaimsParams,
  type DraftClaims,
  type DraftFacts,
  type DraftParams,
  DRAFTS_REQUEST,
  type DraftSources,
  type DraftsParams,
  type DraftsResult,
  EVIDENCE_REQUEST,
  type EvidenceParams,
  type IgnoreListing,
  IGNORES_REQUEST,
  LEDGER_REQUEST,
  type LedgerParams,
  REMOVE_IGNORE_REQUEST,
  type RemoveIgnoreParams,
  type SentenceEvidence,
  SET_STATUS_REQUEST,
  type SetStatusParams,
  SOURCE_TEXT_REQUEST,
  type SourceText,
  type SourceTextParams,
  SOURCES_REQUEST,
} from '../protocol.ts';

/*
 * The requests of protocol.ts with the types of their parameters and answers, as a connection wants them.
 */

export const AnnotatedCopyRequest = new RequestType<DraftParams, AnnotatedCopy | null, void>(ANNOTATED_COPY_REQUEST);
export const LedgerRequest = new RequestType<LedgerParams, DraftFacts | null, void>(LEDGER_REQUEST);
export const SetStatusRequest = new RequestType<SetStatusParams, boolean, void>(SET_STATUS_REQUEST);
export const AddIgnoreRequest = new RequestType<AddIgnoreParams, boolean, void>(ADD_IGNORE_REQUEST);
export const ClaimsRequest = new RequestType<ClaimsParams, DraftClaims | null, void>(CLAIMS_REQUEST);
export const DraftsRequest = new RequestType<DraftsParams, DraftsResult, void>(DRAFTS_REQUEST);
export const EvidenceRequest = new RequestType<EvidenceParams, SentenceEvidence | null, void>(EVIDENCE_REQUEST);
export const IgnoresRequest = new RequestType<DraftParams, IgnoreListing | null, void>(IGNORES_REQUEST);
export const RemoveIgnoreRequest = new RequestType<RemoveIgnoreParams, boolean, void>(REMOVE_IGNORE_REQUEST);
export const SourcesRequest = new RequestType<DraftParams, DraftSources | null, void>(SOURCES_REQUEST);
export const SourceTextRequest = new RequestType<SourceTextParams, SourceText | null, void>(SOURCE_TEXT_REQUEST);
