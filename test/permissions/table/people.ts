import { only } from '../visitors.js';
import type { World } from '../world.js';
import type { DoorTable } from './index.js';

const SECRETARIAT = only('secretariat');
const people =
  (rest: (world: World) => string = () => '') =>
  (world: World) =>
    `${world.base}/secretariat/people${rest(world)}`;
const proposer = ({ proposerId }: World) => `/${proposerId}`;

/** Who is in what, and which records are of one person. */
export const PEOPLE: DoorTable = {
  'GET /:forum/:call/secretariat/people': { path: people(), answers: SECRETARIAT },
  'GET /:forum/:call/secretariat/people/merges': { path: people(() => '/merges'), answers: SECRETARIAT },
  'POST /:forum/:call/secretariat/people/merges/:merge/undo': {
    path: people(({ mergeId }) => `/merges/${mergeId}/undo`),
    form: () => ({}),
    answers: SECRETARIAT,
  },
  'GET /:forum/:call/secretariat/people/:id': { path: people(proposer), answers: SECRETARIAT },
  'POST /:forum/:call/secretariat/people/:id': {
    path: people(proposer),
    form: () => ({ decision: 'merge', other: 'nobody@example.org' }),
    answers: SECRETARIAT,
  },
};
