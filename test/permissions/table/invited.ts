import { EVERYBODY, only } from '../visitors.js';
import type { World } from '../world.js';
import type { DoorTable } from './index.js';

const link =
  (rest = '') =>
  ({ base, invitedToken }: World) =>
    `${base}/invited/${invitedToken}${rest}`;

/** Invitations: whoever has the link, and the proposer who asks. */
export const INVITED: DoorTable = {
  'GET /:forum/:call/invited/:token': { path: link(), answers: EVERYBODY },
  'POST /:forum/:call/invited/:token': {
    path: link(),
    form: () => ({ answer: 'confirmed', note: 'Gladly' }),
    answers: EVERYBODY,
  },
  'POST /:forum/:call/invited/:token/entry': {
    path: link('/entry'),
    form: () => ({ name: 'Somebody named' }),
    answers: EVERYBODY,
  },
  'POST /:forum/:call/invited/:token/removal': { path: link('/removal'), answers: EVERYBODY },
  'GET /:forum/:call/proposals/:id/receipt': {
    path: ({ base, proposalId }) => `${base}/proposals/${proposalId}/receipt`,
    answers: only('proposer'),
  },
  'POST /:forum/:call/proposals/:id/invitations': {
    path: ({ base, proposalId }) => `${base}/proposals/${proposalId}/invitations`,
    form: () => ({ named: '' }),
    answers: only('proposer'),
  },
  'POST /:forum/:call/proposals/:id/invitations/:invitation/again': {
    path: ({ base, proposalId, invitationId }) =>
      `${base}/proposals/${proposalId}/invitations/${invitationId}/again`,
    answers: only('proposer'),
  },
};
