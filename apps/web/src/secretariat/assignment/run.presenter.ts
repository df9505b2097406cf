import type { PlanFigures, Relaxation, Relaxing, RunView, SeatChangeRow } from '#libs/assignment';
import type { Blocker } from '#libs/kernel';
import { type FormErrors, formErrors } from '../../http/form-errors.js';
import type { Translate } from '../../http/language/i18n.js';
import type { CallContext } from '../../http/request-context.js';
import { secretariatPath } from '../secretariat-path.js';
import { ruleInWords } from './rule-in-words.js';
import { runPath } from './run-path.js';

export interface PlanView extends PlanFigures {
  changes: SeatChangeRow[];
  more: number;
  worstTitle: string | undefined;
}

export interface AssignmentRunView {
  base: string;
  overview: string;
  title: string;
  lede: string | undefined;
  atWork: boolean;
  timeZone: string;
  run: RunView;
  plans: PlanView[];
  /** Members whose price is not 0, dearest first. */
  prices: { name: string; price: number; load: number }[];
  reasons: { text: string; reviewers: readonly string[] }[];
  /** The smallest first; of that one it is said whether nothing smaller works. */
  relaxations: { objective: number; changes: string[]; more: number; proof: string | undefined }[];
  /** What the plans are made for, in words. */
  change: string | undefined;
  errors: FormErrors;
}

/** Changes named on the page; a fresh assignment changes every seat. */
const MOST_CHANGES = 60;
const MOST_RELAXED = 12;

/** A run as its page shows it. */
export function presentRun(
  { call, t }: CallContext,
  run: RunView,
  blockers: readonly Blocker[],
): AssignmentRunView {
  const { status, names, titles, result } = run;
  const atWork = status === 'queued' || status === 'solving';
  return {
    base: runPath(call, run.runId),
    overview: secretariatPath(call, '/assignment'),
    title: t(`assignment:run.title_${run.settings.mode}.${status}`),
    lede: atWork || status === 'proposed' ? t(`assignment:run.lede.${status}`) : undefined,
    atWork,
    timeZone: call.timeZone,
    run,
    plans: run.plans.map((figures, at) => {
      const changes = run.seatChanges[at]?.changes ?? [];
      return {
        ...figures,
        changes: changes.slice(0, MOST_CHANGES),
        more: Math.max(0, changes.length - MOST_CHANGES),
        worstTitle: figures.worst ? titles[figures.worst.proposalId] : undefined,
      };
    }),
    prices: Object.entries(result?.prices ?? {})
      .map(([id, price]) => ({ name: names[id] ?? '', price, load: result?.loads[id] ?? 0 }))
      .filter(({ name }) => name !== '')
      .toSorted((a, b) => b.price - a.price),
    reasons: (run.failure?.reasons ?? []).map((reason) => ({
      text: t(`refusals:${reason.code}`, { ...reason, defaultValue: t('refusals:other') }),
      reviewers: Array.isArray(reason['reviewers']) ? (reason['reviewers'] as string[]) : [],
    })),
    relaxations: (run.failure?.relaxations ?? []).map((relaxation, at) => ({
      ...relaxed(relaxation, run, t),
      proof:
        at === 0 ? t(relaxation.proven ? 'assignment:relax.proven' : 'assignment:relax.unproven') : undefined,
    })),
    change: changeInWords(run, t),
    errors: formErrors(t, blockers),
  };
}

function relaxed({ objective, changes }: Relaxation, run: RunView, t: Translate) {
  return {
    objective,
    changes: changes.slice(0, MOST_RELAXED).map((change) => inWords(change, run, t)),
    more: Math.max(0, changes.length - MOST_RELAXED),
  };
}

function inWords(change: Relaxing, { names, titles }: RunView, t: Translate): string {
  const hidden = t('assignment:relax.hidden');
  switch (change.kind) {
    case 'waive':
      return t('assignment:relax.waive', {
        rule: ruleInWords(t, change.rule, change.attribute),
        proposal: titles[change.proposalId] ?? hidden,
      });
    case 'seats':
      return t('assignment:relax.seats', {
        count: change.seats,
        proposal: titles[change.proposalId] ?? hidden,
      });
    case 'cap':
      return t(`assignment:relax.cap_${change.attribute}`, { most: change.most });
    case 'load_min':
    case 'load_max':
      return t(`assignment:relax.${change.kind}`, {
        count: change.reviews,
        name: names[change.reviewerId] ?? '',
      });
  }
}

function changeInWords({ settings, names, titles }: RunView, t: Translate): string | undefined {
  const { change } = settings;
  if (!change) return undefined;
  const name = names[change.reviewerId] ?? '';
  if (change.kind === 'reviewer_out') return t('assignment:plans.is.reviewer_out', { name });
  if (change.kind === 'load')
    return t('assignment:plans.is.load', { name, min: change.loadMin, max: change.loadMax });
  const proposal = titles[change.proposalId] ?? t('assignment:relax.hidden');
  return t(`assignment:plans.is.${change.kind}`, { name, proposal });
}
