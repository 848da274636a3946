import { RequestType } from 'vscode-languageserver';
import {
  CLAIMS_REQUEST,
  type ClaimsParams,
  type DraftClaims,
  type DraftParams,
  DRAFTS_REQUEST,
  type DraftSources,
  type DraftsParams,
  type DraftsResult,
  EVIDENCE_REQUEST,
  type EvidenceParams,
  type SentenceEvidence,
  SOURCES_REQUEST,
} from '../protocol.ts';

/*
 * The requests of protocol.ts with the types of their parameters and answers, as a connection wants them.
 */

export const ClaimsRequest = new RequestType<ClaimsParams, DraftClaims | null, void>(CLAIMS_REQUEST);
export const DraftsRequest = new RequestType<DraftsParams, DraftsResult, void>(DRAFTS_REQUEST);
export const EvidenceRequest = new RequestType<EvidenceParams, SentenceEvidence | null, void>(EVIDENCE_REQUEST);
export const SourcesRequest = new RequestType<DraftParams, DraftSources | null, void>(SOURCES_REQUEST);
