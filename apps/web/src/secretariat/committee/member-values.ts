import type { ReviewerProfile } from '#libs/reviewers';
import type { Typed } from '../../http/forms.js';

/** What stands in the fields about a member. */
export interface MemberValues {
  email: string;
  name: string;
  organisation: string;
  stakeholderGroup: string;
  regionalGroup: string;
  country: string;
  gender: string;
  themes: string[];
  tags: string[];
  loadMin: string;
  loadMax: string;
  profile: string;
}

/** What was typed, before what is stored. */
export function memberValues(typed: Typed, stored?: ReviewerProfile): MemberValues {
  const wasTyped = Object.keys(typed).length > 0;
  const text = (name: string, value: string | number | null | undefined) => {
    const own = typed[name];
    return typeof own === 'string' ? own : wasTyped ? '' : String(value ?? '');
  };
  const list = (name: string, values: readonly string[] = []) =>
    wasTyped ? [typed[name]].flat().filter((one): one is string => typeof one === 'string') : [...values];
  return {
    email: text('email', stored?.email),
    name: text('name', stored?.name),
    organisation: text('organisation', stored?.organisation),
    stakeholderGroup: text('stakeholderGroup', stored?.stakeholderGroup),
    regionalGroup: text('regionalGroup', stored?.regionalGroup),
    country: text('country', stored?.country),
    gender: text('gender', stored?.gender),
    themes: list('themes', stored?.themeIds),
    tags: list('tags', stored?.tagIds),
    loadMin: text('loadMin', stored?.loadMin),
    loadMax: text('loadMax', stored?.loadMax),
    profile: text('profile', stored?.profile),
  };
}
