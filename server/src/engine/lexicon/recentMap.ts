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
  return keptIn(recentMap<K, Answer<V>>(most), of);
}

/** A function that keeps what `of` said of each object, as long as that lives. */
export function rememberingEach<K extends object, V>(of: (key: K) => V): (key: K) => V {
  return keptIn(new WeakMap<K, Answer<V>>(), of);
}

/** An answer may be undefined, which a map takes for none. */
interface Answer<V> {
  readonly value: V;
}

function keptIn<K, V>(known: RecentMap<K, Answer<V>>, of: (key: K) => V): (key: K) => V {
  return (key) => {
    const kept = known.get(key);
    if (kept) return kept.value;
    const value = of(key);
    known.set(key, { value });
    return value;
  };
}
