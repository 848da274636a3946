import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Material } from './material.ts';

/** Writes the articles as a folder `sources`, a thousand to a folder; gives its path. */
export function writeSources(folder: string, material: Material, articles: number): string {
  for (let number = 0; number < articles; number += 1) {
    const { id, text } = material.article(number);
    const file = fileOf(folder, number, id);
    if (number % A_SHELF === 0) mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return join(folder, 'sources');
}

/** Adds a line to the first so many of them, as a desk that corrects its copy does; gives their paths. */
export function correctSources(folder: string, material: Material, articles: number): string[] {
  return Array.from({ length: articles }, (_, number) => {
    const { id, text } = material.article(number);
    const file = fileOf(folder, number, id);
    writeFileSync(file, `${text}\nThis article has been corrected.\n`);
    return file;
  });
}

const A_SHELF = 1000;

function fileOf(folder: string, number: number, id: string): string {
  return join(folder, 'sources', String(Math.floor(number / A_SHELF)), `${id}.txt`);
}
