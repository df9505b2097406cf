/** A mark on one criterion; null where it was left blank, which is not zero. */
export interface ScoreGiven {
  criterionId: string;
  value: number | null;
}

/** A reason ticked: under one criterion (for the proposer to read), or for the whole review (for the committee). */
export interface ReasonGiven {
  criterionId: string | null;
  /** of the call's `reasonsForProposer` or, without a criterion, `reasonsInternal` */
  code: string;
}

/** What a reviewer writes. */
export interface ReviewContent {
  scores: readonly ScoreGiven[];
  reasons: readonly ReasonGiven[];
  /** Sent to the proposer, without a name. */
  comment: string;
  /** For the committee alone. */
  confidentialRemark: string;
  couldMergeWith: string | null;
}

/** A criterion as one proposal meets it; `waived` for its format: shown as such, and never marked. */
export interface CriterionAsked {
  id: string;
  slug: string;
  name: string;
  guidance: string;
  /** what the marks 1 to 5 mean */
  anchors: readonly string[];
  waived: boolean;
}
