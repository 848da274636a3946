import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { hasFields, parseLines } from '../jsonForm.ts';
import type { GoldLabel, GoldSet } from './goldAnswers.ts';

/** A source's id: what its file is called before the rest ("000" of "000_55bc….txt", "h1a" of "h1a.txt"). */
const SOURCE = /^(?<id>[a-z\d]{3})[^a-z\d].*/u;

/** Reads labels.jsonl, the drafts that it labels and the sources. Drafts come by name. */
export function readGold(folder: string, sourcesFolder: string): GoldSet {
  const labels = parseLines(readFileSync(path.join(folder, 'labels.jsonl'), 'utf8'), isGoldLabel);
  const names = [...new Set(labels.map(({ draft }) => draft))].toSorted();
  const sources = readdirSync(sourcesFolder).filter((name) => SOURCE.test(name));
  return {
    labels,
    drafts: new Map(names.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')])),
    sources: new Map(sources.map((name) => [name.slice(0, 3), readFileSync(path.join(sourcesFolder, name), 'utf8')])),
  };
}

function isGoldLabel(value: unknown): value is GoldLabel {
  return hasFields(value, { draft: 'string', n: 'number', sentence: 'string', verdict: 'string' });
}
