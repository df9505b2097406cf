import { only } from '../visitors.js';
import type { World } from '../world.js';
import type { DoorTable } from './index.js';

const SECRETARIAT = only('secretariat');
const proposals =
  (rest = '') =>
  ({ base }: World) =>
    `${base}/secretariat/proposals${rest}`;

const imports =
  (rest: (world: World) => string = () => '') =>
  (world: World) =>
    `${world.base}/secretariat/imports${rest(world)}`;

export const LISTS: DoorTable = {
  'GET /:forum/:call/secretariat/proposals/view.csv': { path: proposals('/view.csv'), answers: SECRETARIAT },
  'GET /:forum/:call/secretariat/proposals/view.xlsx': {
    path: proposals('/view.xlsx'),
    answers: SECRETARIAT,
  },
  'GET /:forum/:call/secretariat/proposals/view.json': {
    path: proposals('/view.json'),
    answers: SECRETARIAT,
  },
  'POST /:forum/:call/secretariat/proposals/views': {
    path: proposals('/views'),
    form: () => ({ name: 'Mine', query: 'q=seeds', shared: 'yes' }),
    answers: SECRETARIAT,
  },
  'POST /:forum/:call/secretariat/proposals/views/:id/forget': {
    path: ({ base, viewId }) => `${base}/secretariat/proposals/views/${viewId}/forget`,
    form: () => ({ query: '' }),
    answers: SECRETARIAT,
  },
  'POST /:forum/:call/secretariat/proposals/findings': {
    path: proposals('/findings'),
    form: () => ({ query: '' }),
    answers: SECRETARIAT,
  },
  'POST /:forum/:call/secretariat/proposals/edit': {
    path: proposals('/edit'),
    form: ({ proposalId }) => ({ ids: proposalId, addTags: 'Kelp', query: '' }),
    answers: SECRETARIAT,
  },
  'POST /:forum/:call/secretariat/proposals/edit/apply': {
    path: proposals('/edit/apply'),
    form: ({ proposalId }) => ({ seen: `${proposalId}:1`, addTags: 'Kelp', query: '' }),
    answers: SECRETARIAT,
  },
  'GET /:forum/:call/secretariat/imports': { path: imports(), answers: SECRETARIAT },
  'POST /:forum/:call/secretariat/imports': {
    path: imports(),
    form: () => ({ system: 'csv' }),
    answers: SECRETARIAT,
  },
  'GET /:forum/:call/secretariat/imports/:id': {
    path: imports(({ importId }) => `/${importId}`),
    answers: SECRETARIAT,
  },
  'POST /:forum/:call/secretariat/imports/:id': {
    path: imports(({ importId }) => `/${importId}`),
    form: () => ({ 'columns[0]': 'title', 'values[theme][0][from]': 'A', 'values[theme][0][to]': 'b' }),
    answers: SECRETARIAT,
  },
  'POST /:forum/:call/secretariat/imports/:id/apply': {
    path: imports(({ importId }) => `/${importId}/apply`),
    answers: SECRETARIAT,
  },
  'POST /:forum/:call/secretariat/imports/:id/drop': {
    path: imports(({ importId }) => `/${importId}/drop`),
    answers: SECRETARIAT,
  },
};
