import {
  type Disposable,
  EventEmitter,
  env,
  l10n,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  Disposable as VsDisposable,
  window,
} from 'vscode';
import { type DraftSource, type DraftSources, OPEN_SOURCE_COMMAND } from '../../../server/src/lsp/protocol.ts';
import { afterRest } from '../afterRest.ts';
import type { Asking } from '../asking.ts';
import type { DraftStates } from '../draftStates.ts';
import { FIND_SOURCE } from '../commands/findSource.ts';
import { childrenOf, groupTitle, sourceGroups, type SourceNode, sourceOrigin, sourceTitle } from './sourceNodes.ts';

const SOURCES_VIEW = 'sourcecheck.sources';

const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

const REST_MS = 500;

/** Of so many articles the list is long in coming: while somebody types it waits for a pause. */
const MANY = 1000;

const REST_OF_MANY_MS = 3000;

/** The sources that the current draft is checked against. */
export function registerSourcesView(asking: Asking, drafts: DraftStates): Disposable {
  const changed = new EventEmitter<undefined>();
  let known: DraftSources | null | undefined;
  const provider: TreeDataProvider<SourceNode> = {
    onDidChangeTreeData: changed.event,
    async getChildren(node) {
      if (node) return [...childrenOf(node)];
      const { current } = drafts;
      const told = current && (await asking.sources(current));
      // Not to be told now: what was there before stays, so that typing does not empty the view.
      if (told !== undefined || !current) known = told;
      const sources = known;
      view.description = articlesText(sources?.sources.length ?? 0);
      return sources && sources.sources.length > 0 ? [...sourceGroups(sources)] : [];
    },
    getTreeItem: treeItem,
  };
  const view = window.createTreeView(SOURCES_VIEW, { treeDataProvider: provider });
  const refresh = () => {
    if (view.visible) changed.fire(undefined);
  };
  const refreshing = afterRest(REST_MS, refresh);
  const refreshingMany = afterRest(REST_OF_MANY_MS, refresh);
  const refreshSoon = () => (known && known.sources.length > MANY ? refreshingMany : refreshing).soon(undefined);
  return VsDisposable.from(
    view,
    changed,
    refreshing,
    refreshingMany,
    drafts.onDidChange(refreshSoon),
    drafts.onDidChangeCurrent(() => refreshing.soon(undefined)),
    view.onDidChangeVisibility(() => refreshing.soon(undefined)),
  );
}

function treeItem(node: SourceNode): TreeItem {
  switch (node.kind) {
    case 'group': {
      const title = groupTitle(node.group);
      const folded = node.group === 'unused' && node.sources.length > 20;
      const item = new TreeItem(title, folded ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded);
      item.id = node.group;
      item.description = String(node.sources.length);
      item.accessibilityInformation = { label: l10n.t('{0}, number of articles: {1}', title, node.sources.length) };
      return item;
    }
    case 'source':
      return sourceItem(node.source);
    case 'use': {
      const { uri, name, sentences } = node.use;
      const item = new TreeItem(name, TreeItemCollapsibleState.None);
      item.description = sentences === 1 ? l10n.t('1 sentence') : l10n.t('{0} sentences', sentences);
      item.iconPath = new ThemeIcon('edit');
      item.tooltip = l10n.t('Sentences of this draft that rest on the source: {0}', sentences);
      item.command = { command: 'vscode.open', title: l10n.t('Open'), arguments: [Uri.parse(uri)] };
      return item;
    }
    case 'problem': {
      const item = new TreeItem(node.message, TreeItemCollapsibleState.None);
      item.iconPath = new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
      item.tooltip = node.message;
      item.accessibilityInformation = { label: l10n.t('Problem: {0}', node.message) };
      return item;
    }
    case 'more': {
      const item = new TreeItem(l10n.t('{0} more: find one…', node.count), TreeItemCollapsibleState.None);
      item.iconPath = new ThemeIcon('search');
      item.command = { command: FIND_SOURCE, title: l10n.t('Find Source') };
      return item;
    }
  }
}

/** By outlet and date, as a desk speaks of it; by its title where the outlet is not known. */
function sourceItem(source: DraftSource): TreeItem {
  const { outlet, uses, problems, name, uri, passages } = source;
  const title = sourceTitle(source);
  const origin = sourceOrigin(source, env.language);
  const item = new TreeItem(
    outlet === undefined ? title : origin,
    uses.length + problems.length > 0 ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None,
  );
  const told = [origin, title, name, ...problems].filter((line) => line !== '');
  item.id = uri;
  item.description = outlet === undefined ? origin : title;
  item.iconPath =
    problems.length > 0
      ? new ThemeIcon('warning', new ThemeColor('list.warningForeground'))
      : new ThemeIcon('file-text');
  item.tooltip = told.join('\n');
  item.accessibilityInformation = {
    label: [...told, passages === 0 ? l10n.t('could not be read') : l10n.t('used in {0} drafts', uses.length)].join(
      ', ',
    ),
  };
  item.command = {
    command: OPEN_SOURCE_COMMAND,
    title: l10n.t('Open to the Side'),
    arguments: [{ uri, range: START }],
  };
  return item;
}

function articlesText(count: number): string {
  if (count === 0) return '';
  return count === 1 ? l10n.t('1 article') : l10n.t('{0} articles', count);
}
