import { describe, expect, it } from '@jest/globals';
import { checkAssignment } from '../check/check-assignment.js';
import type { PanelInstance, PanelRules } from '../panels/panel-rules.js';
import { solvePanels } from '../panels/solve-panels.js';
import { applyChanges } from '../repair/changes.js';
import { triedRelaxations } from './tried-relaxations.js';

function call(
  proposals: number,
  reviewers: number,
  rules: PanelRules,
  rest: Partial<PanelInstance> = {},
): PanelInstance {
  const affinity = Float64Array.from({ length: proposals * reviewers }, (_, i) => ((i * 31) % 17) / 16);
  return { proposals, reviewers, affinity, demand: 2, loadMin: 0, loadMax: proposals, rules, ...rest };
}

/** The changes of each suggestion; fails if one of them does not work. */
function suggested(instance: PanelInstance) {
  return triedRelaxations(instance).map(({ changes, objective }) => {
    const relaxed = applyChanges(instance, changes);
    const result = solvePanels(relaxed);
    if (result.status === 'infeasible') throw new Error('the relaxation does not work');
    expect(checkAssignment(relaxed, result.assignment)).toEqual([]);
    expect(result.objective).toBeGreaterThan(objective - 1e-9);
    return changes;
  });
}

describe('triedRelaxations', () => {
  it('waives the one rule that leaves a proposal without a panel', () => {
    const rules = { expert: { theme: [0, -1], experts: [[]] } };
    expect(suggested(call(2, 4, rules))).toEqual([
      [{ kind: 'waive', waiver: { proposal: 0, rule: 'expert' } }],
    ]);
  });

  it('asks for fewer seats where candidates run out', () => {
    const forbidden = [[0, 0], [0, 1], [0, 2]] as const; // prettier-ignore
    expect(suggested(call(2, 4, {}, { forbidden }))).toEqual([[{ kind: 'demand', proposal: 0, demand: 1 }]]);
  });

  it('lets as few reviews as can be fall outside the load bounds', () => {
    const changes = suggested(call(5, 3, {}, { loadMax: 3 }));
    const raises = changes[0]!.map((change) => (change.kind === 'load' ? change.loadMax! - 3 : Number.NaN));
    expect(raises.reduce((sum, raise) => sum + raise, 0)).toBe(1);
  });

  it('offers both a higher cap and other loads when a group is too large for its cap', () => {
    const rules = { atMost: [{ name: 'group', of: [0, 0, 0, 1, 1], most: 1 }] };
    const changes = suggested(call(4, 5, rules, { loadMin: [2, 2, 2, 0, 0] }));
    const kinds = changes.map((list) => list.map(({ kind }) => kind));
    expect(kinds[0]).toEqual(['cap']);
    expect(kinds[1]!.every((kind) => kind === 'load')).toBe(true);
    const lowered = changes[1]!.map((change) => (change.kind === 'load' ? 2 - change.loadMin! : Number.NaN));
    expect(lowered.reduce((sum, by) => sum + by, 0)).toBe(2);
  });

  it('keeps floors while loads give way', () => {
    const changes = suggested(call(5, 4, { floor: 0.5 }, { loadMax: 2 }));
    expect(changes.length).toBe(1);
  });
});
