import type { Panels } from './panels.js';

/** Proposals that are compared, directly or through shared reviewers; proposal indices. */
export type Island = number[];

/** The separate parts of the graph of who reviewed what, the largest first; one part means every two proposals compare. */
export function islandsOf({ start, reviewer, load }: Panels): Island[] {
  const parent = Int32Array.from(load, (_, j) => j);
  const rootOf = (node: number) => {
    let root = node;
    while (parent[root] !== root) root = parent[root] = parent[parent[root]!]!;
    return root;
  };
  const proposals = start.length - 1;
  for (let i = 0; i < proposals; i++) {
    for (let o = start[i]! + 1; o < start[i + 1]!; o++) {
      parent[rootOf(reviewer[o]!)] = rootOf(reviewer[o - 1]!);
    }
  }
  const islands = new Map<number, Island>();
  for (let i = 0; i < proposals; i++) {
    const root = rootOf(reviewer[start[i]!]!);
    const island = islands.get(root);
    if (island) island.push(i);
    else islands.set(root, [i]);
  }
  return [...islands.values()].sort((a, b) => b.length - a.length);
}
