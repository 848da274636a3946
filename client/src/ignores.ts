import { l10n, type QuickPickItem, type Uri, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { ListedIgnore } from '../../server/src/lsp/protocol.ts';
import type { Asking } from './asking.ts';
import type { DraftStates } from './draftStates.ts';

export interface PickedIgnore {
  readonly draft: Uri;
  readonly ignore: ListedIgnore;
}

/** Has one of the ignores of the current draft chosen. Undefined where there is none, which is said, or none is chosen. */
export async function pickIgnore(
  asking: Asking,
  drafts: DraftStates,
  title: string,
  wanted: (ignore: ListedIgnore) => boolean,
): Promise<PickedIgnore | undefined> {
  const draft = drafts.current;
  const listed = ((draft && (await asking.ignores(draft)))?.ignores ?? []).filter(wanted);
  if (!draft || listed.length === 0) {
    await window.showInformationMessage(
      draft ? l10n.t('Nothing is ignored here.') : l10n.t('Open a draft first: its ignores can be listed then.'),
    );
    return undefined;
  }
  const chosen = await window.showQuickPick(listed.map(ignoreItem), {
    title,
    placeHolder: l10n.t('What is ignored in this draft and its workspace'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen && { draft, ignore: chosen.ignore };
}

/** Goes to where an ignore speaks: its sentence, else its place in the workspace's file. */
export async function showIgnore(client: LanguageClient, { location }: ListedIgnore): Promise<void> {
  const { uri, range } = client.protocol2CodeConverter.asLocation(location);
  await window.showTextDocument(uri, { selection: range });
}

function ignoreItem(ignore: ListedIgnore): QuickPickItem & { readonly ignore: ListedIgnore } {
  const { kind, rules, words, reason, date, draft, state } = ignore;
  const where = kind === 'comment' ? l10n.t('comment') : l10n.t('workspace');
  return {
    ignore,
    label: words,
    description: [rules.join(', '), stateWords(state)].filter((part) => part !== '').join(' · '),
    detail: [
      where,
      ...(reason === '' ? [] : [reason]),
      ...(date === undefined ? [] : [date]),
      ...(draft === undefined ? [] : [draft]),
    ].join(' · '),
  };
}

function stateWords(state: ListedIgnore['state']): string {
  switch (state) {
    case 'used':
      return '';
    case 'unused':
      return l10n.t('silences nothing any more');
    case 'elsewhere':
      return l10n.t('of another draft');
  }
}
