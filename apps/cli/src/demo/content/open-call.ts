import type { Idea } from './subject.js';

/** A proposal to the call of 2019: its theme, tags and format as that call names them, and how far it has come. */
export interface OpenIdea extends Idea {
  theme: string;
  tags: readonly string[];
  /** Slug of the format, which carries layout and minutes. */
  format: string;
  /** Slug of the design of 2018 that its texts follow. */
  design: string;
  state: 'submitted' | 'draft' | 'begun';
  /** Led by one of the people who led proposals in 2018; the same number is the same person. */
  ledBy?: number;
}

const DATA = 'Data Governance';
const INCLUSION = 'Digital Inclusion';
const SECURITY = 'Security, Safety, Stability & Resilience';

export const OPEN_IDEAS: readonly OpenIdea[] = [
  {
    theme: DATA,
    subject: 'data-flows',
    tags: ['Cross-border Data Flows', 'Privacy'],
    format: 'round-table-circle-90',
    design: 'round-table',
    state: 'submitted',
    ledBy: 0,
    title: 'Whose statistics? Data about us, held elsewhere',
    lead: 'National statisticians explain what they have to buy from private companies in order to count their own population, and what they would rather share than buy.',
    question: 'How can public bodies obtain privately held data in the public interest?',
  },
  {
    theme: DATA,
    subject: 'algorithms',
    tags: ['Algorithms', 'Accountability'],
    format: 'debate-auditorium-60',
    design: 'debate',
    state: 'submitted',
    title: 'This house would open the algorithm',
    lead: 'A debate with four rounds and one real ranking system, whose owner has agreed to disclose a little more after each vote of the audience.',
    question: 'How much of an algorithm needs to be public for its results to be contestable?',
  },
  {
    theme: INCLUSION,
    subject: 'community-networks',
    tags: ['Community Networks', 'Infrastructure'],
    format: 'break-out-group-discussions-round-tables-90',
    design: 'break-out',
    state: 'submitted',
    title: 'Solar, mesh and a ledger: running a village network',
    lead: 'Treasurers, and for once not engineers, of five community networks compare how they set prices, save for batteries and explain the accounts to their neighbours.',
    question: 'What financial rules help a community network to last?',
  },
  {
    theme: INCLUSION,
    subject: 'local-languages',
    tags: ['Multilingualism', 'Local Content'],
    format: 'round-table-u-shape-60',
    design: 'round-table',
    state: 'submitted',
    title: 'Voice first: assistants that speak what we speak',
    lead: 'Where reading is rare, speaking to a machine may be the first use of the Internet, if the machine has ever heard the language; broadcasters and engineers offer what they have recorded.',
    question: 'How can voice technology be made available in languages with little written data?',
  },
  {
    theme: SECURITY,
    subject: 'incident-response',
    tags: ['Cyber Attacks', 'Resilience'],
    format: 'panel-auditorium-60',
    design: 'panel',
    state: 'submitted',
    ledBy: 1,
    title: 'The day the election website went down',
    lead: 'Electoral officers from four countries tell how an outage looked from inside, whom they were able to call and what voters believed in the meantime.',
    question: 'How should electoral authorities prepare for incidents online?',
  },
  {
    theme: SECURITY,
    subject: 'child-safety',
    tags: ['Child Online Safety', 'Human Rights'],
    format: 'birds-of-a-feather-classroom-60',
    design: 'birds-of-a-feather',
    state: 'submitted',
    title: 'Night shift at the helpline',
    lead: 'Counsellors who answer children by chat after midnight compare what they hear, what they may pass on and how they look after one another.',
    question: 'What do child helplines need from platforms and public authorities?',
  },
  {
    theme: DATA,
    subject: 'digital-identity',
    tags: ['Digital Identity', 'Ethics'],
    format: 'round-table-circle-60',
    design: 'round-table',
    state: 'draft',
    ledBy: 0,
    title: 'Proof of life: pensions, biometrics and mistakes',
    lead: 'Pensioners declared dead by a scanner, and those who brought them back to life on paper, describe what a correction costs.',
    question: 'Who should bear the burden of proof when an identity system is wrong?',
  },
  {
    theme: INCLUSION,
    subject: 'gender-gap',
    tags: ['Gender', 'Access'],
    format: 'break-out-group-discussions-flexible-seating-60',
    design: 'break-out',
    state: 'draft',
    title: 'Market day, laundry day, online day',
    lead: 'Diaries kept by women in twelve villages show the half-hours in which a connection would be of use, and planners try to fit their timetables to them.',
    question: 'How can public access programmes follow the daily routine of women?',
  },
  {
    theme: SECURITY,
    subject: 'routing-security',
    tags: ['Internet Protocols', 'Resilience'],
    format: 'tutorial-classroom-60',
    design: 'tutorial',
    state: 'begun',
    title: 'Routing for regulators',
    lead: 'A tutorial in which officials announce, hijack and repair a route by themselves, on a network made of paper.',
    question: 'What should regulators know about routing before they regulate it?',
  },
];
