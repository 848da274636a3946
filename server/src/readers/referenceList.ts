import type { ListedReference } from '../engine/citations/listedKeys.ts';

/** What a file of references holds, and what of it could not be read. */
export interface ReferenceList {
  readonly references: readonly ListedReference[];
  /** Each says what is wrong, and where; without the name of the file. */
  readonly problems: readonly string[];
}
