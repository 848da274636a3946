/** Under these a verb leaves open whether it happens. */
export const OPEN_MODALS: ReadonlySet<string> = new Set(['can', 'could', 'may', 'might', 'would', 'should', 'must']);

/** Under these nothing is told as done. */
export const MODALS: ReadonlySet<string> = new Set([...OPEN_MODALS, 'will', 'shall']);
