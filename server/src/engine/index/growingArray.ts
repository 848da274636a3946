/** A list of unsigned 32-bit integers that grows by doubling: a tenth of the memory of an array of numbers being pushed to. */
export class GrowingArray {
  private values: Uint32Array<ArrayBuffer>;
  length = 0;

  constructor(capacity = 1024) {
    this.values = new Uint32Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Uint32Array(this.values.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length] = value;
    this.length += 1;
  }

  /** The value at a place; 0 outside. */
  at(place: number): number {
    return this.values[place] ?? 0;
  }

  /** Overwrites a value that is there. */
  set(place: number, value: number): void {
    this.values[place] = value;
  }

  toArray(): Uint32Array<ArrayBuffer> {
    return this.values.slice(0, this.length);
  }
}
