import path from 'node:path';
import process from 'node:process';
import { bibliographyOf, KEYS_FILE, withReferences } from '../../project/bibliography.ts';
import { draftDate } from '../../project/draftDate.ts';
import { isDraft } from '../../project/drafts.ts';
import { addIgnore, type IgnoreFile, readIgnores, removeIgnore } from '../../project/ignoreFile.ts';
import { checkerName } from '../../project/checkerName.ts';
import { changeLedger, loadLedger } from '../../project/ledgerFile.ts';
import { listDrafts } from '../../project/listDrafts.ts';
import { CONFIG_FILE, loadConfig } from '../../project/loadConfig.ts';
import { sourceFoldersOf } from '../../project/sourceFolders.ts';
import type { LedgerContent } from '../../ledger/ledgerText.ts';
import type { Config } from '../../project/config.ts';
import { fingerprint } from '../../engine/text/fingerprint.ts';
import type { Host, Project, Sources } from '../host.ts';
import { type KeptStores, sourceStores } from './sourceStores.ts';

/** Opens projects on disk. What has been read of a root's sources is kept between openings. */
export function nodeProjects(): Host['openProject'] {
  const storesByRoot = new Map<string, KeptStores>();
  return async (root, editorSettings) => {
    const { config, problems } = await loadConfig(root, { editorSettings });
    const { maxSourceBytes, maxSourcePages, maxSourceSeconds } = config.limits;
    const mark = JSON.stringify([config.sources, maxSourceBytes, maxSourcePages, maxSourceSeconds]);
    const known = storesByRoot.get(root);
    const kept = known?.mark === mark ? known : { mark, byFolders: new Map() };
    storesByRoot.set(root, kept);
    return nodeProject(root, config, problems, kept);
  };
}

function nodeProject(root: string, config: Config, problems: Project['problems'], kept: KeptStores): Project {
  const stores = sourceStores(kept, config);
  const bibliography = bibliographyOf(root, config.bibliography);
  let ignores: Promise<IgnoreFile> | undefined;
  let ledger: Promise<LedgerContent> | undefined;

  return {
    config,
    problems,
    configPath: path.join(root, CONFIG_FILE),
    keysPath: path.join(root, KEYS_FILE),
    settingsMark: fingerprint(JSON.stringify(config)),
    isDraft: (file) => isDraft(file, root, config),
    drafts: async () => listDrafts(root, (file) => isDraft(file, root, config)).catch(() => []),
    linkTo: (source, draft) => slashed(path.relative(path.dirname(draft), source)),
    nameOf: (file) => slashed(path.relative(root, file)),
    settingsFor(document) {
      const date = draftDate(document, config);
      return { severity: config.severity, ...(date && { date }) };
    },
    ignores: async () => (ignores ??= readIgnores(root)),
    ignoresChanged() {
      ignores = undefined;
    },
    async addIgnore(ignore) {
      await addIgnore(root, ignore).finally(() => (ignores = undefined));
    },
    removeIgnore: async (ignore) => removeIgnore(root, ignore).finally(() => (ignores = undefined)),
    async ledger() {
      ledger ??= loadLedger(root);
      const reading = ledger;
      // A failure is not kept: the next asker tries again.
      reading.catch(() => (ledger = undefined));
      return reading;
    },
    ledgerChanged() {
      ledger = undefined;
    },
    changeLedger: async (change) => changeLedger(root, change).finally(() => (ledger = undefined)),
    checker: async () => checkerName(root, process.env),
    sourcesChanged: (paths) => stores.changed(paths),
    async sourcesFor(draft, reading): Promise<Sources> {
      const folders = await sourceFoldersOf(path.dirname(draft), root, config.sources);
      const store = await stores.of(folders, reading);
      const own = { folder: path.dirname(draft), names: reading.bibliographies };
      const references = await bibliography(own.names.length > 0 ? own : undefined);
      const archive = withReferences(await store.archiveFor(draft), references);
      const met = [...store.problems, ...store.troubled.flatMap((source) => source.problems)];
      return {
        archive,
        folders: folders.map((folder) => folder.path),
        problems: [...references.problems, ...met.map(({ message }) => message)],
        get listed() {
          return store.sources;
        },
        folderProblems: store.problems.map(({ message }) => message),
      };
    },
  };
}

function slashed(relative: string): string {
  return relative.split(path.sep).join('/');
}
