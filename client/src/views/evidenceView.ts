import { randomBytes } from 'node:crypto';
import {
  type Disposable,
  l10n,
  type Range,
  type Selection,
  type TextEditor,
  type Uri,
  Disposable as VsDisposable,
  type WebviewView,
  window,
} from 'vscode';
import { type DraftPlaceParams, OPEN_SOURCE_COMMAND, type SentenceEvidence } from '../../../server/src/lsp/protocol.ts';
import { afterRest } from '../afterRest.ts';
import type { Asking } from '../asking.ts';
import type { DraftStates } from '../draftStates.ts';
import { evidencePage, messagePage } from './evidencePage.ts';

export const EVIDENCE_VIEW = 'sourcecheck.evidence';

const REST_MS = 120;

/** More sentences than anybody reads in a side bar. */
const MOST_SENTENCES = 30;

/** What is shown; undefined where the server cannot tell now. */
type Sentences = readonly SentenceEvidence[] | undefined;

/** The view of what the sources say, and how a command fills it. */
export interface EvidenceView extends Disposable {
  /** Shows the sentence at a position of a draft, wherever the cursor is, until the cursor moves. */
  showAt(draft: Uri, position: DraftPlaceParams['position']): Promise<void>;
  /** Shows every sentence of a part of a draft that can be checked, until the cursor moves. Answers how many are shown. */
  showAll(draft: Uri, range: Range): Promise<number>;
}

/** Shows the evidence of the sentence at the cursor, and follows the cursor from draft to draft. */
export function registerEvidenceView(asking: Pick<Asking, 'claims' | 'evidence'>, drafts: DraftStates): EvidenceView {
  let view: WebviewView | undefined;
  let shown: readonly SentenceEvidence[] = [];
  let latest = 0;
  let drawn = '';
  let asked: { readonly selection: Selection; readonly again: () => Promise<Sentences> } | undefined;

  const draw = (): void => {
    const message = emptyState(drafts);
    const content = JSON.stringify([shown, message]);
    // Every drawing loads the page anew: it would flicker, and lose its place, at each step of the cursor.
    if (!view || content === drawn) return;
    drawn = content;
    const nonce = randomBytes(16).toString('base64url');
    view.webview.html = shown.length > 0 ? evidencePage(shown, nonce) : messagePage(message, nonce);
  };
  /** Shows an answer, unless a later question has been asked meanwhile. */
  const show = async (answer: Promise<Sentences>): Promise<number> => {
    latest += 1;
    const own = latest;
    const sentences = await answer;
    // Not to be told now: what is there stays until the server says that the draft is checked again.
    if (own === latest && sentences) {
      shown = sentences;
      draw();
    }
    return sentences?.length ?? 0;
  };
  const at = async (draft: Uri, position: DraftPlaceParams['position']): Promise<Sentences> => {
    const evidence = await asking.evidence(draft, position);
    if (evidence === undefined) return undefined;
    return evidence ? [evidence] : [];
  };
  const follow = afterRest(REST_MS, (editor: TextEditor | undefined) => {
    // A source opened beside its draft leaves what is shown: that is what one compares it with.
    if (!drafts.current) shown = [];
    if (!view?.visible || !editor || !drafts.stateOf(editor.document.uri)) return draw();
    if (asked?.selection.isEqual(editor.selection)) return show(asked.again());
    asked = undefined;
    return show(at(editor.document.uri, editor.selection.active));
  });
  /** Shows what a command asks for, and asks for it anew as long as the cursor stays where it is. */
  const showAsked = async (again: () => Promise<Sentences>): Promise<number> => {
    const selection = window.activeTextEditor?.selection;
    asked = selection && { selection, again };
    return show(again());
  };

  const parts = VsDisposable.from(
    follow,
    window.registerWebviewViewProvider(EVIDENCE_VIEW, {
      resolveWebviewView(resolved) {
        view = resolved;
        resolved.webview.options = {
          enableScripts: false,
          enableCommandUris: [OPEN_SOURCE_COMMAND],
          localResourceRoots: [],
        };
        resolved.onDidChangeVisibility(() => follow.soon(window.activeTextEditor));
        resolved.onDidDispose(() => {
          view = undefined;
          drawn = '';
        });
        draw();
        follow.soon(window.activeTextEditor);
      },
    }),
    window.onDidChangeTextEditorSelection(({ textEditor }) => follow.soon(textEditor)),
    window.onDidChangeActiveTextEditor((editor) => follow.soon(editor)),
    drafts.onDidChange(() => follow.soon(window.activeTextEditor)),
  );

  return {
    async showAt(draft, position) {
      await showAsked(async () => at(draft, position));
    },
    showAll: async (draft, range) =>
      showAsked(async () => {
        const claims = (await asking.claims(draft, range))?.claims ?? [];
        const all = claims.slice(0, MOST_SENTENCES).map(async (claim) => at(draft, claim.range.start));
        return (await Promise.all(all)).flatMap((sentences) => sentences ?? []);
      }),
    dispose: () => void parts.dispose(),
  };
}

function emptyState(drafts: DraftStates): readonly string[] {
  const { current } = drafts;
  if (current && drafts.stateOf(current)?.state === 'no-sources') {
    return [
      l10n.t('There are no source articles for this draft yet.'),
      l10n.t('Put them in a folder called “sources” beside the draft, as text or Markdown files.'),
    ];
  }
  if (!current) return [l10n.t('Open a draft: what the sources say of the sentence at the cursor is shown here.')];
  return [l10n.t('Put the cursor on a sentence of the draft: what the sources say of it is shown here.')];
}
