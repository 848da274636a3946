import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { hasFields, parseLines } from '../jsonForm.ts';
import type { GoldLabel, GoldSet } from './goldAnswers.ts';

/** Reads labels.jsonl, the drafts that it labels and the sources. Drafts come by name. */
export function readGold(folder: string, sourcesFolder: string): GoldSet {
  const labels = parseLines(readFileSync(path.join(folder, 'labels.jsonl'), 'utf8'), isGoldLabel);
  const names = [...new Set(labels.map(({ draft }) => draft))].toSorted();
  const sources = readdirSync(sourcesFolder).filter((name) => /^\d{3}/.test(name));
  return {
    labels,
    drafts: new Map(names.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')])),
    sources: new Map(sources.map((name) => [name.slice(0, 3), readFileSync(path.join(sourcesFolder, name), 'utf8')])),
  };
}

function isGoldLabel(value: unknown): value is GoldLabel {
  return hasFields(value, { draft: 'string', n: 'number', sentence: 'string', verdict: 'string' });
}
