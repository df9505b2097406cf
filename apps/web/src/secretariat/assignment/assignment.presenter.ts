import type { AssignmentOverview, LoadRow, PanelRow, RunRow } from '#libs/assignment';
import type { Blocker } from '#libs/kernel';
import { type FormErrors, formErrors } from '../../http/form-errors.js';
import type { CallContext } from '../../http/request-context.js';
import { secretariatPath } from '../secretariat-path.js';
import { runPath } from './run-path.js';

export interface AssignmentView {
  base: string;
  timeZone: string;
  reviewsPerProposal: number;
  seats: number;
  missing: number;
  loads: (LoadRow & { price: number | undefined; full: boolean })[];
  panels: (PanelRow & { href: string })[];
  runs: (RunRow & { href: string })[];
  /** The run that a worker has, one whose result waits to be looked at, or the latest if it failed. */
  current: (RunRow & { href: string }) | undefined;
  /** The latest run whose seats were given. */
  inForce: (RunRow & { href: string }) | undefined;
  errors: FormErrors;
}

/** The state of the assignment, those short of reviewers first. */
export function presentAssignment(
  { call, t }: CallContext,
  overview: AssignmentOverview,
  blockers: readonly Blocker[],
): AssignmentView {
  const base = secretariatPath(call, '/assignment');
  const runs = overview.runs.map((run) => ({ ...run, href: runPath(call, run.runId) }));
  const inForce = runs.find(({ status }) => status === 'applied');
  const [latest] = runs;
  const waiting = runs.find(({ status }) => ['queued', 'solving', 'proposed'].includes(status));
  const prices = runs.find(({ status, settings }) => status === 'applied' && settings.mode === 'full')?.result
    ?.prices;
  return {
    base,
    timeZone: call.timeZone,
    reviewsPerProposal: overview.reviewsPerProposal,
    seats: overview.panels.reduce((sum, panel) => sum + panel.reviewers.length, 0),
    missing: overview.panels.reduce((sum, panel) => sum + panel.missing, 0),
    loads: overview.loads.map((load) => ({
      ...load,
      price: prices?.[load.reviewerId] ?? (prices ? 0 : undefined),
      full: load.assigned >= load.loadMax,
    })),
    panels: overview.panels
      .map((panel) => ({ ...panel, href: `${base}/${panel.proposalId}` }))
      .toSorted((a, b) => b.missing - a.missing),
    runs,
    current: waiting ?? (latest?.status === 'failed' ? latest : undefined),
    inForce,
    errors: formErrors(t, blockers),
  };
}
