import { only } from '../visitors.js';
import type { World } from '../world.js';
import type { DoorTable } from './index.js';

const MEMBERS = only('reviewer', 'other_reviewer', 'conflicted_reviewer');
const ITS_REVIEWER = only('reviewer');
const SECRETARIAT = only('secretariat');
const LEADERS = only('secretariat', 'chair');

const at =
  (rest: string | ((world: World) => string)) =>
  (world: World): string =>
    world.base + (typeof rest === 'string' ? rest : rest(world));
const review = (rest = '') => at(({ assignmentId }) => `/reviews/${assignmentId}${rest}`);
const office = (rest: string | ((world: World) => string)) =>
  at((world) => `/secretariat${typeof rest === 'string' ? rest : rest(world)}`);
const marks = ({ call }: World) => ({ [`scores[${call.criteria[0]!.id}]`]: '4' });

export const COMMITTEE: DoorTable = {
  'GET /:forum/:call/reviews': { path: at('/reviews'), answers: MEMBERS },
  'GET /:forum/:call/reviews/next': { path: at('/reviews/next'), answers: MEMBERS },
  'GET /:forum/:call/reviews/:assignmentId': { path: review(), answers: ITS_REVIEWER },
  'POST /:forum/:call/reviews/:assignmentId/save': {
    path: review('/save'),
    form: marks,
    answers: ITS_REVIEWER,
  },
  'POST /:forum/:call/reviews/:assignmentId/submit': {
    path: review('/submit'),
    form: marks,
    answers: ITS_REVIEWER,
  },
  'POST /:forum/:call/reviews/:assignmentId/abstain': {
    path: review('/abstain'),
    form: () => ({ kind: 'conflict', reason: 'A friend' }),
    answers: ITS_REVIEWER,
  },

  'GET /:forum/:call/secretariat/reviewers': { path: office('/reviewers'), answers: SECRETARIAT },
  'POST /:forum/:call/secretariat/reviewers/import': {
    path: office('/reviewers/import'),
    form: () => ({ file: 'email,name\nzoe@zoe.test,Zoe' }),
    answers: SECRETARIAT,
  },
  'GET /:forum/:call/secretariat/reviewers/invite': {
    path: office('/reviewers/invite'),
    answers: SECRETARIAT,
  },
  'POST /:forum/:call/secretariat/reviewers/invite': {
    path: office('/reviewers/invite'),
    form: () => ({ email: 'zoe@zoe.test', name: 'Zoe' }),
    answers: SECRETARIAT,
  },
  'GET /:forum/:call/secretariat/reviewers/conflicts': {
    path: office('/reviewers/conflicts'),
    answers: SECRETARIAT,
  },
  'POST /:forum/:call/secretariat/reviewers/conflicts/find': {
    path: office('/reviewers/conflicts/find'),
    answers: SECRETARIAT,
  },
  'POST /:forum/:call/secretariat/reviewers/conflicts/:conflictId': {
    path: office(({ conflictId }) => `/reviewers/conflicts/${conflictId}`),
    form: () => ({ decision: 'dismissed', reason: 'A mistake' }),
    answers: SECRETARIAT,
  },
  'GET /:forum/:call/secretariat/reviewers/:reviewerId': {
    path: office(({ reviewerId }) => `/reviewers/${reviewerId}`),
    answers: SECRETARIAT,
  },
  'POST /:forum/:call/secretariat/reviewers/:reviewerId': {
    path: office(({ reviewerId }) => `/reviewers/${reviewerId}`),
    form: () => ({ organisation: 'Another house' }),
    answers: SECRETARIAT,
  },
  'POST /:forum/:call/secretariat/reviewers/:reviewerId/leave': {
    path: office(({ reviewerId }) => `/reviewers/${reviewerId}/leave`),
    answers: SECRETARIAT,
  },
  'POST /:forum/:call/secretariat/reviewers/:reviewerId/conflicts': {
    path: office(({ reviewerId }) => `/reviewers/${reviewerId}/conflicts`),
    form: () => ({ number: '1', reason: 'Told by phone' }),
    answers: SECRETARIAT,
  },

  'GET /:forum/:call/secretariat/assignment': { path: office('/assignment'), answers: SECRETARIAT },
  'POST /:forum/:call/secretariat/assignment/run': {
    path: office('/assignment/run'),
    form: () => ({ mode: 'full' }),
    answers: SECRETARIAT,
  },
  'GET /:forum/:call/secretariat/assignment/:proposalId': {
    path: office(({ proposalId }) => `/assignment/${proposalId}`),
    answers: SECRETARIAT,
  },
  'POST /:forum/:call/secretariat/assignment/:proposalId/give': {
    path: office(({ proposalId }) => `/assignment/${proposalId}/give`),
    form: ({ otherReviewerId }) => ({ reviewerId: otherReviewerId }),
    answers: SECRETARIAT,
  },
  'POST /:forum/:call/secretariat/assignment/:proposalId/take': {
    path: office(({ proposalId }) => `/assignment/${proposalId}/take`),
    form: ({ assignmentId }) => ({ assignmentId }),
    answers: SECRETARIAT,
  },

  'GET /:forum/:call/secretariat/reviews': { path: office('/reviews'), answers: SECRETARIAT },
  'GET /:forum/:call/secretariat/reviews.csv': { path: office('/reviews.csv'), answers: SECRETARIAT },
  'POST /:forum/:call/secretariat/reviews/import': {
    path: office('/reviews/import'),
    form: () => ({ file: 'proposal,reviewer\n' }),
    answers: SECRETARIAT,
  },
  'GET /:forum/:call/secretariat/ranking': { path: office('/ranking'), answers: LEADERS },
  'GET /:forum/:call/secretariat/ranking.csv': { path: office('/ranking.csv'), answers: LEADERS },
};
