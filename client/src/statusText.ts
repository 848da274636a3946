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
export function statusText({ counts, state, message }: StatusParams): StatusText {
  const more = message === undefined ? [] : [message];
  if (state === 'no-sources') {
    const tooltip = ['Sourcecheck found no source articles for this draft.', ...more].join('\n');
    return { text: '$(circle-slash) No sources', tooltip, urgent: false };
  }
  if (state === 'indexing') {
    return {
      text: '$(sync~spin) Reading sources',
      tooltip: ['Sourcecheck is reading the source articles.', ...more].join('\n'),
      urgent: false,
    };
  }
  if (counts === undefined) return { text: '$(sync~spin) Checking', tooltip: 'Sourcecheck', urgent: false };

  const marks = [
    { icon: 'error', count: counts.conflict },
    { icon: 'git-compare', count: counts.disputed },
    { icon: 'question', count: counts.unsupported },
  ].filter(({ count }) => count > 0);
  const text =
    marks.length > 0 ? marks.map(({ icon, count }) => `$(${icon}) ${count}`).join(' ') : `$(check) ${counts.supported}`;
  const tooltip = [
    'Sourcecheck: sentences of this draft',
    `${counts.conflict} in conflict with a source`,
    `${counts.disputed} on which the sources differ`,
    `${counts.unsupported} that no source supports`,
    `${counts.supported} supported`,
    `${counts['not-checkable']} with nothing to check`,
    ...more,
  ].join('\n');
  return { text, tooltip, urgent: counts.conflict > 0 };
}
