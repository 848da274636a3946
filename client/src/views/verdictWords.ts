import { l10n } from 'vscode';
import type { DeskWord, SentenceEvidence } from '../../../server/src/lsp/protocol.ts';

/** How a verdict is shown: always by words and a shape, so that nobody has to tell colours apart. */
export interface VerdictWords {
  /** Of one sentence: "In conflict with the sources". */
  readonly one: string;
  /** Of a group of sentences: "In conflict with a source". */
  readonly group: string;
  /** Name of a codicon. */
  readonly icon: string;
  /** Theme colour of the icon. */
  readonly colour: string;
}

/** The words, the shape and the colour of each verdict. */
export function verdictWords(verdict: SentenceEvidence['verdict']): VerdictWords {
  switch (verdict) {
    case 'conflict':
      return {
        one: l10n.t('In conflict with the sources'),
        group: l10n.t('In conflict'),
        icon: 'error',
        colour: 'list.errorForeground',
      };
    case 'disputed':
      return {
        one: l10n.t('The sources differ'),
        group: l10n.t('Sources differ'),
        icon: 'git-compare',
        colour: 'list.warningForeground',
      };
    case 'unsupported':
      return {
        one: l10n.t('No source supports this'),
        group: l10n.t('Without support'),
        icon: 'question',
        colour: 'list.warningForeground',
      };
    case 'supported':
      return {
        one: l10n.t('Supported by the sources'),
        group: l10n.t('Supported'),
        icon: 'pass',
        colour: 'testing.iconPassed',
      };
    case 'not-checkable':
      return {
        one: l10n.t('Nothing to check'),
        group: l10n.t('Nothing to check'),
        icon: 'circle-outline',
        colour: 'descriptionForeground',
      };
  }
}

/** How a sentence is shown that a desk has dealt with: what it has said of it, by words and a shape. */
export function deskSign(
  status: DeskWord['status'],
): Pick<VerdictWords, 'icon' | 'colour'> & { readonly words: string } {
  switch (status) {
    case 'accepted':
      return { words: l10n.t('accepted'), icon: 'verified', colour: 'testing.iconPassed' };
    case 'disputed':
      return { words: l10n.t('marked as disputed'), icon: 'comment-unresolved', colour: 'list.warningForeground' };
    case 'ignored':
      return { words: l10n.t('ignored in the ledger'), icon: 'circle-slash', colour: 'descriptionForeground' };
  }
}
