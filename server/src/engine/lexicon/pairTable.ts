const largestId = 0xffff;

/**
 * A map from unordered pairs of small numbers (1 to 65,535) to a code of one byte. Looking up allocates nothing: an open
 * hash table in typed arrays.
 */
export class PairTable {
  #keys: Uint32Array;
  #codes: Uint8Array;
  #size = 0;

  constructor(expected: number) {
    let capacity = 1024;
    while (capacity < expected * 2) capacity *= 2;
    this.#keys = new Uint32Array(capacity);
    this.#codes = new Uint8Array(capacity);
  }

  get size(): number {
    return this.#size;
  }

  /** The code of the pair; 0 when it is not in the table. The caller orders the pair: `low` below `high`. */
  get(low: number, high: number): number {
    return this.#codes[this.#slot(pairKey(low, high))] ?? 0;
  }

  /** Calls back for every pair with its code, in no order that means anything. */
  each(callback: (low: number, high: number, code: number) => void): void {
    for (let slot = 0; slot < this.#keys.length; slot += 1) {
      const key = this.#keys[slot] ?? 0;
      if (key !== 0) callback(key >>> 16, key & largestId, this.#codes[slot] ?? 0);
    }
  }

  /** Adds a pair unless it is there already: what is put in first stays. */
  add(low: number, high: number, code: number): void {
    if (high > largestId) throw new RangeError(`Word ids end at ${largestId}`);
    if (this.#size * 2 >= this.#keys.length) this.#grow();
    const key = pairKey(low, high);
    const slot = this.#slot(key);
    if (this.#keys[slot] === key) return;
    this.#keys[slot] = key;
    this.#codes[slot] = code;
    this.#size += 1;
  }

  #slot(key: number): number {
    const mask = this.#keys.length - 1;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
    for (;;) {
      const there = this.#keys[slot];
      if (there === key || there === 0) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #grow(): void {
    const keys = this.#keys;
    const codes = this.#codes;
    this.#keys = new Uint32Array(keys.length * 2);
    this.#codes = new Uint8Array(keys.length * 2);
    for (const [index, key] of keys.entries()) {
      if (key === 0) continue;
      const slot = this.#slot(key);
      this.#keys[slot] = key;
      this.#codes[slot] = codes[index] ?? 0;
    }
  }
}

function pairKey(low: number, high: number): number {
  return ((low << 16) | high) >>> 0;
}
