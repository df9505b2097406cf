import { priceTogether } from './company.js';
import { NONE } from './draft.js';
import type { Draft } from './draft.js';

/** Placed sessions that cannot stay where they are if s goes to the spot: they have its room, or one of its people, then. */
export function inTheWay(draft: Draft, s: number, spot: number): number[] {
  const { company, overlapping, slots } = draft.problem;
  const t = spot % slots.length;
  const room = spot - t;
  const inRoom = Array.from(overlapping[t]!, (slot) => draft.sessionAt[room + slot]!);
  const withPeople = Array.from(company.neighbours[s]!).filter((o) => {
    const where = draft.spotOf[o]!;
    return (
      where !== NONE &&
      priceTogether(company, s, o) === Infinity &&
      overlapping[t]!.includes(where % slots.length)
    );
  });
  return [...new Set([...inRoom, ...withPeople])].filter((o) => o !== NONE && o !== s).sort((a, b) => a - b);
}
