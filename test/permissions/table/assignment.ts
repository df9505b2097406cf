import { only } from '../visitors.js';
import type { World } from '../world.js';
import type { DoorTable } from './index.js';

const MEMBERS = only('reviewer', 'other_reviewer', 'conflicted_reviewer');
const SECRETARIAT = only('secretariat');
const at = (rest: string | ((world: World) => string)) => (world: World) =>
  `${world.base}/secretariat/assignment/${typeof rest === 'string' ? rest : rest(world)}`;
const own = (rest: string) => (world: World) => `${world.base}/reviews/${rest}`;
const run = (rest = '') => at(({ runId }) => `runs/${runId}${rest}`);

/** Runs of the assignment, the rules they keep to, and plans for changes. */
export const ASSIGNMENT: DoorTable = {
  'GET /:forum/:call/reviews/profile': { path: own('profile'), answers: MEMBERS },
  'POST /:forum/:call/reviews/profile': {
    path: own('profile'),
    form: () => ({ profile: 'Data about harvests' }),
    answers: MEMBERS,
  },
  'GET /:forum/:call/reviews/wishes': { path: own('wishes'), answers: MEMBERS },
  'POST /:forum/:call/reviews/wishes': {
    path: own('wishes'),
    form: ({ proposalId }) => ({ [`wishes[${proposalId}]`]: 'eager' }),
    answers: MEMBERS,
  },

  'GET /:forum/:call/secretariat/assignment/runs/:runId': { path: run(), answers: SECRETARIAT },
  'POST /:forum/:call/secretariat/assignment/runs/:runId/apply': {
    path: run('/apply'),
    form: () => ({ kind: 'fresh' }),
    answers: SECRETARIAT,
  },
  'POST /:forum/:call/secretariat/assignment/runs/:runId/cancel': {
    path: run('/cancel'),
    answers: SECRETARIAT,
  },
  'POST /:forum/:call/secretariat/assignment/runs/:runId/relax': {
    path: run('/relax'),
    form: () => ({ relaxation: '0' }),
    answers: SECRETARIAT,
  },
  'GET /:forum/:call/secretariat/assignment/rules': { path: at('rules'), answers: SECRETARIAT },
  'POST /:forum/:call/secretariat/assignment/rules': {
    path: at('rules'),
    form: () => ({
      theme: '0.5',
      tags: '0.3',
      text: '0.2',
      bid: '0.1',
      bidCap: '0.1',
      sameOrganisation: '0.1',
      sameCountry: '0',
      jitter: '0.01',
      mostPerGroup: '2',
      floor: '',
      'leastPerGender[female]': '1',
      themeExpert: 'on',
    }),
    answers: SECRETARIAT,
  },
  'POST /:forum/:call/secretariat/assignment/rules/apart': {
    path: at('rules/apart'),
    form: ({ reviewerId, otherReviewerId }) => ({ reviewerId, otherId: otherReviewerId }),
    answers: SECRETARIAT,
  },
  'POST /:forum/:call/secretariat/assignment/rules/together': {
    path: at('rules/together'),
    form: ({ reviewerId, otherReviewerId }) => ({ reviewerId, otherId: otherReviewerId }),
    answers: SECRETARIAT,
  },
  'POST /:forum/:call/secretariat/assignment/rules/no-exceptions': {
    path: at('rules/no-exceptions'),
    form: ({ proposalId }) => ({ proposalId }),
    answers: SECRETARIAT,
  },
  'GET /:forum/:call/secretariat/assignment/plans': { path: at('plans'), answers: SECRETARIAT },
  'POST /:forum/:call/secretariat/assignment/plans': {
    path: at('plans'),
    form: ({ reviewerId }) => ({
      kind: 'load',
      reviewerId,
      number: '1',
      loadMin: '0',
      loadMax: '10',
    }),
    answers: SECRETARIAT,
  },
};
