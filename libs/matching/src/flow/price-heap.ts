/**
 * Reviewers by rising price, for prices that only rise between two calls of `fill`: an entry may understate its price,
 * and is put right when it comes to the top.
 */
export class PriceHeap {
  private readonly heap: Int32Array;
  private readonly keys: Float64Array;
  private readonly inside: Uint8Array;
  private size = 0;

  constructor(
    reviewers: number,
    private readonly price: Float64Array,
  ) {
    this.heap = new Int32Array(reviewers);
    this.keys = new Float64Array(reviewers);
    this.inside = new Uint8Array(reviewers);
  }

  clear(): void {
    this.size = 0;
    this.inside.fill(0);
  }

  add(r: number): void {
    if (this.inside[r] === 1) return;
    this.inside[r] = 1;
    this.keys[r] = this.price[r]!;
    this.heap[this.size] = r;
    this.rise(this.size++);
  }

  /** The reviewer with the lowest price, or -1. */
  top(): number {
    while (this.size > 0) {
      const r = this.heap[0]!;
      if (this.keys[r] === this.price[r]) return r;
      this.keys[r] = this.price[r]!;
      this.sink(0);
    }
    return -1;
  }

  dropTop(): void {
    this.inside[this.heap[0]!] = 0;
    this.heap[0] = this.heap[--this.size]!;
    this.sink(0);
  }

  private rise(i: number): void {
    const { heap, keys } = this;
    const r = heap[i]!;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (keys[heap[parent]!]! <= keys[r]!) break;
      heap[i] = heap[parent]!;
      i = parent;
    }
    heap[i] = r;
  }

  private sink(i: number): void {
    const { heap, keys, size } = this;
    const r = heap[i]!;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= size) break;
      if (child + 1 < size && keys[heap[child + 1]!]! < keys[heap[child]!]!) child++;
      if (keys[heap[child]!]! >= keys[r]!) break;
      heap[i] = heap[child]!;
      i = child;
    }
    heap[i] = r;
  }
}
