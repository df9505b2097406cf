import type { QuestionKey, TextFieldKey } from '#libs/calls';

export const PERSON_ROLES = [
  'organiser',
  'speaker',
  'onsite_moderator',
  'online_moderator',
  'rapporteur',
] as const;
export type PersonRole = (typeof PERSON_ROLES)[number];

/** Somebody named in a proposal, as the proposer names them. Codes are those of the call's lists. */
export interface NamedPerson {
  /** The same across all saves; given when first stored to whoever comes without one. */
  id?: string;
  role: PersonRole;
  name: string;
  email: string;
  organisation: string;
  stakeholderGroup: string | null;
  regionalGroup: string | null;
  /** ISO 3166 alpha-2. */
  country: string | null;
  gender: string | null;
  attendance: 'onsite' | 'online' | null;
  /** "Contacted, and expressed interest and intent to participate." */
  confirmed: boolean;
  contact: 'primary' | 'secondary' | null;
  /** Somebody stood here who asked to be taken out; nothing of them is left but the part. */
  removed?: boolean;
}

/** Everything a proposer writes. */
export interface ProposalContent {
  title: string;
  themeId: string | null;
  formatId: string | null;
  minutes: number | null;
  policyQuestions: readonly string[];
  /** 1 to 17. */
  sdgs: readonly number[];
  firstTime: boolean | null;
  /** Code of the working language. */
  language: string;
  /** Names, in the proposer's order. */
  tags: readonly string[];
  /** By the key of the field, or of a question of the call's own. */
  answers: Readonly<Partial<Record<TextFieldKey, string>> & Record<QuestionKey, string>>;
  /** In order within each role. */
  people: readonly NamedPerson[];
}

export const EMPTY_CONTENT: ProposalContent = {
  title: '',
  themeId: null,
  formatId: null,
  minutes: null,
  policyQuestions: [],
  sdgs: [],
  firstTime: null,
  language: 'en',
  tags: [],
  answers: {},
  people: [],
};

/** A person of whom nothing is known yet but the part they play. */
export const blankPerson = (role: PersonRole): NamedPerson => ({
  role,
  name: '',
  email: '',
  organisation: '',
  stakeholderGroup: null,
  regionalGroup: null,
  country: null,
  gender: null,
  attendance: null,
  confirmed: false,
  contact: null,
});
