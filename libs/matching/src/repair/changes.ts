import { counts, type MatchingInstance, type Pair } from '../instance/instance.js';
import type { AtMost, PanelInstance, PanelRules, Waiver } from '../panels/panel-rules.js';

/** Something that happened, or might. */
export type Change =
  /** takes no more reviews; seats locked for them stay */
  | { readonly kind: 'reviewer_out'; readonly reviewer: number }
  | { readonly kind: 'load'; readonly reviewer: number; readonly loadMin?: number; readonly loadMax?: number }
  | { readonly kind: 'demand'; readonly proposal: number; readonly demand: number }
  /** the pair must be seated */
  | { readonly kind: 'force'; readonly proposal: number; readonly reviewer: number }
  /** the pair must not be seated */
  | { readonly kind: 'forbid'; readonly proposal: number; readonly reviewer: number }
  /** a conflict is dismissed */
  | { readonly kind: 'allow'; readonly proposal: number; readonly reviewer: number }
  /** most members of one category in any panel, from now on */
  | { readonly kind: 'cap'; readonly attribute: string; readonly most: number | readonly number[] }
  /** a panel rule no longer holds for one proposal */
  | { readonly kind: 'waive'; readonly waiver: Waiver };

/** The instance after all `changes`; the one given is not touched. Throws RangeError on numbers outside it. */
export function applyChanges(instance: PanelInstance, changes: readonly Change[]): PanelInstance {
  const loadMin = counts(instance.loadMin, instance.reviewers, 'loadMin');
  const loadMax = counts(instance.loadMax, instance.reviewers, 'loadMax');
  const demand = counts(instance.demand, instance.proposals, 'demand');
  const forbidden = new PairSet(instance, instance.forbidden);
  const locked = new PairSet(instance, instance.locked);
  const waivers = [...(instance.rules.waivers ?? [])];
  let { atMost } = instance.rules;
  for (const change of changes) {
    if (change.kind === 'reviewer_out') {
      loadMin[change.reviewer] = 0;
      loadMax[change.reviewer] = 0;
    } else if (change.kind === 'load') {
      loadMin[change.reviewer] = change.loadMin ?? loadMin[change.reviewer]!;
      loadMax[change.reviewer] = change.loadMax ?? loadMax[change.reviewer]!;
    } else if (change.kind === 'demand') demand[change.proposal] = change.demand;
    else if (change.kind === 'waive') waivers.push(change.waiver);
    else if (change.kind === 'cap') atMost = withCap(atMost, change.attribute, change.most);
    else changePair(change, forbidden, locked);
  }
  const rules = { ...instance.rules, ...(atMost ? { atMost } : {}), waivers };
  return {
    ...instance,
    loadMin,
    loadMax,
    demand,
    forbidden: forbidden.pairs(),
    locked: locked.pairs(),
    rules,
  };
}

function withCap(
  caps: PanelRules['atMost'],
  attribute: string,
  most: number | readonly number[],
): readonly AtMost[] {
  const known = caps?.find(({ name }) => name === attribute);
  if (!known) throw new RangeError(`no cap on ${attribute}`);
  return caps!.map((cap) => (cap === known ? { ...known, most } : cap));
}

function changePair(
  {
    kind,
    proposal,
    reviewer,
  }: { readonly kind: 'force' | 'forbid' | 'allow'; readonly proposal: number; readonly reviewer: number },
  forbidden: PairSet,
  locked: PairSet,
): void {
  if (kind === 'force') locked.add(proposal, reviewer);
  else locked.delete(proposal, reviewer);
  if (kind === 'forbid') forbidden.add(proposal, reviewer);
  else forbidden.delete(proposal, reviewer);
}

class PairSet {
  private readonly keys: Set<number>;

  constructor(
    private readonly instance: MatchingInstance,
    pairs: Iterable<Pair> | undefined,
  ) {
    this.keys = new Set([...(pairs ?? [])].map(([p, r]) => this.key(p, r)));
  }

  add(p: number, r: number): void {
    this.keys.add(this.key(p, r));
  }

  delete(p: number, r: number): void {
    this.keys.delete(this.key(p, r));
  }

  pairs(): Pair[] {
    const { reviewers } = this.instance;
    return Array.from(this.keys, (key) => [Math.floor(key / reviewers), key % reviewers]);
  }

  private key(p: number, r: number): number {
    const { proposals, reviewers } = this.instance;
    if (!(p >= 0 && p < proposals && r >= 0 && r < reviewers)) throw new RangeError(`no pair (${p}, ${r})`);
    return p * reviewers + r;
  }
}
