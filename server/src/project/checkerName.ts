import { execFile } from 'node:child_process';
import { userInfo } from 'node:os';
import { promisify } from 'node:util';

/** Names who checks, for a desk whose machines are shared. */
const CHECKER_VARIABLE = 'SOURCECHECK_CHECKER';

/**
 * Who checks, on one line: as said, as the environment has it, as git knows them in that folder, as the system does;
 * `unknown` where nobody says.
 */
export async function checkerName(
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
  given = '',
): Promise<string> {
  for (const name of [given, env[CHECKER_VARIABLE] ?? '']) if (name.trim() !== '') return oneLine(name);
  const inGit = await nameInGit(folder);
  return inGit === '' ? oneLine(systemName()) || 'unknown' : inGit;
}

async function nameInGit(folder: string): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)('git', ['config', 'user.name'], { cwd: folder, windowsHide: true });
    return oneLine(stdout);
  } catch {
    return '';
  }
}

/** The system knows no name for some users of containers. */
function systemName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
