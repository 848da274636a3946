import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildArticle } from '../server/src/engine/sources/buildArticle.ts';
import { buildPassageIndex } from '../server/src/engine/index/buildPassageIndex.ts';
import type { Archive } from '../server/src/engine/check/archive.ts';
import type { Article } from '../server/src/engine/sources/article.ts';
import { hasFields, parseLines } from './jsonForm.ts';

/** A public claim with the label its authors gave it. */
export interface LabelledClaim {
  readonly id: string;
  readonly claim: string;
  readonly sources: readonly string[];
  readonly label: string;
  readonly split: string;
  readonly domain?: string;
  readonly pair?: string;
  readonly kind?: string;
}

export interface ClaimSet {
  readonly name: string;
  readonly claims: readonly LabelledClaim[];
  /** An archive of the sources of a claim, built once for claims that share them. */
  archiveOf(claim: LabelledClaim): Archive;
  textOf(source: string): string;
}

/** Reads NAME.claims.jsonl and NAME.sources.jsonl of a folder; undefined where the folder has no such set. Only the dev split. */
export function readClaimSet(folder: string, name: string): ClaimSet | undefined {
  const path = join(folder, `${name}.claims.jsonl`);
  if (!existsSync(path)) return undefined;
  const claims = parseLines(readFileSync(path, 'utf8'), isLabelledClaim).filter((claim) => claim.split === 'dev');
  const sources = new Map(
    parseLines(readFileSync(join(folder, `${name}.sources.jsonl`), 'utf8'), isSourceText).map((s) => [s.id, s]),
  );
  let last: { readonly key: string; readonly archive: Archive } | undefined;
  const textOf = (id: string): string => sources.get(id)?.text ?? '';
  return {
    name,
    claims,
    textOf,
    archiveOf(claim) {
      const key = claim.sources.join('|');
      if (last?.key !== key) last = { key, archive: archiveOf(claim.sources.map((id) => articleOf(id, textOf(id)))) };
      return last.archive;
    },
  };
}

export function articleOf(id: string, text: string): Article {
  return buildArticle({ id, path: id, text, format: 'plain' });
}

let generation = 0;

/** An archive of a few articles, for measuring. */
export function archiveOf(articles: readonly Article[]): Archive {
  generation += 1;
  return {
    articles: new Map(articles.map((a) => [a.id, a])),
    index: buildPassageIndex(articles),
    generation: `bench ${generation}`,
  };
}

function isLabelledClaim(value: unknown): value is LabelledClaim {
  return hasFields(value, { id: 'string', claim: 'string', sources: 'array', label: 'string', split: 'string' });
}

function isSourceText(value: unknown): value is { readonly id: string; readonly text: string } {
  return hasFields(value, { id: 'string', text: 'string' });
}
