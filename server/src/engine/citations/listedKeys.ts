import type { CitableSource } from './citation.ts';
import { fold } from './fold.ts';
import { webAddress } from './webAddress.ts';
import { isoDay } from './citationKey.ts';

/** An entry of the project's bibliography: what of it can tell which source it means. */
export interface ListedReference {
  readonly key: string;
  readonly title?: string;
  /** Of the newspaper, agency or publisher. */
  readonly outlet?: string;
  /** ISO date; perhaps the year and month only. */
  readonly date?: string;
  readonly url?: string;
  /** The source's path, where the entry names it: one of ours does. */
  readonly source?: string;
  /** The file that it stands in. */
  readonly file?: string;
}

/**
 * Which entry of a bibliography means which source: keys by id. By path, then by web address, then by title, with outlet and
 * date where both have one. An entry that may mean two sources, and a source that two entries may mean, get nothing.
 */
export function listedKeys(
  sources: readonly CitableSource[],
  listed: readonly ListedReference[],
): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  if (listed.length === 0) return keys;
  for (const pass of PASSES) {
    const used = new Set(keys.values());
    const means = paired(
      sources.filter(({ id }) => !keys.has(id)),
      listed.filter(({ key }) => !used.has(key)),
      pass,
    );
    for (const [id, key] of means) keys.set(id, key);
  }
  return keys;
}

/** What a source and an entry must both have, and share, to be the same. */
interface Pass {
  of(source: CitableSource): string | undefined;
  listed(entry: ListedReference): string | undefined;
  /** Whether outlet and date must not differ either. */
  readonly looksOn?: boolean;
}

const PASSES: readonly Pass[] = [
  { of: ({ path }) => path, listed: ({ source }) => source },
  { of: ({ url }) => url && webAddress(url), listed: ({ url }) => url && webAddress(url) },
  { of: ({ title }) => title && fold(title), listed: ({ title }) => title && fold(title), looksOn: true },
];

function paired(
  sources: readonly CitableSource[],
  listed: readonly ListedReference[],
  pass: Pass,
): readonly (readonly [string, string])[] {
  const bySign = new Map<string, { readonly sources: CitableSource[]; readonly entries: ListedReference[] }>();
  const holder = (sign: string) => {
    const known = bySign.get(sign) ?? { sources: [], entries: [] };
    bySign.set(sign, known);
    return known;
  };
  for (const source of sources) {
    const sign = pass.of(source);
    if (sign) holder(sign).sources.push(source);
  }
  for (const entry of listed) {
    const sign = pass.listed(entry);
    if (sign) holder(sign).entries.push(entry);
  }
  return [...bySign.values()].flatMap((same) =>
    same.sources.flatMap((source) => {
      const fitting = same.entries.filter((entry) => !pass.looksOn || fits(source, entry));
      const [only] = fitting;
      if (!only || fitting.length > 1) return [];
      const meant = same.sources.filter((other) => !pass.looksOn || fits(other, only));
      return meant.length === 1 ? [[source.id, only.key] as const] : [];
    }),
  );
}

/** Whether nothing that both say speaks against it. */
function fits(source: CitableSource, entry: ListedReference): boolean {
  const outlets = source.outlet === undefined || entry.outlet === undefined || sameOutlet(source.outlet, entry.outlet);
  const dates = source.date === undefined || entry.date === undefined || isoDay(source.date).startsWith(entry.date);
  return outlets && dates;
}

function sameOutlet(one: string, other: string): boolean {
  const [a, b] = [fold(one).replace(/^the /, ''), fold(other).replace(/^the /, '')];
  return a === b;
}
