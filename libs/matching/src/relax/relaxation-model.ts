import { counts } from '../instance/instance.js';
import type { PanelMarket } from '../panels/panel-market.js';
import type { PanelInstance, Waiver } from '../panels/panel-rules.js';
import type { Change } from '../repair/changes.js';

/** What is to be least: rules touched, or the loosening of so many touched ones. */
export type Aim = { readonly least: 'touched' } | { readonly least: 'loosened'; readonly touched: number };

/** Values of the model's variables by name; a name that is missing is 0. */
export type Values = (name: string) => number;

/** A cap of this or more holds nobody back. */
const NO_CAP = 1 << 20;

/**
 * Every rule of an instance as a row that a slack variable can loosen, at a count of rules touched: whole seats, loads,
 * caps, and a waiver for each rule of each panel. Written in the LP format of CPLEX, which HiGHS reads.
 */
export class RelaxationModel {
  private readonly rows: string[] = [];
  private readonly touched: string[] = [];
  private readonly loosened: string[] = [];
  private readonly binaries: string[] = [];
  private readonly wholes: string[] = [];
  private readonly waivers = new Map<string, Waiver>();
  private readonly loads: string[][];

  constructor(
    private readonly instance: PanelInstance,
    private readonly market: PanelMarket,
  ) {
    this.loads = Array.from({ length: market.reviewers }, () => []);
    const widest = market.demand.reduce((most, seats) => Math.max(most, seats), 1);
    for (const [a] of (instance.rules.atMost ?? []).entries()) this.slack(`c${a}`, widest);
    for (let p = 0; p < market.proposals; p++) if (market.demand[p]! > 0) this.panel(p);
    for (let r = 0; r < market.reviewers; r++) this.load(r);
  }

  text(aim: Aim): string {
    const sum = (names: readonly string[]) => names.join(' + ') || 'none';
    const limit = aim.least === 'touched' ? [] : [`${sum(this.touched)} <= ${aim.touched}`];
    return [
      'Minimize',
      ` obj: ${sum(aim.least === 'touched' ? this.touched : this.loosened)}`,
      'Subject To',
      ...[...this.rows, ...limit].map((row) => ` ${row}`),
      'Bounds',
      ' none = 0',
      'Binary',
      ` ${this.binaries.join(' ')}`,
      'General',
      ` ${this.wholes.join(' ')}`,
      'End',
    ].join('\n');
  }

  /** The changes that a solution stands for. */
  changes(value: Values): Change[] {
    const { instance, market } = this;
    const at = (name: string) => Math.round(value(name));
    const demand = counts(instance.demand, instance.proposals, 'demand');
    const loadMin = counts(instance.loadMin, instance.reviewers, 'loadMin');
    const loadMax = counts(instance.loadMax, instance.reviewers, 'loadMax');
    const raised = (instance.rules.atMost ?? []).flatMap(({ name, most }, a): Change[] => {
      const by = at(`c${a}`);
      if (by === 0) return [];
      return [
        {
          kind: 'cap',
          attribute: name,
          most: typeof most === 'number' ? most + by : Array.from(most, (cap) => cap + by),
        },
      ];
    });
    const waived = [...this.waivers].flatMap(([name, waiver]): Change[] =>
      at(name) > 0 ? [{ kind: 'waive', waiver }] : [],
    );
    const fewer = Array.from(demand).flatMap((seats, proposal): Change[] =>
      at(`s${proposal}`) > 0 ? [{ kind: 'demand', proposal, demand: seats - at(`s${proposal}`) }] : [],
    );
    const loads = Array.from(loadMax).flatMap((most, reviewer): Change[] => {
      const [over, under] = [at(`o${reviewer}`), at(`u${reviewer}`)];
      const kept = market.locked.filter((panel) => panel.includes(reviewer)).length;
      return [
        ...(under > 0 ? [{ kind: 'load', reviewer, loadMin: loadMin[reviewer]! - under } as const] : []),
        ...(over > 0 ? [{ kind: 'load', reviewer, loadMax: Math.max(most, kept) + over } as const] : []),
      ];
    });
    return [...raised, ...waived, ...fewer, ...loads];
  }

  /** The panels of a solution, locked seats included. */
  assignment(value: Values): number[][] {
    return Array.from({ length: this.market.proposals }, (_, p) => {
      const open = this.candidates(p).filter((r) => value(`x${p}_${r}`) > 0.5);
      return [...this.market.locked[p]!, ...(this.market.demand[p]! > 0 ? open : [])].sort((a, b) => a - b);
    });
  }

  private candidates(p: number): number[] {
    const { start, reviewer } = this.market;
    return Array.from(reviewer.subarray(start[p], start[p + 1]));
  }

  /** A whole slack variable of at most `most`, and whether the rule it belongs to is touched at all. */
  private slack(name: string, most: number, rule = `t${name}`): void {
    this.wholes.push(name);
    this.loosened.push(name);
    this.rows.push(`${name} - ${most} ${rule} <= 0`);
    if (this.touched.includes(rule)) return;
    this.binaries.push(rule);
    this.touched.push(rule);
  }

  private panel(p: number): void {
    const seats = this.market.demand[p]!;
    const candidates = this.candidates(p);
    for (const r of candidates) {
      this.binaries.push(`x${p}_${r}`);
      this.loads[r]!.push(`x${p}_${r}`);
    }
    this.slack(`s${p}`, seats);
    // a panel of its locked members alone is held to nothing
    this.binaries.push(`z${p}`);
    this.rows.push(`${seats} z${p} - s${p} <= 0`);
    this.rows.push(`${[...candidates.map((r) => `x${p}_${r}`), `s${p}`].join(' + ')} = ${seats}`);
    this.categories(p, candidates);
    if (this.market.book.profiles[p]!.apart) this.apart(p, candidates);
    this.floor(p, candidates);
  }

  private categories(p: number, candidates: readonly number[]): void {
    const { book, locked, demand, memberBits, bitsAt } = this.market;
    const { most, least } = book.profiles[p]!;
    for (const [c, { rule, attribute }] of book.categories.entries()) {
      const inside = (r: number) => (memberBits[bitsAt[p]! + r]! & (1 << c)) !== 0;
      const kept = locked[p]!.filter(inside).length;
      const members = candidates.filter(inside).map((r) => `x${p}_${r}`);
      const room = Math.max(0, most[c]! - kept);
      if (most[c]! < NO_CAP && room < members.length) {
        const cap = (this.instance.rules.atMost ?? []).findIndex(({ name }) => name === attribute);
        const waived = this.waiver(p, { proposal: p, rule, attribute });
        this.rows.push(`${members.join(' + ')} - ${demand[p]} ${waived} - c${cap} <= ${room}`);
      }
      const wanted = least[c]! - kept;
      if (wanted > 0) {
        const waived = this.waiver(p, { proposal: p, rule, ...(rule === 'expert' ? {} : { attribute }) });
        this.rows.push(`${[...members, `${wanted} ${waived}`, `${wanted} z${p}`].join(' + ')} >= ${wanted}`);
      }
    }
  }

  private apart(p: number, candidates: readonly number[]): void {
    const { book, locked } = this.market;
    for (const a of candidates) {
      for (const b of book.apart[a]!) {
        if (locked[p]!.includes(b))
          this.rows.push(`x${p}_${a} - ${this.waiver(p, { proposal: p, rule: 'apart' })} <= 0`);
        else if (b > a && candidates.includes(b))
          this.rows.push(`x${p}_${a} + x${p}_${b} - ${this.waiver(p, { proposal: p, rule: 'apart' })} <= 1`);
      }
    }
  }

  private floor(p: number, candidates: readonly number[]): void {
    const { book, lockedSum, affinity, reviewers } = this.market;
    const wanted = book.floor[p]! - lockedSum[p]!;
    if (!Number.isFinite(wanted)) return;
    const terms = candidates.map((r) => `${signed(affinity[p * reviewers + r]!)} x${p}_${r}`);
    const lowest = candidates.reduce((sum, r) => sum + Math.min(0, affinity[p * reviewers + r]!), 0);
    const free = Math.max(0, wanted - lowest);
    const waived = this.waiver(p, { proposal: p, rule: 'floor' });
    this.rows.push(`${terms.join(' ')} + ${free} ${waived} + ${free} z${p} >= ${wanted}`);
  }

  private load(r: number): void {
    const { loadMin, loadMax } = this.market;
    const reviews = this.loads[r]!;
    if (reviews.length > loadMax[r]!) {
      this.slack(`o${r}`, reviews.length - loadMax[r]!, 'over');
      this.rows.push(`${reviews.join(' + ')} - o${r} <= ${loadMax[r]}`);
    }
    if (loadMin[r]! > 0) {
      this.slack(`u${r}`, loadMin[r]!, 'under');
      this.rows.push(`${[...reviews, `u${r}`].join(' + ')} >= ${loadMin[r]}`);
    }
  }

  /** The variable that says whether a rule is given up for p. */
  private waiver(p: number, waiver: Waiver): string {
    const name = `w${p}_${waiver.rule}_${1 + this.attributeNumber(waiver)}`;
    if (!this.waivers.has(name)) {
      this.waivers.set(name, waiver);
      this.binaries.push(name);
      this.touched.push(name);
      this.loosened.push(name);
    }
    return name;
  }

  private attributeNumber({ rule, attribute }: Waiver): number {
    return this.market.book.categories.findIndex((one) => one.rule === rule && one.attribute === attribute);
  }
}

function signed(value: number): string {
  return value < 0 ? `- ${-value}` : `+ ${value}`;
}
