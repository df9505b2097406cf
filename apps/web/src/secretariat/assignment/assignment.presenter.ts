import type { AssignmentOverview, LoadRow, PanelRow, RunRow } from '#libs/assignment';
import type { Blocker } from '#libs/kernel';
import type { CallContext } from '../../http/request-context.js';
import { secretariatPath } from '../secretariat-path.js';

export interface AssignmentView {
  base: string;
  timeZone: string;
  reviewsPerProposal: number;
  seats: number;
  missing: number;
  loads: (LoadRow & { price: number | undefined; full: boolean })[];
  panels: (PanelRow & { href: string })[];
  runs: RunRow[];
  /** Why the run just asked for was not possible: a sentence each, and the people and proposals it speaks of. */
  refused: { text: string; proposals: readonly string[]; reviewers: readonly string[]; more: number }[];
}

/** The state of the assignment, those short of reviewers first. */
export function presentAssignment(
  { call, t }: CallContext,
  overview: AssignmentOverview,
  blockers: readonly Blocker[],
): AssignmentView {
  const base = secretariatPath(call, '/assignment');
  const prices = overview.runs[0]?.result.prices ?? {};
  return {
    base,
    timeZone: call.timeZone,
    reviewsPerProposal: overview.reviewsPerProposal,
    seats: overview.panels.reduce((sum, panel) => sum + panel.reviewers.length, 0),
    missing: overview.panels.reduce((sum, panel) => sum + panel.missing, 0),
    loads: overview.loads.map((load) => ({
      ...load,
      price: prices[load.reviewerId],
      full: load.assigned >= load.loadMax,
    })),
    panels: overview.panels
      .map((panel) => ({ ...panel, href: `${base}/${panel.proposalId}` }))
      .toSorted((a, b) => b.missing - a.missing),
    runs: overview.runs,
    refused: blockers.map((blocker) => ({
      text: t(`refusals:${blocker.code}`, { ...blocker }),
      proposals: listed(blocker['proposals']),
      reviewers: listed(blocker['reviewers']),
      more: Math.max(0, Number(blocker['proposalCount'] ?? 0) - listed(blocker['proposals']).length),
    })),
  };
}

const listed = (fact: Blocker[string]): readonly string[] => (Array.isArray(fact) ? fact : []);
