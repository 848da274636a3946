import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/**
 * A copy of the example draft and its sources in a new folder under `parent`: one draft by each of `names`, so that no
 * test sees what another has done.
 */
export function copyProject(root, parent, names) {
  const folder = mkdtempSync(path.join(parent, 'story-'));
  cpSync(path.join(root, 'test-fixtures', 'sources'), path.join(folder, 'sources'), { recursive: true });
  mkdirSync(path.join(folder, 'drafts'));
  const renewDraft = (name) => {
    cpSync(path.join(root, 'test-fixtures', 'drafts', 'demo.md'), path.join(folder, 'drafts', `${name}.md`));
  };
  for (const name of names) renewDraft(name);
  return {
    folder,
    /** Makes the draft of a test what it was at first. */
    renewDraft,
    /** What the command line says of a draft: the same engine, without an editor. */
    check: (name) => checkByCommandLine(root, folder, path.join('drafts', `${name}.md`)),
    /** Changes a source on disk, as another program would; returns how to change it back. */
    editSource(name, from, to) {
      const restore = this.keepSource(name);
      const file = path.join(folder, 'sources', name);
      const before = readFileSync(file, 'utf8');
      if (!before.includes(from)) throw new Error(`${name} does not have “${from}”`);
      writeFileSync(file, before.replace(from, to));
      return restore;
    },
    /** Puts a file among the sources; returns how to take it away. */
    addSource(name, content) {
      const file = path.join(folder, 'sources', name);
      writeFileSync(file, content);
      return () => rmSync(file, { force: true });
    },
    /** Remembers a source as it is now; returns how to bring that back. */
    keepSource(name) {
      const file = path.join(folder, 'sources', name);
      const before = readFileSync(file, 'utf8');
      return () => writeFileSync(file, before);
    },
  };
}

function checkByCommandLine(root, folder, draft) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [path.join(root, 'bin', 'sourcecheck.mjs'), 'check', draft, '--format', 'json', '--fail-on', 'never'],
    { cwd: folder, env: { ...process.env, SOURCECHECK_CACHE: '' }, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (status !== 0) throw new Error(`sourcecheck check ended with ${status}: ${stderr}`);
  const [checked] = JSON.parse(stdout).drafts;
  return { summary: checked.summary, findings: checked.sentences.flatMap(({ findings }) => findings) };
}
