import type { PersonTyped } from './pages/proposal-form.page.js';

/** What the proposer of the journeys types, field by field. */
export const SEEDS = {
  title: 'Seeds of trust: data pools for small farmers',
  theme: /^Data Governance/,
  tags: ['Cross-border Data Flows', 'Agriculture'],
  language: 'English',
  format: 'Round Table - Circle - 90 Min',
  question: 'Who may hold data about a harvest, and who answers for its use across borders?',
  themeRelevance:
    'Sensors on fields in five countries send what they measure to clouds in a sixth. Who owns these data, and who may learn from them, is not settled anywhere.',
  governanceRelevance:
    'Rules for such data are made by ministries, by standards bodies and by vendors, mostly without the growers in the room.',
  description:
    'Growers, ministries, laboratories and vendors compare four ways of pooling harvest data: a cooperative, a public trust, a licence and a market. After short openings the circle takes up one question at a time.',
  facilitation: 'Three rounds of thirty minutes in a circle with one empty seat that anybody may take.',
  onlineParticipation:
    'Every round starts with a voice from online, and a moderator keeps one list of speakers.',
  diversity:
    'Speakers come from three regions and three stakeholder groups; two are women, one is under thirty.',
  outcomes: 'A one-page list of principles that a cooperative can put into its statutes.',
} as const;

/** The people named in it; `house` makes their addresses those of one journey. */
export const peopleOf = (house: string): Record<string, PersonTyped> => ({
  'Organiser 1': {
    name: 'Awa Sissonan',
    email: `awa@growers.${house}.test`,
    organisation: 'Growers’ Data Cooperative',
    group: 'Civil Society',
    region: 'African Group',
    country: 'ML',
    gender: 'Female',
  },
  'Speaker 1': {
    name: 'Lin Haoyun',
    email: `lin@fieldnet.${house}.test`,
    organisation: 'FieldNet',
    group: 'Technical Community',
    region: 'Asia-Pacific Group',
    country: 'CN',
    gender: 'Female',
  },
  'Speaker 2': {
    name: 'Ingrid Solheim',
    email: `ingrid@ministry.${house}.test`,
    organisation: 'Ministry of Food',
    group: 'Government',
    region: 'Western European and Others Group (WEOG)',
    country: 'NO',
    gender: 'Female',
  },
  'Speaker 3': {
    name: 'Rafael Paredes',
    email: `rafael@cosecha.${house}.test`,
    organisation: 'Cosecha Abierta',
    group: 'Private Sector',
    region: 'Latin American and Caribbean Group (GRULAC)',
    country: 'PE',
    gender: 'Male',
  },
  'Onsite moderator 1': {
    name: 'Kofi Amankwah',
    email: `kofi@hub.${house}.test`,
    organisation: 'Accra Hub',
  },
  'Online moderator 1': { name: 'Petra Novotná', email: `petra@hub.${house}.test`, organisation: '' },
  'Rapporteur 1': { name: 'Selin Arslan', email: `selin@hub.${house}.test`, organisation: '' },
});
