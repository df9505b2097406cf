import { type AbsenceExplanation, type PanelInstance, type PanelRules, SeatExplainer } from '#libs/matching';
import type { ProposalRow } from './plan-seats.js';
import { type InputFrame, TEN_THOUSANDTHS } from './solve-inputs.js';

/** Who could take a seat instead, by name. */
export interface NextBest {
  name: string;
  /** How much less affinity minus price they bring. */
  behind: number;
}

/** Why somebody sits on a panel. */
export interface SeatReasons {
  locked: boolean;
  /** Place of their affinity among the proposal's candidates, from 1. */
  rank: number;
  candidates: number;
  /** Price of one more review by them. */
  price: number;
  nextBest: NextBest[];
}

export interface PanelToExplain {
  inputs: { reviewers: readonly string[]; frame: InputFrame };
  /** By id; 0 where not named. */
  prices: Readonly<Record<string, number>>;
  /** Which proposal of the run it is. */
  position: number;
  row: ProposalRow;
  /** Places of who sits there now. */
  seated: readonly number[];
}

/** Answers "why these people, and why not others" for one panel, from what the run was solved with and its prices. */
export function explainedPanel({ inputs, prices, position, row, seated }: PanelToExplain) {
  const { reviewers, frame } = inputs;
  const instance: PanelInstance = {
    proposals: 1,
    reviewers: reviewers.length,
    affinity: Float64Array.from(row.affinity, (value) => value / TEN_THOUSANDTHS),
    demand: [Math.max(row.demand, seated.length)],
    loadMin: 0,
    loadMax: 1,
    forbidden: row.forbidden.filter((r) => !seated.includes(r)).map((r) => [0, r] as const),
    locked: row.locked.filter((r) => seated.includes(r)).map((r) => [0, r] as const),
    rules: rulesOfOne(frame.rules, position),
  };
  const explainer = new SeatExplainer(
    instance,
    [seated],
    reviewers.map((id) => prices[id] ?? 0),
  );
  return {
    seat(r: number, nameOf: (r: number) => string): SeatReasons | null {
      if (!seated.includes(r)) return null;
      const { locked, rank, candidates, price, alternatives } = explainer.seat(0, r);
      const nextBest = alternatives.map(({ reviewer, behind }) => ({ name: nameOf(reviewer), behind }));
      return { locked, rank, candidates, price, nextBest };
    },
    absence(r: number): AbsenceExplanation | null {
      return seated.includes(r) ? null : explainer.absence(0, r);
    },
  };
}

/** The rules as they hold for one proposal. */
function rulesOfOne(rules: PanelRules, position: number): PanelRules {
  const { expert, floor, waivers, ...rest } = rules;
  return {
    ...rest,
    ...(expert ? { expert: { ...expert, theme: [expert.theme[position] ?? -1] } } : {}),
    ...(floor === undefined ? {} : { floor: typeof floor === 'number' ? floor : [floor[position]!] }),
    ...(waivers
      ? {
          waivers: [...waivers]
            .filter(({ proposal }) => proposal === position)
            .map((waiver) => ({ ...waiver, proposal: 0 })),
        }
      : {}),
  };
}
