import { commands, type Disposable, env, l10n, Uri, window, workspace } from 'vscode';
import type { Asking } from '../asking.ts';
import type { DraftStates } from '../draftStates.ts';

/** `Sourcecheck: Save Annotated Copy…`: as a file, which a browser opens and prints. */
export function registerSaveAnnotatedCopy(
  asking: Pick<Asking, 'annotatedCopy'>,
  drafts: Pick<DraftStates, 'current'>,
): Disposable {
  return commands.registerCommand('sourcecheck.saveAnnotatedCopy', async () => {
    const { current } = drafts;
    const copy = current && (await asking.annotatedCopy(current));
    if (!current || !copy) {
      await window.showInformationMessage(l10n.t('There is no draft with sources to make an annotated copy of.'));
      return;
    }
    const file = await window.showSaveDialog({
      defaultUri: Uri.joinPath(current, '..', copy.fileName),
      filters: { HTML: ['html'] },
      title: l10n.t('Save Annotated Copy'),
    });
    if (!file) return;
    await workspace.fs.writeFile(file, new TextEncoder().encode(copy.html));
    const open = l10n.t('Open in Browser');
    if ((await window.showInformationMessage(l10n.t('The annotated copy is saved.'), open)) === open) {
      await env.openExternal(file);
    }
  });
}
