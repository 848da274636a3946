import { execFile } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';

/** What a draft was at an earlier state of its repository, or why that cannot be told. */
export type EarlierText =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /** The draft was not there. */
  | { readonly kind: 'new' }
  | { readonly kind: 'problem'; readonly message: string };

/** Looks up drafts at one git ref; what it learns of a repository is asked once. */
export interface Revision {
  textOf(file: string): Promise<EarlierText>;
}

/** More than any draft that is read. */
const MAX_BYTES = 64_000_000;

/**
 * The state that a branch left `ref` at: the newest commit that both have, as a review of the branch shows it; `ref`
 * itself where there is none (a shallow clone). A draft that was renamed since is found under its old name. Git is
 * started as a program, without a shell.
 */
export function revisionAt(ref: string): Revision {
  const known = new Map<string, Promise<Base | string>>();
  return {
    textOf: async (file) => {
      const folder = path.dirname(file);
      const place = await git(folder, ['rev-parse', '--show-toplevel', '--show-prefix']);
      if (!place.ok) return { kind: 'problem', message: whyNotThere(place, folder) };
      const [top = '', prefix = ''] = place.text.split('\n');
      const base = await (known.get(top) ?? remember(known, top, baseOf(top, ref)));
      if (typeof base === 'string') return { kind: 'problem', message: base };
      if (base.commit === undefined) return { kind: 'new' };
      const name = `${prefix}${path.basename(file)}`;
      const blob = await git(top, ['cat-file', 'blob', `${base.commit}:${base.oldNames.get(name) ?? name}`]);
      return blob.ok ? { kind: 'bytes', bytes: blob.bytes } : { kind: 'new' };
    },
  };
}

interface Base {
  /** Undefined before the first commit. */
  readonly commit: string | undefined;
  /** By new name, from the top of the repository. */
  readonly oldNames: ReadonlyMap<string, string>;
}

async function baseOf(top: string, ref: string): Promise<Base | string> {
  const named = await git(top, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  if (!named.ok && ref === 'HEAD') return { commit: undefined, oldNames: new Map() };
  if (!named.ok) return `git knows no commit “${ref}” in ${top}; fetch it first, or name another.`;
  const own = named.text.trim();
  const shared = await git(top, ['merge-base', own, 'HEAD']);
  const commit = shared.ok ? shared.text.trim() : own;
  const renames = await git(top, ['diff', '--no-ext-diff', '--name-status', '-z', '-M', '--diff-filter=R', commit]);
  return { commit, oldNames: namesIn(renames.ok ? renames.text : '') };
}

/** Reads `R100`, old name, new name, each ended by a null. */
function namesIn(text: string): Map<string, string> {
  const fields = text.split('\0');
  const names = new Map<string, string>();
  for (let at = 0; at + 2 < fields.length; at += 3) names.set(fields[at + 2] ?? '', fields[at + 1] ?? '');
  return names;
}

function whyNotThere({ missing }: Failed, folder: string): string {
  return missing
    ? 'git is not installed, so what changed since cannot be told; install it, or leave out --changed-since.'
    : `${folder} is in no git repository, so what changed since cannot be told; leave out --changed-since.`;
}

interface Failed {
  readonly ok: false;
  /** There is no such program. */
  readonly missing: boolean;
}

type Answer = { readonly ok: true; readonly bytes: Uint8Array; readonly text: string } | Failed;

function git(folder: string, args: readonly string[]): Promise<Answer> {
  return new Promise((resolve) => {
    const options = {
      cwd: folder,
      env: ownEnvironment(),
      encoding: 'buffer',
      maxBuffer: MAX_BYTES,
      windowsHide: true,
    } as const;
    execFile('git', args, options, (error, stdout) => {
      if (error) resolve({ ok: false, missing: error.code === 'ENOENT' });
      else resolve({ ok: true, bytes: stdout, text: stdout.toString('utf8') });
    });
  });
}

/** Inside a hook git says where its repository lies, relative to another folder than ours: it is left to find it again. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const { GIT_DIR: _, GIT_WORK_TREE: __, GIT_INDEX_FILE: ___, GIT_PREFIX: ____, ...rest } = process.env;
  return rest;
}

async function remember<Value>(known: Map<string, Promise<Value>>, key: string, value: Promise<Value>): Promise<Value> {
  known.set(key, value);
  return value;
}
