import { describe, expect, it } from '@jest/globals';
import { checkAssignment } from '../check/check-assignment.js';
import type { PanelInstance } from '../panels/panel-rules.js';
import { solvePanels } from '../panels/solve-panels.js';
import type { Change } from './changes.js';
import { planChanges } from './plans.js';

const PROPOSALS = 12;
const REVIEWERS = 8;

/** Fixed affinities without a pattern; two genders, one of each on a panel of three. */
const instance: PanelInstance = {
  proposals: PROPOSALS,
  reviewers: REVIEWERS,
  affinity: Float64Array.from({ length: PROPOSALS * REVIEWERS }, (_, i) => ((i * 7919) % 97) / 97),
  demand: 3,
  loadMin: 3,
  loadMax: 6,
  rules: { atLeast: [{ name: 'gender', of: [0, 1, 0, 1, 0, 1, 0, 1], least: 1 }] },
};

const before = solvePanels(instance);
const current = before.status === 'solved' ? before.assignment : [];

function plans(changes: readonly Change[]) {
  const result = planChanges(instance, current, changes);
  if (result.status !== 'planned') throw new Error('no plan');
  const broken = result.plans.flatMap((plan) => checkAssignment(result.instance, plan.assignment));
  return { ...result, broken, kinds: result.plans.map((plan) => plan.kind) };
}

describe('planChanges', () => {
  it('refills only the vacated seats when someone drops out, and tells what more change would gain', () => {
    const vacated = current.filter((panel) => panel.includes(2)).length;
    const { plans: all, broken, kinds } = plans([{ kind: 'reviewer_out', reviewer: 2 }]);
    expect(kinds).toEqual(['minimal', 'balanced', 'best']);
    expect(broken).toEqual([]);
    const [minimal, balanced, best] = all;
    expect(minimal!.changedSeats).toBe(vacated);
    expect(
      minimal!.seatChanges.filter(({ act }) => act === 'leaves').map(({ reviewer }) => reviewer),
    ).toEqual(Array.from({ length: vacated }, () => 2));
    expect(
      minimal!.objective <= balanced!.objective + 1e-9 && balanced!.objective <= best!.objective + 1e-9,
    ).toBe(true);
    expect(best!.cost > 0).toBe(true);
  });

  it('changes nothing when nothing has to change', () => {
    const { plans: all } = plans([{ kind: 'load', reviewer: 0, loadMax: 7 }]);
    expect(all[0]!.seatChanges).toEqual([]);
    expect(all[0]!.cost).toBeCloseTo(0, 9);
  });

  it('seats a forced pair and unseats a forbidden one', () => {
    const [panel] = current;
    const joins = [...Array(REVIEWERS).keys()].find((r) => !panel!.includes(r))!;
    const leaves = current[1]![0]!;
    const { plans: all, broken } = plans([
      { kind: 'force', proposal: 0, reviewer: joins },
      { kind: 'forbid', proposal: 1, reviewer: leaves },
    ]);
    expect(broken).toEqual([]);
    expect(
      all.map(({ assignment }) => [assignment[0]!.includes(joins), assignment[1]!.includes(leaves)]),
    ).toEqual([
      [true, false],
      [true, false],
      [true, false],
    ]);
  });

  it('gives the reasons when no plan exists', () => {
    const everyone = Array.from(
      { length: REVIEWERS - 2 },
      (_, reviewer) => ({ kind: 'reviewer_out', reviewer }) as const,
    );
    expect(planChanges(instance, current, everyone)).toMatchObject({ status: 'infeasible', proven: true });
  });

  it('refuses a change outside the instance', () => {
    const change = { kind: 'force', proposal: 99, reviewer: 0 } as const;
    expect(() => planChanges(instance, current, [change])).toThrow(new RangeError('no pair (99, 0)'));
  });
});
