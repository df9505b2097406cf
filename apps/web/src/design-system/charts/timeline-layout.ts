/** A text that stands at a point of a line, `width` in the same unit as `at`. */
export interface Placed {
  anchor: 'start' | 'middle' | 'end';
  tier: number;
}

const EDGE_START = 0;
const EDGE_END = 100;
const GAP = 1.5;

function extent(at: number, width: number, anchor: Placed['anchor']): [number, number] {
  if (anchor === 'start') return [at, at + width];
  if (anchor === 'end') return [at - width, at];
  return [at - width / 2, at + width / 2];
}

/**
 * Places texts along a line of 0 to 100 so that none overlaps another: at the first height and side where there is room.
 * Points come in order; what finds no room on one height goes to the next one below.
 */
export function placeLabels(labels: readonly { at: number; width: number }[]): Placed[] {
  const takenUpTo: number[] = [];
  return labels.map(({ at, width }) => {
    for (let tier = 0; ; tier += 1) {
      const free = takenUpTo[tier] ?? -Infinity;
      for (const anchor of ['start', 'middle', 'end'] as const) {
        const [from, to] = extent(at, width, anchor);
        const inside = from >= EDGE_START && to <= EDGE_END;
        const last = anchor === 'end' && tier >= labels.length;
        if ((inside && from >= free) || last) {
          takenUpTo[tier] = to + GAP;
          return { anchor, tier };
        }
      }
    }
  });
}
