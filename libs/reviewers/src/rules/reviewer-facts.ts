import type { CallChoice } from '#libs/calls';
import { isEmail } from '#libs/identity';
import type { Blocker } from '#libs/kernel';

/** Who a member is and what they can judge. Groups are codes of the call's lists; null and empty mean not said. */
export interface ReviewerFacts {
  email: string;
  name: string;
  organisation: string;
  stakeholderGroup: string | null;
  regionalGroup: string | null;
  /** ISO 3166 alpha-2 */
  country: string | null;
  gender: string | null;
  themeIds: readonly string[];
  tagIds: readonly string[];
  /** fewest and most reviews; null takes the call's */
  loadMin: number | null;
  loadMax: number | null;
  /** What they know, in their own words; left out, it stays as it is. */
  profile?: string | undefined;
}

export interface NamedSubject {
  id: string;
  slug: string;
  name: string;
}

/** The lists of a call that a member is described with, and the call's own most reviews a member. */
export interface CommitteeLists {
  stakeholderGroups: readonly CallChoice[];
  regionalGroups: readonly CallChoice[];
  genders: readonly CallChoice[];
  themes: readonly NamedSubject[];
  tags: readonly NamedSubject[];
  loadMax: number;
}

const LONGEST = 200;
export const LONGEST_PROFILE = 5000;
const MOST_REVIEWS = 10_000;

/** Why a member cannot be described like this; each reason names its field. */
export function reviewerBlockers(facts: ReviewerFacts, lists: CommitteeLists): Blocker[] {
  const { loadMin, loadMax } = facts;
  const wrong = (field: string, code: string, bad: boolean): Blocker[] => (bad ? [{ code, field }] : []);
  const unlisted = (code: string | null, choices: readonly CallChoice[]) =>
    code !== null && !choices.some((choice) => choice.code === code);
  const unknown = (ids: readonly string[], subjects: readonly NamedSubject[]) =>
    ids.some((id) => !subjects.some((subject) => subject.id === id));
  const count = (value: number | null) =>
    value !== null && !(Number.isInteger(value) && value >= 0 && value <= MOST_REVIEWS);
  return [
    ...wrong('email', 'isEmail', !isEmail(facts.email)),
    ...wrong('name', 'isNotEmpty', facts.name.trim() === ''),
    ...wrong('name', 'maxLength', facts.name.length > LONGEST),
    ...wrong('organisation', 'maxLength', facts.organisation.length > LONGEST),
    ...wrong('profile', 'maxLength', (facts.profile ?? '').length > LONGEST_PROFILE),
    ...wrong('stakeholderGroup', 'isIn', unlisted(facts.stakeholderGroup, lists.stakeholderGroups)),
    ...wrong('regionalGroup', 'isIn', unlisted(facts.regionalGroup, lists.regionalGroups)),
    ...wrong('gender', 'isIn', unlisted(facts.gender, lists.genders)),
    ...wrong('country', 'unknown_country', facts.country !== null && !/^[A-Z]{2}$/.test(facts.country)),
    ...wrong('themes', 'isIn', unknown(facts.themeIds, lists.themes)),
    ...wrong('tags', 'isIn', unknown(facts.tagIds, lists.tags)),
    ...wrong('loadMin', 'isInt', count(loadMin)),
    ...wrong('loadMax', 'isInt', count(loadMax)),
    ...wrong('loadMin', 'load_range_empty', (loadMin ?? 0) > (loadMax ?? lists.loadMax)),
  ];
}
