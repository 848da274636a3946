/** A passage found: where it is, and how well it fits. */
export interface Candidate {
  readonly segment: number;
  readonly document: number;
  readonly score: number;
}

/**
 * Keeps the best so many candidates of a stream: a heap with the worst kept one on top, so that a candidate that does
 * not make it costs one comparison. `before` must be a strict total order; the result does not depend on the order of arrival.
 */
export class BestHits {
  private readonly heap: Candidate[] = [];
  readonly limit: number;
  private readonly before: (a: Candidate, b: Candidate) => boolean;

  constructor(limit: number, before: (a: Candidate, b: Candidate) => boolean) {
    this.limit = limit;
    this.before = before;
  }

  /** The score below which a candidate need not be offered. */
  get threshold(): number {
    return this.heap.length < this.limit ? 0 : (this.heap[0]?.score ?? 0);
  }

  offer(candidate: Candidate): void {
    if (this.heap.length < this.limit) {
      this.heap.push(candidate);
      this.rise(this.heap.length - 1);
      return;
    }
    const worst = this.heap[0];
    if (!worst || !this.before(candidate, worst)) return;
    this.heap[0] = candidate;
    this.sink(0);
  }

  /** The kept candidates, best first. */
  sorted(): readonly Candidate[] {
    return this.heap.toSorted((a, b) => (this.before(a, b) ? -1 : 1));
  }

  private rise(from: number): void {
    let place = from;
    while (place > 0) {
      const parent = (place - 1) >>> 1;
      if (!this.worse(place, parent)) return;
      this.swap(place, parent);
      place = parent;
    }
  }

  private sink(from: number): void {
    let place = from;
    for (;;) {
      const left = place * 2 + 1;
      const right = left + 1;
      let worst = place;
      if (left < this.heap.length && this.worse(left, worst)) worst = left;
      if (right < this.heap.length && this.worse(right, worst)) worst = right;
      if (worst === place) return;
      this.swap(place, worst);
      place = worst;
    }
  }

  private worse(a: number, b: number): boolean {
    const [first, second] = [this.heap[a], this.heap[b]];
    return first !== undefined && second !== undefined && this.before(second, first);
  }

  private swap(a: number, b: number): void {
    const [first, second] = [this.heap[a], this.heap[b]];
    if (!first || !second) return;
    this.heap[a] = second;
    this.heap[b] = first;
  }
}
