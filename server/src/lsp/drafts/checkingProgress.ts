/** Tells how far the check of a draft is, once it takes long enough to be seen. */
export type CheckingProgress = (uri: string, done: number, total: number) => void;

/** A check that is over sooner than this is not worth a notice. */
const UNSEEN_MS = 400;
/** The least time between two notices. */
const BETWEEN_MS = 200;

export function checkingProgress(
  tell: (uri: string, done: number, total: number) => void,
  now: () => number,
): CheckingProgress {
  const checks = new Map<string, { done: number; readonly since: number; told: number }>();
  return (uri, done, total) => {
    let check = checks.get(uri);
    // Fewer than before: another check of the draft has begun.
    if (!check || done < check.done) checks.set(uri, (check = { done, since: now(), told: 0 }));
    check.done = done;
    if (done === total) checks.delete(uri);
    if (done === total || now() - check.since < UNSEEN_MS || now() - check.told < BETWEEN_MS) return;
    check.told = now();
    tell(uri, done, total);
  };
}
