import type { CallQuestion } from '../form/call-questions.js';
import type { CallChoice } from './choices.js';
import type { EligibilitySettings } from './eligibility-settings.js';
import type { FieldSettings } from '../form/form-fields.js';
import type { FormOrder } from '../form/form-order.js';
import type { ScreeningSettings, TaggingSettings } from './screening-settings.js';
import type { AffinitySettings, PanelSettings } from './panel-settings.js';

/** Everything a call configures beside its dates, themes, formats and criteria; stored as `call.settings`. */
export interface CallSettings {
  /** The shape the rest has; see `normalSettings`. */
  v: number;
  fields: FieldSettings;
  /** What the call asks beside its fields. */
  questions: readonly CallQuestion[];
  /** In which order the form asks, where it is not the usual one. */
  formOrder: FormOrder;
  stakeholderGroups: readonly CallChoice[];
  regionalGroups: readonly CallChoice[];
  genders: readonly CallChoice[];
  languages: readonly CallChoice[];
  /** Room layouts to choose from; empty where a format carries its own. */
  layouts: readonly CallChoice[];
  /** Whether proposers may add tags of their own. */
  writeInTags: boolean;
  /** Whether "first time" is said of the person or of the organisation. */
  firstTimeMeans: 'person' | 'organisation';
  rules: EligibilitySettings;
  screening: ScreeningSettings;
  tagging: TaggingSettings;
  /** How many days a proposer has, by default, to mend what the screener asks for. */
  cureDays: number;
  /** Proposals are public once received. */
  publishReceived: boolean;
  /** A speaker counts as confirmed by their own word alone; without it the proposer's tick will do. */
  confirmedByThemselves: boolean;
  /** Assigned reviewers see who is named in a proposal. */
  reviewersSeeNames: boolean;
  /** Every member of the committee may read every proposal, not only those assigned. */
  committeeReadsAll: boolean;
  /** A reviewer who has submitted sees the other reviews of the proposal. */
  reviewersSeeOthersReviews: boolean;
  /** Assigned reviewers see who else reviews the proposal. */
  reviewersSeeReviewers: boolean;
  /** A reviewer who has submitted sees the mean and rank of the proposal. */
  reviewersSeeStanding: boolean;
  /** Grades up to this one ask for a reason. */
  reasonsAskedUpTo: number;
  /** Reasons for a low grade that the proposer reads, counted over all reviewers. */
  reasonsForProposer: readonly CallChoice[];
  /** Reasons that stay with the committee. */
  reasonsInternal: readonly CallChoice[];
  /** What speaks for giving a proposal to a reviewer. */
  affinity: AffinitySettings;
  /** What makes a panel of reviewers. */
  panels: PanelSettings;
  /** Members may say which proposals they would like to review, or rather not. */
  reviewersBid: boolean;
  /** At most so many accepted sessions for one speaker. */
  acceptedPerSpeaker: number;
  /** Stands before a public number: "IGF 2018 WS #" + 180. */
  numberPrefix: string;
}
