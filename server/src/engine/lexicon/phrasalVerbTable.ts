import { inflectionKey } from './inflection.ts';

/*
 * Phrasal verbs of the news with a single verb that says the same, reviewed by hand: `verb particle simple`, with a second
 * particle where the sense hangs on it; an adjective that a verb lives by counts as a particle ("hold responsible"). Only those with one sense in copy: "take off", "set off" and "make up" have many.
 */
const TABLE = `
turn down reject | throw out reject | vote down reject | wave through approve | nod through approve
call off cancel | put off postpone | push back postpone | put back postpone | hold off delay | bring forward advance
give up abandon | back down yield | give in yield | pull out withdraw | back out withdraw | hold out resist
step down resign | stand down resign | take on hire | bring in introduce | phase out abolish
take over from succeed | carry out conduct | set up establish | draw up prepare | go ahead proceed
rule out exclude | point out say | find out discover | turn out emerge
shut down close | close down close | wind up close | blow up explode | shoot down down | knock down demolish | tear down demolish
pull down demolish | burn down destroy | break out start | break into burgle | put out extinguish | put up raise | go up rise
go down fall | come down fall | cut back reduce | cut down reduce | speed up accelerate | slow down slow | scale back reduce
step up increase | ramp up increase | sell off sell | buy up buy | buy out buy | pay back repay | win back regain
break off discontinue | take back retake | hand over surrender | knock out eliminate | strike down annul | hold up delay | lock up imprison
kick off start | carry on continue | go on continue | keep on continue | let off spare | make off flee | run off flee
sign up enrol | team up cooperate | fill in complete | leave out omit | hold responsible blame | hold accountable blame | take to court sue | look into investigate | look after tend
`;

/** By the key of a verb, its particles with what they make of it. */
const particles = new Map<string, { readonly words: readonly string[]; readonly simple: string }[]>();
for (const entry of TABLE.trim().split(/[|\n]/u)) {
  const words = entry.trim().split(' ');
  const [verb = '', simple = ''] = [words[0], words.at(-1)];
  const known = particles.get(inflectionKey(verb)) ?? [];
  particles.set(inflectionKey(verb), [...known, { words: words.slice(1, -1), simple: inflectionKey(simple) }]);
}

/** Whether a verb, by its key, has a phrasal verb in the table. */
export function isPhrasal(verb: string): boolean {
  return particles.has(verb);
}

/**
 * The key of the single verb for a verb (by its key) with the particle behind it and the word after that, both in lower case,
 * and how many particles it takes up. Undefined for none.
 */
export function simpleVerbOf(
  verb: string,
  particle: string,
  next: string | undefined,
): { readonly verb: string; readonly particles: number } | undefined {
  const found = particles
    .get(verb)
    ?.find(({ words: [first, second] }) => first === particle && (second === undefined || second === next));
  return found && { verb: found.simple, particles: found.words.length };
}
