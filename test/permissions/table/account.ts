import { EVERYBODY, except, only, SIGNED_IN } from '../visitors.js';
import type { DoorTable } from './index.js';

// what this installation does not have: nothing of the demo exists outside it
const NOBODY = except(
  EVERYBODY,
  Object.fromEntries(Object.keys(EVERYBODY).map((visitor) => [visitor, 'not_found'])),
);

export const ACCOUNT: DoorTable = {
  'GET /health/live': { path: () => '/health/live', answers: EVERYBODY },
  'GET /health/ready': { path: () => '/health/ready', answers: EVERYBODY },
  // what operators read is not for the public: see docs/operating.md
  'GET /metrics': { path: () => '/metrics', answers: NOBODY },
  'GET /sign-in': { path: () => '/sign-in', answers: EVERYBODY },
  'POST /sign-in': {
    path: () => '/sign-in',
    form: () => ({ email: 'someone@people.test' }),
    answers: EVERYBODY,
  },
  'POST /sign-in/password': {
    path: () => '/sign-in/password',
    form: () => ({ email: 'someone@people.test', password: 'not the password' }),
    answers: EVERYBODY,
  },
  'GET /sign-in/:token': { path: () => '/sign-in/a-guess', answers: EVERYBODY },
  'POST /sign-in/:token': { path: () => '/sign-in/a-guess', answers: EVERYBODY },
  'POST /sign-out': { path: () => '/sign-out', answers: EVERYBODY },
  'GET /account': { path: () => '/account', answers: SIGNED_IN },
  'POST /account': { path: () => '/account', form: () => ({ name: 'A new name' }), answers: SIGNED_IN },
  'POST /account/password': {
    path: () => '/account/password',
    form: () => ({ password: 'short' }),
    answers: SIGNED_IN,
  },
  'GET /account/tokens': { path: () => '/account/tokens', answers: SIGNED_IN },
  'POST /account/tokens': {
    path: () => '/account/tokens',
    form: () => ({ name: 'A new token', 'scopes[]': 'calls:read', days: '30', limit: '' }),
    answers: SIGNED_IN,
  },
  'POST /account/tokens/:id/revoke': {
    path: ({ tokenId }) => `/account/tokens/${tokenId}/revoke`,
    answers: only('proposer'),
  },
  'GET /dev/sign-in': { path: () => '/dev/sign-in?as=secretariat', answers: NOBODY },
  'GET /dev/mail': { path: () => '/dev/mail', answers: NOBODY },
  'GET /dev/mail/:id': { path: () => '/dev/mail/1-aa', answers: NOBODY },
  'GET /dev/components': { path: () => '/dev/components', answers: NOBODY },
};
