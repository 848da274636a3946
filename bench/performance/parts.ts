import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasFields, parseForm } from '../jsonForm.ts';
import { effort } from './effort.ts';
import { type EngineFigures, measureEngine } from './enginePart.ts';
import { type Material, materialOf } from './material.ts';
import { measureServer, type ServerFigures } from './serverPart.ts';

/** Parts that have a process of their own, with what each answers. */
export interface PartFigures {
  readonly engine: EngineFigures;
  readonly server: ServerFigures;
}

export type Part = keyof PartFigures;

/** Starts a part as a process and waits for its figures. */
export type Ask = <P extends Part>(part: P, articles: number) => PartFigures[P];

export function isPart(name: string): name is Part {
  return name === 'engine' || name === 'server';
}

/** Room for 100,000 articles with all that is made of them. */
const MEGABYTES = 8000;

export function ask<P extends Part>(part: P, articles: number, texts: string): PartFigures[P] {
  const [program = ''] = process.argv.slice(1);
  const { status, stdout } = spawnSync(
    process.execPath,
    [
      '--expose-gc',
      `--max-old-space-size=${MEGABYTES}`,
      program,
      '--part',
      part,
      '--articles',
      String(articles),
      '--texts',
      texts,
      ...(process.argv.includes('--smoke') ? ['--smoke'] : []),
    ],
    { encoding: 'utf8', maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  if (status !== 0) throw new Error(`the part “${part}” over ${articles} articles ended with status ${status}`);
  return parseForm(stdout, IS_FIGURES[part]);
}

/** The other side: measures a part in this process and prints its figures. */
export async function runPart(part: Part, articles: number, texts: string): Promise<void> {
  const material = materialOf(texts, effort());
  const figures =
    part === 'engine' ? measureEngine(material, articles, effort()) : await overFolder(material, articles);
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}

async function overFolder(material: Material, articles: number): Promise<ServerFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'sourcecheck-bench-'));
  try {
    writeSources(folder, material, articles);
    return await measureServer(folder, material, articles, effort());
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Writes the articles as a folder `sources`, a thousand to a folder; gives its path. */
export function writeSources(folder: string, material: Material, articles: number): string {
  const sources = join(folder, 'sources');
  for (let number = 0; number < articles; number += 1) {
    const shelf = join(sources, String(Math.floor(number / 1000)));
    if (number % 1000 === 0) mkdirSync(shelf, { recursive: true });
    const { id, text } = material.article(number);
    writeFileSync(join(shelf, `${id}.txt`), text);
  }
  return sources;
}

const IS_FIGURES: { readonly [P in Part]: (value: unknown) => value is PartFigures[P] } = {
  engine: (value): value is EngineFigures =>
    hasFields(value, { search: 'object', unseen: 'array', again: 'array', keystrokes: 'array' }),
  server: (value): value is ServerFigures =>
    hasFields(value, { readyMs: 'number', unseen: 'array', keystrokes: 'array' }),
};
