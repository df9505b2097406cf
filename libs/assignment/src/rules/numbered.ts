import { AffinityTable, type Change, type Pair, type PanelInstance } from '#libs/matching';
import { callPanelRules } from './call-panel-rules.js';
import type { FactChange, KnownSeat, PanelFacts } from './panel-facts.js';

/** All that a solve depends on, in numbers: proposals and members by their place in the facts. */
export interface Numbers {
  /** with submitted reviews and seats given by hand locked, conflicts and refusals forbidden */
  readonly instance: PanelInstance;
  /** members of each proposal who hold a seat that may be taken back, and those of them who have begun to write */
  readonly held: readonly (readonly number[])[];
  readonly begun: readonly (readonly number[])[];
  /** by member, the proposals that they or their institution have a part in */
  readonly links: readonly (readonly number[])[];
  /** whether the worst panel is made as good as can be first */
  readonly fair: boolean;
}

/** The numbers, and what they were made of. */
export interface Numbered extends Numbers {
  readonly table: AffinityTable;
  readonly locked: readonly (readonly number[])[];
  readonly forbidden: readonly (readonly number[])[];
}

type PairOfIds = { proposalId: string; reviewerId: string };
type PlaceOf = (pair: PairOfIds) => Pair | undefined;

/** Turns facts into what the engines take; the same facts and seed give the same numbers. */
export function numbered(facts: PanelFacts, seed: number): Numbered {
  const table = affinityOf(facts, places(facts), seed);
  return { ...numbersWith(facts, table.values), table };
}

/** As `numbered`, with affinities already known: row-major, NaN where a pair has none. */
export function numbersWith(facts: PanelFacts, affinity: Float64Array): Omit<Numbered, 'table'> {
  const { proposals, reviewers } = facts;
  const placeOf = places(facts);
  const rows = (pairs: readonly PairOfIds[]) => rowsOf(facts, placeOf, pairs);
  const locked = rows(facts.seats.filter(isLocked));
  const open = facts.seats.filter((seat) => seat.status === 'assigned' && !isLocked(seat));
  const forbidden = rows([...facts.conflicts, ...facts.seats.filter(isClosed)]);
  const demand = demands(facts, placeOf);
  return {
    locked,
    forbidden,
    held: rows(open),
    begun: rows(open.filter(({ hasDraft }) => hasDraft)),
    links: linksOf(facts),
    fair: facts.rules.fair,
    instance: {
      proposals: proposals.length,
      reviewers: reviewers.length,
      affinity,
      demand,
      loadMin: reviewers.map(({ loadMin }) => loadMin),
      loadMax: reviewers.map(({ loadMax }) => loadMax),
      forbidden: pairsOf(forbidden),
      locked: pairsOf(locked),
      rules: callPanelRules(facts, demand),
    },
  };
}

/** Row by row, as pairs. */
export const pairsOf = (rows: readonly (readonly number[])[]): Pair[] =>
  rows.flatMap((row, p) => row.map((r): Pair => [p, r]));

/** What is asked about, in numbers; undefined when it speaks of somebody or something not in the facts. */
export function changeOf(facts: PanelFacts, change: FactChange): Change | undefined {
  const reviewer = facts.reviewers.findIndex(({ id }) => id === change.reviewerId);
  if (reviewer < 0) return undefined;
  if (change.kind === 'reviewer_out') return { kind: 'reviewer_out', reviewer };
  if (change.kind === 'load')
    return { kind: 'load', reviewer, loadMin: change.loadMin, loadMax: change.loadMax };
  const proposal = facts.proposals.findIndex(({ id }) => id === change.proposalId);
  return proposal < 0 ? undefined : { kind: change.kind, proposal, reviewer };
}

const isLocked = ({ status, byHand }: KnownSeat): boolean =>
  status === 'done' || (status === 'assigned' && byHand);

/** The reviewer stepped back, or the secretariat took the seat away on purpose. */
const isClosed = ({ status, byHand }: KnownSeat): boolean =>
  status === 'abstained' || (status === 'withdrawn' && byHand);

function places({ proposals, reviewers }: PanelFacts): PlaceOf {
  const p = new Map(proposals.map(({ id }, at) => [id, at]));
  const r = new Map(reviewers.map(({ id }, at) => [id, at]));
  return (pair) => {
    const [proposal, reviewer] = [p.get(pair.proposalId), r.get(pair.reviewerId)];
    return proposal === undefined || reviewer === undefined ? undefined : [proposal, reviewer];
  };
}

function rowsOf({ proposals }: PanelFacts, placeOf: PlaceOf, pairs: readonly PairOfIds[]): number[][] {
  const rows = proposals.map(() => new Set<number>());
  for (const pair of pairs) {
    const place = placeOf(pair);
    if (place) rows[place[0]]!.add(place[1]);
  }
  return rows.map((row) => [...row].sort((a, b) => a - b));
}

/** Reviews wanted of each proposal; what members submitted who are no longer seated here counts, with no seat to give. */
function demands(facts: PanelFacts, placeOf: PlaceOf): number[] {
  const submitted = new Map<string, number>();
  for (const seat of facts.seats)
    if (seat.status === 'done' && !placeOf(seat))
      submitted.set(seat.proposalId, (submitted.get(seat.proposalId) ?? 0) + 1);
  const own = new Map(
    facts.exceptions
      .filter(({ rule }) => rule === 'seats')
      .map(({ proposalId, seats }) => [proposalId, seats]),
  );
  return facts.proposals.map(({ id }) =>
    Math.max(0, (own.get(id) ?? facts.reviewsPerProposal) - (submitted.get(id) ?? 0)),
  );
}

/** Numbers of themes, organisations and countries, as they come. */
class Numbering {
  private readonly known = new Map<string, number>();

  of(name: string): number {
    const number = this.known.get(name) ?? this.known.size;
    this.known.set(name, number);
    return number;
  }

  all(names: readonly string[]): number[] {
    return names.filter((name) => name !== '').map((name) => this.of(name));
  }
}

function affinityOf(facts: PanelFacts, placeOf: PlaceOf, seed: number): AffinityTable {
  const [subjects, organisations, countries] = [new Numbering(), new Numbering(), new Numbering()];
  const { theme, tags, text, ...amounts } = facts.weights;
  const whole = theme + tags + text || 1;
  return new AffinityTable({
    proposals: facts.proposals.map((one) => ({
      theme: one.themeId === null ? -1 : subjects.of(one.themeId),
      tags: subjects.all(one.tagIds),
      text: one.text,
      organisations: organisations.all(one.organisations),
      countries: countries.all(one.countries),
      key: keyOf(one.id),
    })),
    reviewers: facts.reviewers.map((one) => ({
      themes: subjects.all(one.themeIds).map((known) => ({ theme: known, level: 1 })),
      tags: subjects.all(one.tagIds),
      text: one.text,
      organisations: organisations.all([one.organisation]),
      countries: countries.all([one.country ?? '']),
      key: keyOf(one.id),
    })),
    bids: facts.bids.flatMap(({ bid, ...pair }) => {
      const place = placeOf(pair);
      return place ? [{ proposal: place[0], reviewer: place[1], bid }] : [];
    }),
    weights: { theme: theme / whole, tags: tags / whole, text: text / whole, ...amounts },
    seed,
  });
}

/** The last 32 bits of an id, which are random: chance moves a pair the same way whoever else comes or goes. */
const keyOf = (id: string): number => Number.parseInt(id.slice(-8), 16) | 0;

function linksOf({ links, proposals, reviewers }: PanelFacts): number[][] {
  const place = new Map(proposals.map(({ id }, at) => [id, at]));
  return reviewers.map(({ id }) =>
    links
      .filter(({ reviewerId }) => reviewerId === id)
      .map(({ proposalId }) => place.get(proposalId))
      .filter((at) => at !== undefined),
  );
}
