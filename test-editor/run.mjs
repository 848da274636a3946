// Proves the packaged extension in a real VS Code: code-server, driven in a headless Chromium.
//
//   npm run package && npm run test:editor
//   node test-editor/run.mjs --vsix FILE --only hover --keep-screenshots
//
// The first run installs code-server into ~/.cache/sourcecheck-ci (or SOURCECHECK_CI_CACHE), which takes minutes. What was
// seen lies in test-output/; --keep-screenshots puts the pictures of the README into docs/images/. Exits with 1 when
// something is not as it should be, and says what.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launchBrowser } from './browser.mjs';
import { cacheFolder, installCodeServer, startCodeServer } from './codeServer.mjs';
import { copyProject } from './project.mjs';
import { shooter } from './screenshots.mjs';
import { Workbench } from './workbench.mjs';

const SCENARIOS = [
  'squiggles',
  'status',
  'hover',
  'problems',
  'changeFix',
  'citeFix',
  'citeAll',
  'completeKey',
  'renameKey',
  'ignoreFix',
  'openSource',
  'settings',
  'restart',
  'sourceEdited',
  'sourceEditedInTab',
  'attributeFix',
  'ignoreLasts',
  'workspaceIgnore',
  'claimsView',
  'evidenceView',
  'checkSelection',
  'sourcesView',
  'nextFinding',
  'findSource',
  'supportedMarks',
  'walkthrough',
  'emptyFolder',
  'draftsAlone',
  'example',
  'ledger',
  'checkWorkspace',
  'sourceChanged',
  'twoFolders',
  'manySources',
];

const SETTINGS = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.tips.enabled': false,
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  // The default of the web saves after a delay.
  'files.autoSave': 'off',
  'editor.minimap.enabled': false,
  'window.confirmBeforeClose': 'never',
};

// Tall, so that the example draft is in view as a whole: what is not in view is not drawn.
const VIEW = { width: 1280, height: 1500 };

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const output = path.join(root, 'test-output');

const { values: options } = parseArgs({
  options: {
    vsix: { type: 'string' },
    only: { type: 'string', multiple: true },
    'keep-screenshots': { type: 'boolean', default: false },
  },
});

try {
  process.exitCode = await main();
} catch (problem) {
  process.stderr.write(`editor: ${problem instanceof Error ? problem.message : String(problem)}\n`);
  process.exitCode = 1;
}

async function main() {
  const vsix = path.resolve(options.vsix ?? packagedExtension());
  if (!existsSync(vsix)) throw new Error(`${vsix} is not there; run npm run package first`);
  const names = options.only ?? SCENARIOS;
  const cache = cacheFolder();
  installCodeServer(cache);

  mkdirSync(output, { recursive: true });
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sourcecheck-editor-'));
  const log = path.join(output, 'code-server.log');
  const profile = path.join(folder, 'profile');
  let editor;
  let browser;
  try {
    const project = copyProject(root, folder, names);
    editor = await startCodeServer({ cache, profile, vsix, settings: SETTINGS, log });
    browser = await launchBrowser();
    const page = await browser.newPage({ viewport: VIEW });
    const workbench = new Workbench(page);
    const changeSettings = settingsChanger(project.folder);
    const openFolder = async (where) => workbench.openFolder(editor.address, where);
    const newFolder = (name = 'story') => {
      const made = path.join(mkdtempSync(path.join(folder, 'other-')), name);
      mkdirSync(made);
      return made;
    };
    const copyExample = (where) => cpSync(path.join(root, 'example'), where, { recursive: true });
    const failed = [];
    for (const name of names) {
      // Some scenarios need a folder of their own.
      if (workbench.folder !== project.folder) await openFolder(project.folder);
      const given = { workbench, project, draft: name, changeSettings, openFolder, newFolder, copyExample };
      if (await proves(name, given)) continue;
      // An editor in a browser has moods of its own: what is right the second time is not held against us, but is seen.
      project.renewDraft(name);
      await openFolder(project.folder);
      if (!(await proves(name, given))) failed.push(name);
    }
    const told = failed.length === 0 ? 'all as they should be' : `not as they should be: ${failed.join(', ')}`;
    process.stdout.write(`editor: ${names.length} scenarios, ${told}; pictures in ${path.relative('', output)}\n`);
    return failed.length === 0 ? 0 : 1;
  } finally {
    await browser?.close();
    await editor?.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function packagedExtension() {
  const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  return path.join(root, `${name}-${version}.vsix`);
}

/** Runs one scenario on its own draft; false, with a picture of what was seen, when it fails. */
async function proves(name, context) {
  const { workbench, draft } = context;
  const scenario = await import(`./scenarios/${name}.mjs`);
  const shoot = shooter({ page: workbench.page, output, kept: options['keep-screenshots'] ? root : undefined });
  const started = Date.now();
  try {
    await workbench.closeEditors();
    await workbench.openFile(`${draft}.md`);
    await scenario.run({ ...context, shoot });
    process.stdout.write(`  ✓ ${scenario.title} (${((Date.now() - started) / 1000).toFixed(1)} s)\n`);
    return true;
  } catch (problem) {
    const picture = path.join(output, `failed-${name}.png`);
    await workbench.page.screenshot({ path: picture });
    const message = problem instanceof Error ? problem.message : String(problem);
    process.stdout.write(`  ✗ ${scenario.title}\n${message.replace(/^/gm, '      ')}\n      seen: ${picture}\n`);
    return false;
  } finally {
    await workbench.discardChanges();
  }
}

/** Changes settings of the workspace: the editor watches its folder, but not that of a user in the browser. */
function settingsChanger(folder) {
  const file = path.join(folder, '.vscode', 'settings.json');
  return (changes) => {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(changes, undefined, 2));
    return () => writeFileSync(file, '{}');
  };
}
