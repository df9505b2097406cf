/** Where a proposal stands. What its proposer is told is derived from it, and from letters that have left. */
export const PROPOSAL_STATUSES = [
  'draft',
  'submitted',
  'cure_requested',
  'screened_out',
  'passed',
  'under_review',
  'decided',
  'withdrawn',
] as const;
export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number];

/** Which status may follow which. */
export const PROPOSAL_MOVES = {
  draft: ['submitted', 'withdrawn'],
  submitted: ['cure_requested', 'screened_out', 'passed', 'withdrawn'],
  cure_requested: ['submitted', 'screened_out', 'passed', 'withdrawn'],
  // the committee may ask for a second look at every decline (2018)
  screened_out: ['submitted', 'cure_requested', 'passed', 'withdrawn'],
  passed: ['submitted', 'cure_requested', 'screened_out', 'under_review', 'withdrawn'],
  under_review: ['passed', 'decided', 'withdrawn'],
  decided: ['under_review', 'withdrawn'],
  // revived as a draft, to be submitted again by the rules
  withdrawn: ['draft'],
} as const satisfies Record<ProposalStatus, readonly ProposalStatus[]>;

/** Whether a proposal may go from one status to another. */
export const canMoveProposal = (from: ProposalStatus, to: ProposalStatus): boolean =>
  (PROPOSAL_MOVES[from] as readonly ProposalStatus[]).includes(to);
