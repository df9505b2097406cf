import type {
  Bounds,
  ProposalToSelect,
  QuotaResult,
  SelectedProposal,
  SelectionResult,
  SelectionRunView,
} from '#libs/decisions';
import type { Translate } from '../../http/language/i18n.js';
import type { CallContext } from '../../http/request-context.js';
import { secretariatPath } from '../secretariat-path.js';
import type { QuotaNames } from './plan.presenter.js';

export interface RunLine {
  proposalId: string;
  number: number;
  title: string;
  href: string;
  score: string;
  place: number;
  chosen: boolean;
  locked: 'in' | 'out' | null;
  share: number;
  /** Share of draws in per cent; undefined where there is none. */
  certainty: string | undefined;
  /** Quotas because of which it is in, or out. */
  because: string[];
}

export interface QuotaLineView {
  quotaId: string;
  name: string;
  range: string;
  used: string;
  binding: boolean;
  /** What the whole programme would gain in score without it. */
  cost: string | undefined;
  cameIn: { number: number; href: string; title: string }[];
  wentOut: { number: number; href: string; title: string }[];
  /** It can be asked what the selection is without it. */
  droppable: boolean;
}

export interface RunView {
  runId: string;
  number: number;
  label: string;
  status: SelectionRunView['status'];
  progress: { done: number; total: number };
  failure: string;
  requestedAt: Date;
  requestedBy: string | null;
  finishedAt: Date | null;
  takenOverAt: Date | null;
  basis: 'mean' | 'calibrated';
  outcome: SelectionRunView['outcome'];
  lines: RunLine[];
  chosen: number;
  certain: number;
  grey: RunLine[];
  quotas: QuotaLineView[];
  /** Sentences that say what does not go together, and what would have to give way. */
  conflict: string[];
  relaxation: string[];
  ungraded: number;
  draws: number;
  waitlist: number;
}

/** The name of a quota for a reader: of the call's lists, of somebody in them, or of the plan's own ranges. */
export function quotaName(
  t: Translate,
  id: string,
  names: QuotaNames,
  own: Readonly<Record<string, string>>,
): string {
  const [kind, key, end] = id.split(':');
  if (id === 'places' || id === 'minutes') return t(`selection:quota.${id}`);
  if (kind === 'gender') {
    const name = names.get(`${kind}:${key}`) ?? key;
    return end ? t(`selection:quota.gender_${end}`, { name }) : t('selection:quota.gender', { name });
  }
  if (kind === 'speaker' || kind === 'organisation' || kind === 'merge')
    return t(`selection:quota.${kind}`, { name: own[id] ?? key });
  return names.get(id) ?? id;
}

/** A range in words: "10 to 20", "at least 10", "at most 20". */
export function rangeText(
  t: Translate,
  { least, most }: Partial<Record<keyof Bounds, number | null>>,
): string {
  if (least != null && most != null)
    return least === most ? String(least) : t('selection:range.both', { least, most });
  if (least != null) return t('selection:range.least', { least });
  return most != null ? t('selection:range.most', { most }) : t('selection:range.none');
}

/** Everything a run has to show to somebody who sees these proposals; others are left out. */
export function presentRun(
  ctx: CallContext,
  run: SelectionRunView,
  proposals: readonly ProposalToSelect[],
  names: QuotaNames,
): RunView {
  const { t, locale, call } = ctx;
  const decimals = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const { result } = run;
  const seen = new Map(proposals.map((one) => [one.proposalId, one]));
  const href = (proposalId: string) => secretariatPath(call, `/proposals/${proposalId}`);
  const nameOf = (id: string) => quotaName(t, id, names, result?.names ?? {});
  const line = (one: SelectedProposal): RunLine[] => {
    const facts = seen.get(one.proposalId);
    if (!facts) return [];
    return [
      {
        proposalId: one.proposalId,
        number: facts.number,
        title: facts.title,
        href: href(one.proposalId),
        score: decimals.format(one.score),
        place: one.place,
        chosen: one.chosen,
        locked: one.locked,
        share: one.share ?? 0,
        certainty: one.share === null ? undefined : percent.format(one.share),
        because: one.because.map(nameOf),
      },
    ];
  };
  const named = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const facts = seen.get(id);
      return facts ? [{ number: facts.number, title: facts.title, href: href(id) }] : [];
    });
  const quota = (one: QuotaResult): QuotaLineView => ({
    quotaId: one.quotaId,
    name: nameOf(one.quotaId),
    range: isShare(one.quotaId) ? '' : rangeText(t, one),
    used: isShare(one.quotaId) ? '' : String(Math.round(one.used * 100) / 100),
    binding: one.binding !== null,
    cost: one.cost === null ? undefined : decimals.format(one.cost),
    cameIn: named(one.cameIn),
    wentOut: named(one.wentOut),
    droppable: one.quotaId !== 'places',
  });
  const lines = (result?.proposals ?? []).flatMap(line);
  const lineOf = new Map(lines.map((one) => [one.proposalId, one]));
  return {
    runId: run.runId,
    number: run.number,
    label: run.label,
    status: run.status,
    progress: { done: run.progressDone, total: run.progressTotal },
    failure: run.failure,
    requestedAt: run.requestedAt,
    requestedBy: run.requestedBy,
    finishedAt: run.finishedAt,
    takenOverAt: run.takenOverAt,
    basis: run.plan.basis,
    outcome: run.outcome,
    lines,
    chosen: lines.filter((one) => one.chosen).length,
    certain: lines.filter(({ share }) => share >= 0.95).length,
    grey: (result?.greyZone ?? []).flatMap((id) => lineOf.get(id) ?? []),
    quotas: (result?.quotas ?? []).filter(isTold).map(quota),
    conflict: (result?.conflict ?? []).map(nameOf),
    relaxation: relaxationText(t, result, nameOf),
    ungraded: (result?.ungraded ?? []).filter((id) => seen.has(id)).length,
    draws: result?.draws ?? 0,
    waitlist: Math.ceil((run.plan.places.most ?? 0) / 5),
  };
}

/** Every range of the plan; of the many organisations and speakers those at their limit. */
const isTold = ({ quotaId, binding, cost }: QuotaResult): boolean =>
  !/^(organisation|speaker|merge):/.test(quotaId) || cost !== null || binding !== null;

const isShare = (id: string): boolean => id.startsWith('gender:');

function relaxationText(
  t: Translate,
  result: SelectionResult | null,
  nameOf: (id: string) => string,
): string[] {
  return (result?.relaxation ?? []).map(({ quotaId, end, by, least, most }) =>
    isShare(quotaId)
      ? t('selection:relax.share', { name: nameOf(quotaId) })
      : t(`selection:relax.${end}`, {
          name: nameOf(quotaId),
          to: end === 'least' ? Math.floor(least ?? 0) : Math.ceil(most ?? 0),
          by: Math.ceil(by),
        }),
  );
}
