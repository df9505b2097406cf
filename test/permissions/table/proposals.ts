import { except, only, SIGNED_IN } from '../visitors.js';
import type { World } from '../world.js';
import type { DoorTable } from './index.js';

const OWN = only('proposer');
const SECRETARIAT = only('secretariat');
const staff =
  (rest = '') =>
  ({ base }: World) =>
    `${base}/secretariat${rest}`;
const proposal =
  (rest = '') =>
  ({ base, proposalId }: World) =>
    `${base}/proposals/${proposalId}${rest}`;

export const PROPOSALS: DoorTable = {
  'GET /:forum/:call/proposals': { path: ({ base }) => `${base}/proposals`, answers: SIGNED_IN },
  'POST /:forum/:call/proposals': { path: ({ base }) => `${base}/proposals`, answers: SIGNED_IN },
  'GET /:forum/:call/proposals/:id': {
    path: proposal(),
    answers: except(OWN, { secretariat: 'opens', chair: 'opens', reviewer: 'opens' }),
  },
  'GET /:forum/:call/proposals/:id/edit': { path: proposal('/edit'), answers: OWN },
  'POST /:forum/:call/proposals/:id/save': {
    path: proposal('/save'),
    form: () => ({ section: 'basics', title: 'Another title' }),
    answers: OWN,
  },
  'POST /:forum/:call/proposals/:id/submit': { path: proposal('/submit'), answers: OWN },
  'POST /:forum/:call/proposals/:id/withdraw': { path: proposal('/withdraw'), answers: OWN },
  'POST /:forum/:call/proposals/:id/revive': { path: proposal('/revive'), answers: OWN },
  'GET /:forum/:call/secretariat/proposals': { path: staff('/proposals'), answers: SECRETARIAT },
  'GET /:forum/:call/secretariat/proposals.csv': { path: staff('/proposals.csv'), answers: SECRETARIAT },
  'GET /:forum/:call/secretariat/proposals/:id': {
    path: (world) => staff(`/proposals/${world.proposalId}`)(world),
    answers: SECRETARIAT,
  },
};
