import { inflectionKey } from './inflection.ts';

/** Function words: they carry no content of their own. */
const STOP = `
a an the this that these those it its itself he him his himself she her hers herself they them their theirs themselves
i me my mine myself we us our ours ourselves you your yours yourself one ones 's ' s
be am is are was were been being 'm 're do does did doing done have has had having 've 'd 'll
will would shall should can could ought wo ca sha let
of in on at to for from by with as into onto upon via per about through throughout among amongst amid during against
toward towards across along around and or but nor so yet if then than though although because while whilst whereas
who whom whose which what when where why how whether whatever whichever whoever
there here also too very just even still such other another own same quite rather
however therefore moreover furthermore meanwhile instead thus hence otherwise indeed anyway
thing something anything etc mr mrs ms
`;

/** Function words that turn a statement round, or say how far it goes: small, and never to be passed over. */
const CRITICAL = `
not n't no never none neither nobody nothing nowhere without cannot hardly barely scarcely
before after since until till ago yet already again once
over under above below up down out off within outside inside beyond between
more less fewer least most many few several some any all every each both half enough
only nearly almost exactly first last next previous former
may might must except despite unless
everyone everybody everything always
`;

const stop = keys(STOP);
const critical = keys(CRITICAL);

/** Whether a word (by comparison key) is a function word that carries no content. Critical words are not among them. */
export function isStop(key: string): boolean {
  return stop.has(key) && !critical.has(key);
}

/** Whether a word (by comparison key) is small but turns or bounds what is said: "not", "before", "all", "only". */
export function isCritical(key: string): boolean {
  return critical.has(key);
}

function keys(list: string): ReadonlySet<string> {
  const words = list.trim().split(/\s+/u);
  return new Set([...words, ...words.map(inflectionKey)]);
}
