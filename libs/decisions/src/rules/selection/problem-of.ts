import {
  atMostEach,
  countQuota,
  mergeClusters,
  type Quota,
  type Range,
  type SelectionProblem,
  shareQuotas,
} from '#libs/scoring';
import type { MergeWish, ProposalToSelect, Score } from './selection-facts.js';
import { type Bounds, lineId, type QuotaLine, type SelectionPlan } from './selection-plan.js';

/** The problem as the solver takes it, and the names of what it calls by key. */
export interface NamedProblem {
  problem: SelectionProblem;
  /** Names of organisations, speakers and merge clusters by the id of their quota. */
  names: Record<string, string>;
  /** Ids of proposals that nobody has graded: they are in only if locked in. */
  ungraded: string[];
}

/** The lowest mark there is: what a proposal counts that is locked in without a grade. */
const UNGRADED: Score = { score: 1, standardError: null };

/** Puts plan, proposals and scores together; ranges that cannot bind are left out. */
export function problemOf(
  plan: SelectionPlan,
  proposals: readonly ProposalToSelect[],
  scores: ReadonlyMap<string, Score>,
  wishes: readonly MergeWish[],
): NamedProblem {
  const inside = new Set(plan.lockedIn);
  const outside = new Set(plan.lockedOut);
  const isIn = (one: ProposalToSelect) => one.told === 'in' || (one.told === null && inside.has(one.number));
  const isOut = (one: ProposalToSelect) =>
    one.told === 'out' || (one.told === null && outside.has(one.number));
  const eligible = proposals.filter((one) => scores.has(one.proposalId) || isIn(one));
  const ids = (some: readonly ProposalToSelect[]) => some.map(({ proposalId }) => proposalId);
  const { quotas: perSpeaker, names: speakers } = groupQuotas('speaker', plan.mostPerSpeaker, eligible);
  const { quotas: perOrganisation, names: organisations } = groupQuotas(
    'organisation',
    plan.mostPerOrganisation,
    eligible,
  );
  const merges = mergeQuotas(plan, eligible, wishes);
  return {
    problem: {
      candidates: eligible.map(({ proposalId }) => ({
        id: proposalId,
        ...(scores.get(proposalId) ?? UNGRADED),
      })),
      places: rangeOf(plan.places),
      quotas: [
        ...minutesQuota(plan.minutes, eligible),
        ...plan.quotas.flatMap((line) => quotasOf(line, eligible)),
        ...perOrganisation,
        ...perSpeaker,
        ...merges.quotas,
      ],
      lockedIn: ids(eligible.filter(isIn)),
      lockedOut: ids(eligible.filter(isOut)),
    },
    names: { ...organisations, ...speakers, ...merges.names },
    ungraded: ids(proposals.filter(({ proposalId }) => !scores.has(proposalId))),
  };
}

const rangeOf = ({ least, most }: Bounds): Range => ({ least: least ?? undefined, most: most ?? undefined });

const binds = ({ least, most }: Bounds): boolean => least !== null || most !== null;

function minutesQuota(bounds: Bounds, proposals: readonly ProposalToSelect[]): Quota[] {
  if (!binds(bounds)) return [];
  const amounts = new Map(proposals.map(({ proposalId, minutes }) => [proposalId, minutes]));
  return [{ id: 'minutes', ...rangeOf(bounds), amounts }];
}

function quotasOf(line: QuotaLine, proposals: readonly ProposalToSelect[]): Quota[] {
  if (!binds(line)) return [];
  if (line.of === 'gender') return genderQuotas(line, proposals);
  const members = proposals.filter((one) => belongs(one, line));
  if (line.unit === 'minutes') {
    const amounts = new Map(members.map(({ proposalId, minutes }) => [proposalId, minutes]));
    return [{ id: lineId(line), ...rangeOf(line), amounts }];
  }
  return [
    countQuota(
      lineId(line),
      rangeOf(line),
      members.map(({ proposalId }) => proposalId),
    ),
  ];
}

const belongs = (one: ProposalToSelect, { of, key }: QuotaLine): boolean =>
  of === 'first_time' ? one.firstTime : of !== 'gender' && one[of] === key;

/** Speakers whose gender is not said count neither way. */
function genderQuotas(line: QuotaLine, proposals: readonly ProposalToSelect[]): Quota[] {
  const share = ({ least, most }: Bounds): Range => ({
    least: least === null ? undefined : least / 100,
    most: most === null ? undefined : most / 100,
  });
  const parts = new Map(
    proposals.map(({ proposalId, speakers }) => [
      proposalId,
      {
        part: speakers.filter(({ gender }) => gender === line.key).length,
        whole: speakers.filter(({ gender }) => gender !== null).length,
      },
    ]),
  );
  return shareQuotas(lineId(line), share(line), parts);
}

function groupQuotas(
  kind: 'organisation' | 'speaker',
  most: number | null,
  proposals: readonly ProposalToSelect[],
): { quotas: Quota[]; names: Record<string, string> } {
  if (most === null) return { quotas: [], names: {} };
  const named = (one: ProposalToSelect) => (kind === 'speaker' ? one.speakers : one.organisations);
  const groups = new Map(proposals.map((one) => [one.proposalId, named(one).map(({ key }) => key)]));
  const quotas = atMostEach(kind, most, groups);
  const names = new Map(
    proposals.flatMap((one) => named(one).map(({ key, name }) => [`${kind}:${key}`, name])),
  );
  return { quotas, names: Object.fromEntries(quotas.map(({ id }) => [id, names.get(id) ?? ''])) };
}

/** Whether two may be one by a source that the plan takes: reviewers, the screening desk, or their texts. */
const isOne = (
  { mergeNamedBy, mergeJudgedSame, mergeAlikeFrom }: SelectionPlan,
  { reviewers, judgedSame, alike }: MergeWish,
): boolean =>
  (mergeNamedBy !== null && reviewers > 0 && reviewers >= mergeNamedBy) ||
  (mergeJudgedSame === true && judgedSame) ||
  (typeof mergeAlikeFrom === 'number' && alike > 0 && alike * 100 >= mergeAlikeFrom);

/** Proposals that hang together, two by two, through what the plan takes for one. */
function mergeQuotas(
  plan: SelectionPlan,
  proposals: readonly ProposalToSelect[],
  wishes: readonly MergeWish[],
): { quotas: Quota[]; names: Record<string, string> } {
  const numberOf = new Map(proposals.map(({ proposalId, number }) => [proposalId, number]));
  const titleOf = new Map(proposals.map(({ number, title }) => [number, title]));
  const groupOf = new Map<string, string[]>();
  for (const wish of wishes) {
    const { a, b } = wish;
    if (!isOne(plan, wish) || !numberOf.has(a) || !numberOf.has(b)) continue;
    const [one, other] = [groupOf.get(a) ?? [a], groupOf.get(b) ?? [b]];
    if (one === other) continue;
    const joined = [...one, ...other];
    for (const id of joined) groupOf.set(id, joined);
  }
  const clusters = [...new Set(groupOf.values())];
  const quotas = mergeClusters(clusters);
  const name = (cluster: readonly string[]) =>
    cluster
      .map((id) => numberOf.get(id) ?? 0)
      .toSorted((a, b) => a - b)
      .map((number) => `#${number} ${titleOf.get(number) ?? ''}`)
      .join(', ');
  return { quotas, names: Object.fromEntries(quotas.map(({ id }, at) => [id, name(clusters[at] ?? [])])) };
}
