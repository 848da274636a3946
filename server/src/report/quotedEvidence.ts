import type { Evidence } from '../engine/rules/finding.ts';
import { sourceCaption } from './sourceCaption.ts';

/** A passage on one line, with who has it: `Reuters, 2 Dec. 2024: “…”`. */
export function quotedEvidence(evidence: Evidence): string {
  return `${sourceCaption(evidence)}: “${evidence.text.replaceAll(/\s+/gu, ' ').trim()}”`;
}
