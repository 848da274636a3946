/**
 * Different strings in a fixed order, found by hash in typed arrays: what a `Map` does, without an object a string, and
 * it can be handed from a worker or read from a file as it is.
 *
 *     units[ends[i - 1]] … units[ends[i]]   the UTF-16 units of string i
 *     slots[hash % slots.length] …          i + 1, or 0 for a free slot; taken slots are passed over
 */
export interface StringTable {
  readonly units: Uint16Array;
  readonly ends: Uint32Array;
  readonly slots: Uint32Array;
}

/** Slots for each string: the fewer, the more are passed over. */
const ROOM = 1.4;

/** A table of strings of which no two are the same. */
export function stringTable(strings: readonly string[]): StringTable {
  const ends = new Uint32Array(strings.length);
  let length = 0;
  for (const [i, text] of strings.entries()) {
    length += text.length;
    ends[i] = length;
  }
  const units = new Uint16Array(length);
  const size = Math.ceil(strings.length * ROOM) + 1;
  const slots = new Uint32Array(size);
  let at = 0;
  for (const [i, text] of strings.entries()) {
    for (let k = 0; k < text.length; k += 1) units[at + k] = text.charCodeAt(k);
    at += text.length;
    let slot = hash(text) % size;
    while (slots[slot] !== 0) slot = (slot + 1) % size;
    slots[slot] = i + 1;
  }
  return { units, ends, slots };
}

/** The place of a string; −1 when the table does not have it. */
export function placeIn({ units, ends, slots }: StringTable, text: string): number {
  for (let slot = hash(text) % slots.length; ; slot = (slot + 1) % slots.length) {
    const place = (slots[slot] ?? 0) - 1;
    if (place < 0) return -1;
    const start = place === 0 ? 0 : (ends[place - 1] ?? 0);
    if ((ends[place] ?? 0) - start !== text.length) continue;
    let same = 0;
    while (same < text.length && units[start + same] === text.charCodeAt(same)) same += 1;
    if (same === text.length) return place;
  }
}

/** The string at a place; the empty string outside. */
export function stringAt({ units, ends }: StringTable, place: number): string {
  const start = place === 0 ? 0 : (ends[place - 1] ?? 0);
  return String.fromCharCode(...units.subarray(start, ends[place] ?? start));
}

/** Compares two strings of tables as `<` does, by UTF-16 units, without making either: below 0 where the first is before. */
export function compareStrings(a: StringTable, placeA: number, b: StringTable, placeB: number): number {
  const [startA, startB] = [placeA === 0 ? 0 : (a.ends[placeA - 1] ?? 0), placeB === 0 ? 0 : (b.ends[placeB - 1] ?? 0)];
  const [lengthA, lengthB] = [(a.ends[placeA] ?? startA) - startA, (b.ends[placeB] ?? startB) - startB];
  const shorter = Math.min(lengthA, lengthB);
  for (let k = 0; k < shorter; k += 1) {
    const difference = (a.units[startA + k] ?? 0) - (b.units[startB + k] ?? 0);
    if (difference !== 0) return difference;
  }
  return lengthA - lengthB;
}

/** 32-bit FNV-1a over UTF-16 units, not negative, with a last mixing so that the low bits depend on all of them. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
}
