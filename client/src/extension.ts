import type { ExtensionContext } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { createAsking } from './asking.ts';
import { registerAcceptFact } from './commands/acceptFact.ts';
import { registerCheckDocument } from './commands/checkDocument.ts';
import { registerCheckSelection } from './commands/checkSelection.ts';
import { registerCiteAll } from './commands/citeAll.ts';
import { registerCreateExample } from './commands/createExample.ts';
import { registerExplainSources } from './commands/explainSources.ts';
import { registerFindSource } from './commands/findSource.ts';
import { registerIgnoreInWorkspace } from './commands/ignoreInWorkspace.ts';
import { registerListIgnores } from './commands/listIgnores.ts';
import { registerMarkReviewed } from './commands/markReviewed.ts';
import { registerNextFinding } from './commands/nextFinding.ts';
import { registerOpenAnnotatedCopy } from './commands/openAnnotatedCopy.ts';
import { registerOpenSource } from './commands/openSource.ts';
import { registerOpenWalkthrough } from './commands/openWalkthrough.ts';
import { registerPreviousFinding } from './commands/previousFinding.ts';
import { registerRemoveIgnore } from './commands/removeIgnore.ts';
import { registerRestartServer } from './commands/restartServer.ts';
import { registerRevealInDraft } from './commands/revealInDraft.ts';
import { registerSaveAnnotatedCopy } from './commands/saveAnnotatedCopy.ts';
import { registerSetStatus } from './commands/setStatus.ts';
import { registerShowEvidence } from './commands/showEvidence.ts';
import { registerShowOutput } from './commands/showOutput.ts';
import { registerShowUses } from './commands/showUses.ts';
import { setContextKeys } from './contextKeys.ts';
import { followDrafts } from './draftStates.ts';
import { reportCursor } from './reportCursor.ts';
import { createClient } from './server.ts';
import { showSourceTexts } from './sourceTexts.ts';
import { showStatus } from './status.ts';
import { markSupported } from './supportedMarks.ts';
import { registerClaimsView } from './views/claimsView.ts';
import { registerEvidenceView } from './views/evidenceView.ts';
import { registerSourcesView } from './views/sourcesView.ts';

let client: LanguageClient | undefined;

/** Starts the language server and what shows its state. All checking is the server's. */
export async function activate(context: Pick<ExtensionContext, 'asAbsolutePath' | 'subscriptions'>): Promise<void> {
  const started = createClient(context.asAbsolutePath('dist/server.cjs'));
  client = started;
  const asking = createAsking(
    async (method, params) => started.sendRequest(method, params),
    (uri) => started.code2ProtocolConverter.asUri(uri),
  );
  const drafts = followDrafts(client);
  const evidence = registerEvidenceView(asking, drafts);
  context.subscriptions.push(
    drafts,
    showStatus(drafts),
    setContextKeys(drafts),
    reportCursor(client, drafts),
    markSupported(client, asking, drafts, context.asAbsolutePath('images/supported.svg')),
    showSourceTexts(asking, drafts),
    registerClaimsView(asking, drafts),
    registerSourcesView(asking, drafts),
    evidence,
    registerAcceptFact(asking, drafts),
    registerCheckDocument(client),
    registerCheckSelection(evidence),
    registerCiteAll(),
    registerCreateExample(context.asAbsolutePath('example')),
    registerExplainSources(),
    registerFindSource(asking, drafts),
    registerIgnoreInWorkspace(client),
    registerListIgnores(client, asking, drafts),
    registerMarkReviewed(client, drafts),
    registerNextFinding(),
    registerOpenAnnotatedCopy(asking, drafts),
    registerOpenSource(),
    registerOpenWalkthrough(),
    registerPreviousFinding(),
    registerRemoveIgnore(client, asking, drafts),
    registerRestartServer(client),
    registerRevealInDraft(),
    registerSaveAnnotatedCopy(asking, drafts),
    registerSetStatus(asking, drafts),
    registerShowEvidence(evidence),
    registerShowOutput(client),
    registerShowUses(),
  );
  await client.start();
}

/** Stops the server; VS Code waits for it. */
export async function deactivate(): Promise<void> {
  await client?.dispose();
}
