import { only } from '../visitors.js';
import type { World } from '../world.js';
import type { DoorTable } from './index.js';

const SECRETARIAT = only('secretariat');
const LEADERS = only('secretariat', 'chair');
// the world's proposal is past screening: whoever sees declines finds it is none
const COMMITTEE = only('secretariat', 'chair', 'reviewer', 'other_reviewer', 'conflicted_reviewer');
const screening =
  (rest: string | ((world: World) => string) = '') =>
  (world: World): string =>
    `${world.base}/secretariat/screening${typeof rest === 'string' ? rest : rest(world)}`;
const one = (rest = '') => screening(({ proposalId }) => `/${proposalId}${rest}`);

export const SCREENING: DoorTable = {
  'GET /:forum/:call/secretariat/screening': { path: screening(), answers: SECRETARIAT },
  'POST /:forum/:call/secretariat/screening/views': {
    path: screening('/views'),
    form: () => ({ name: 'Mine', query: 'show=flagged', shared: 'yes' }),
    answers: SECRETARIAT,
  },
  'POST /:forum/:call/secretariat/screening/views/:id/forget': {
    path: screening(({ worklistViewId }) => `/views/${worklistViewId}/forget`),
    form: () => ({ query: '' }),
    answers: SECRETARIAT,
  },
  'POST /:forum/:call/secretariat/screening/next': { path: screening('/next'), answers: SECRETARIAT },
  'GET /:forum/:call/secretariat/screening/:id': { path: one(), answers: SECRETARIAT },
  'POST /:forum/:call/secretariat/screening/:id': {
    path: one(),
    form: () => ({ outcome: 'passed', reason: '', cureUntil: '' }),
    answers: SECRETARIAT,
  },
  'POST /:forum/:call/secretariat/screening/:id/take': { path: one('/take'), answers: SECRETARIAT },
  'POST /:forum/:call/secretariat/screening/:id/release': { path: one('/release'), answers: SECRETARIAT },
  'POST /:forum/:call/secretariat/screening/:id/ticks': {
    path: one('/ticks'),
    form: () => ({ ticked: 'fits_theme' }),
    answers: SECRETARIAT,
  },
  'POST /:forum/:call/secretariat/screening/:id/lapsed': { path: one('/lapsed'), answers: SECRETARIAT },

  'GET /:forum/:call/secretariat/screening/clean': { path: screening('/clean'), answers: SECRETARIAT },
  'POST /:forum/:call/secretariat/screening/clean': { path: screening('/clean'), answers: SECRETARIAT },
  'GET /:forum/:call/secretariat/screening/clean/:batchId': {
    path: screening(({ batchId }) => `/clean/${batchId}`),
    answers: SECRETARIAT,
  },
  'POST /:forum/:call/secretariat/screening/cures': {
    path: screening('/cures'),
    form: ({ proposalId }) => ({ ids: proposalId }),
    answers: SECRETARIAT,
  },
  'POST /:forum/:call/secretariat/screening/cures/preview': {
    path: screening('/cures/preview'),
    form: ({ proposalId }) => ({ ids: proposalId, reason: 'Name a third speaker.', cureUntil: '' }),
    answers: SECRETARIAT,
  },
  'POST /:forum/:call/secretariat/screening/cures/send': {
    path: screening('/cures/send'),
    form: ({ proposalId }) => ({
      proposals: `${proposalId}:0123456789abcdef`,
      reason: 'Name a third speaker.',
      cureUntil: '2099-07-01T23:59',
    }),
    answers: SECRETARIAT,
  },
  'GET /:forum/:call/secretariat/screening/cures/:batchId': {
    path: screening(({ batchId }) => `/cures/${batchId}`),
    answers: SECRETARIAT,
  },
  'GET /:forum/:call/secretariat/screening/duplicates': {
    path: screening('/duplicates'),
    answers: SECRETARIAT,
  },
  'GET /:forum/:call/secretariat/screening/duplicates/:a/:b': {
    path: screening(({ proposalId, otherProposalId }) => `/duplicates/${proposalId}/${otherProposalId}`),
    answers: SECRETARIAT,
  },
  'POST /:forum/:call/secretariat/screening/duplicates/:a/:b': {
    path: screening(({ proposalId, otherProposalId }) => `/duplicates/${proposalId}/${otherProposalId}`),
    form: () => ({ verdict: 'same', note: '' }),
    answers: SECRETARIAT,
  },
  'GET /:forum/:call/secretariat/screening/statistics': {
    path: screening('/statistics'),
    answers: LEADERS,
  },
  'GET /:forum/:call/secretariat/screening/settings': {
    path: screening('/settings'),
    answers: SECRETARIAT,
  },
  'POST /:forum/:call/secretariat/screening/settings': {
    path: screening('/settings'),
    form: () => ({ secondPerson: 'declines', takenForMinutes: '20', cureDays: '5', lapsedText: 'Too late.' }),
    answers: SECRETARIAT,
  },
  'GET /:forum/:call/declines': { path: ({ base }) => `${base}/declines`, answers: COMMITTEE },
  'POST /:forum/:call/declines/:id/reverse': {
    path: ({ base, proposalId }) => `${base}/declines/${proposalId}/reverse`,
    form: () => ({ outcome: 'passed', reason: 'It was not late.' }),
    answers: { ...LEADERS, chair: 'forbidden' },
  },
  'POST /:forum/:call/declines/:id/ask': {
    path: ({ base, proposalId }) => `${base}/declines/${proposalId}/ask`,
    form: () => ({ reason: 'It was not late.' }),
    answers: { ...only(), reviewer: 'forbidden', other_reviewer: 'forbidden' },
  },
};
