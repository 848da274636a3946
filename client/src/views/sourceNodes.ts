import { l10n } from 'vscode';
import type { DraftSource, DraftSources, SourceUse } from '../../../server/src/lsp/protocol.ts';

/** What the view of sources is made of: groups by use, in each the sources, under each where it is used and what is wrong with it. */
export type SourceNode = GroupNode | ArticleNode | UseNode | ProblemNode | MoreNode;

export interface GroupNode {
  readonly kind: 'group';
  readonly group: 'used' | 'unread' | 'unused';
  readonly sources: readonly DraftSource[];
}

export interface ArticleNode {
  readonly kind: 'source';
  readonly source: DraftSource;
}

export interface UseNode {
  readonly kind: 'use';
  readonly use: SourceUse;
}

/** Something that was met in reading; it names the file and says what to do. */
export interface ProblemNode {
  readonly kind: 'problem';
  readonly message: string;
}

/** Stands for those of a long group that are not listed. */
export interface MoreNode {
  readonly kind: 'more';
  readonly count: number;
}

/** More than anybody scrolls through; the editor takes long to list thousands. */
const MOST_LISTED = 200;

/** What stands at the top: problems of the folders, then the sources by use. Groups without a source are left out. */
export function sourceGroups({ problems, sources }: DraftSources): readonly SourceNode[] {
  const of = (group: GroupNode['group']): GroupNode => ({
    kind: 'group',
    group,
    sources: sources.filter((source) => groupOf(source) === group),
  });
  return [
    ...problems.map((message): ProblemNode => ({ kind: 'problem', message })),
    ...[of('used'), of('unread'), of('unused')].filter((group) => group.sources.length > 0),
  ];
}

/** What stands under a node. */
export function childrenOf(node: SourceNode): readonly SourceNode[] {
  switch (node.kind) {
    case 'group': {
      const more = node.sources.length - MOST_LISTED;
      return [
        ...node.sources.slice(0, MOST_LISTED).map((source): ArticleNode => ({ kind: 'source', source })),
        ...(more > 0 ? [{ kind: 'more', count: more } as const] : []),
      ];
    }
    case 'source':
      return [
        ...node.source.problems.map((message): ProblemNode => ({ kind: 'problem', message })),
        ...node.source.uses.map((use): UseNode => ({ kind: 'use', use })),
      ];
    case 'use':
    case 'problem':
    case 'more':
      return [];
  }
}

export function groupTitle(group: GroupNode['group']): string {
  switch (group) {
    case 'used':
      return l10n.t('Used in drafts');
    case 'unread':
      return l10n.t('Could not be read');
    case 'unused':
      return l10n.t('Not used yet');
  }
}

/** The title of an article, or the file's name where it has none. */
export function sourceTitle({ title, name }: Pick<DraftSource, 'title' | 'name'>): string {
  return title ?? name.replace(/^.*\//, '');
}

/** Outlet and date, "Reuters, 2 Dec 2024", the date as the reader's language writes it. Empty where neither is known. */
export function sourceOrigin({ outlet, date }: Pick<DraftSource, 'outlet' | 'date'>, locale?: string): string {
  return [outlet, date === undefined ? undefined : dayOf(date, locale)].filter((part) => part !== undefined).join(', ');
}

function groupOf({ passages, uses }: DraftSource): GroupNode['group'] {
  if (passages === 0) return 'unread';
  return uses.length > 0 ? 'used' : 'unused';
}

function dayOf(date: string, locale: string | undefined): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const written = new Date(Date.UTC(year, month - 1, day));
  // A date without a time has no zone: it must not become the day before. Plain English is written as our captions are.
  return written.toLocaleDateString(locale === 'en' ? 'en-GB' : locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
}
