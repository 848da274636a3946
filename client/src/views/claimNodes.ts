import { l10n } from 'vscode';
import type { ClaimFinding, DraftClaim, DraftClaims } from '../../../server/src/lsp/protocol.ts';

/** What the view of claims is made of: drafts, in each the verdicts, in each the sentences, with their findings. */
export type ClaimNode = DraftNode | ChangedNode | VerdictNode | SentenceNode | FindingNode;

export interface DraftNode {
  readonly kind: 'draft';
  readonly uri: string;
  readonly name: string;
  /** Undefined until it has been asked for: a draft that is not open is checked when it is unfolded. */
  readonly claims?: DraftClaims;
}

export interface VerdictNode {
  readonly kind: 'verdict';
  readonly draft: string;
  readonly verdict: DraftClaim['verdict'];
  readonly claims: readonly DraftClaim[];
}

/** Sentences of any verdict whose source has changed since they were checked. */
export interface ChangedNode {
  readonly kind: 'changed';
  readonly draft: string;
  readonly claims: readonly DraftClaim[];
}

export interface SentenceNode {
  readonly kind: 'sentence';
  readonly draft: string;
  readonly claim: DraftClaim;
}

export interface FindingNode {
  readonly kind: 'finding';
  readonly draft: string;
  readonly finding: ClaimFinding;
}

const ORDER: readonly DraftClaim['verdict'][] = ['conflict', 'disputed', 'unsupported', 'supported'];

/** What stands under a node; nothing under a finding, and under a draft that has not been asked for. */
export function childrenOf(node: ClaimNode): readonly ClaimNode[] {
  switch (node.kind) {
    case 'draft':
      return groupsOf(node.uri, node.claims?.claims ?? []);
    case 'changed':
    case 'verdict':
      return node.claims.map((claim) => ({ kind: 'sentence', draft: node.draft, claim }));
    case 'sentence':
      return node.claim.findings.map((finding) => ({ kind: 'finding', draft: node.draft, finding }));
    case 'finding':
      return [];
  }
}

function groupsOf(draft: string, claims: readonly DraftClaim[]): readonly ClaimNode[] {
  const groups: readonly (ChangedNode | VerdictNode)[] = [
    { kind: 'changed', draft, claims: claims.filter(({ changed }) => changed) },
    ...ORDER.map((verdict): VerdictNode => {
      return { kind: 'verdict', draft, verdict, claims: claims.filter((claim) => claim.verdict === verdict) };
    }),
  ];
  return groups.filter((group) => group.claims.length > 0);
}

/** How far a draft is: claims that a source supports, whose findings were all ignored, or that a desk has settled, of all. */
export function progressOf({ claims }: Pick<DraftClaims, 'claims'>): {
  readonly checked: number;
  readonly all: number;
} {
  return { checked: claims.filter(isChecked).length, all: claims.length };
}

/** "31 of 47 checked". */
export function progressText(claims: Pick<DraftClaims, 'claims'>): string {
  const { checked, all } = progressOf(claims);
  return all === 0 ? l10n.t('nothing to check') : l10n.t('{0} of {1} checked', checked, all);
}

function isChecked({ verdict, findings, ignored, desk }: DraftClaim): boolean {
  return verdict === 'supported' || (findings.length === 0 && ignored > 0) || desk?.whole === true;
}
