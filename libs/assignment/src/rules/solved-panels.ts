import {
  checkAssignment,
  type MatchingInstance,
  type Pair,
  solveFlow,
  type ViolatingSet,
} from '#libs/matching';
import type { Blocker } from '#libs/kernel';
import { affinity, type AffinityParts, affinityParts } from './affinity.js';
import type { AssignmentMode, KnownSeat, PanelFacts } from './panel-facts.js';

/** A seat of the solution. */
export interface Seat {
  proposalId: string;
  reviewerId: string;
  affinity: number;
  parts: AffinityParts;
}

export interface Panels {
  seats: Seat[];
  /** sum of affinity over all seats */
  objective: number;
  /** price of one more review by each reviewer, by id: above 0 at the most, below 0 at the fewest */
  prices: Record<string, number>;
  locked: number;
}

/**
 * Keeping a draft is worth more than any affinity can be; keeping a seat where nothing is written yet only decides
 * between panels that are nearly as good, so that a second run does not reshuffle the committee.
 */
const DRAFT_KEPT = 2;
const SEAT_KEPT = 0.05;

/** The panels with the largest sum of affinity, or the reasons, in people and proposals, why there are none. */
export function solvedPanels(
  facts: PanelFacts,
  mode: AssignmentMode,
): { panels: Panels } | { blockers: Blocker[] } {
  if (facts.proposals.length === 0) return { blockers: [{ code: 'nothing_to_assign' }] };
  if (facts.reviewers.length === 0) return { blockers: [{ code: 'no_reviewers' }] };
  const market = new Market(facts, mode);
  const result = solveFlow(market.instance);
  if (result.status === 'infeasible') return { blockers: [explained(result.violation, facts)] };
  const violations = checkAssignment(market.instance, result.assignment);
  if (violations.length > 0) throw new Error(`Assignment breaks a rule: ${JSON.stringify(violations[0])}`);
  const seats = result.assignment.flatMap((panel, p) => panel.map((r) => market.seat(p, r)));
  return {
    panels: {
      seats,
      objective: Math.round(seats.reduce((sum, seat) => sum + seat.affinity, 0) * 10_000) / 10_000,
      prices: Object.fromEntries(facts.reviewers.map(({ id }, r) => [id, result.duals.reviewers[r]!])),
      locked: market.locked.length,
    },
  };
}

/** The facts as numbers. */
class Market {
  readonly instance: MatchingInstance;
  readonly locked: Pair[];
  private readonly parts: AffinityParts[];

  constructor(
    private readonly facts: PanelFacts,
    mode: AssignmentMode,
  ) {
    const { proposals, reviewers } = facts;
    const placeOf = places(facts);
    const pairsOf = (pairs: readonly { proposalId: string; reviewerId: string }[]) =>
      pairs.map(placeOf).filter((pair) => pair !== undefined);
    this.locked = pairsOf(facts.seats.filter((seat) => isLocked(seat, mode)));
    const expertise = reviewers.map((one) => ({
      themeIds: new Set(one.themeIds),
      tagIds: new Set(one.tagIds),
    }));
    this.parts = proposals.flatMap((proposal) => expertise.map((known) => affinityParts(known, proposal)));
    const values = this.parts.map((parts) => affinity(parts, facts.weights));
    for (const seat of facts.seats.filter(({ status }) => status === 'assigned')) {
      const place = placeOf(seat);
      if (place) values[place[0] * reviewers.length + place[1]]! += seat.hasDraft ? DRAFT_KEPT : SEAT_KEPT;
    }
    this.instance = {
      proposals: proposals.length,
      reviewers: reviewers.length,
      affinity: values,
      demand: demands(facts, placeOf),
      // filling gaps must not fail because somebody has less to read than was hoped
      loadMin: reviewers.map(({ loadMin }) => (mode === 'gaps' ? 0 : loadMin)),
      loadMax: reviewers.map(({ loadMax }) => loadMax),
      forbidden: pairsOf([...facts.conflicts, ...facts.seats.filter(isClosed)]),
      locked: this.locked,
    };
  }

  seat(p: number, r: number): Seat {
    const parts = this.parts[p * this.facts.reviewers.length + r]!;
    return {
      proposalId: this.facts.proposals[p]!.id,
      reviewerId: this.facts.reviewers[r]!.id,
      affinity: affinity(parts, this.facts.weights),
      parts,
    };
  }
}

const isLocked = ({ status, byHand }: KnownSeat, mode: AssignmentMode): boolean =>
  status === 'done' || (status === 'assigned' && (byHand || mode === 'gaps'));

/** The reviewer stepped back, or the secretariat took the seat away on purpose. */
const isClosed = ({ status, byHand }: KnownSeat): boolean =>
  status === 'abstained' || (status === 'withdrawn' && byHand);

function places({ proposals, reviewers }: PanelFacts) {
  const p = new Map(proposals.map(({ id }, at) => [id, at]));
  const r = new Map(reviewers.map(({ id }, at) => [id, at]));
  return (pair: { proposalId: string; reviewerId: string }): Pair | undefined => {
    const [proposal, reviewer] = [p.get(pair.proposalId), r.get(pair.reviewerId)];
    return proposal === undefined || reviewer === undefined ? undefined : [proposal, reviewer];
  };
}

/** Reviews wanted of each proposal; what members submitted who are no longer seated here counts, with no seat to give. */
function demands(facts: PanelFacts, placeOf: ReturnType<typeof places>): number[] {
  const submitted = new Map<string, number>();
  for (const seat of facts.seats)
    if (seat.status === 'done' && !placeOf(seat))
      submitted.set(seat.proposalId, (submitted.get(seat.proposalId) ?? 0) + 1);
  return facts.proposals.map(({ id }) => Math.max(0, facts.reviewsPerProposal - (submitted.get(id) ?? 0)));
}

const MOST_NAMED = 12;

/** A proof that no panels exist, told with names. */
function explained(
  { kind, proposals, reviewers, needed, available }: ViolatingSet,
  facts: PanelFacts,
): Blocker {
  const named = proposals.slice(0, MOST_NAMED).map((p) => facts.proposals[p]!);
  return {
    code: `assignment_${kind}`,
    needed,
    available,
    missing: needed - available,
    proposalCount: proposals.length,
    reviewerCount: reviewers.length,
    proposals: named.map(({ number, title }) => `#${number} ${title}`),
    reviewers: reviewers.slice(0, MOST_NAMED).map((r) => facts.reviewers[r]!.name),
  };
}
