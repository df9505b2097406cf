import type { AffinityParts, Change, Pair, PanelRules } from '#libs/matching';
import { type Numbered, type Numbers, pairsOf } from './numbered.js';
import type { AssignmentMode } from './panel-facts.js';

/** The parts of an affinity, in the order in which they are shown. */
export const AFFINITY_PARTS = [
  'theme',
  'tags',
  'text',
  'bid',
  'sameOrganisation',
  'sameCountry',
  'jitter',
] as const satisfies readonly (keyof AffinityParts)[];
export type AffinityPart = (typeof AFFINITY_PARTS)[number];

/** Affinities have four decimals; kept as whole numbers they lose nothing. */
export const TEN_THOUSANDTHS = 10_000;

/** What is kept of one proposal: affinities in ten-thousandths, members by their place. */
export interface InputRow extends Record<AffinityPart, number[]> {
  demand: number;
  affinity: number[];
  forbidden: number[];
  locked: number[];
  held: number[];
  begun: number[];
}

/** What is kept of a run beside its rows, so that it can be replayed. */
export interface InputFrame {
  mode: AssignmentMode;
  loadMin: number[];
  loadMax: number[];
  rules: PanelRules;
  links: number[][];
  fair: boolean;
  change?: Change;
}

/** Everything a solve depended on, as it is kept. */
export interface SolveInputs {
  frame: InputFrame;
  rows: InputRow[];
}

/** The numbers of a solve as they are kept. */
export function inputsOf(numbers: Numbered, mode: AssignmentMode, change?: Change): SolveInputs {
  const { instance, table, links, fair, locked, forbidden, held, begun } = numbers;
  const { reviewers, rules, loadMin, loadMax, demand } = instance;
  const members = Array.from({ length: reviewers }, (_, r) => r);
  const rows = held.map((row, p): InputRow => {
    const parts = members.map((r) => table.parts(p, r));
    const part = (name: AffinityPart) => parts.map((of) => Math.round(of[name] * TEN_THOUSANDTHS));
    return {
      demand: (demand as number[])[p]!,
      theme: part('theme'),
      tags: part('tags'),
      text: part('text'),
      bid: part('bid'),
      sameOrganisation: part('sameOrganisation'),
      sameCountry: part('sameCountry'),
      jitter: part('jitter'),
      affinity: members.map((r) => Math.round(table.values[p * reviewers + r]! * TEN_THOUSANDTHS)),
      forbidden: [...forbidden[p]!],
      locked: [...locked[p]!],
      held: [...row],
      begun: [...begun[p]!],
    };
  });
  const frame: InputFrame = {
    mode,
    loadMin: Array.from(loadMin as number[]),
    loadMax: Array.from(loadMax as number[]),
    rules,
    links: links.map((row) => [...row]),
    fair,
    ...(change ? { change } : {}),
  };
  return { frame, rows };
}

/** The numbers again, as they were when the run was solved. */
export function numbersOf({ frame, rows }: SolveInputs): Numbers {
  const pairs = (name: 'forbidden' | 'locked'): Pair[] => pairsOf(rows.map((row) => row[name]));
  return {
    held: rows.map(({ held }) => held),
    begun: rows.map(({ begun }) => begun),
    links: frame.links,
    fair: frame.fair,
    instance: {
      proposals: rows.length,
      reviewers: frame.loadMax.length,
      affinity: Float64Array.from(
        rows.flatMap(({ affinity }) => affinity.map((value) => value / TEN_THOUSANDTHS)),
      ),
      demand: rows.map(({ demand }) => demand),
      loadMin: frame.loadMin,
      loadMax: frame.loadMax,
      forbidden: pairs('forbidden'),
      locked: pairs('locked'),
      rules: frame.rules,
    },
  };
}
