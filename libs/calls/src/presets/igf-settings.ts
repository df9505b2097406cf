import { SETTINGS_VERSION } from '../rules/settings/settings-version.js';
import type { CallSettings } from '../rules/settings/call-settings.js';
import type { FieldSetting, FieldSettings } from '../rules/form/form-fields.js';
import {
  GENDERS,
  LANGUAGES,
  LAYOUTS,
  REASONS_FOR_PROPOSER,
  REASONS_INTERNAL,
  REGIONAL_GROUPS,
  STAKEHOLDER_GROUPS,
} from './igf-lists.js';
import { IGF_SCREENING, IGF_TAGGING } from './igf-screening.js';

export const fieldOff: FieldSetting = { on: false, required: false };
const asked: FieldSetting = { on: true, required: false };
const required: FieldSetting = { on: true, required: true };
const words = (max: number) => ({ limit: { max, unit: 'words' as const } });
const characters = (max: number) => ({ limit: { max, unit: 'characters' as const } });

/** The form as most years had it. */
const FIELDS: FieldSettings = {
  title: { ...required, ...characters(60) },
  theme: required,
  tags: { ...asked, count: { min: 0, max: 3 } },
  language: required,
  format: required,
  layout: required,
  minutes: required,
  policyQuestions: { ...required, ...words(60), count: { min: 1, max: 3 } },
  themeRelevance: { ...required, ...words(250) },
  governanceRelevance: { ...required, ...words(250) },
  description: { ...required, ...words(400) },
  expectedOutcomes: { ...asked, ...words(200) },
  participantGains: { ...asked, ...words(200) },
  facilitation: { ...required, ...words(250) },
  onlineParticipation: { ...required, ...words(250) },
  onlineTools: { ...asked, ...words(100) },
  diversity: { ...required, ...words(250) },
  sdgs: asked,
  sdgTargets: { ...asked, ...words(100) },
  backgroundPaper: { ...asked, ...characters(500) },
  organisers: { ...required, count: { min: 1, max: 7 } },
  speakers: { ...required, count: { min: 3, max: 5 } },
  additionalSpeakers: { ...asked, ...words(100) },
  onsiteModerator: { ...required, count: { min: 1, max: 1 } },
  onlineModerator: { ...required, count: { min: 1, max: 1 } },
  rapporteur: { ...required, count: { min: 1, max: 1 } },
  contacts: required,
  firstTime: required,
  earlierWorkshops: { ...asked, ...words(150) },
  reportLinks: { ...asked, ...characters(1000) },
};

/** What the IGF's calls of 2018 and 2019 have in common. */
export const igfSettings = (numberPrefix: string, fields: Partial<FieldSettings>): CallSettings => ({
  v: SETTINGS_VERSION,
  fields: { ...FIELDS, ...fields },
  questions: [],
  formOrder: {},
  stakeholderGroups: STAKEHOLDER_GROUPS,
  regionalGroups: REGIONAL_GROUPS,
  genders: GENDERS,
  languages: LANGUAGES,
  layouts: LAYOUTS,
  writeInTags: true,
  firstTimeMeans: 'person',
  rules: {
    confirmedSpeakers: { mode: 'block', min: 3 },
    committeeMember: { mode: 'block' },
    perPerson: { mode: 'block', max: 3 },
    perInstitution: { mode: 'block', max: 3, aliases: [] },
    missingReport: { mode: 'warn', editions: 2, dueDays: 14, institution: false },
    genderBalance: { mode: 'off' },
    onsite: { mode: 'off', moderators: 1, speakers: 2 },
    speakerGroups: { mode: 'off', min: 3 },
    speakerRegions: { mode: 'off', min: 3 },
    language: { mode: 'off', allowed: ['en'] },
  },
  screening: IGF_SCREENING,
  tagging: IGF_TAGGING,
  cureDays: 5,
  publishReceived: false,
  confirmedByThemselves: false,
  reviewersSeeNames: true,
  committeeReadsAll: false,
  reviewersSeeOthersReviews: false,
  reviewersSeeReviewers: false,
  reviewersSeeStanding: false,
  reasonsAskedUpTo: 3,
  reasonsForProposer: REASONS_FOR_PROPOSER,
  reasonsInternal: REASONS_INTERNAL,
  affinity: {
    theme: 0.6,
    tags: 0.4,
    text: 0.4,
    bid: 0.2,
    bidCap: 0.1,
    sameOrganisation: 0.3,
    sameCountry: 0.02,
    jitter: 0.01,
  },
  panels: {
    mostPerGroup: null,
    mostPerRegion: null,
    leastPerGender: {},
    themeExpert: false,
    floor: null,
    fair: false,
  },
  reviewersBid: false,
  acceptedPerSpeaker: 3,
  numberPrefix,
});
