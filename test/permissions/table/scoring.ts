import { only } from '../visitors.js';
import type { World } from '../world.js';
import type { DoorTable } from './index.js';

const COMMITTEE_LEADS = only('secretariat', 'chair');
const at =
  (rest: string) =>
  ({ base }: World) =>
    `${base}/secretariat${rest}`;

export const SCORING: DoorTable = {
  'GET /:forum/:call/secretariat/reviews/agreement': {
    path: at('/reviews/agreement'),
    answers: COMMITTEE_LEADS,
  },
};
