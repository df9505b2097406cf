import type { StakeholderGroup } from '../types.js';
import type { Country } from './country.js';

/** An invented organisation; `kind` says what it is in the middle of a sentence: "a regulator". */
export interface Organisation {
  name: string;
  kind: string;
  stakeholderGroup: StakeholderGroup;
  /** Null for one that belongs to no country. */
  country: Country | null;
  /** The regional group it works in; null for the whole world. */
  region: Country['region'] | null;
}

/** How organisations of one group are called: {city} and {country} stand for the place. */
export interface Naming {
  name: string;
  kind: string;
  /** Only where people have names from these pools. */
  only?: readonly string[];
}

const FRENCH = ['french', 'west_african_french', 'malagasy'];
const SPANISH = ['latin_american', 'spanish'];
const PORTUGUESE = ['brazilian', 'portuguese', 'lusophone_african'];
const GERMAN = ['german'];
const FIRST_PEOPLES = [
  'anglophone',
  'american',
  'pacific_anglophone',
  'indian',
  'filipino',
  'nordic',
  'east_african',
  'southern_african',
  'indonesian',
];

export const NAMINGS: Readonly<Record<Exclude<StakeholderGroup, 'intergovernmental'>, readonly Naming[]>> = {
  civil_society: [
    { name: '{city} Centre for Digital Rights', kind: 'a digital rights organisation' },
    { name: "Internet Users' Association of {country}", kind: 'an association of Internet users' },
    { name: 'Open Web {city}', kind: 'an open web initiative' },
    { name: "{city} Women's Technology Circle", kind: "a women's technology network" },
    { name: '{city} Community Media Trust', kind: 'a community media trust' },
    { name: 'Youth Coalition for the Internet of {city}', kind: 'a youth coalition' },
    { name: '{city} Institute for Internet and Society', kind: 'a research institute' },
    { name: 'Consumer Voice {city}', kind: 'a consumer organisation' },
    { name: 'Access for All {city}', kind: 'a disability rights organisation' },
    { name: '{city} Human Rights Desk', kind: 'a human rights organisation' },
    { name: 'Public Interest Lawyers of {city}', kind: 'a group of public-interest lawyers' },
    { name: '{city} Library and Literacy Fund', kind: 'a library foundation' },
    { name: 'Rural Voices of {country}', kind: 'a rural community organisation' },
    { name: '{city} Press Freedom Forum', kind: 'a press freedom group' },
    { name: '{city} School of Public Policy', kind: 'a school of public policy' },
    { name: '{city} Fact Check Room', kind: 'a fact-checking group' },
    { name: '{city} Child Helpline', kind: 'a child helpline' },
    { name: 'Platform Workers of {city}', kind: "a workers' association" },
    { name: 'New Arrivals Network of {city}', kind: 'a refugee-led organisation' },
    { name: 'Mother Tongue Foundation of {country}', kind: 'a language foundation' },
    { name: 'Elders Online {city}', kind: 'an association of older people' },
    { name: 'Rainbow Network {city}', kind: 'an LGBTQI rights group' },
    { name: '{city} Artists and Authors Union', kind: 'a union of artists and authors' },
    { name: 'Fundación Red Abierta de {city}', kind: 'a digital rights organisation', only: SPANISH },
    { name: 'Colectivo Conectadas de {city}', kind: "a women's technology network", only: SPANISH },
    { name: 'Pueblos en Red {city}', kind: 'an indigenous organisation', only: SPANISH },
    { name: 'Réseau citoyen numérique de {city}', kind: 'an association of Internet users', only: FRENCH },
    { name: 'Association Femmes et Numérique de {city}', kind: "a women's technology network", only: FRENCH },
    { name: 'Instituto Rede Livre de {city}', kind: 'a research institute', only: PORTUGUESE },
    { name: 'Verein Offenes Netz {city}', kind: 'a digital rights organisation', only: GERMAN },
    {
      name: 'First Peoples Connectivity Council of {country}',
      kind: 'an indigenous organisation',
      only: FIRST_PEOPLES,
    },
  ],
  government: [
    { name: 'Ministry of Communications and Digital Affairs of {country}', kind: 'a ministry' },
    { name: 'Networks and Spectrum Regulator of {country}', kind: 'a regulator' },
    { name: 'Data Protection Office of {country}', kind: 'a data protection authority' },
    { name: 'Digital Office of the City of {city}', kind: 'a city administration' },
    { name: 'Parliamentary Committee on Digital Policy of {country}', kind: 'a parliamentary committee' },
    { name: 'National Office for Network Security of {country}', kind: 'a cybersecurity agency' },
    { name: 'Department for the Digital Economy of {country}', kind: 'an economics department' },
    { name: 'Competition and Consumer Office of {country}', kind: 'a competition authority' },
    { name: 'Office of the Envoy for Digital Affairs of {country}', kind: 'a diplomatic service' },
    { name: 'Agency for Connected Schools of {country}', kind: 'an education agency' },
    { name: 'Universal Access Fund of {country}', kind: 'a universal access fund' },
    { name: 'Bureau of Statistics and Registration of {country}', kind: 'a statistical office' },
    { name: 'Judicial Training Centre of {country}', kind: 'a judicial school' },
    { name: 'Electronic Crime Unit of {country}', kind: 'a police service' },
    { name: "Children's Ombudsperson of {country}", kind: "a children's ombudsperson" },
    { name: 'Revenue Service of {country}', kind: 'a tax authority' },
    { name: 'Equality Office of {country}', kind: 'an equality office' },
  ],
  private_sector: [
    { name: '{city} Fibre Networks', kind: 'a network operator' },
    { name: '{city} Data Centres', kind: 'a data centre operator' },
    { name: '{city} Cloudworks', kind: 'a hosting company' },
    { name: 'Chamber of Digital Commerce of {city}', kind: 'a chamber of commerce' },
    { name: '{city} Software Guild', kind: 'an association of software firms' },
    { name: '{city} Wallet Services', kind: 'a mobile-money provider' },
    { name: 'Meridian Advisers {city}', kind: 'a consultancy' },
    { name: '{city} Launch Yard', kind: 'a start-up hub' },
    { name: '{city} Market Online', kind: 'an online marketplace' },
    { name: '{city} Secure Systems', kind: 'a security company' },
    { name: 'Radio and Satellite Links {city}', kind: 'a satellite provider' },
    { name: '{city} Evening Media', kind: 'a media company' },
    { name: '{city} Connected Devices', kind: 'a device maker' },
    { name: 'Common Ground Platforms {city}', kind: 'an online platform' },
    { name: '{city} Learning Games', kind: 'an educational software firm' },
  ],
  technical_community: [
    { name: "Network Operators' Group of {country}", kind: "a network operators' group" },
    { name: 'Domain Registry of {country}', kind: 'a domain registry' },
    { name: '{city} Neutral Internet Exchange', kind: 'an Internet exchange point' },
    { name: 'Academic and Research Network of {country}', kind: 'a research network' },
    { name: 'Networks Laboratory of {city} University of Technology', kind: 'a university laboratory' },
    { name: 'Internet Engineers of {city}', kind: "an engineers' association" },
    { name: 'Open Standards Lab {city}', kind: 'an open standards group' },
    { name: 'Incident Response Team of {country}', kind: 'an incident response team' },
    { name: 'Community Network Builders of {city}', kind: 'a community network' },
    { name: 'Free Software Circle of {city}', kind: 'a free software group' },
  ],
};

const SUBREGIONS: readonly (readonly [name: string, region: Country['region'] | null])[] = [
  ['West African', 'african'],
  ['East African', 'african'],
  ['Southern African', 'african'],
  ['Central African', 'african'],
  ['Sahel', 'african'],
  ['Maghreb', 'african'],
  ['Great Lakes', 'african'],
  ['Indian Ocean', 'african'],
  ['South Asian', 'asia_pacific'],
  ['South-East Asian', 'asia_pacific'],
  ['Central Asian', 'asia_pacific'],
  ['Mekong', 'asia_pacific'],
  ['Pacific Islands', 'asia_pacific'],
  ['Eastern Caribbean', 'grulac'],
  ['Andean', 'grulac'],
  ['Central American', 'grulac'],
  ['Southern Cone', 'grulac'],
  ['Black Sea', 'eastern_european'],
  ['Danube', 'eastern_european'],
  ['Baltic Sea', 'weog'],
  ['Alpine', 'weog'],
  ['Western Mediterranean', 'weog'],
  ['Interregional', null],
];
const BODIES: readonly Naming[] = [
  { name: 'Secretariat for Digital Cooperation', kind: 'a regional secretariat' },
  { name: 'Conference of Communications Regulators', kind: 'a conference of regulators' },
  { name: 'Fund for Connectivity', kind: 'a development fund' },
  { name: 'Programme for Learning and the Internet', kind: 'an intergovernmental education programme' },
];

/** Bodies of several states; they have no country. */
export const INTERGOVERNMENTAL: readonly Organisation[] = BODIES.flatMap((body) =>
  SUBREGIONS.map(([subregion, region]) => ({
    name: `${subregion} ${body.name}`,
    kind: body.kind,
    stakeholderGroup: 'intergovernmental' as const,
    country: null,
    region,
  })),
);
