import { EVERYBODY, except, only, SIGNED_IN } from '../visitors.js';
import type { World } from '../world.js';
import type { DoorTable } from './index.js';

const OWN = only('proposer');
const SECRETARIAT = only('secretariat');
const COMMITTEE = only('secretariat', 'chair', 'reviewer', 'other_reviewer', 'conflicted_reviewer');
/** The proposal of the world, to those who may read it. */
const READERS = except(OWN, { secretariat: 'opens', chair: 'opens', reviewer: 'opens' });

const call =
  (rest = '') =>
  ({ base }: World) =>
    `/api/v1/calls${base}${rest}`;
const proposal =
  (rest = '') =>
  ({ base, proposalId }: World) =>
    `/api/v1/calls${base}/proposals/${proposalId}${rest}`;
const webhook =
  (rest = '') =>
  ({ base, webhookId }: World) =>
    `/api/v1/calls${base}/webhooks/${webhookId}${rest}`;
const person = ({ personInProposalId, ...world }: World) =>
  proposal(`/people/${personInProposalId}`)(world as World);

const reads = (scope: NonNullable<NonNullable<DoorTable[keyof DoorTable]>['api']>['scope']) => ({ scope });

export const API: DoorTable = {
  'GET /api/v1/docs': { path: () => '/api/v1/docs', answers: EVERYBODY },
  'GET /api/v1/openapi.json': { path: () => '/api/v1/openapi.json', answers: EVERYBODY },
  'GET /api/v1/calls': { path: () => '/api/v1/calls', api: reads('calls:read'), answers: SIGNED_IN },
  'GET /api/v1/calls/:forum/:call': { path: call(), api: reads('calls:read'), answers: SIGNED_IN },
  'PATCH /api/v1/calls/:forum/:call': {
    path: call(),
    api: { scope: 'calls:write', ifMatch: '*', body: () => ({ places: 7 }) },
    answers: SECRETARIAT,
  },
  'POST /api/v1/calls/:forum/:call/move': {
    path: call('/move'),
    api: { scope: 'calls:write', body: () => ({ to: 'deliberating' }) },
    answers: SECRETARIAT,
  },
  'GET /api/v1/calls/:forum/:call/themes': {
    path: call('/themes'),
    api: reads('calls:read'),
    answers: SIGNED_IN,
  },
  'GET /api/v1/calls/:forum/:call/tags': {
    path: call('/tags'),
    api: reads('calls:read'),
    answers: SIGNED_IN,
  },
  'GET /api/v1/calls/:forum/:call/formats': {
    path: call('/formats'),
    api: reads('calls:read'),
    answers: SIGNED_IN,
  },
  'GET /api/v1/calls/:forum/:call/criteria': {
    path: call('/criteria'),
    api: reads('calls:read'),
    answers: SIGNED_IN,
  },
  'GET /api/v1/calls/:forum/:call/fields': {
    path: call('/fields'),
    api: reads('calls:read'),
    answers: SIGNED_IN,
  },
  // to each what they may see: what is in it is looked at where two worlds are compared
  'GET /api/v1/calls/:forum/:call/proposals': {
    path: call('/proposals'),
    api: reads('proposals:read'),
    answers: SIGNED_IN,
  },
  'POST /api/v1/calls/:forum/:call/proposals': {
    path: call('/proposals'),
    api: { scope: 'proposals:write', body: () => ({ title: 'By machine' }) },
    answers: SIGNED_IN,
  },
  'GET /api/v1/calls/:forum/:call/proposals/:id': {
    path: proposal(),
    api: reads('proposals:read'),
    answers: READERS,
  },
  'PATCH /api/v1/calls/:forum/:call/proposals/:id': {
    path: proposal(),
    api: { scope: 'proposals:write', ifMatch: '*', body: () => ({ title: 'Another title' }) },
    answers: OWN,
  },
  'GET /api/v1/calls/:forum/:call/proposals/:id/checklist': {
    path: proposal('/checklist'),
    api: reads('proposals:read'),
    answers: except(OWN, { secretariat: 'opens' }),
  },
  'POST /api/v1/calls/:forum/:call/proposals/:id/submit': {
    path: proposal('/submit'),
    api: reads('proposals:write'),
    answers: OWN,
  },
  'POST /api/v1/calls/:forum/:call/proposals/:id/withdraw': {
    path: proposal('/withdraw'),
    api: reads('proposals:write'),
    answers: OWN,
  },
  'POST /api/v1/calls/:forum/:call/proposals/:id/revive': {
    path: proposal('/revive'),
    api: reads('proposals:write'),
    answers: OWN,
  },
  'GET /api/v1/calls/:forum/:call/proposals/:id/people': {
    path: proposal('/people'),
    api: reads('people:read'),
    answers: READERS,
  },
  'POST /api/v1/calls/:forum/:call/proposals/:id/people': {
    path: proposal('/people'),
    api: { scope: 'people:write', body: () => ({ role: 'speaker', name: 'A new speaker' }) },
    answers: OWN,
  },
  'GET /api/v1/calls/:forum/:call/proposals/:id/people/:personId': {
    path: person,
    api: reads('people:read'),
    answers: READERS,
  },
  'PATCH /api/v1/calls/:forum/:call/proposals/:id/people/:personId': {
    path: person,
    api: { scope: 'people:write', ifMatch: '*', body: () => ({ name: 'Another name' }) },
    answers: OWN,
  },
  'DELETE /api/v1/calls/:forum/:call/proposals/:id/people/:personId': {
    path: person,
    api: { scope: 'people:write', ifMatch: '*' },
    answers: OWN,
  },
  'GET /api/v1/calls/:forum/:call/proposals/:id/invitations': {
    path: proposal('/invitations'),
    api: reads('people:read'),
    answers: OWN,
  },
  'POST /api/v1/calls/:forum/:call/proposals/:id/invitations': {
    path: proposal('/invitations'),
    api: { scope: 'people:write', body: () => ({}) },
    answers: OWN,
  },
  'POST /api/v1/calls/:forum/:call/proposals/:id/invitations/:invitationId/remind': {
    path: (world) => proposal(`/invitations/${world.invitationId}/remind`)(world),
    api: { scope: 'people:write' },
    answers: OWN,
  },
  'GET /api/v1/calls/:forum/:call/proposals/:id/versions': {
    path: proposal('/versions'),
    api: reads('proposals:read'),
    answers: OWN,
  },
  'GET /api/v1/calls/:forum/:call/proposals/:id/versions/:number': {
    path: proposal('/versions/1'),
    api: reads('proposals:read'),
    answers: OWN,
  },
  'POST /api/v1/calls/:forum/:call/proposals/:id/versions/restore': {
    path: proposal('/versions/restore'),
    api: { scope: 'proposals:write', body: () => ({ number: 1 }) },
    answers: OWN,
  },
  'GET /api/v1/calls/:forum/:call/screening': {
    path: call('/screening'),
    api: reads('screening:read'),
    answers: SECRETARIAT,
  },
  'GET /api/v1/calls/:forum/:call/screening/:id': {
    path: (world) => call(`/screening/${world.proposalId}`)(world),
    api: reads('screening:read'),
    answers: SECRETARIAT,
  },
  'POST /api/v1/calls/:forum/:call/screening/:id': {
    path: (world) => call(`/screening/${world.proposalId}`)(world),
    api: { scope: 'screening:write', body: () => ({ outcome: 'reopened', reason: 'Another look.' }) },
    answers: SECRETARIAT,
  },
  'POST /api/v1/calls/:forum/:call/screening/:id/lapse': {
    path: (world) => call(`/screening/${world.proposalId}/lapse`)(world),
    api: { scope: 'screening:write' },
    answers: SECRETARIAT,
  },
  'POST /api/v1/calls/:forum/:call/screening/:id/take': {
    path: (world) => call(`/screening/${world.proposalId}/take`)(world),
    api: { scope: 'screening:write' },
    answers: SECRETARIAT,
  },
  'POST /api/v1/calls/:forum/:call/screening/:id/release': {
    path: (world) => call(`/screening/${world.proposalId}/release`)(world),
    api: { scope: 'screening:write' },
    answers: SECRETARIAT,
  },
  'POST /api/v1/calls/:forum/:call/screening/:id/ticks': {
    path: (world) => call(`/screening/${world.proposalId}/ticks`)(world),
    api: { scope: 'screening:write', body: () => ({ ticked: [] }) },
    answers: SECRETARIAT,
  },
  'POST /api/v1/calls/:forum/:call/screening/next': {
    path: call('/screening/next'),
    api: { scope: 'screening:write' },
    answers: SECRETARIAT,
  },
  'POST /api/v1/calls/:forum/:call/screening/clean': {
    path: call('/screening/clean'),
    api: {
      scope: 'screening:write',
      body: ({ proposalId }) => ({ proposals: [{ proposalId, version: 1 }] }),
    },
    answers: SECRETARIAT,
  },
  'GET /api/v1/calls/:forum/:call/screening/duplicates': {
    path: call('/screening/duplicates'),
    api: reads('screening:read'),
    answers: SECRETARIAT,
  },
  'POST /api/v1/calls/:forum/:call/screening/duplicates': {
    path: call('/screening/duplicates'),
    api: {
      scope: 'screening:write',
      body: ({ proposalId, otherProposalId }) => ({
        a: proposalId,
        b: otherProposalId,
        verdict: 'same',
      }),
    },
    answers: SECRETARIAT,
  },
  // the world's proposal is past screening: whoever sees declines finds it is none
  'GET /api/v1/calls/:forum/:call/screening/declines': {
    path: call('/screening/declines'),
    api: reads('screening:read'),
    answers: COMMITTEE,
  },
  'POST /api/v1/calls/:forum/:call/screening/declines/:id/reverse': {
    path: (world) => call(`/screening/declines/${world.proposalId}/reverse`)(world),
    api: { scope: 'screening:write', body: () => ({ outcome: 'passed', reason: 'It was not late.' }) },
    answers: except(SECRETARIAT, { chair: 'forbidden' }),
  },
  'POST /api/v1/calls/:forum/:call/screening/declines/:id/ask': {
    path: (world) => call(`/screening/declines/${world.proposalId}/ask`)(world),
    api: { scope: 'screening:write', body: () => ({ reason: 'It was not late.' }) },
    answers: except(only(), { reviewer: 'forbidden', other_reviewer: 'forbidden' }),
  },
  'GET /api/v1/calls/:forum/:call/decisions': {
    path: call('/decisions'),
    api: reads('decisions:read'),
    answers: only('secretariat', 'chair'),
  },
  'GET /api/v1/calls/:forum/:call/programme': {
    path: call('/programme'),
    api: reads('programme:read'),
    answers: SIGNED_IN,
  },
  'GET /api/v1/calls/:forum/:call/webhooks': {
    path: call('/webhooks'),
    api: reads('webhooks:manage'),
    answers: SECRETARIAT,
  },
  'POST /api/v1/calls/:forum/:call/webhooks': {
    path: call('/webhooks'),
    api: {
      scope: 'webhooks:manage',
      body: () => ({ url: 'https://site.example/hooks', events: ['proposal.submitted'] }),
    },
    answers: SECRETARIAT,
  },
  'GET /api/v1/calls/:forum/:call/webhooks/:id': {
    path: webhook(),
    api: reads('webhooks:manage'),
    answers: SECRETARIAT,
  },
  'PATCH /api/v1/calls/:forum/:call/webhooks/:id': {
    path: webhook(),
    api: { scope: 'webhooks:manage', ifMatch: '*', body: () => ({ description: 'Another use' }) },
    answers: SECRETARIAT,
  },
  'DELETE /api/v1/calls/:forum/:call/webhooks/:id': {
    path: webhook(),
    api: { scope: 'webhooks:manage', ifMatch: '*' },
    answers: SECRETARIAT,
  },
  'POST /api/v1/calls/:forum/:call/webhooks/:id/rotate': {
    path: webhook('/rotate'),
    api: reads('webhooks:manage'),
    answers: SECRETARIAT,
  },
  'POST /api/v1/calls/:forum/:call/webhooks/:id/ping': {
    path: webhook('/ping'),
    api: reads('webhooks:manage'),
    answers: SECRETARIAT,
  },
  'GET /api/v1/calls/:forum/:call/webhooks/:id/deliveries': {
    path: webhook('/deliveries'),
    api: reads('webhooks:manage'),
    answers: SECRETARIAT,
  },
  'GET /api/v1/calls/:forum/:call/webhooks/:id/deliveries/:deliveryId': {
    path: (world) => webhook(`/deliveries/${world.deliveryId}`)(world),
    api: reads('webhooks:manage'),
    answers: SECRETARIAT,
  },
  'POST /api/v1/calls/:forum/:call/webhooks/:id/deliveries/:deliveryId/redeliver': {
    path: (world) => webhook(`/deliveries/${world.deliveryId}/redeliver`)(world),
    api: reads('webhooks:manage'),
    answers: SECRETARIAT,
  },
  'GET /api/v1/me': { path: () => '/api/v1/me', api: { scope: null }, answers: SIGNED_IN },
};
