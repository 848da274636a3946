import { commands, type Disposable, env, l10n, type QuickPickItem, Uri, ViewColumn, window } from 'vscode';
import type { DraftSource } from '../../../server/src/lsp/protocol.ts';
import type { Asking } from '../asking.ts';
import type { DraftStates } from '../draftStates.ts';
import { searchSources } from '../sourceSearch.ts';
import { sourceOrigin, sourceTitle } from '../views/sourceNodes.ts';

export const FIND_SOURCE = 'sourcecheck.findSource';

const MOST_SHOWN = 50;

interface SourceItem extends QuickPickItem {
  readonly source: DraftSource;
}

/** `Sourcecheck: Find Source`: by words of its title, outlet or file name, misspelt or not. Opens it beside the draft. */
export function registerFindSource(asking: Asking, drafts: DraftStates): Disposable {
  return commands.registerCommand(FIND_SOURCE, async () => {
    const { current } = drafts;
    const sources = (current && (await asking.sources(current)))?.sources ?? [];
    if (sources.length === 0) {
      await window.showInformationMessage(
        current
          ? l10n.t('There are no source articles for this draft yet.')
          : l10n.t('Open a draft first: its sources can be found then.'),
      );
      return;
    }
    const source = await pick(sources);
    if (source) await window.showTextDocument(Uri.parse(source.uri), { viewColumn: ViewColumn.Beside });
  });
}

async function pick(sources: readonly DraftSource[]): Promise<DraftSource | undefined> {
  return new Promise((resolve) => {
    const quickPick = window.createQuickPick<SourceItem>();
    const list = (query: string) => {
      quickPick.items = searchSources(sources, query, MOST_SHOWN).map(sourceItem);
    };
    quickPick.title = l10n.t('Find Source');
    quickPick.placeholder = l10n.t('Words of the title, the outlet or the file name ({0} sources)', sources.length);
    list('');
    quickPick.onDidChangeValue(list);
    quickPick.onDidAccept(() => {
      resolve(quickPick.selectedItems[0]?.source);
      quickPick.hide();
    });
    quickPick.onDidHide(() => {
      resolve(undefined);
      quickPick.dispose();
    });
    quickPick.show();
  });
}

function sourceItem(source: DraftSource): SourceItem {
  return {
    source,
    label: sourceTitle(source),
    detail: [sourceOrigin(source, env.language), source.name].filter((part) => part !== '').join(' · '),
    // They are chosen by likeness: the editor's own filter wants every letter in its place.
    alwaysShow: true,
  };
}
