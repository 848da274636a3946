/** Calls that come thick and fast, made into one. */
export interface RestingCall<T> {
  /** Asks for a call; one that was asked for and has not come yet is dropped. */
  soon(argument: T): void;
  dispose(): void;
}

/** Runs `work` with the latest argument once `restMs` have gone by without another. */
export function afterRest<T>(restMs: number, work: (argument: T) => unknown): RestingCall<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    soon(argument) {
      clearTimeout(timer);
      timer = setTimeout(() => void work(argument), restMs);
    },
    dispose: () => clearTimeout(timer),
  };
}
