/**
 * For a list of numbers: what the n largest from any position on sum to. The bounds of a branch and bound over a list
 * that is sorted by something else.
 */
export class SuffixTops {
  private readonly sums: Float64Array;
  private readonly top: Float64Array;
  private width = 1;

  constructor(longest: number, widest: number) {
    this.sums = new Float64Array((longest + 1) * (widest + 1));
    this.top = new Float64Array(widest);
  }

  /** Reads `size` numbers and prepares sums of up to `widest` of them. */
  fill(numbers: Float64Array, size: number, widest: number): void {
    const { sums, top } = this;
    const width = (this.width = widest + 1);
    top.fill(-Infinity);
    sums.fill(-Infinity, size * width, (size + 1) * width);
    sums[size * width] = 0;
    for (let i = size - 1; i >= 0; i--) {
      const value = numbers[i]!;
      if (value > top[widest - 1]!) {
        let at = widest - 1;
        for (; at > 0 && top[at - 1]! < value; at--) top[at] = top[at - 1]!;
        top[at] = value;
      }
      for (let n = 0, sum = 0; n <= widest; sum += top[n++]!) sums[i * width + n] = sum;
    }
  }

  /** Sum of the `n` largest numbers at `from` or after; -Infinity if there are fewer. */
  best(from: number, n: number): number {
    return this.sums[from * this.width + n]!;
  }
}

const DOUBLINGS = 20;
const HALVINGS = 5;

/**
 * How much `worth` a unit of `goods` is, so that the n items largest in worth + weight * goods bring about `wanted`
 * goods: the weight that makes their sum the tightest bound. `guess` is where it is sought first; `top` is scratch space
 * of length n.
 */
export function balancingWeight(
  worth: Float64Array,
  goods: Float64Array,
  size: number,
  wanted: number,
  top: Int32Array,
  guess: number,
): number {
  let high = guess;
  let low = 0;
  if (goodsOfTop(worth, goods, size, high, top) < wanted) {
    for (let i = 0; i < DOUBLINGS; i++) {
      low = high;
      high *= 2;
      if (goodsOfTop(worth, goods, size, high, top) >= wanted) break;
    }
  } else {
    low = high / 2;
    for (let i = 0; i < DOUBLINGS && goodsOfTop(worth, goods, size, low, top) >= wanted; i++) {
      high = low;
      low /= 2;
    }
  }
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (goodsOfTop(worth, goods, size, middle, top) < wanted) low = middle;
    else high = middle;
  }
  return high;
}

function goodsOfTop(
  worth: Float64Array,
  goods: Float64Array,
  size: number,
  weight: number,
  top: Int32Array,
): number {
  let filled = 0;
  for (let i = 0; i < size; i++) {
    const key = worth[i]! + weight * goods[i]!;
    let at = filled < top.length ? filled++ : top.length;
    for (; at > 0 && worth[top[at - 1]!]! + weight * goods[top[at - 1]!]! < key; at--) {
      if (at < top.length) top[at] = top[at - 1]!;
    }
    if (at < top.length) top[at] = i;
  }
  let sum = 0;
  for (let i = 0; i < filled; i++) sum += goods[top[i]!]!;
  return sum;
}
