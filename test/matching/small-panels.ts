import * as fc from 'fast-check';
import type { PanelInstance, PanelRules } from '#libs/matching';
import { instancesOf, type SmallInstance } from './small-instances.js';

export type SmallPanels = SmallInstance & PanelInstance;

interface Drawn {
  readonly group: { readonly of: number[]; readonly most: number } | undefined;
  readonly region: { readonly of: number[]; readonly most: number } | undefined;
  readonly gender: { readonly of: number[]; readonly least: number | number[] } | undefined;
  readonly expert: { readonly theme: number[]; readonly experts: number[][] } | undefined;
  readonly apart: [number, number][] | undefined;
  readonly floor: number | undefined;
  readonly locked: [number, number][];
}

/** Small instances with every panel rule drawn at random, each rule absent about half of the time. */
export const smallPanels = panelsOf({ min: 2, max: 8 }, { min: 4, max: 8 }, { min: 2, max: 7 });

/** The same with as many proposals, reviewers and load as asked for. */
export function panelsOf(...sizes: Parameters<typeof instancesOf>): fc.Arbitrary<SmallPanels> {
  return instancesOf(...sizes).chain((instance) =>
    drawnRules(instance).map((drawn) => withRules(instance, drawn)),
  );
}

function drawnRules({ proposals, reviewers }: SmallInstance): fc.Arbitrary<Drawn> {
  const reviewer = fc.nat(reviewers - 1);
  return fc.record({
    group: maybe(
      fc.record({
        of: each(fc.integer({ min: -1, max: 2 }), reviewers),
        most: fc.integer({ min: 1, max: 2 }),
      }),
    ),
    region: maybe(fc.record({ of: each(fc.nat(2), reviewers), most: fc.constant(2) })),
    gender: maybe(fc.record({ of: each(fc.nat(1), reviewers), least: fc.constantFrom(1, 1, [1, 0]) })),
    expert: maybe(
      fc.record({
        theme: each(fc.integer({ min: -1, max: 1 }), proposals),
        experts: fc.tuple(fc.uniqueArray(reviewer), fc.uniqueArray(reviewer)),
      }),
    ),
    apart: maybe(fc.array(fc.tuple(reviewer, reviewer), { maxLength: 3 })),
    floor: maybe(fc.integer({ min: 0, max: 4 }).map((quarters) => quarters / 4)),
    locked: fc.array(fc.tuple(fc.nat(proposals - 1), reviewer), { maxLength: 2 }),
  });
}

function withRules(
  instance: SmallInstance,
  { group, region, gender, expert, apart, floor, locked }: Drawn,
): SmallPanels {
  const caps = [group && { name: 'group', ...group }, region && { name: 'region', ...region }];
  const rules: PanelRules = {
    atMost: caps.filter((cap) => cap !== undefined),
    atLeast: gender ? [{ name: 'gender', ...gender }] : [],
    ...(expert ? { expert } : {}),
    ...(apart ? { apart: apart.filter(([a, b]) => a !== b) } : {}),
    ...(floor === undefined ? {} : { floor }),
  };
  const loadMin = instance.loadMin.map((low) => Math.min(low, 1));
  return { ...instance, loadMin, locked: tame(instance, locked), rules };
}

function each<T>(values: fc.Arbitrary<T>, length: number): fc.Arbitrary<T[]> {
  return fc.array(values, { minLength: length, maxLength: length });
}

function maybe<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(value, { nil: undefined });
}

/** Locks that ask for nothing the oracle's plain model cannot say: candidates without conflict, within the demand. */
function tame(instance: SmallInstance, locked: readonly (readonly [number, number])[]): [number, number][] {
  const shut = [...instance.forbidden!];
  return locked
    .filter(([p, r]) => !Number.isNaN(instance.affinity[p * instance.reviewers + r]!))
    .filter(([p, r]) => !shut.some(([fp, fr]) => fp === p && fr === r))
    .filter(([p], i) => instance.demand[p]! > locked.slice(0, i).filter(([before]) => before === p).length)
    .map(([p, r]) => [p, r]);
}
