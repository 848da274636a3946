import { ROOT } from './inMemoryHost.ts';

/** A draft, and a source that has dozens of barns where drafts of the tests have hundreds. */
export const DRAFT = `file://${ROOT}/draft.md`;

export const FLOOD = 'Reuters\n\nThe river rose on Monday. It ruined dozens of barns near Orlen, officials said.\n';
