import type { PanelInstance, PanelRules } from '../panels/panel-rules.js';
import { partOf } from '../panels/progress-of-parts.js';
import { solvePanels, type PanelOptions } from '../panels/solve-panels.js';

/** What a rule costs: how much larger the sum of affinity could be without it. */
export interface RulePrice {
  readonly rule:
    'at_most' | 'at_least' | 'expert' | 'apart' | 'floor' | 'load_min' | 'load_max' | 'conflicts';
  readonly attribute?: string;
  /** affinity gained by dropping the rule; at least this much is reached */
  readonly gain: number;
  /** and no more than this can be gained */
  readonly atMost: number;
}

/**
 * The price of each rule, dearest first, each found by a solve without it; `objective` is what the instance reaches with
 * all of them. Locked seats stay. Throws as `solvePanels`.
 */
export function rulePrices(
  instance: PanelInstance,
  objective: number,
  options: PanelOptions = {},
): RulePrice[] {
  const each = withoutEach(instance);
  const prices = each.flatMap(({ rule, attribute, without }, at) => {
    const result = solvePanels(without, partOf(options, at, each.length));
    if (result.status === 'infeasible') return [];
    const gain = Math.max(0, result.objective - objective);
    const atMost = Math.max(gain, result.bound - objective);
    return [attribute === undefined ? { rule, gain, atMost } : { rule, attribute, gain, atMost }];
  });
  return prices.sort((a, b) => b.gain - a.gain);
}

interface Without {
  readonly rule: RulePrice['rule'];
  readonly attribute?: string;
  readonly without: PanelInstance;
}

function withoutEach(instance: PanelInstance): Without[] {
  const { rules, ...rest } = instance;
  const relaxed = (
    change: Partial<PanelRules>,
    without: readonly (keyof PanelRules)[] = [],
  ): PanelInstance => {
    const left = Object.entries({ ...rules, ...change }).filter(
      ([name]) => !without.includes(name as keyof PanelRules),
    );
    return { ...rest, rules: Object.fromEntries(left) };
  };
  const caps = rules.atMost ?? [];
  const minimums = rules.atLeast ?? [];
  const { forbidden, ...candid } = instance;
  return [
    ...caps.map(({ name }): Without => {
      return {
        rule: 'at_most',
        attribute: name,
        without: relaxed({ atMost: caps.filter((cap) => cap.name !== name) }),
      };
    }),
    ...minimums.map(({ name }): Without => {
      const atLeast = minimums.filter((minimum) => minimum.name !== name);
      return { rule: 'at_least', attribute: name, without: relaxed({ atLeast }) };
    }),
    ...(['expert', 'apart', 'floor'] as const).flatMap((rule): Without[] =>
      rules[rule] === undefined ? [] : [{ rule, without: relaxed({}, [rule]) }],
    ),
    { rule: 'load_min', without: { ...instance, loadMin: 0 } },
    { rule: 'load_max', without: { ...instance, loadMax: instance.proposals } },
    ...(forbidden === undefined ? [] : [{ rule: 'conflicts', without: candid } as const]),
  ];
}
