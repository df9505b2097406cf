import type { AtLeast, AtMost, PanelInstance, PanelRule } from '../panels/panel-rules.js';

/** One panel rule broken by one panel: `found` of what may be at most, or must be at least, `allowed`. */
export interface PanelViolation {
  readonly rule: PanelRule;
  readonly proposal: number;
  /** of the caps and minimums */
  readonly attribute?: string;
  readonly category?: number;
  /** of people who must not sit together */
  readonly pair?: readonly [number, number];
  readonly found: number;
  readonly allowed: number;
}

interface Panel {
  readonly proposal: number;
  readonly members: readonly number[];
  readonly locked: ReadonlySet<number>;
}

/** Every panel rule that `assignment` breaks beyond what its locked seats break by themselves. */
export function checkPanels(
  instance: PanelInstance,
  assignment: readonly (readonly number[])[],
): PanelViolation[] {
  const locked = assignment.map(() => new Set<number>());
  for (const [p, r] of instance.locked ?? []) locked[p]?.add(r);
  return assignment.flatMap((members, proposal) => {
    const panel = { proposal, members, locked: locked[proposal]! };
    return members.every((r) => panel.locked.has(r)) ? [] : panelViolations(instance, panel);
  });
}

function panelViolations(instance: PanelInstance, panel: Panel): PanelViolation[] {
  const { rules } = instance;
  const waived = [...(rules.waivers ?? [])].filter((waiver) => waiver.proposal === panel.proposal);
  const holds = (rule: PanelRule, attribute?: string) =>
    !waived.some((waiver) => waiver.rule === rule && (waiver.attribute ?? attribute) === attribute);
  return [
    ...(rules.atMost ?? [])
      .filter(({ name }) => holds('at_most', name))
      .flatMap((cap) => overCap(cap, panel)),
    ...(rules.atLeast ?? [])
      .filter(({ name }) => holds('at_least', name))
      .flatMap((least) => underLeast(least, panel)),
    ...(holds('expert') ? withoutExpert(instance, panel) : []),
    ...(holds('apart') ? together(instance, panel) : []),
    ...(holds('floor') ? belowFloor(instance, panel) : []),
  ];
}

function overCap({ name, of, most }: AtMost, { proposal, members, locked }: Panel): PanelViolation[] {
  const categories = new Set(members.map((r) => of[r]!).filter((category) => category >= 0));
  return [...categories].flatMap((category) => {
    const found = members.filter((r) => of[r] === category).length;
    const kept = members.filter((r) => of[r] === category && locked.has(r)).length;
    const allowed = Math.max(kept, typeof most === 'number' ? most : (most[category] ?? Infinity));
    return found > allowed
      ? [{ rule: 'at_most', proposal, attribute: name, category, found, allowed } as const]
      : [];
  });
}

function underLeast({ name, of, least }: AtLeast, { proposal, members }: Panel): PanelViolation[] {
  const last = Array.from(of).reduce((highest, category) => Math.max(highest, category), -1);
  const size = typeof least === 'number' ? last + 1 : least.length;
  return Array.from({ length: size }, (_, category) => category).flatMap((category) => {
    const allowed = typeof least === 'number' ? least : least[category]!;
    const found = members.filter((r) => of[r] === category).length;
    return found < allowed
      ? [{ rule: 'at_least', proposal, attribute: name, category, found, allowed } as const]
      : [];
  });
}

function withoutExpert({ rules }: PanelInstance, { proposal, members }: Panel): PanelViolation[] {
  const theme = rules.expert?.theme[proposal] ?? -1;
  if (theme < 0) return [];
  const experts = new Set(Array.from(rules.expert!.experts[theme] ?? []));
  return members.some((r) => experts.has(r)) ? [] : [{ rule: 'expert', proposal, found: 0, allowed: 1 }];
}

function together({ rules }: PanelInstance, { proposal, members, locked }: Panel): PanelViolation[] {
  return [...(rules.apart ?? [])]
    .filter(([a, b]) => members.includes(a) && members.includes(b) && !(locked.has(a) && locked.has(b)))
    .map((pair) => ({ rule: 'apart', proposal, pair, found: 2, allowed: 1 }));
}

function belowFloor(instance: PanelInstance, { proposal, members }: Panel): PanelViolation[] {
  const { floor } = instance.rules;
  const allowed = typeof floor === 'object' ? floor[proposal]! : (floor ?? -Infinity);
  const found = members.reduce((sum, r) => sum + affinityOf(instance, proposal, r), 0);
  return found < allowed - 1e-6 ? [{ rule: 'floor', proposal, found, allowed }] : [];
}

function affinityOf({ affinity, reviewers }: PanelInstance, p: number, r: number): number {
  let value: number | undefined;
  if ('start' in affinity) {
    for (let e = affinity.start[p]!; e < affinity.start[p + 1]!; e++) {
      if (affinity.reviewer[e] === r) value = affinity.affinity[e];
    }
  } else value = affinity[p * reviewers + r];
  return value === undefined || Number.isNaN(value) ? 0 : value;
}
