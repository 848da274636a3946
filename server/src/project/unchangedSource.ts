import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { KeptSource } from './keptSource.ts';
import type { SourceFile } from './listSources.ts';
import type { ShelvedFile } from './shards/shelf.ts';
import type { Stamps } from './shards/stamps.ts';
import { provenStamp, sizeIn } from './stamp.ts';

/** How a file is looked at: under which id it is known, and whether its stamp proves anything. */
export interface Look {
  readonly id: string;
  /** It is known to have changed: only its content counts. */
  readonly isForced: boolean;
  readonly stamps: Stamps;
}

/**
 * What was read of a file, when it still holds: its size, time and inode are those of then, or else its content is, which
 * costs reading it. Undefined for a file that is to be read anew. `before`: what was read of it, in the cache perhaps more
 * than once.
 */
export async function unchangedSource(
  before: readonly ShelvedFile[],
  file: SourceFile,
  { id, isForced, stamps }: Look,
): Promise<KeptSource | undefined> {
  const alike = before.filter(({ record }) => record.id === id && record.shownAs === shownAs(file));
  if (alike.length === 0) return undefined;
  if (!isForced) {
    const same = alike.find(({ record }) => record.stamp === file.stamp);
    if (same) return { ...same, file };
    const noted = stamps.get(file.path);
    if (noted?.stamp === file.stamp) {
      const known = alike.find(({ record }) => record.contentHash === noted.contentHash);
      if (known) return renewed(known, file, file.stamp);
    }
  }
  const ofSize = alike.filter(({ record }) => record.contentHash !== '' && record.size === sizeIn(file.stamp));
  if (ofSize.length === 0) return undefined;
  const stamp = provenStamp(file.stamp);
  const hash = await hashOf(file.realPath);
  const known = ofSize.find(({ record }) => record.contentHash === hash);
  return known && renewed(known, file, stamp);
}

/** How messages name a file. */
export function shownAs({ folder, relative }: SourceFile): string {
  return `${folder.name}/${relative}`;
}

function renewed(known: ShelvedFile, file: SourceFile, stamp: string): KeptSource {
  return { ...known, file, record: { ...known.record, stamp }, isRenewed: true };
}

async function hashOf(file: string): Promise<string | undefined> {
  try {
    return createHash('sha256')
      .update(await readFile(file))
      .digest('base64url');
  } catch {
    return undefined;
  }
}
