import {
  type Disposable,
  OverviewRulerLane,
  Range,
  ThemeColor,
  Uri,
  Disposable as VsDisposable,
  window,
  workspace,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { afterRest } from './afterRest.ts';
import type { Asking } from './asking.ts';
import type { DraftStates } from './draftStates.ts';

/** The setting, below `sourcecheck`. */
const SETTING = 'marks.supported';

const REST_MS = 250;

/** Marks the lines of sentences that the sources support by a tick in the gutter, or in the overview, as the setting says. */
export function markSupported(
  client: LanguageClient,
  asking: Asking,
  drafts: DraftStates,
  gutterIcon: string,
): Disposable {
  const ruler = {
    overviewRulerColor: new ThemeColor('testing.iconPassed'),
    overviewRulerLane: OverviewRulerLane.Left,
  };
  const inGutter = window.createTextEditorDecorationType({
    gutterIconPath: Uri.file(gutterIcon),
    gutterIconSize: 'contain',
  });
  const inOverview = window.createTextEditorDecorationType(ruler);

  const mark = async (): Promise<void> => {
    for (const editor of window.visibleTextEditors) {
      const { uri, version } = editor.document;
      const where = workspace.getConfiguration('sourcecheck', uri).get<string>(SETTING) ?? 'off';
      const marked = where !== 'off' && drafts.stateOf(uri) ? await asking.claims(uri) : null;
      // Asked again after the next check; marks for an older text would stand beside the wrong lines.
      if (marked === undefined || (marked && marked.version !== version)) continue;
      const ranges = (marked?.claims ?? [])
        .filter(({ verdict }) => verdict === 'supported')
        .map(({ range }) => client.protocol2CodeConverter.asRange(range));
      editor.setDecorations(inGutter, where === 'gutter' ? ranges.map(({ start }) => new Range(start, start)) : []);
      editor.setDecorations(inOverview, where === 'off' ? [] : ranges);
    }
  };
  const marking = afterRest(REST_MS, mark);
  return VsDisposable.from(
    inGutter,
    inOverview,
    marking,
    drafts.onDidChange(() => marking.soon(undefined)),
    window.onDidChangeVisibleTextEditors(() => marking.soon(undefined)),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(`sourcecheck.${SETTING}`)) marking.soon(undefined);
    }),
  );
}
