import type { CallChoice } from '../rules/choices.js';

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
