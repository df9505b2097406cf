/** How a conflict of interest became known, strongest first. Only `declared` was told by a person. */
export const CONFLICT_KINDS = ['declared', 'same_person', 'same_organisation', 'same_email_domain'] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

/** What was found in common. `role` is the part the person plays in the proposal, or `owner`. */
export interface ConflictEvidence {
  role?: string;
  /** the address, organisation or domain both sides share, as the proposal writes it */
  match?: string;
  name?: string;
}

/** Whether evidence of kind `a` says at least as much as evidence of kind `b`. */
export const atLeastAsStrong = (a: ConflictKind, b: ConflictKind): boolean =>
  CONFLICT_KINDS.indexOf(a) <= CONFLICT_KINDS.indexOf(b);
