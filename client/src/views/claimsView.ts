import {
  type Disposable,
  EventEmitter,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  Uri,
  Disposable as VsDisposable,
  l10n,
  window,
} from 'vscode';
import type { DraftClaims, DraftsResult } from '../../../server/src/lsp/protocol.ts';
import { afterRest } from '../afterRest.ts';
import type { Asking } from '../asking.ts';
import { REVEAL_IN_DRAFT } from '../commands/revealInDraft.ts';
import type { DraftStates } from '../draftStates.ts';
import {
  childrenOf,
  type ClaimNode,
  type DraftNode,
  type FindingNode,
  progressOf,
  progressText,
} from './claimNodes.ts';
import { deskSign, verdictWords } from './verdictWords.ts';

export const CLAIMS_VIEW = 'sourcecheck.claims';

/** A check takes a moment, and several follow each other when sources change. */
const REST_MS = 200;

/** The drafts of the workspace with their sentences by verdict. */
export function registerClaimsView(asking: Asking, drafts: DraftStates): Disposable {
  const changed = new EventEmitter<undefined>();
  const claimsOf = rememberingClaims(asking);
  const provider: TreeDataProvider<ClaimNode> = {
    onDidChangeTreeData: changed.event,
    async getChildren(node) {
      if (!node) return roots();
      if (node.kind !== 'draft' || node.claims) return [...childrenOf(node)];
      const claims = await claimsOf(Uri.parse(node.uri));
      return claims ? [...childrenOf({ ...node, claims })] : [];
    },
    getTreeItem: (node) => treeItem(node, drafts),
  };
  const view: TreeView<ClaimNode> = window.createTreeView(CLAIMS_VIEW, { treeDataProvider: provider });

  /** Those that are open come with their claims. Nothing where the draft has no sources: the welcome says what to do. */
  const roots = async (): Promise<ClaimNode[]> => {
    const open = new Map(
      await Promise.all(drafts.drafts.map(async (uri) => [uri.toString(), await claimsOf(uri)] as const)),
    );
    const current = drafts.current?.toString();
    const shown = current === undefined ? undefined : open.get(current);
    tellProgress(view, shown);
    if (!shown && drafts.current && drafts.stateOf(drafts.current)?.state === 'no-sources') return [];
    return draftNodes((await asking.drafts()) ?? [], open, current);
  };
  const refresh = afterRest(REST_MS, () => {
    if (view.visible) changed.fire(undefined);
  });
  return VsDisposable.from(
    view,
    changed,
    refresh,
    drafts.onDidChange(() => refresh.soon(undefined)),
    drafts.onDidChangeCurrent(() => refresh.soon(undefined)),
    view.onDidChangeVisibility(() => refresh.soon(undefined)),
  );
}

/** Asks for the claims of a draft; as they were before where the server cannot tell now, so that typing does not empty the view. */
function rememberingClaims(asking: Asking): (draft: Uri) => Promise<DraftClaims | undefined> {
  const known = new Map<string, DraftClaims>();
  return async (draft) => {
    const claims = await asking.claims(draft);
    if (claims) known.set(draft.toString(), claims);
    if (claims === null) known.delete(draft.toString());
    return known.get(draft.toString());
  };
}

/** The drafts of the workspace and those that are open, the current one first, then by name. */
function draftNodes(
  listed: DraftsResult,
  open: ReadonlyMap<string, DraftClaims | undefined>,
  current: string | undefined,
): DraftNode[] {
  const nodes = new Map<string, DraftNode>();
  for (const { uri: spelling, name } of listed) {
    const uri = Uri.parse(spelling).toString();
    nodes.set(uri, { kind: 'draft', uri, name });
  }
  for (const [uri, claims] of open) {
    if (claims) nodes.set(uri, { kind: 'draft', uri, name: claims.name, claims });
  }
  return [...nodes.values()].toSorted(
    (a, b) => Number(b.uri === current) - Number(a.uri === current) || a.name.localeCompare(b.name),
  );
}

function tellProgress(view: Pick<TreeView<ClaimNode>, 'description' | 'badge'>, claims: DraftClaims | undefined): void {
  const conflicts = claims?.claims.filter(
    ({ verdict, findings, desk }) => verdict === 'conflict' && findings.length > 0 && desk?.whole !== true,
  ).length;
  view.description = claims ? progressText(claims) : '';
  view.badge = conflicts
    ? { value: conflicts, tooltip: l10n.t('Sentences in conflict with the sources: {0}', conflicts) }
    : undefined;
}

function treeItem(node: ClaimNode, drafts: DraftStates): TreeItem {
  switch (node.kind) {
    case 'draft':
      return draftItem(node, drafts);
    case 'changed': {
      const item = groupItem(l10n.t('Source changed: look again'), node.claims.length);
      item.id = `${node.draft}#changed`;
      item.iconPath = new ThemeIcon('history');
      return item;
    }
    case 'verdict': {
      const { group, icon, colour } = verdictWords(node.verdict);
      const item = groupItem(group, node.claims.length);
      item.id = `${node.draft}#${node.verdict}`;
      item.iconPath = new ThemeIcon(icon, new ThemeColor(colour));
      if (node.verdict === 'supported') item.collapsibleState = TreeItemCollapsibleState.Collapsed;
      return item;
    }
    case 'sentence': {
      const { text, verdict, findings, sources, range, changed, desk } = node.claim;
      const item = new TreeItem(
        text,
        findings.length > 0 ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None,
      );
      const { one, icon, colour } = verdictWords(verdict);
      const line = l10n.t('line {0}', range.start.line + 1);
      const again = changed ? [l10n.t('A source has changed since: look again.')] : [];
      if (changed) item.contextValue = 'sourceChanged';
      const settled = desk?.whole === true ? deskSign(desk.status) : undefined;
      item.description = changed
        ? l10n.t('{0} · source changed', line)
        : [line, ...(settled ? [settled.words] : [])].join(' · ');
      item.iconPath = changed
        ? new ThemeIcon('history', new ThemeColor(colour))
        : new ThemeIcon(settled?.icon ?? icon, new ThemeColor(settled?.colour ?? colour));
      const told = [...again, ...(desk?.words ?? []), ...findings.map(({ message }) => message)];
      item.tooltip = [text, '', one, ...told, ...sources].join('\n');
      item.accessibilityInformation = { label: [`${one}, ${line}:`, text, ...told].join(' ') };
      item.command = { command: REVEAL_IN_DRAFT, title: l10n.t('Show in the Draft'), arguments: [node.draft, range] };
      return item;
    }
    case 'finding':
      return findingItem(node);
  }
}

function groupItem(title: string, count: number): TreeItem {
  const item = new TreeItem(title, TreeItemCollapsibleState.Expanded);
  item.description = String(count);
  item.accessibilityInformation = { label: l10n.t('{0}, number of sentences: {1}', title, count) };
  return item;
}

function draftItem({ uri, name, claims }: DraftNode, drafts: DraftStates): TreeItem {
  const current = drafts.current?.toString() === uri;
  const item = new TreeItem(
    name.replace(/^.*\//, ''),
    current ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed,
  );
  // The editor remembers by the id what is unfolded: the draft that one comes to is, the one that one leaves is not.
  item.id = current ? `${uri}#current` : uri;
  item.iconPath = new ThemeIcon('edit');
  const folder = name.replace(/\/?[^/]*$/, '');
  item.description = [...(claims ? [progressText(claims)] : []), ...(folder === '' ? [] : [folder])].join(' · ');
  item.tooltip = name;
  item.accessibilityInformation = { label: [name, ...(claims ? [progressText(claims)] : [])].join(', ') };
  if (claims) {
    const { checked, all } = progressOf(claims);
    item.tooltip = l10n.t(
      '{0}: of {1} sentences that can be checked, {2} are supported by a source, ignored with a reason, or settled in the ledger; {3} are open.',
      name,
      all,
      checked,
      all - checked,
    );
  }
  return item;
}

function findingItem({ draft, finding }: FindingNode): TreeItem {
  const item = new TreeItem(finding.message, TreeItemCollapsibleState.None);
  item.iconPath = new ThemeIcon(finding.severity === 'error' || finding.severity === 'warning' ? 'warning' : 'info');
  item.tooltip = finding.message;
  item.description = finding.code;
  item.command = {
    command: REVEAL_IN_DRAFT,
    title: l10n.t('Show in the Draft'),
    arguments: [draft, finding.range],
  };
  return item;
}
