import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { KeptSource } from './keptSource.ts';
import type { SourceFile } from './listSources.ts';
import type { FileRecord } from './shards/shard.ts';
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
 * What was read of a file, where its size, time and inode are those of then. `before`: what was read of it, in the cache
 * perhaps more than once.
 */
export function knownByStamp(
  before: readonly ShelvedFile[],
  file: SourceFile,
  { id, isForced, stamps }: Look,
): KeptSource | undefined {
  if (isForced) return undefined;
  const same = before.find(({ record }) => record.stamp === file.stamp && isNamed(record, file, id));
  if (same) return isOf(same, file) ? same : { ...same, file };
  const noted = stamps.get(file.path);
  if (noted?.stamp !== file.stamp) return undefined;
  const known = before.find(({ record }) => record.contentHash === noted.contentHash && isNamed(record, file, id));
  return known && renewed(known, file, file.stamp);
}

/** What was read of a file that has been touched, where its content is that of then; looks into it only where it may be. */
export async function knownByContent(
  before: readonly ShelvedFile[],
  file: SourceFile,
  { id }: Look,
): Promise<KeptSource | undefined> {
  const size = sizeIn(file.stamp);
  const alike = before.filter(
    ({ record }) => record.contentHash !== '' && record.size === size && isNamed(record, file, id),
  );
  if (alike.length === 0) return undefined;
  const stamp = provenStamp(file.stamp);
  const hash = await hashOf(file.realPath);
  const known = alike.find(({ record }) => record.contentHash === hash);
  return known && renewed(known, file, stamp);
}

/** Whether that was read of this very listing's file: most files of an archive are, at each look. */
function isOf(known: ShelvedFile, file: SourceFile): known is KeptSource {
  return 'file' in known && known.file === file;
}

/** Whether a file is known under the names that went into what was read of it. */
function isNamed(record: FileRecord, file: SourceFile, id: string): boolean {
  return record.id === id && record.shownAs === shownAs(file);
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
