import type { SourceFile } from './listSources.ts';
import type { ShelvedFile } from './shards/shelf.ts';

/** A file as it was read last, and where its articles lie. */
export interface KeptSource extends ShelvedFile {
  readonly file: SourceFile;
  /** The stamp in `record` is not that of the shard: the file was touched, and is the same. */
  readonly isRenewed?: true;
}
