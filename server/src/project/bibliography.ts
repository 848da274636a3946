import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Archive } from '../engine/check/archive.ts';
import type { ListedReference } from '../engine/citations/listedKeys.ts';
import { fingerprint } from '../engine/text/fingerprint.ts';
import { readBibtex } from '../readers/bibtex.ts';
import { readCslJson } from '../readers/cslJson.ts';
import { whyUnreadable } from '../readers/readSource.ts';
import type { ReferenceList } from '../readers/referenceList.ts';

/** Keys that were given to sources by renaming: paths of sources from the project's root, and the key of each. */
export const KEYS_FILE = '.sourcecheck/keys.json';

/** Looked for in the project's root when no bibliography is configured. */
const USUAL_BIBLIOGRAPHIES = ['references.json', 'references.bib'];

const LARGEST_BYTES = 20_000_000;

/** The references of a project, as its files have them now. */
export interface Bibliography {
  /** Given keys first. `source` is the absolute path of the source where an entry names one. */
  readonly references: readonly PlacedReference[];
  /** Each names its file. */
  readonly problems: readonly string[];
}

/** A reference, and the file that it stands in, absolute. */
export interface PlacedReference extends ListedReference {
  readonly file: string;
}

/** Files of references that a draft names itself, as it writes them. */
export interface OwnBibliographies {
  /** The draft's, absolute. */
  readonly folder: string;
  readonly names: readonly string[];
}

/** Answers the references of a project, those that a draft names itself before the others. */
export type ReadBibliography = (own?: OwnBibliographies) => Promise<Bibliography>;

/**
 * Reads the bibliography of the project at `root` and the keys that were given by renaming; what has not changed on disk is
 * not read again, and then the very same object comes back. A named file that is missing, or that a draft names outside the
 * project, is a problem; a broken one costs itself.
 */
export function bibliographyOf(root: string, configured: readonly string[]): ReadBibliography {
  const known = new Map<string, { readonly stamp: string; readonly list: Bibliography }>();
  const wholes = new Map<string, { readonly mark: string; readonly whole: Bibliography }>();

  const readOne = async (name: string): Promise<Bibliography & { readonly stamp: string }> => {
    const file = path.resolve(root, name);
    try {
      const { size, mtimeMs } = await stat(file);
      const stamp = `${file}:${String(size)}:${String(mtimeMs)}`;
      const before = known.get(file);
      if (before?.stamp === stamp) return { ...before.list, stamp };
      const list = await readList(root, name, file, size);
      known.set(file, { stamp, list });
      return { ...list, stamp };
    } catch (error) {
      const problems = configured.includes(name) ? [`${name}: ${whyUnreadable(error)}`] : [];
      return { references: [], problems, stamp: `${file}:${problems.join('')}` };
    }
  };

  return async (own) => {
    const ours = own ? await Promise.all(own.names.map(async (name) => placeInProject(root, own.folder, name))) : [];
    const theirs = configured.length > 0 ? configured : USUAL_BIBLIOGRAPHIES;
    const names = [KEYS_FILE, ...ours.flatMap((one) => one.name ?? []), ...theirs];
    const lists = await Promise.all([...new Set(names)].map(readOne));
    const refused = ours.flatMap((one) => one.problem ?? []);
    const mark = [...lists.map(({ stamp }) => stamp), ...refused].join('\n');
    const which = JSON.stringify(own ?? {});
    const last = wholes.get(which);
    if (last?.mark === mark) return last.whole;
    const whole = {
      references: lists.flatMap(({ references }) => references),
      problems: [...lists.flatMap(({ problems }) => problems), ...refused],
    };
    wholes.set(which, { mark, whole });
    return whole;
  };
}

/**
 * A file that a draft names: beside it, or where the project begins, as Pandoc finds it that is started there. A draft may
 * come from a stranger, so nothing outside the project is read.
 */
async function placeInProject(
  root: string,
  folder: string,
  name: string,
): Promise<{ readonly name?: string; readonly problem?: string }> {
  const top = await realpath(root);
  for (const from of [folder, root]) {
    const file = await realpath(path.resolve(from, name)).catch(() => undefined);
    if (file === undefined) continue;
    const inside = path.relative(top, file);
    if (inside !== '' && !inside.startsWith('..') && !path.isAbsolute(inside)) {
      return { name: inside.split(path.sep).join('/') };
    }
    return { problem: `${name}: the draft names this bibliography outside its project; it is not read.` };
  }
  return { problem: `${name}: the draft names this bibliography, but it is not there.` };
}

const joined = new WeakMap<Archive, WeakMap<Bibliography, Archive>>();

/** The archive with the project's references; the same object for the same two. Without references the archive itself. */
export function withReferences(archive: Archive, bibliography: Bibliography): Archive {
  if (bibliography.references.length === 0) return archive;
  let byBibliography = joined.get(archive);
  if (!byBibliography) joined.set(archive, (byBibliography = new WeakMap()));
  let known = byBibliography.get(bibliography);
  if (!known) {
    const { references } = bibliography;
    const generation = generationWith(archive.generation, bibliography);
    byBibliography.set(bibliography, (known = { ...archive, references, generation }));
  }
  return known;
}

/** The generation of the archive that `withReferences` makes of one of a generation. */
export function generationWith(generation: string, { references }: Bibliography): string {
  return references.length === 0 ? generation : `${generation} ${markOf(references)}`;
}

async function readList(root: string, name: string, file: string, size: number): Promise<Bibliography> {
  if (size > LARGEST_BYTES) {
    return { references: [], problems: [`${name}: this bibliography is too large and is not read.`] };
  }
  const text = (await readFile(file, 'utf8')).replace(/^\uFEFF/u, '');
  const { references, problems } =
    name === KEYS_FILE ? readKeys(text) : /\.bib$/i.test(name) ? await readBibtex(text) : readCslJson(text);
  return {
    references: references.map(({ source, ...reference }) => ({
      ...reference,
      ...(source !== undefined && { source: path.resolve(root, source) }),
      file,
    })),
    problems: problems.map((problem) => `${name}: ${problem}.`),
  };
}

/** `{"sources/wire-881.txt": "strike"}`. */
function readKeys(text: string): ReferenceList {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { references: [], problems: ['it is not valid JSON and is left out'] };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { references: [], problems: ['it must hold paths of sources with their keys, in braces'] };
  }
  const references = Object.entries(value).flatMap(([source, key]: [string, unknown]) =>
    typeof key === 'string' && key.trim() !== '' ? [{ source, key: key.trim() }] : [],
  );
  return { references, problems: [] };
}

/** Short mark of all that references say. */
function markOf(references: readonly PlacedReference[]): string {
  const fields = references.map(({ key, title, outlet, date, url, source }) => [key, title, outlet, date, url, source]);
  return fingerprint(JSON.stringify(fields));
}
