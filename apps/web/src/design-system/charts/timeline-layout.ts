/** Which side of its point a text stands on, and how many heights below the line. */
export interface Placed {
  anchor: 'start' | 'middle' | 'end';
  tier: number;
}

/** Lines of text below each other at a point of a line from 0 to 100; `widths` of the lines are in the same unit. */
export interface Label {
  at: number;
  widths: readonly number[];
}

type Span = readonly [from: number, to: number];

interface Box extends Placed {
  at: number;
  lines: readonly Span[];
}

const ANCHORS = ['start', 'end', 'middle'] as const;
const GAP = 0.8;

/** From where to where a text reaches that is anchored at a point. */
export function spanOf(at: number, width: number, anchor: Placed['anchor']): Span {
  if (anchor === 'start') return [at, at + width];
  return anchor === 'end' ? [at - width, at] : [at - width / 2, at + width / 2];
}

function boxOf({ at, widths }: Label, anchor: Placed['anchor'], tier: number): Box {
  return { at, anchor, tier, lines: widths.map((width) => spanOf(at, width, anchor)) };
}

function meet(one: Span, other: Span): boolean {
  return one[0] < other[1] + GAP && other[0] < one[1] + GAP;
}

/** The thin line that leads down to a lower text must not run through an upper one. */
function crosses(lower: Box, upper: Box): boolean {
  return lower.tier > upper.tier && upper.lines.some((line) => meet([lower.at, lower.at], line));
}

function clash(one: Box, other: Box): boolean {
  const overlap =
    one.tier === other.tier &&
    one.lines.some((line, row) => {
      const beside = other.lines[row];
      return beside !== undefined && meet(line, beside);
    });
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
      if (box.lines.some(([from, to]) => from < 0 || to > 100) || placed.some((other) => clash(box, other)))
        continue;
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
