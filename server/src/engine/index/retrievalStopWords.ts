/*
 * Words that say nothing about what a sentence is about. They are neither indexed nor looked for: retrieval asks where
 * to look, and a passage that shares only these is no candidate. (What they mean, "not" above all, is for the rules.)
 */
const WORDS = `
a an the this that these those such
i me my mine we us our ours you your yours he him his she her hers it its they them their theirs
himself herself itself themselves myself ourselves yourself who whom whose which what
am is are was were be been being do does did done doing have has had having
will would shall should can could may might must ought
and or but nor so yet if then else than as because while when where why how whether though although unless until
of in on at by for with about against between into through during before after above below to from up down out off
over under again further once here there all any both each few more most other some own same too very just also
not no never only s t d m ll re ve n't 's 'd 'm 'll 're 've
say said says saying tell told
`;

const STOP: ReadonlySet<string> = new Set(WORDS.split(/\s+/u).filter(Boolean));

/** Whether retrieval leaves the word out. Takes the lower-case form of a token. */
export function isRetrievalStopWord(lower: string): boolean {
  return STOP.has(lower);
}
