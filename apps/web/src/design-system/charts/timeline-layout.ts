/** Which side of its point a text stands on, and how many heights below the line. */
export interface Placed {
  anchor: 'start' | 'middle' | 'end';
  tier: number;
}

/** A text that stands at a point of a line from 0 to 100; `width` is in the same unit. */
export interface Label {
  at: number;
  width: number;
}

interface Box extends Placed {
  at: number;
  from: number;
  to: number;
}

const ANCHORS = ['start', 'end', 'middle'] as const;
const GAP = 1.2;

function boxOf({ at, width }: Label, anchor: Placed['anchor'], tier: number): Box {
  const from = anchor === 'start' ? at : anchor === 'end' ? at - width : at - width / 2;
  return { at, anchor, tier, from, to: from + width };
}

/** The thin line that leads down to a lower text must not run through an upper one. */
function crosses(lower: Box, upper: Box): boolean {
  return lower.tier > upper.tier && lower.at > upper.from - GAP / 2 && lower.at < upper.to + GAP / 2;
}

function clash(one: Box, other: Box): boolean {
  const overlap = one.tier === other.tier && one.from < other.to + GAP && other.from < one.to + GAP;
  return overlap || crosses(one, other) || crosses(other, one);
}

/** Tries are counted: the search is exhaustive for the few dates of a call, and gives up early on a crowd. */
interface Search {
  labels: readonly Label[];
  tiers: number;
  triesLeft: number;
}

function place(search: Search, placed: Box[]): Box[] | undefined {
  const label = search.labels[placed.length];
  if (label === undefined) return placed;
  for (let tier = 0; tier < search.tiers; tier += 1) {
    for (const anchor of ANCHORS) {
      search.triesLeft -= 1;
      if (search.triesLeft < 0) return undefined;
      const box = boxOf(label, anchor, tier);
      if (box.from < 0 || box.to > 100 || placed.some((other) => clash(box, other))) continue;
      const rest = place(search, [...placed, box]);
      if (rest !== undefined) return rest;
    }
  }
  return undefined;
}

const MOST_TIERS = 4;
const MOST_TRIES = 3000;

/**
 * Places texts along a line so that none overlaps another and no leading line runs through a text, on as few heights
 * as will do. When even that is not found the texts stand below each other, one height each.
 */
export function placeLabels(labels: readonly Label[]): Placed[] {
  for (let tiers = 1; tiers <= MOST_TIERS; tiers += 1) {
    const boxes = place({ labels, tiers, triesLeft: MOST_TRIES }, []);
    if (boxes !== undefined) return boxes.map(({ anchor, tier }) => ({ anchor, tier }));
  }
  return labels.map(({ at }, tier) => ({ anchor: at > 50 ? 'end' : 'start', tier }));
}
