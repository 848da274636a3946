import { l10n } from 'vscode';
import type { StatusParams } from '../../server/src/lsp/protocol.ts';

/** What the status bar shows of a draft. */
export interface StatusText {
  /** May hold icons of the editor (`$(check)`). */
  readonly text: string;
  /** Plain text, one fact a line. */
  readonly tooltip: string;
  /** Whether the draft has something that an editor must look at: the item is coloured. */
  readonly urgent: boolean;
}

/** Words the state of a draft: the figures that ask for work in the bar, all of them in the tooltip. */
export function statusText(status: StatusParams): StatusText {
  const { text, lines, urgent = false } = stateText(status);
  const more = [
    ...(status.message === undefined ? [] : [status.message]),
    ...(status.problems ?? []),
    ...(status.limits ?? []),
  ];
  return { text, tooltip: [...lines, ...new Set(more)].join('\n'), urgent };
}

interface StateText {
  readonly text: string;
  readonly lines: readonly string[];
  readonly urgent?: boolean;
}

function stateText(status: StatusParams): StateText {
  const { state, counts, progress } = status;
  switch (state) {
    case 'no-sources':
      return {
        text: `$(circle-slash) ${l10n.t('No sources')}`,
        lines: [l10n.t('Sourcecheck found no source articles for this draft.')],
      };
    case 'too-long':
      return {
        text: `$(circle-slash) ${l10n.t('Too long to check')}`,
        lines: [l10n.t('Sourcecheck does not check this draft: it is too long.')],
      };
    case 'indexing':
      return {
        text: `$(sync~spin) ${progress ? l10n.t('Reading sources {0}', shareOf(progress)) : l10n.t('Reading sources')}`,
        lines: [l10n.t('Sourcecheck is reading the source articles.')],
      };
    case 'checking':
      return {
        text: `$(sync~spin) ${progress ? l10n.t('Checking {0}', shareOf(progress)) : l10n.t('Checking')}`,
        lines: [l10n.t('Sourcecheck is checking the draft.')],
      };
    case 'idle':
      return counts ? countsText(counts) : { text: `$(sync~spin) ${l10n.t('Checking')}`, lines: ['Sourcecheck'] };
  }
}

function countsText(counts: NonNullable<StatusParams['counts']>): StateText {
  const marks = [
    { icon: 'error', count: counts.conflict },
    { icon: 'git-compare', count: counts.disputed },
    { icon: 'question', count: counts.unsupported },
  ].filter(({ count }) => count > 0);
  return {
    text:
      marks.length > 0
        ? marks.map(({ icon, count }) => `$(${icon}) ${count}`).join(' ')
        : `$(check) ${counts.supported}`,
    lines: [
      l10n.t('Sourcecheck: sentences of this draft'),
      l10n.t('{0} in conflict with a source', counts.conflict),
      l10n.t('{0} on which the sources differ', counts.disputed),
      l10n.t('{0} that no source supports', counts.unsupported),
      l10n.t('{0} supported', counts.supported),
      l10n.t('{0} with nothing to check', counts['not-checkable']),
    ],
    urgent: counts.conflict > 0,
  };
}

function shareOf({ done, total }: NonNullable<StatusParams['progress']>): string {
  return `${total > 0 ? Math.floor((100 * done) / total) : 0} %`;
}
