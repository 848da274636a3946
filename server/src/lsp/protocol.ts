// What the language server and its clients say to each other beside the Language Server Protocol. Plain types and
// names that both sides import. Any client may use it; ours does.
import type { FactKind } from '../ledger/draftFact.ts';
import type { Status } from '../ledger/record.ts';
import type { Location, Position, Range, TextDocumentIdentifier } from 'vscode-languageserver-types';
import type { Verdict } from '../engine/check/judgement.ts';
import type { Evidence, FindingCode, Severity } from '../engine/rules/finding.ts';

export interface DraftParams {
  readonly textDocument: TextDocumentIdentifier;
}

export interface DraftPartParams extends DraftParams {
  /** Only what is of sentences that touch it. */
  readonly range?: Range;
}

export interface DraftPlaceParams extends DraftParams {
  readonly position: Position;
}

/** A draft as the client has it: nothing is done to another version. */
export interface DraftVersion {
  readonly uri: string;
  readonly version: number;
}

/**
 * Server to client, after every check of a draft and whenever its state changes: what a status item shows. It is also the
 * sign that claims, sources and ignores may have changed: views that show them ask again.
 */
export const STATUS_NOTIFICATION = 'sourcecheck/status';

export interface StatusParams {
  /** The draft that the counts are of. */
  readonly uri: string;
  /** Sentences by verdict; absent until the draft has been checked once. */
  readonly counts?: Readonly<Record<Verdict, number>>;
  /** `too-long`: above `limits.maxDraftBytes`, and not checked. */
  readonly state: 'idle' | 'indexing' | 'checking' | 'no-sources' | 'too-long';
  /** One line more, for the tooltip ("12 of 40 sources read"; "archive.bin could not be read"). */
  readonly message?: string;
  /** Of what goes on: sources while indexing, sentences while checking. */
  readonly progress?: { readonly done: number; readonly total: number };
  /** Problems met in reading the sources, one line each. */
  readonly problems?: readonly string[];
  /** What the limits of the settings leave out, one line each ("12 more findings are not shown (limits.maxFindings)"). */
  readonly limits?: readonly string[];
}

/** Client to server, when the cursor of a draft has come to rest somewhere else: findings there are held back while typing. */
export const CURSOR_NOTIFICATION = 'sourcecheck/cursor';

export interface CursorParams extends DraftParams {
  /** Null when the draft has lost the focus. */
  readonly position: Position | null;
}

/** Client to server: the writer has looked again at sentences of an open draft whose sources had changed (`DraftClaim.changed`). */
export const REVIEWED_NOTIFICATION = 'sourcecheck/reviewed';

export interface ReviewedParams extends DraftParams {
  readonly range: Range;
}

/** The sentences of a draft with their verdicts; null for what is no draft or has no sources. Also of drafts that are not open. */
export const CLAIMS_REQUEST = 'sourcecheck/claims';

export interface DraftClaims {
  readonly uri: string;
  /** Relative to its workspace folder. */
  readonly name: string;
  /** Null where the draft is not open: as it is on disk. */
  readonly version: number | null;
  /** In the order of the draft; sentences that state nothing to check are left out. */
  readonly claims: readonly DraftClaim[];
}

export interface DraftClaim {
  readonly range: Range;
  /** The sentence on one line. Untrusted text, as all of drafts and sources is: show it as text. */
  readonly text: string;
  readonly verdict: Exclude<Verdict, 'not-checkable'>;
  /** 0 to 1. */
  readonly support: number | null;
  /** Those shown: neither switched off nor ignored. The most severe first. */
  readonly findings: readonly ClaimFinding[];
  /** Findings of the sentence that a comment or the workspace ignores. */
  readonly ignored: number;
  /** Who speaks of it, as a caption has it ("Reuters, 2 Dec. 2024"), best first. */
  readonly sources: readonly string[];
  /** A source that it rests on has changed since the draft was opened, and the verdict is worth another look. */
  readonly changed: boolean;
  /** What a desk has said of it in the ledger; null where nothing stands. */
  readonly desk: DeskWord | null;
}

/** A desk's word on a sentence, as long as it stands. It changes no verdict and no finding. */
export interface DeskWord {
  /** Of its facts; of several statuses the one to see first. */
  readonly status: 'disputed' | 'ignored' | 'accepted';
  /** All that the sources leave open in it is settled: the sentence counts as checked. */
  readonly whole: boolean;
  /** One line for each way in which facts were settled ("“16” accepted by Ana, 5 June 2024"). Untrusted text. */
  readonly words: readonly string[];
}

export interface ClaimFinding {
  /** Names the finding in `IgnoreArgument`. */
  readonly id: string;
  readonly code: FindingCode;
  readonly severity: Exclude<Severity, 'off'>;
  readonly message: string;
  readonly range: Range;
}

/** The drafts of the workspace folders, open or not, in the order of their names. */
export const DRAFTS_REQUEST = 'sourcecheck/drafts';

export type DraftsParams = Readonly<Record<string, never>>;

export type DraftsResult = readonly { readonly uri: string; readonly name: string }[];

/** The sources that a draft is checked against; null for what is no draft. */
export const SOURCES_REQUEST = 'sourcecheck/sources';

export interface DraftSources {
  /** URIs of the folders that they come from. */
  readonly folders: readonly string[];
  /** Of the folders as a whole, one line each. */
  readonly problems: readonly string[];
  readonly sources: readonly DraftSource[];
}

export interface DraftSource {
  readonly id: string;
  readonly uri: string;
  /** Relative to its workspace folder. */
  readonly name: string;
  readonly title?: string;
  readonly outlet?: string;
  /** ISO date. */
  readonly date?: string;
  /** How many of its sentences serve as evidence; 0 for one that could not be read. */
  readonly passages: number;
  readonly problems: readonly string[];
  /** Where sentences of drafts rest on it: drafts that are open, or were checked lately. */
  readonly uses: readonly SourceUse[];
}

export interface SourceUse {
  /** Of the draft. */
  readonly uri: string;
  readonly name: string;
  readonly sentences: number;
}

/** The scheme of documents that show what a source was read as that is no text file: `sourcecheck-source:/desk/sources/report.pdf.txt`. */
export const SOURCE_TEXT_SCHEME = 'sourcecheck-source';

/** The text of such a document; null for one that is no source of an open draft. */
export const SOURCE_TEXT_REQUEST = 'sourcecheck/sourceText';

export interface SourceTextParams {
  readonly uri: string;
}

export interface SourceText {
  readonly text: string;
}

/** What the sources say of the sentence at a position; null between sentences, and where nothing is to be said. */
export const EVIDENCE_REQUEST = 'sourcecheck/evidence';

export interface SentenceEvidence {
  readonly uri: string;
  readonly version: number | null;
  readonly claim: DraftClaim | null;
  readonly range: Range;
  readonly text: string;
  readonly verdict: Verdict;
  /** The verdict for a person ("The sources differ"). */
  readonly verdictInWords: string;
  readonly passages: readonly EvidencePassage[];
}

export interface EvidencePassage {
  /** Id of the source. */
  readonly source: string;
  readonly uri: string;
  /** Relative to its workspace folder. */
  readonly name: string;
  /** In the source. */
  readonly range: Range;
  readonly text: string;
  /** The words that agree or differ: UTF-16 offsets into `text`. */
  readonly marks: readonly { readonly start: number; readonly end: number }[];
  /** Outlet and date ("Reuters, 2 Dec. 2024"). */
  readonly caption: string;
  readonly title?: string;
  readonly locator?: string;
  readonly relation: Evidence['relation'];
  /** For a person ("says otherwise"). */
  readonly relationInWords: string;
}

/** The ignores that concern a draft: its comments, and those of its workspace folder's `.sourcecheck/ignores.json`. */
export const IGNORES_REQUEST = 'sourcecheck/ignores';

export interface IgnoreListing {
  /** URI of the workspace folder's file, there or not. */
  readonly file: string;
  readonly ignores: readonly ListedIgnore[];
}

export interface ListedIgnore {
  /** Names it in `RemoveIgnoreParams`. */
  readonly id: string;
  readonly kind: 'comment' | 'workspace';
  readonly rules: readonly string[];
  /** The sentence, or the beginning of it. */
  readonly words: string;
  readonly reason: string;
  /** ISO date; comments have none. */
  readonly date?: string;
  /** The draft that a workspace ignore was made in, relative to the workspace folder. */
  readonly draft?: string;
  /** `elsewhere`: the draft does not have the sentence; another may. `unused`: the sentence is there and nothing of the rule is found. */
  readonly state: 'used' | 'unused' | 'elsewhere';
  /** Where it speaks: the sentence in the draft, else its place in the file of ignores. */
  readonly location: Location;
}

/** Writes a workspace ignore for a finding. Answers whether it is written: not when the draft has changed since. */
export const ADD_IGNORE_REQUEST = 'sourcecheck/addIgnore';

export interface AddIgnoreParams extends IgnoreArgument {
  readonly reason: string;
}

/** Takes a workspace ignore out of its file. Answers whether it was there. A comment is taken out by an edit of the draft. */
export const REMOVE_IGNORE_REQUEST = 'sourcecheck/removeIgnore';

/** The draft is any of the workspace folder. */
export interface RemoveIgnoreParams extends DraftParams {
  readonly id: string;
}

/** The checkable facts of a draft with their statuses in the ledger; null for what is no draft or has no sources. Also of drafts that are not open. */
export const LEDGER_REQUEST = 'sourcecheck/ledger';

export interface DraftFacts {
  readonly uri: string;
  /** Null where the draft is not open: as it is on disk. */
  readonly version: number | null;
  /** Of the whole draft, for a person ("31 of 47 facts settled: 31 accepted; 16 open"). */
  readonly progress: string;
  /** In the order of the draft. */
  readonly facts: readonly LedgerFact[];
}

export interface LedgerFact {
  /** Names the fact in `SetStatusParams`; stays the same while its sentence does. */
  readonly key: string;
  /** From 1, as the annotated copy numbers them. */
  readonly number: number;
  /** `quantity`, `date`, `name` …; `claim` is the sentence as a whole. */
  readonly kind: FactKind;
  /** Untrusted text. */
  readonly words: string;
  readonly range: Range;
  readonly verdict: Exclude<Verdict, 'not-checkable'>;
  readonly status: Status;
  /** Why a fact that was settled is open again, for a person. */
  readonly reopened?: string;
  /** Who set the status last, when (ISO), and why. */
  readonly checker?: string;
  readonly date?: string;
  readonly note?: string;
}

/** Sets the status of facts in the ledger. Answers false where the draft or the facts have changed meanwhile. */
export const SET_STATUS_REQUEST = 'sourcecheck/setStatus';

export interface SetStatusParams extends SetStatusArgument {
  /** The reason of a fact that is ignored; a note otherwise. */
  readonly note?: string;
}

/** The annotated copy of a draft as one HTML page without scripts; null for what is no draft or has no sources. */
export const ANNOTATED_COPY_REQUEST = 'sourcecheck/annotatedCopy';

export interface AnnotatedCopy {
  /** What a file of it is called. */
  readonly fileName: string;
  readonly html: string;
}

/** Every request with its parameters and its answer. */
export interface Requests {
  [CLAIMS_REQUEST]: { params: DraftPartParams; answer: DraftClaims | null };
  [DRAFTS_REQUEST]: { params: DraftsParams; answer: DraftsResult };
  [SOURCES_REQUEST]: { params: DraftParams; answer: DraftSources | null };
  [SOURCE_TEXT_REQUEST]: { params: SourceTextParams; answer: SourceText | null };
  [EVIDENCE_REQUEST]: { params: DraftPlaceParams; answer: SentenceEvidence | null };
  [IGNORES_REQUEST]: { params: DraftParams; answer: IgnoreListing | null };
  [ADD_IGNORE_REQUEST]: { params: AddIgnoreParams; answer: boolean };
  [REMOVE_IGNORE_REQUEST]: { params: RemoveIgnoreParams; answer: boolean };
  [LEDGER_REQUEST]: { params: DraftPartParams; answer: DraftFacts | null };
  [SET_STATUS_REQUEST]: { params: SetStatusParams; answer: boolean };
  [ANNOTATED_COPY_REQUEST]: { params: DraftParams; answer: AnnotatedCopy | null };
}

/*
 * Commands. A client that has one of these names itself says so in its initialisation options; for all others the server
 * executes it, where the protocol lets it. Arguments are untrusted: validate them.
 */

/** Opens a source at a passage, beside the draft; else by `window/showDocument`. */
export const OPEN_SOURCE_COMMAND = 'sourcecheck.openSource';

export interface OpenSourceArgument {
  readonly uri: string;
  readonly range: Range;
}

/** Shows what the sources say of the sentence at a position, in a view. Not offered to clients that do not have it. */
export const SHOW_EVIDENCE_COMMAND = 'sourcecheck.showEvidence';

export type ShowEvidenceArgument = DraftPlaceParams;

/** Asks for a reason and sends `ADD_IGNORE_REQUEST`; the server writes "checked by hand". */
export const IGNORE_IN_WORKSPACE_COMMAND = 'sourcecheck.ignoreInWorkspace';

export interface IgnoreArgument extends DraftVersion {
  readonly finding: string;
}

/** Asks for a note where one is wanted and sends `SET_STATUS_REQUEST`; the server sets the status as it is, and ignores with "checked by hand". */
export const SET_STATUS_COMMAND = 'sourcecheck.setStatus';

export interface SetStatusArgument extends DraftVersion {
  /** Keys of facts. */
  readonly facts: readonly string[];
  readonly status: Status;
}

/** Lists the sentences of drafts that rest on a passage, of a code lens in a source; else the first is shown. */
export const SHOW_USES_COMMAND = 'sourcecheck.showUses';

export interface ShowUsesArgument {
  /** Of the source, and the passage in it. */
  readonly uri: string;
  readonly position: Position;
  readonly uses: readonly Location[];
}

/** Takes a workspace ignore out of its file, as `REMOVE_IGNORE_REQUEST` does: of a code action on one that is unused. */
export const STOP_IGNORING_COMMAND = 'sourcecheck.stopIgnoring';

/**
 * Checks every draft of the workspace, with progress that can be cancelled, and publishes what is found in those that
 * are not open. Always executed by the server. Answers `CheckWorkspaceResult`.
 */
export const CHECK_WORKSPACE_COMMAND = 'sourcecheck.checkWorkspace';

export interface CheckWorkspaceResult {
  readonly drafts: number;
  readonly findings: number;
  readonly cancelled: boolean;
}

/** `initializationOptions` of a client. One that names its commands, be it none, knows us, and is sent `STATUS_NOTIFICATION`. */
export interface InitializationOptions {
  /** Commands that the client executes itself: the server must not register them. */
  readonly clientCommands?: readonly string[];
  /** The client itself shows the messages of the findings at the pointer above our hover: that does not repeat them. */
  readonly hoversShowMessages?: boolean;
  /** The client shows documents of `SOURCE_TEXT_SCHEME`; for the others the text of such sources is kept in files. */
  readonly showsSourceText?: boolean;
  /** Commands that the client lets links in our hovers call (`command:` URIs), of those it executes itself. */
  readonly hoverCommands?: readonly string[];
}

/**
 * What the server's process is best started with. Most of what a check makes is garbage at once: with room for more of it
 * before it is cleared away, less is copied, which saves a tenth of the time of a check for up to 100 MB.
 */
export const PROCESS_OPTIONS: readonly string[] = ['--max-semi-space-size=64'];
