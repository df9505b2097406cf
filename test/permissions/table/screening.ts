import { only } from '../visitors.js';
import type { World } from '../world.js';
import type { DoorTable } from './index.js';

const SECRETARIAT = only('secretariat');
const screening =
  (rest: string | ((world: World) => string) = '') =>
  (world: World): string =>
    `${world.base}/secretariat/screening${typeof rest === 'string' ? rest : rest(world)}`;
const one = (rest = '') => screening(({ proposalId }) => `/${proposalId}${rest}`);

export const SCREENING: DoorTable = {
  'GET /:forum/:call/secretariat/screening': { path: screening(), answers: SECRETARIAT },
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
};
