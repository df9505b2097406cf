import { only } from '../visitors.js';
import type { World } from '../world.js';
import type { DoorTable } from './index.js';

const COMMITTEE_LEADS = only('secretariat', 'chair');
const at =
  (rest: string) =>
  ({ base }: World) =>
    `${base}/secretariat${rest}`;

const run =
  (rest = '') =>
  (world: World) =>
    at(`/selection/${world.selectionRunId}${rest}`)(world);

export const SCORING: DoorTable = {
  'GET /:forum/:call/secretariat/reviews/agreement': {
    path: at('/reviews/agreement'),
    answers: COMMITTEE_LEADS,
  },
  'GET /:forum/:call/secretariat/selection': { path: at('/selection'), answers: COMMITTEE_LEADS },
  'POST /:forum/:call/secretariat/selection': {
    path: at('/selection'),
    form: () => ({ basis: 'mean', 'most[places]': '2', act: 'save' }),
    answers: COMMITTEE_LEADS,
  },
  'GET /:forum/:call/secretariat/selection/compare': {
    path: at('/selection/compare'),
    answers: COMMITTEE_LEADS,
  },
  'GET /:forum/:call/secretariat/selection/:id': { path: run(), answers: COMMITTEE_LEADS },
  'POST /:forum/:call/secretariat/selection/:id/cancel': {
    path: run('/cancel'),
    answers: COMMITTEE_LEADS,
  },
  'POST /:forum/:call/secretariat/selection/:id/without': {
    path: run('/without'),
    form: () => ({ quota: 'speaker:somebody' }),
    answers: COMMITTEE_LEADS,
  },
  'POST /:forum/:call/secretariat/selection/:id/relax': {
    path: run('/relax'),
    answers: COMMITTEE_LEADS,
  },
  'POST /:forum/:call/secretariat/selection/:id/take-over': {
    path: run('/take-over'),
    form: () => ({ waitlist: '1' }),
    answers: COMMITTEE_LEADS,
  },
};
