/** Codes of the preset's lists; the seeding fails when the call does not have them. */
export const STAKEHOLDER_GROUPS = [
  'civil_society',
  'government',
  'intergovernmental',
  'private_sector',
  'technical_community',
] as const;
export type StakeholderGroup = (typeof STAKEHOLDER_GROUPS)[number];

export const REGIONAL_GROUPS = [
  'african',
  'asia_pacific',
  'eastern_european',
  'grulac',
  'weog',
  'intergovernmental',
] as const;
export type RegionalGroup = (typeof REGIONAL_GROUPS)[number];

export type Gender = 'female' | 'male' | 'other' | 'undisclosed';

export interface DemoPerson {
  name: string;
  /** Lower case, unique, in a domain that can never exist. */
  email: string;
  organisation: string;
  stakeholderGroup: StakeholderGroup;
  regionalGroup: RegionalGroup;
  /** ISO 3166 alpha-2; null for people who represent no country. */
  country: string | null;
  gender: Gender;
}

export type DemoRole = 'organiser' | 'speaker' | 'onsite_moderator' | 'online_moderator' | 'rapporteur';

/** Somebody named in a proposal. */
export interface DemoNamedPerson {
  person: DemoPerson;
  role: DemoRole;
  attendance: 'onsite' | 'online';
  confirmed: boolean;
  contact: 'primary' | 'secondary' | null;
}

/** The texts of a proposal, under the keys of the call's form. */
export interface DemoAnswers {
  layout?: string;
  themeRelevance: string;
  governanceRelevance: string;
  description: string;
  expectedOutcomes: string;
  facilitation: string;
  onlineParticipation: string;
  onlineTools: string;
  diversity: string;
  reportLinks?: string;
}

export interface DemoProposal {
  /** Name of the theme in the call. */
  theme: string;
  /** Slug of the subject its texts are about. */
  subject: string;
  title: string;
  /** Names, the most fitting first. */
  tags: readonly string[];
  /** Slug of the session format. */
  format: string;
  minutes: number;
  policyQuestions: readonly string[];
  sdgs: readonly number[];
  firstTime: boolean;
  language: string;
  /** A draft may leave some of them out. */
  answers: Readonly<Partial<DemoAnswers>>;
  /** The first organiser is the owner and primary contact. */
  people: readonly DemoNamedPerson[];
  /** Null for a draft; most arrive in the last hours. */
  submittedHoursBeforeDeadline: number | null;
}

export interface DemoReviewer {
  person: DemoPerson;
  /** Names of themes. */
  themes: readonly string[];
  tags: readonly string[];
  /** How much higher than the others this reviewer grades, in grade points. */
  leniency: number;
}

/** A reviewer and a proposal that must not meet; positions in the lists of the demo. */
export interface DemoConflict {
  reviewer: number;
  proposal: number;
  kind: 'declared' | 'same_organisation' | 'same_person';
  evidence: string;
}

export type DemoSeatState = 'assigned' | 'drafted' | 'done' | 'abstained';

/** A reviewer's seat on a proposal, with the review as far as it has come. */
export interface DemoSeat {
  reviewer: number;
  proposal: number;
  state: DemoSeatState;
  abstention: { kind: 'conflict' | 'not_my_field'; reason: string } | null;
  review: DemoReview | null;
}

export interface DemoReview {
  /** Criterion slug -> 1 to 5; a criterion left blank is missing. */
  scores: Readonly<Record<string, number>>;
  comment: string;
  confidentialRemark: string;
  /** Position of a proposal this one could merge with. */
  couldMergeWith: number | null;
  /** When it was submitted or last saved: 0 = the review opened, 1 = it closed. */
  at: number;
}

export interface DemoDecision {
  proposal: number;
  outcome: 'accepted' | 'accepted_with_conditions' | 'waitlisted' | 'declined';
  rationale: string;
  conditions: string;
}

/** One call of the demo with everything in it. */
export interface DemoCall {
  preset: 'igf2018' | 'igf2019';
  proposals: readonly DemoProposal[];
}

/** Everything the demo shows; the same in every run. */
export interface DemoContent {
  reviewing: DemoCall & {
    reviewers: readonly DemoReviewer[];
    conflicts: readonly DemoConflict[];
    seats: readonly DemoSeat[];
    /** Recorded, not published. */
    decisions: readonly DemoDecision[];
  };
  open: DemoCall;
  secretariat: readonly DemoPerson[];
}
