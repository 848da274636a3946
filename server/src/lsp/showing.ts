/** How much of a draft is left in peace while it is being typed. */
export const QUIET_GRAINS = ['off', 'sentence', 'paragraph'] as const;

export type QuietGrain = (typeof QUIET_GRAINS)[number];

/** How an editor wants to be shown what is found. None of it changes what is found: that is the project's. */
export interface Showing {
  readonly quietWhileTyping: QuietGrain;
  /** Hovers on sentences that the sources support. */
  readonly hoverSupported: boolean;
}

export const DEFAULT_SHOWING: Showing = { quietWhileTyping: 'sentence', hoverSupported: true };

/** Reads the editor's section `sourcecheck`, which may be anything: what is missing or of the wrong type has its default. */
export function readShowing(section: unknown): Showing {
  const quiet = isRecord(section) ? section['quietWhileTyping'] : undefined;
  const hover = isRecord(section) ? section['hover'] : undefined;
  const supported = isRecord(hover) ? hover['supported'] : undefined;
  return {
    quietWhileTyping: QUIET_GRAINS.find((grain) => grain === quiet) ?? DEFAULT_SHOWING.quietWhileTyping,
    hoverSupported: typeof supported === 'boolean' ? supported : DEFAULT_SHOWING.hoverSupported,
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
