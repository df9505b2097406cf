import { only, SIGNED_IN } from '../visitors.js';
import type { World } from '../world.js';
import type { DoorTable } from './index.js';

const SECRETARIAT = only('secretariat');
const setup =
  (rest = '') =>
  ({ base }: World) =>
    `${base}/secretariat/call${rest}`;
const forum = ({ ownForum }: World) => `/${ownForum}/calls`;

/** The set-up of a call, the calls of a forum, and the link for the late. */
export const CALL_SETUP: DoorTable = {
  'GET /:forum/:call/secretariat/call': { path: setup(), answers: SECRETARIAT },
  'POST /:forum/:call/secretariat/call/move': {
    path: setup('/move'),
    form: () => ({ to: 'screening' }),
    answers: SECRETARIAT,
  },
  'POST /:forum/:call/secretariat/call/dates': {
    path: setup('/dates'),
    form: () => ({ closesAt: '2019-05-01T12:00', reason: 'Holidays' }),
    answers: SECRETARIAT,
  },
  'GET /:forum/:call/secretariat/call/settings': { path: setup('/settings'), answers: SECRETARIAT },
  'POST /:forum/:call/secretariat/call/settings': {
    path: setup('/settings'),
    form: () => ({ 'on[publishReceived]': 'yes' }),
    answers: SECRETARIAT,
  },
  'GET /:forum/:call/secretariat/call/lists': { path: setup('/lists'), answers: SECRETARIAT },
  'GET /:forum/:call/secretariat/call/lists/:list': { path: setup('/lists/themes'), answers: SECRETARIAT },
  'POST /:forum/:call/secretariat/call/lists/:list': {
    path: setup('/lists/themes'),
    form: ({ themeSlug }) => ({ act: `down:${themeSlug}` }),
    answers: SECRETARIAT,
  },
  'GET /:forum/:call/secretariat/call/lists/:list/:entry': {
    path: setup('/lists/questions/new'),
    answers: SECRETARIAT,
  },
  'POST /:forum/:call/secretariat/call/lists/:list/:entry': {
    path: setup('/lists/questions/new'),
    form: () => ({ label: 'Another question' }),
    answers: SECRETARIAT,
  },
  'GET /:forum/:call/secretariat/call/form': { path: setup('/form'), answers: SECRETARIAT },
  'POST /:forum/:call/secretariat/call/form': {
    path: setup('/form'),
    form: () => ({ 'on[title]': 'yes', 'required[title]': 'yes' }),
    answers: SECRETARIAT,
  },
  'GET /:forum/:call/secretariat/call/form/:key': { path: setup('/form/description'), answers: SECRETARIAT },
  'POST /:forum/:call/secretariat/call/form/:key': {
    path: setup('/form/description'),
    form: () => ({ on: 'yes', limitMax: '300', limitUnit: 'words' }),
    answers: SECRETARIAT,
  },
  'GET /:forum/:call/secretariat/call/preview': { path: setup('/preview'), answers: SECRETARIAT },
  'GET /:forum/:call/secretariat/call/file': { path: setup('/file'), answers: SECRETARIAT },
  'GET /:forum/:call/secretariat/call/file/call.json': {
    path: setup('/file/call.json'),
    answers: SECRETARIAT,
  },
  'POST /:forum/:call/secretariat/call/file': {
    path: setup('/file'),
    form: () => ({ file: '{"format":"rostrum-call","version":1}' }),
    answers: SECRETARIAT,
  },
  'GET /:forum/:call/secretariat/call/late': { path: setup('/late'), answers: SECRETARIAT },
  'POST /:forum/:call/secretariat/call/late': {
    path: setup('/late'),
    form: () => ({ email: 'late@people.test', until: '2030-01-01T12:00', reason: 'Ill' }),
    answers: SECRETARIAT,
  },
  'POST /:forum/:call/secretariat/call/late/:id/revoke': {
    path: ({ base, lateLinkId }) => `${base}/secretariat/call/late/${lateLinkId}/revoke`,
    answers: SECRETARIAT,
  },
  'GET /:forum/calls': { path: forum, answers: SECRETARIAT },
  'POST /:forum/calls': {
    path: forum,
    form: () => ({ from: 'preset:igf2019', slug: 'another' }),
    answers: SECRETARIAT,
  },
  'GET /:forum/:call/late/:token': { path: ({ base }) => `${base}/late/any-secret`, answers: SIGNED_IN },
  'POST /:forum/:call/late/:token': {
    path: ({ base, lateToken }) => `${base}/late/${lateToken}`,
    answers: SIGNED_IN,
  },
};
