import type { CallSettings } from '#libs/calls';
import type { PersonRole, ProposalContent } from '../content/proposal-content.js';

/** Somebody or some institution with other proposals in the call. `submitted` does not count this one. */
export interface OtherProposals {
  name: string;
  submitted: number;
}

/** A workshop that one of the organisers, or their institution where the call says so, held in an earlier edition. */
export interface HeldWorkshop {
  id: string;
  /** Its public number; null where nobody knows it any more. */
  number: number | null;
  title: string;
  edition: string;
  /** Address of its report, a path where it was filed here; null when none is on record. */
  report: string | null;
}

/** What somebody named in the proposal answered when they were asked. */
export interface OwnWord {
  /** As addresses are compared. */
  email: string;
  status: 'invited' | 'confirmed' | 'declined' | 'not_me';
  /** The parts a yes was said to. */
  roles: readonly PersonRole[];
}

/** What the rules need to know beside the text: read from the database, or empty where it does not matter. */
export interface Standing {
  /** Names of those submitting (owner, organisers) who sit on the committee of the call. */
  committeeMembers: readonly string[];
  perPerson: readonly OtherProposals[];
  perInstitution: readonly OtherProposals[];
  /** Of the editions the call looks at, the latest first. */
  heldWorkshops: readonly HeldWorkshop[];
  /** By those who were asked. */
  answers: readonly OwnWord[];
  /** Whose own proposal it is needs no asking. */
  ownerEmail: string | null;
}

export const NOTHING_KNOWN: Standing = {
  committeeMembers: [],
  perPerson: [],
  perInstitution: [],
  heldWorkshops: [],
  answers: [],
  ownerEmail: null,
};

/** A theme or format as far as the rules need it. */
export interface KnownTheme {
  id: string;
  slug: string;
}
export interface KnownFormat extends KnownTheme {
  minutes: readonly number[];
}

/** What the call asks. */
export interface EligibilityCall {
  settings: CallSettings;
  themes: readonly KnownTheme[];
  formats: readonly KnownFormat[];
}

export interface EligibilityFacts {
  content: ProposalContent;
  standing: Standing;
}
