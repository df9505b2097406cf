/** A proposal that may be chosen; `score` is its calibrated or plain grade, `standardError` how sure that is. */
export interface Candidate {
  id: string;
  score: number;
  standardError?: number | null;
}

/** Both ends included; an end left out does not bind. */
export interface Range {
  least?: number | undefined;
  most?: number | undefined;
}

/**
 * A two-sided range on what the chosen use up together: places or minutes of a theme, proposals of a region, ...
 * `amounts` gives what each candidate uses (1 place, 60 minutes); candidates it does not name use nothing.
 */
export interface Quota extends Range {
  id: string;
  amounts: ReadonlyMap<string, number>;
}

/** What to choose from and under which rules; a candidate both locked in and locked out is a RangeError. */
export interface SelectionProblem {
  candidates: readonly Candidate[];
  places: Range;
  quotas: readonly Quota[];
  lockedIn?: readonly string[];
  lockedOut?: readonly string[];
}
