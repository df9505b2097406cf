import type { CallChoice } from '../rules/settings/choices.js';

// The lists that every year's call of the IGF shares.

export const STAKEHOLDER_GROUPS: readonly CallChoice[] = [
  { code: 'civil_society', name: 'Civil Society' },
  { code: 'government', name: 'Government' },
  { code: 'intergovernmental', name: 'Intergovernmental Organisation' },
  { code: 'private_sector', name: 'Private Sector' },
  { code: 'technical_community', name: 'Technical Community' },
];

export const REGIONAL_GROUPS: readonly CallChoice[] = [
  { code: 'african', name: 'African Group' },
  { code: 'asia_pacific', name: 'Asia-Pacific Group' },
  { code: 'eastern_european', name: 'Eastern European Group' },
  { code: 'grulac', name: 'Latin American and Caribbean Group (GRULAC)' },
  { code: 'weog', name: 'Western European and Others Group (WEOG)' },
  { code: 'intergovernmental', name: 'Intergovernmental Organisation' },
];

export const GENDERS: readonly CallChoice[] = [
  { code: 'female', name: 'Female' },
  { code: 'male', name: 'Male' },
  { code: 'other', name: 'Other' },
  { code: 'undisclosed', name: 'Prefer not to say' },
];

export const LANGUAGES: readonly CallChoice[] = [
  { code: 'ar', name: 'Arabic' },
  { code: 'zh', name: 'Chinese' },
  { code: 'en', name: 'English' },
  { code: 'fr', name: 'French' },
  { code: 'ru', name: 'Russian' },
  { code: 'es', name: 'Spanish' },
];

export const LAYOUTS: readonly CallChoice[] = [
  { code: 'auditorium', name: 'Auditorium' },
  { code: 'break_out', name: 'Break-out tables' },
  { code: 'circle', name: 'Circle' },
  { code: 'classroom', name: 'Classroom' },
  { code: 'theatre', name: 'Theatre' },
  { code: 'u_shape', name: 'U-shape' },
];

/** The meaning of the grades 1 to 5, as discussed in 2015. */
export const ANCHORS: readonly string[] = [
  'Serious problems',
  'Should not be accepted',
  'Borderline',
  'Could be accepted',
  'Must be accepted',
];

/** Why a grade is low, for the proposer to read; from the wording of the committee's own comments of 2016-2019. */
export const REASONS_FOR_PROPOSER: readonly CallChoice[] = [
  { code: 'too_broad', name: 'Too broad' },
  { code: 'too_general', name: 'Too general' },
  { code: 'unclear', name: 'Hard to follow what will happen' },
  { code: 'outside_theme', name: 'The theme is a stretch' },
  { code: 'outside_governance', name: 'Outside Internet governance' },
  { code: 'one_view', name: 'All of one view' },
  { code: 'group_missing', name: 'A stakeholder group is missing' },
  { code: 'region_missing', name: 'A region is missing' },
  { code: 'gender_balance', name: 'Gender balance' },
  { code: 'format_unfit', name: 'The format does not fit' },
  { code: 'little_discussion', name: 'Little room for discussion' },
  { code: 'outcomes_unclear', name: 'Outcomes unclear' },
  { code: 'promotion', name: 'Reads as promotion' },
];

/** Why a grade is low, for the committee alone. */
export const REASONS_INTERNAL: readonly CallChoice[] = [
  { code: 'overlaps', name: 'Overlaps with another proposal' },
  { code: 'seen_before', name: 'Much like an earlier year' },
  { code: 'speakers_doubtful', name: 'Doubtful that the speakers come' },
  { code: 'organiser_record', name: 'An earlier session did not go well' },
  { code: 'many_from_one', name: 'Many proposals from the same people' },
];
