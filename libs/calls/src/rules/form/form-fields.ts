import type { LengthUnit } from '#libs/kernel';
import type { FieldCondition } from './field-condition.js';

/** How the answer to a field is given; `text` answers live in the proposal's `answers` under the field's key. */
export type FieldKind = 'own' | 'text' | 'people';

/** Every field a call may ask for, in the order of the form. `own` fields have a place of their own in a proposal. */
export const FIELD_KINDS = {
  title: 'own',
  theme: 'own',
  tags: 'own',
  language: 'own',
  format: 'own',
  layout: 'text',
  minutes: 'own',
  policyQuestions: 'own',
  themeRelevance: 'text',
  governanceRelevance: 'text',
  description: 'text',
  expectedOutcomes: 'text',
  participantGains: 'text',
  facilitation: 'text',
  onlineParticipation: 'text',
  onlineTools: 'text',
  diversity: 'text',
  sdgs: 'own',
  sdgTargets: 'text',
  backgroundPaper: 'text',
  organisers: 'people',
  speakers: 'people',
  additionalSpeakers: 'text',
  onsiteModerator: 'people',
  onlineModerator: 'people',
  rapporteur: 'people',
  contacts: 'own',
  firstTime: 'own',
  earlierWorkshops: 'text',
  reportLinks: 'text',
} as const satisfies Record<string, FieldKind>;

export type FieldKey = keyof typeof FIELD_KINDS;
export const FIELD_KEYS = Object.keys(FIELD_KINDS) as FieldKey[];

type KeysOf<Kind extends FieldKind> = {
  [Key in FieldKey]: (typeof FIELD_KINDS)[Key] extends Kind ? Key : never;
}[FieldKey];
/** Fields answered with a text in `answers`. */
export type TextFieldKey = KeysOf<'text'>;
export const TEXT_FIELDS = FIELD_KEYS.filter((key): key is TextFieldKey => FIELD_KINDS[key] === 'text');

/** What one call asks of one field. */
export interface FieldSetting {
  on: boolean;
  required: boolean;
  /** The longest text. */
  limit?: { max: number; unit: LengthUnit };
  /** How many entries: policy questions, tags, people. */
  count?: { min: number; max: number };
  /** Written below the label instead of the usual sentence. */
  help?: string;
  newThisYear?: boolean;
  /** Asked only when earlier answers ask for it. */
  onlyFor?: FieldCondition;
}

export type FieldSettings = Record<FieldKey, FieldSetting>;
