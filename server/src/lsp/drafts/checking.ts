import type { CancellationToken } from 'vscode-languageserver';
import type { Archive } from '../../engine/check/archive.ts';
import type { DraftCheck } from '../../engine/check/checkDraft.ts';
import type { Ignore, IgnoreState } from '../../engine/check/ignoring/ignores.ts';
import type { Suppressing } from '../../engine/check/ignoring/suppress.ts';
import type { CheckSettings, JudgementCache } from '../../engine/check/settings.ts';
import type { CheckedSentence } from '../../engine/check/judgement.ts';
import type { Document } from '../../engine/text/document.ts';
import { Overtaken, unlessCancelled } from '../guard.ts';
import type { OpenDraft } from './openDraft.ts';

/** One draft to check. `key` names every input: the same key always gives the same result. */
export interface CheckTask {
  readonly key: string;
  readonly draft: OpenDraft;
  readonly archive: Archive;
  readonly ignores: readonly Ignore[];
  settingsFor(document: Document): CheckSettings;
}

/** What came of a check, sentence by sentence in the order of the draft, suppressed findings marked. */
export interface CheckResult {
  readonly document: Document;
  readonly sentences: readonly CheckedSentence[];
  /** What was found of the workspace's ignores, in their order. */
  readonly ignoreStates: readonly IgnoreState[];
}

/** The parts of the engine that a check uses; given from outside, so that handlers can be tested with a checker of few words. */
export interface Checker {
  parse(draft: OpenDraft): Document;
  check(check: DraftCheck): Iterable<CheckedSentence>;
  /** Marks what the draft's own comments and the workspace's ignores silence, and adds findings on those themselves. */
  suppress(
    by: Suppressing,
    sentences: readonly CheckedSentence[],
  ): { readonly checked: readonly CheckedSentence[]; readonly states: readonly IgnoreState[] };
}

/** The event loop, given from outside: the time in milliseconds, and a turn for waiting messages. */
export interface EventLoop {
  now(): number;
  turn(): Promise<void>;
}

/** The checks of all open drafts. */
export interface Checks {
  /**
   * The result of a task. Askers of the same key share one run; a new key for a draft stops the run before. Rejects
   * with `Overtaken` when that happens, and as soon as the token is cancelled; a run that nobody waits for stops.
   */
  result(task: CheckTask, token: CancellationToken): Promise<CheckResult>;
  /** Stops what runs for a draft and forgets its result. */
  forget(uri: string): void;
}

interface Run {
  readonly key: string;
  readonly result: Promise<CheckResult>;
  waiting: number;
  state: 'running' | 'done' | 'abandoned';
}

/** How long a check may hold the event loop before messages get their turn; an answer takes several turns. */
const SLICE_MS = 4;

/** What checks tell while they run. */
export interface CheckEvents {
  readonly onFault?: DraftCheck['onFault'];
  /** Sentences of a draft that are checked, whenever messages get their turn. */
  readonly onProgress?: (uri: string, done: number, total: number) => void;
}

/** Checks that share one memory of judgements. Keeps the last result of each draft until it is forgotten. */
export function createChecks(
  checker: Checker,
  cache: JudgementCache,
  loop: EventLoop,
  { onFault, onProgress }: CheckEvents = {},
): Checks {
  const runs = new Map<string, Run>();

  const start = (task: CheckTask): Run => {
    forget(task.draft.uri);
    const run: Run = { key: task.key, waiting: 0, state: 'running', result: checkInSlices(task, () => run.state) };
    run.result.then(
      () => {
        if (run.state === 'running') run.state = 'done';
      },
      () => {
        // Whoever waits gets the rejection; the next asker starts anew.
        if (runs.get(task.draft.uri) === run) runs.delete(task.draft.uri);
      },
    );
    runs.set(task.draft.uri, run);
    return run;
  };

  const checkInSlices = async (task: CheckTask, state: () => Run['state']): Promise<CheckResult> => {
    // The first turn lets `start` finish, and messages that came with the request overtake it.
    await loop.turn();
    if (state() === 'abandoned') throw new Overtaken();
    const document = checker.parse(task.draft);
    const { archive } = task;
    const settings = task.settingsFor(document);
    const sentences: CheckedSentence[] = [];
    let sliceStart = loop.now();
    for (const checked of checker.check({ document, archive, settings, cache, ...(onFault ? { onFault } : {}) })) {
      sentences.push(checked);
      if (loop.now() - sliceStart < SLICE_MS) continue;
      onProgress?.(task.draft.uri, sentences.length, document.sentences.length);
      await loop.turn();
      if (state() === 'abandoned') throw new Overtaken();
      sliceStart = loop.now();
    }
    const { ignores } = task;
    const { checked, states } = checker.suppress(
      { document, archive, severity: settings.severity, ignores },
      sentences,
    );
    return { document, sentences: checked, ignoreStates: states };
  };

  const forget = (uri: string): void => {
    const run = runs.get(uri);
    if (!run) return;
    run.state = 'abandoned';
    runs.delete(uri);
  };

  const result = async (task: CheckTask, token: CancellationToken): Promise<CheckResult> => {
    const { uri } = task.draft;
    const known = runs.get(uri);
    const run = known?.key === task.key ? known : start(task);
    run.waiting++;
    try {
      return await unlessCancelled(run.result, token);
    } finally {
      run.waiting--;
      if (run.waiting === 0 && run.state === 'running' && runs.get(uri) === run) forget(uri);
    }
  };

  return { result, forget };
}
