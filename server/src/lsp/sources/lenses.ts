/** Has a client ask for the code lenses of sources again when drafts have changed under them. */
export interface Lenses {
  /** The client shows lenses of a source. */
  asked(uri: string): void;
  /** A draft has been checked: other sentences may rest on other passages. */
  changed(): void;
  closed(uri: string): void;
  dispose(): void;
}

/** Lenses shift the text below them: they follow when the writer pauses. */
const PAUSE_MS = 1000;

/** `refresh` is undefined for a client that cannot be asked to. */
export function createLenses(refresh?: () => Promise<unknown>): Lenses {
  const shown = new Set<string>();
  let timer: NodeJS.Timeout | undefined;

  return {
    asked: (uri) => void shown.add(uri),
    changed() {
      if (!refresh || shown.size === 0) return;
      clearTimeout(timer);
      // A client that refuses has nothing to refresh.
      timer = setTimeout(() => void refresh().catch(() => undefined), PAUSE_MS);
    },
    closed: (uri) => void shown.delete(uri),
    dispose: () => clearTimeout(timer),
  };
}
