/** The top of the quantifier ladder (`Scope.level`): all, every, the whole. */
export const ALL = 5;
/** "Nearly all", "most". */
export const NEARLY_ALL = 4;
