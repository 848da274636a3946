/** Remembers what was asked for lately, never more than so many entries. */
export interface RecentMap<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): void;
}

/**
 * A map that forgets what has not been asked for while half of `most` other entries were: two generations, the older of
 * which is dropped whole. Costs no order of use to be kept, and never empties all at once.
 */
export function recentMap<K, V>(most: number): RecentMap<K, V> {
  let young = new Map<K, V>();
  let old = new Map<K, V>();

  const set = (key: K, value: V): void => {
    if (young.size * 2 >= most) [old, young] = [young, new Map<K, V>()];
    young.set(key, value);
  };

  return {
    get(key) {
      const value = young.get(key);
      if (value !== undefined) return value;
      const kept = old.get(key);
      if (kept !== undefined) set(key, kept);
      return kept;
    },
    set,
  };
}

/** A function that keeps what `of` said of the keys that it was asked for lately, never more than so many. */
export function remembering<K, V>(most: number, of: (key: K) => V): (key: K) => V {
  const known = recentMap<K, Answer<V>>(most);
  return (key) => {
    const kept = known.get(key);
    if (kept) return kept.value;
    const value = of(key);
    known.set(key, { value });
    return value;
  };
}

/** A function that keeps what `of` said of each object, as long as that lives. A copy of the object is asked anew. */
export function rememberingEach<K extends object, V>(of: (key: K) => V): (key: K) => V {
  const slot = slots;
  slots += 1;
  // What is at its slot none but the function itself has put there; it may be undefined.
  const isAnswer = (kept: unknown, answers: readonly unknown[]): kept is V => kept !== undefined || slot in answers;
  return (key) => {
    const answers = answersOf(key);
    const kept = answers[slot];
    if (isAnswer(kept, answers)) return kept;
    const value = of(key);
    answers[slot] = value;
    return value;
  };
}

/** How many functions keep answers. */
let slots = 0;

/**
 * The answers lie on the object, where neither a copy nor a comparison nor JSON sees them: rules ask some forty thousand times a
 * draft, and a look-up in a `WeakMap` each time came to a twelfth of its check.
 */
const ANSWERS = Symbol('answers');

interface Answering {
  readonly [ANSWERS]?: unknown[];
}

/** Of an object that takes no property the answers lie beside it. */
const beside = new WeakMap<object, unknown[]>();

function answersOf(key: object & Answering): unknown[] {
  const known = key[ANSWERS];
  if (known) return known;
  return Object.isExtensible(key) ? answersOn(key) : answersBeside(key);
}

function answersOn(key: object): unknown[] {
  const answers: unknown[] = [];
  Object.defineProperty(key, ANSWERS, { value: answers });
  return answers;
}

function answersBeside(key: object): unknown[] {
  const answers = beside.get(key) ?? [];
  beside.set(key, answers);
  return answers;
}

/** An answer may be undefined, which a map takes for none. */
interface Answer<V> {
  readonly value: V;
}
