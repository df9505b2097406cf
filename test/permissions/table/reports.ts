import { only } from '../visitors.js';
import type { World } from '../world.js';
import type { DoorTable } from './index.js';

const SECRETARIAT = only('secretariat');
const record =
  (rest = '') =>
  ({ ownForum }: World): string =>
    `/${ownForum}/calls/workshops${rest}`;
const files =
  (rest = '') =>
  ({ ownForum }: World): string =>
    `/${ownForum}/calls/workshop-files${rest}`;
const staff = ({ held }: World, rest = ''): string => `${held.base}/secretariat/reports${rest}`;
const own = ({ held }: World): string => `${held.base}/proposals/${held.proposalId}/report`;

const workshop = {
  year: '2016',
  edition: '',
  number: '4',
  title: 'Another workshop',
  organisers: 'Lin | lin@people.test',
  reportAddress: 'https://reports.test/4',
  filedOn: '2017-01-15',
};

export const REPORTS: DoorTable = {
  'GET /:forum/calls/workshops': { path: record(), answers: SECRETARIAT },
  'POST /:forum/calls/workshops': { path: record(), form: () => workshop, answers: SECRETARIAT },
  'GET /:forum/calls/workshops/:id': {
    path: (world) => record(`/${world.workshopId}`)(world),
    answers: SECRETARIAT,
  },
  'POST /:forum/calls/workshops/:id': {
    path: (world) => record(`/${world.workshopId}`)(world),
    form: () => workshop,
    answers: SECRETARIAT,
  },
  'POST /:forum/calls/workshops/:id/remove': {
    path: (world) => record(`/${world.workshopId}/remove`)(world),
    answers: SECRETARIAT,
  },
  // without a file it says that there is none
  'POST /:forum/calls/workshop-files': { path: files(), answers: SECRETARIAT },
  'GET /:forum/calls/workshop-files/:id': {
    path: (world) => files(`/${world.workshopImportId}`)(world),
    answers: SECRETARIAT,
  },
  'POST /:forum/calls/workshop-files/:id/apply': {
    path: (world) => files(`/${world.workshopImportId}/apply`)(world),
    answers: SECRETARIAT,
  },
  'POST /:forum/calls/workshop-files/:id/drop': {
    path: (world) => files(`/${world.workshopImportId}/drop`)(world),
    answers: SECRETARIAT,
  },
  'GET /:forum/:call/secretariat/reports': { path: (world) => staff(world), answers: SECRETARIAT },
  'POST /:forum/:call/secretariat/reports/remind': {
    path: (world) => staff(world, '/remind'),
    form: ({ held }) => ({ press: '0198c000000070008000000000000001', sessions: held.sessionId }),
    answers: SECRETARIAT,
  },
  'POST /:forum/:call/secretariat/reports/:id/record': {
    path: (world) => staff(world, `/${world.held.sessionId}/record`),
    form: () => ({ address: 'https://reports.test/1' }),
    answers: SECRETARIAT,
  },
  'GET /:forum/:call/proposals/:id/report': { path: own, answers: only('proposer') },
  'POST /:forum/:call/proposals/:id/report': {
    path: own,
    form: () => ({ act: 'save', kind: 'text', address: '', title: 'Seeds', discussion: 'Two views.' }),
    answers: only('proposer'),
  },
  // nothing in the proposal of the world says where a report is: the refusal is the answer
  'POST /:forum/:call/secretariat/screening/:id/report': {
    path: ({ base, proposalId }) => `${base}/secretariat/screening/${proposalId}/report`,
    form: ({ sessionId }) => ({ workshop: sessionId, address: 'https://reports.test/1' }),
    answers: SECRETARIAT,
  },
};
