import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readCaseFile, type CaseFile } from './caseFile.ts';

export interface NamedCaseFile extends CaseFile {
  /** Without folder and extension: `dev-storm`. */
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

/** The case files of a folder by name. Throws with file and line on one that cannot be read. */
export function readCases(folder: string): NamedCaseFile[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .toSorted()
    .map((file) => {
      const text = readFileSync(path.join(folder, file), 'utf8');
      try {
        return { ...readCaseFile(text), name: file.slice(0, -3), path: path.join(folder, file), text };
      } catch (error) {
        throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
      }
    });
}
