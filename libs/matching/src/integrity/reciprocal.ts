import type { MatchingInstance, Pair } from '../instance/instance.js';
import { affinityOf } from '../instance/instance.js';

/** Two seats in which each of two people judges what the other has a part in. */
export interface ReciprocalSeats {
  readonly first: Pair;
  readonly second: Pair;
}

/** Whom a proposal is linked to among the reviewers, by authorship or institution: links[reviewer] lists proposals. */
export type Links = readonly (readonly number[])[];

/** Every pair of seats in `assignment` in which two reviewers judge each other's proposals. */
export function reciprocalSeats(assignment: readonly (readonly number[])[], links: Links): ReciprocalSeats[] {
  const found: ReciprocalSeats[] = [];
  for (const [owner, own] of links.entries()) {
    for (const p of own) {
      for (const judge of assignment[p] ?? []) {
        if (judge <= owner) continue;
        for (const q of links[judge] ?? []) {
          if (assignment[q]?.includes(owner)) found.push({ first: [p, judge], second: [q, owner] });
        }
      }
    }
  }
  return found;
}

/**
 * Solves, and while the answer has reciprocal seats, forbids the one of each two that is worth less and solves again.
 * `solve` gets the instance and returns an assignment, or undefined when there is none; locked seats are left alone.
 */
export function withoutReciprocal<
  I extends MatchingInstance,
  A extends { readonly assignment: readonly (readonly number[])[] },
>(
  instance: I,
  links: Links,
  solve: (instance: I) => A | undefined,
): { readonly instance: I; readonly answer: A | undefined } {
  const locked = new Set([...(instance.locked ?? [])].map(([p, r]) => p * instance.reviewers + r));
  const mayGo = ([p, r]: Pair) => !locked.has(p * instance.reviewers + r);
  const forbidden = [...(instance.forbidden ?? [])];
  for (;;) {
    const current = { ...instance, forbidden: forbidden.slice() };
    const answer = solve(current);
    const pairs = answer ? reciprocalSeats(answer.assignment, links) : [];
    const shut = pairs.flatMap(({ first, second }) => {
      const [poorer, richer] =
        affinityOf(instance, ...first) < affinityOf(instance, ...second) ? [first, second] : [second, first];
      return [poorer, richer].filter(mayGo).slice(0, 1);
    });
    if (shut.length === 0) return { instance: current, answer };
    forbidden.push(...shut);
  }
}
