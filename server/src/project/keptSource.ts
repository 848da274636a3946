import type { SourceFile } from './listSources.ts';
import type { FileRecord } from './shards/shard.ts';

/** A file as it was read last. */
export interface KeptSource {
  readonly file: SourceFile;
  readonly record: FileRecord;
  /** Ids of its articles: none where it could not be read, several where it holds several. */
  readonly articles: readonly string[];
}
