import type { CallSetup } from '#libs/calls';
import {
  lineId,
  type ProposalToSelect,
  QUOTA_SUBJECTS,
  type QuotaSubject,
  type QuotaUnit,
  type SelectionPlan,
} from '#libs/decisions';

/** A row of the form: what the range is on, how many proposals it could count, and what is typed. */
export interface RangeRow {
  id: string;
  name: string;
  /** Proposals there are; of speakers' gender, speakers in per cent. */
  there: number;
  least: string;
  most: string;
}

export interface SubjectRows {
  of: QuotaSubject;
  unit: QuotaUnit;
  rows: RangeRow[];
}

/** Names of a call's lists by the id of their quota. */
export type QuotaNames = ReadonlyMap<string, string>;

const listsOf = (
  setup: CallSetup,
  firstTimers: string,
): Record<QuotaSubject, { key: string; name: string }[]> => ({
  theme: setup.themes.map(({ slug, name }) => ({ key: slug, name })),
  format: setup.formats.map(({ slug, name }) => ({ key: slug, name })),
  region: setup.settings.regionalGroups.map(({ code, name }) => ({ key: code, name })),
  group: setup.settings.stakeholderGroups.map(({ code, name }) => ({ key: code, name })),
  first_time: [{ key: 'yes', name: firstTimers }],
  gender: setup.settings.genders.map(({ code, name }) => ({ key: code, name })),
});

/** What every quota of the call is called. */
export function quotaNames(setup: CallSetup, firstTimers: string): QuotaNames {
  const lists = listsOf(setup, firstTimers);
  return new Map(
    QUOTA_SUBJECTS.flatMap((of) => lists[of].map(({ key, name }) => [lineId({ of, key }), name] as const)),
  );
}

/** The rows of the form with the plan in them. */
export function subjectRows(
  setup: CallSetup,
  plan: SelectionPlan,
  proposals: readonly ProposalToSelect[],
  firstTimers: string,
): SubjectRows[] {
  const lists = listsOf(setup, firstTimers);
  const lineOf = new Map(plan.quotas.map((line) => [lineId(line), line]));
  return QUOTA_SUBJECTS.filter((of) => lists[of].length > 0).map((of) => ({
    of,
    unit: plan.quotas.find((line) => line.of === of)?.unit ?? (of === 'gender' ? 'percent' : 'places'),
    rows: lists[of].map(({ key, name }) => {
      const id = lineId({ of, key });
      const { least = null, most = null } = lineOf.get(id) ?? {};
      return { id, name, there: countOf(of, key, proposals), least: typed(least), most: typed(most) };
    }),
  }));
}

export const typed = (bound: number | null): string => (bound === null ? '' : String(bound));

function countOf(of: QuotaSubject, key: string, proposals: readonly ProposalToSelect[]): number {
  if (of === 'first_time') return proposals.filter(({ firstTime }) => firstTime).length;
  if (of !== 'gender') return proposals.filter((one) => one[of] === key).length;
  const said = proposals.flatMap(({ speakers }) => speakers).filter(({ gender }) => gender !== null);
  return said.length === 0
    ? 0
    : Math.round((100 * said.filter(({ gender }) => gender === key).length) / said.length);
}
