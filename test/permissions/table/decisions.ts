import { only } from '../visitors.js';
import type { World } from '../world.js';
import type { DoorTable } from './index.js';

const SECRETARIAT = only('secretariat');
const COMMITTEE_LEADS = only('secretariat', 'chair');
const at =
  (rest = '') =>
  ({ base }: World) =>
    `${base}/secretariat${rest}`;

export const DECISIONS: DoorTable = {
  // decided, and nobody told: there is no such page, and nothing to answer
  'GET /:forum/:call/proposals/:id/decision': {
    path: ({ base, proposalId }) => `${base}/proposals/${proposalId}/decision`,
    answers: only(),
  },
  'POST /:forum/:call/proposals/:id/decision': {
    path: ({ base, proposalId }) => `${base}/proposals/${proposalId}/decision`,
    form: () => ({ response: 'confirmed', note: '', seen: '1' }),
    answers: only(),
  },
  'GET /:forum/:call/secretariat': { path: at(), answers: COMMITTEE_LEADS },
  'GET /:forum/:call/secretariat/decisions': { path: at('/decisions'), answers: COMMITTEE_LEADS },
  'POST /:forum/:call/secretariat/decisions': {
    path: at('/decisions'),
    form: ({ proposalId }) => ({ proposalIds: proposalId, outcome: 'declined', rationale: 'By rank.' }),
    answers: COMMITTEE_LEADS,
  },
  'GET /:forum/:call/secretariat/decisions/publish': { path: at('/decisions/publish'), answers: SECRETARIAT },
  'POST /:forum/:call/secretariat/decisions/publish': {
    path: at('/decisions/publish'),
    answers: SECRETARIAT,
  },
  'GET /:forum/:call/secretariat/decisions/:proposalId': {
    path: (world) => at(`/decisions/${world.proposalId}`)(world),
    answers: COMMITTEE_LEADS,
  },
  'POST /:forum/:call/secretariat/decisions/:proposalId': {
    path: (world) => at(`/decisions/${world.proposalId}`)(world),
    form: () => ({ outcome: 'accepted', rationale: 'They agreed.', conditions: '', seen: '1' }),
    answers: COMMITTEE_LEADS,
  },
  'GET /:forum/:call/secretariat/letters': { path: at('/letters'), answers: SECRETARIAT },
  'POST /:forum/:call/secretariat/letters/retry': { path: at('/letters/retry'), answers: SECRETARIAT },
  'GET /:forum/:call/secretariat/letters/:id': {
    path: (world) => at(`/letters/${world.letterId}`)(world),
    answers: SECRETARIAT,
  },
  'POST /:forum/:call/secretariat/letters/:id/retry': {
    path: (world) => at(`/letters/${world.letterId}/retry`)(world),
    form: () => ({ toEmail: 'corrected@people.test' }),
    answers: SECRETARIAT,
  },
  'GET /:forum/:call/secretariat/audit': { path: at('/audit'), answers: SECRETARIAT },
};
