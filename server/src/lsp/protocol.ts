// What the language server and its clients say to each other beside the Language Server Protocol. Plain types and
// names: both sides import this file, and nothing else of the server.
import type { Range } from 'vscode-languageserver-types';
import type { Verdict } from '../engine/check/judgement.ts';

/** Server to client, after every check of a draft and whenever its state changes: what a status item shows. */
export const STATUS_NOTIFICATION = 'sourcecheck/status';

export interface StatusParams {
  /** The draft that the counts are of. */
  readonly uri: string;
  /** Sentences by verdict; absent until the draft has been checked once. */
  readonly counts?: Readonly<Record<Verdict, number>>;
  readonly state: 'idle' | 'indexing' | 'no-sources';
  /** One line more, for the tooltip ("12 of 40 sources read"; "archive.bin could not be read"). */
  readonly message?: string;
}

/**
 * The command of the code action "Open source". A client that has a command of this name, and so can open the source
 * beside the draft, says so in its initialisation options; for all others the server executes it by `window/showDocument`.
 */
export const OPEN_SOURCE_COMMAND = 'sourcecheck.openSource';

/** The single argument of the command: untrusted, validate it. */
export interface OpenSourceArgument {
  readonly uri: string;
  readonly range: Range;
}

/** `initializationOptions` of a client. One that names its commands, be it none, knows us, and is sent `STATUS_NOTIFICATION`. */
export interface InitializationOptions {
  /** Commands that the client executes itself: the server must not register them. */
  readonly clientCommands?: readonly string[];
  /** The client itself shows the messages of the findings at the pointer above our hover: that does not repeat them. */
  readonly hoversShowMessages?: boolean;
}
