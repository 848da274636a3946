import type {
  DidChangeConfigurationParams,
  DidChangeWatchedFilesParams,
  WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import { LEDGER_FILE } from '../../project/ledgerFile.ts';
import { IGNORES_FILE } from '../../project/ignoreFile.ts';
import { CONFIG_FOLDER } from '../watching.ts';
import type { NotificationContext } from './notificationContext.ts';

/** `workspace/didChangeWatchedFiles`: sources or settings have changed on disk; findings follow. */
export function didChangeWatchedFiles(
  { session, host, publishing, uses, status }: NotificationContext,
  { changes }: DidChangeWatchedFilesParams,
): void {
  if (changes.length === 0) return;
  const settings = changes.filter(({ uri }) => uri.includes(`/${CONFIG_FOLDER}`));
  if (settings.some(({ uri }) => !isRecord(uri))) session.forgetProjects();
  else if (settings.length > 0) session.forgetIgnores();
  // What a desk has said is no part of a check, and no check tells of it.
  if (settings.some(({ uri }) => uri.endsWith(`/${LEDGER_FILE}`))) {
    for (const uri of session.open.keys()) status.repeat(uri);
  }
  for (const { uri } of changes) if (!session.open.has(uri)) uses.forget(uri);
  session.forgetSources(changes.flatMap(({ uri }) => host.toPath(uri) ?? []));
  publishing.allChanged();
}

/** `workspace/didChangeConfiguration`: with the settings, or to say that they may be asked for. */
export function didChangeConfiguration(
  { session, settings, publishing }: NotificationContext,
  params: DidChangeConfigurationParams,
): void {
  settings.changed(params.settings);
  session.forgetProjects();
  publishing.allChanged();
}

/** `workspace/didChangeWorkspaceFolders`. Gives the folders that are left, as URIs. */
export function didChangeWorkspaceFolders(
  { session, host, publishing }: NotificationContext,
  folders: readonly string[],
  { added, removed }: WorkspaceFoldersChangeEvent,
): readonly string[] {
  const gone = new Set(removed.map(({ uri }) => uri));
  const left = [...new Set([...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)])];
  session.setRoots(left.flatMap((uri) => host.toPath(uri) ?? []));
  publishing.allChanged();
  return left;
}

/** Files of ours that hold no settings: also their locks, and their next state while they are written. */
function isRecord(uri: string): boolean {
  return uri.includes(`/${IGNORES_FILE}`) || uri.includes(`/${LEDGER_FILE}`);
}
