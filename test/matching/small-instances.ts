import * as fc from 'fast-check';
import type { MatchingInstance } from '#libs/matching';

export type SmallInstance = MatchingInstance & {
  readonly affinity: Float64Array;
  readonly demand: number[];
  readonly loadMin: number[];
  readonly loadMax: number[];
};

/** Instances small enough for the oracle, about half of them without an answer; affinities are quarters, so sums are exact. */
export const smallInstances = instancesOf({ min: 1, max: 7 }, { min: 2, max: 6 }, { min: 2, max: 5 });

/** The same with as many proposals, reviewers and load as asked for. */
export function instancesOf(proposals: Range, reviewers: Range, loadMax: Range): fc.Arbitrary<SmallInstance> {
  return fc
    .record({ proposals: fc.integer(proposals), reviewers: fc.integer(reviewers) })
    .chain((size) => drawn(size, loadMax));
}

interface Range {
  readonly min: number;
  readonly max: number;
}

function drawn(
  { proposals, reviewers }: { proposals: number; reviewers: number },
  most: Range,
): fc.Arbitrary<SmallInstance> {
  const pairs = exactly(proposals * reviewers);
  return fc.record({
    proposals: fc.constant(proposals),
    reviewers: fc.constant(reviewers),
    affinity: fc
      .array(
        fc.oneof({ weight: 9, arbitrary: fc.integer({ min: -2, max: 8 }) }, fc.constant(Number.NaN)),
        pairs,
      )
      .map((values) => Float64Array.from(values, (value) => value / 4)),
    demand: fc.array(fc.oneof({ weight: 4, arbitrary: fc.constant(2) }, fc.nat(3)), exactly(proposals)),
    loadMin: fc.array(fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(3)), exactly(reviewers)),
    loadMax: fc.array(fc.integer(most), exactly(reviewers)),
    forbidden: fc.array(fc.tuple(fc.nat(proposals - 1), fc.nat(reviewers - 1)), { maxLength: 4 }),
  });
}

function exactly(length: number) {
  return { minLength: length, maxLength: length };
}
