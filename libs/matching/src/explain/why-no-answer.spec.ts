import { describe, expect, it } from '@jest/globals';
import type { PanelInstance, PanelRules } from '../panels/panel-rules.js';
import { solvePanels } from '../panels/solve-panels.js';
import type { Reason } from './reasons.js';

/** Everyone can judge everything equally well. */
function call(
  proposals: number,
  reviewers: number,
  rules: PanelRules,
  rest: Partial<PanelInstance> = {},
): PanelInstance {
  const affinity = new Float64Array(proposals * reviewers).fill(1);
  return { proposals, reviewers, affinity, demand: 2, loadMin: 0, loadMax: proposals, rules, ...rest };
}

function reasons(instance: PanelInstance): readonly Reason[] {
  const result = solvePanels(instance);
  return result.status === 'infeasible' && result.proven ? result.reasons : [];
}

describe('why there is no answer', () => {
  it.each<[string, PanelRules, Partial<PanelInstance>, object[]]>([
    [
      'cap',
      { atMost: [{ name: 'group', of: [0, 0, 0], most: 1 }] },
      {},
      [{ rule: 'at_most', attribute: 'group' }],
    ],
    [
      'minimum',
      { atLeast: [{ name: 'gender', of: [0, 0, 0], least: [1, 1] }] },
      {},
      [{ rule: 'at_least', attribute: 'gender' }],
    ],
    ['expert', { expert: { theme: [0], experts: [[]] } }, {}, [{ rule: 'expert' }]],
    ['people apart', { apart: [[0, 1], [0, 2], [1, 2]] }, {}, [{ rule: 'apart' }]], // prettier-ignore
    ['floor', { floor: 2.5 }, {}, [{ rule: 'floor' }]],
    ['lock', { apart: [[0, 1], [0, 2]] }, { locked: [[0, 0]] }, [{ rule: 'apart' }, { rule: 'locked' }]], // prettier-ignore
  ])('names the %s that leaves a proposal without a panel', (_, rules, rest, freedBy) => {
    const [first] = reasons(call(1, 3, rules, rest));
    expect(first).toMatchObject({ kind: 'no_legal_panel', proposal: 0, freedBy });
  });

  it('names conflicts when they leave too few candidates', () => {
    const forbidden = [[0, 0], [0, 1]] as const; // prettier-ignore
    expect(reasons(call(1, 3, {}, { forbidden }))).toEqual([
      { kind: 'no_legal_panel', proposal: 0, seats: 2, candidates: 1, freedBy: [{ rule: 'conflict' }] },
      {
        kind: 'loads',
        violation: { kind: 'too_few_candidates', proposals: [0], reviewers: [2], needed: 2, available: 1 },
      },
    ]);
  });

  it('counts minimum loads of a group against what its cap leaves', () => {
    const rules = { atMost: [{ name: 'group', of: [0, 0, 0, 1, 1], most: 1 }] };
    expect(reasons(call(4, 5, rules, { loadMin: [2, 2, 2, 0, 0] }))).toEqual([
      {
        kind: 'category_capped',
        rule: 'at_most',
        attribute: 'group',
        category: 0,
        members: 3,
        needed: 6,
        available: 4,
      },
    ]);
  });

  it('counts what a cap leaves to the others against what they may take', () => {
    const rules = { atMost: [{ name: 'group', of: [0, 0, 0, 1, 1], most: [1, 2] }] };
    expect(reasons(call(4, 5, rules, { loadMax: [4, 4, 4, 1, 1] }))).toEqual([
      {
        kind: 'others_wanted',
        rule: 'at_most',
        attribute: 'group',
        category: 0,
        members: 2,
        needed: 4,
        available: 2,
      },
    ]);
  });

  it('counts experts of a theme against the proposals that want one', () => {
    const rules = { expert: { theme: [0, 1, 1, 1], experts: [[0, 1], [2]] } };
    expect(reasons(call(4, 4, rules, { loadMax: 2 }))).toEqual([
      {
        kind: 'category_wanted',
        rule: 'expert',
        attribute: 'expert',
        category: 1,
        members: 1,
        needed: 3,
        available: 2,
      },
    ]);
  });

  it('finds prices that prove what no single count shows', () => {
    // Only reviewer 0 is both a woman and from region 0, and both minimums cannot be met by her alone in two-seat panels
    // beside reviewer 4, whom every proposal must have as its expert.
    const rules = {
      atLeast: [
        { name: 'gender', of: [0, 1, 1, 0, 1], least: [1, 0] },
        { name: 'region', of: [0, 0, 1, 1, 1], least: [1, 0] },
      ],
      expert: { theme: [0, 0, 0], experts: [[4]] },
    };
    const result = solvePanels(call(3, 5, rules, { loadMax: [2, 3, 3, 3, 3] }));
    expect(result).toMatchObject({ status: 'infeasible', proven: true, reasons: [{ kind: 'scarce' }] });
  });
});
