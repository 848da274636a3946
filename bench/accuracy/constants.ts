import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The numbers that a file decides by. */
export interface FileConstants {
  readonly file: string;
  /** `CONFLICT = 0.42`. */
  readonly named: readonly string[];
  /** Fractions written where they are used. */
  readonly inLine: number;
}

/** Numbers in the code of folders, by file; files without any are left out. Read from the text, so a list and no more. */
export function readConstants(root: string, folders: readonly string[]): FileConstants[] {
  return folders
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
        .toSorted()
        .map((name) => path.posix.join(folder, name.replaceAll('\\', '/'))),
    )
    .map((file) => ({ file, ...constantsIn(readFileSync(path.join(root, file), 'utf8')) }))
    .filter(({ named, inLine }) => named.length > 0 || inLine > 0);
}

/** The named numbers of a program text, and how many fractions stand in its other lines. Comments do not count. */
export function constantsIn(program: string): Omit<FileConstants, 'file'> {
  const lines = program
    .replace(/\/\*[^]*?\*\//g, '')
    .split('\n')
    .map((line) => line.replace(/\/\/.*/, ''));
  const named = lines.flatMap((line) => {
    const [, name, value] = /^(?:export )?const ([A-Z][A-Z_]*) = (-?[\d_.]+);/.exec(line) ?? [];
    return name !== undefined && value !== undefined ? [`${name} = ${value}`] : [];
  });
  const rest = lines.filter((line) => !/^(?:export )?const [A-Z][A-Z_]* = /.test(line)).join('\n');
  // An example sentence in quotation marks may hold a fraction too.
  const code = rest.replace(/'[^'\n]*'|`[^`]*`/g, "''");
  return { named, inLine: [...code.matchAll(/(?<![\w.])0?\.\d+/g)].length };
}
