import { commands, type Disposable, l10n, Uri, window } from 'vscode';
import { SET_STATUS_COMMAND, type SetStatusArgument, type SetStatusParams } from '../../../server/src/lsp/protocol.ts';
import type { Asking } from '../asking.ts';
import type { DraftStates } from '../draftStates.ts';
import { isRecord } from './placeArgument.ts';

const STATUSES = ['open', 'accepted', 'disputed', 'ignored'] as const;

/** What the actions on facts run: asks for a note where one is wanted, and has the server write the status into the ledger. */
export function registerSetStatus(asking: Pick<Asking, 'setStatus'>, drafts: Pick<DraftStates, 'touch'>): Disposable {
  return commands.registerCommand(SET_STATUS_COMMAND, async (argument?: unknown) => {
    const given = parseStatus(argument);
    if (given) await setStatus(asking, drafts, given);
  });
}

/** Sets the status, with the note that the checker gives; nothing where they think better of it. */
export async function setStatus(
  asking: Pick<Asking, 'setStatus'>,
  drafts: Pick<DraftStates, 'touch'>,
  given: SetStatusArgument,
): Promise<void> {
  const note = await noteFor(given.status);
  if (note === undefined) return;
  const params: SetStatusParams = { ...given, note };
  if (await asking.setStatus(params)) {
    drafts.touch(Uri.parse(given.uri, true));
    return;
  }
  await window.showWarningMessage(
    l10n.t('The draft has changed meanwhile: nothing is written into the ledger. Choose it once more.'),
  );
}

async function noteFor(status: SetStatusArgument['status']): Promise<string | undefined> {
  switch (status) {
    case 'open':
    case 'accepted':
      return '';
    case 'disputed':
      return window.showInputBox({
        title: l10n.t('Mark as Disputed'),
        prompt: l10n.t('What is in doubt? The note stands in the ledger and in the annotated copy.'),
      });
    case 'ignored':
      return window.showInputBox({
        title: l10n.t('Ignore in the Ledger'),
        prompt: l10n.t('Why does this need no source? The reason stands in the ledger and in the annotated copy.'),
        validateInput: (value) => (value.trim() === '' ? l10n.t('Give a reason.') : undefined),
      });
  }
}

function parseStatus(argument: unknown): SetStatusArgument | undefined {
  if (!isRecord(argument)) return undefined;
  const { uri, version, facts } = argument;
  const status = STATUSES.find((one) => one === argument['status']);
  if (typeof uri !== 'string' || typeof version !== 'number' || !status || !Array.isArray(facts)) return undefined;
  const keys = facts.filter((fact): fact is string => typeof fact === 'string');
  return keys.length === facts.length ? { uri, version, facts: keys, status } : undefined;
}
