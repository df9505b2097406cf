import { checkAssignment } from '#libs/matching';
import { changeOf, numbersWith } from './numbered.js';
import type { AssignmentMode, FactChange, PanelFacts } from './panel-facts.js';
import type { ProposalRow } from './plan-seats.js';
import { TEN_THOUSANDTHS } from './solve-inputs.js';
import { instanceFor } from './solve-run.js';

/** A plan as it was solved: places of members in `reviewers`, for the proposals of `rows`. */
export interface SolvedThen {
  mode: AssignmentMode;
  change?: FactChange | undefined;
  panels: readonly (readonly number[])[];
  rows: readonly ProposalRow[];
  reviewers: readonly string[];
}

/** Whether a plan keeps every rule as things stand now, whatever has changed since it was solved. */
export function stillHolds(
  { mode, change, panels, rows, reviewers }: SolvedThen,
  facts: PanelFacts,
): boolean {
  const rowOf = new Map(rows.map((row, at) => [row.proposalId, at]));
  const now = new Map(facts.reviewers.map(({ id }, at) => [id, at]));
  const then = new Map(reviewers.map((id, at) => [id, at]));
  const affinity = facts.proposals.flatMap(({ id }) => {
    const row = rows[rowOf.get(id) ?? -1];
    return facts.reviewers.map((member) => {
      const place = then.get(member.id);
      return row === undefined || place === undefined ? Number.NaN : row.affinity[place]! / TEN_THOUSANDTHS;
    });
  });
  if (rows.some(({ proposalId }) => !facts.proposals.some(({ id }) => id === proposalId))) return false;
  const assignment = facts.proposals.map(({ id }) =>
    // a member who left is nobody here, which the checker finds
    (panels[rowOf.get(id) ?? -1] ?? []).map((r) => now.get(reviewers[r]!) ?? -1),
  );
  const numbers = numbersWith(facts, Float64Array.from(affinity));
  const asked = change && changeOf(facts, change);
  if (change && !asked) return false;
  return checkAssignment(instanceFor({ mode, change: asked }, numbers), assignment).length === 0;
}
