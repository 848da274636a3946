/** Applies a fix by `workspace/applyEdit`: what clients execute that know commands but no code actions with edits. */
export const APPLY_FIX_COMMAND = 'sourcecheck.applyFix';
