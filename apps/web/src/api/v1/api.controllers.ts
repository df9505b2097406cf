import { CallListsApi } from './calls/call-lists.controller.js';
import { CallsApi } from './calls/calls.controller.js';
import { DecisionsApi } from './decisions/decisions.controller.js';
import { MeApi } from './me/me.controller.js';
import { ProgrammeApi } from './programme/programme.controller.js';
import { PeopleApi } from './proposals/people.controller.js';
import { ProposalsApi } from './proposals/proposals.controller.js';
import { VersionsApi } from './proposals/versions.controller.js';
import { ScreeningApi } from './screening/screening.controller.js';
import { DeliveriesApi } from './webhooks/deliveries.controller.js';
import { WebhooksApi } from './webhooks/webhooks.controller.js';

/** Everything the API does, in the order in which it is told. */
export const API_CONTROLLERS = [
  MeApi,
  CallsApi,
  CallListsApi,
  ProposalsApi,
  VersionsApi,
  PeopleApi,
  ScreeningApi,
  DecisionsApi,
  ProgrammeApi,
  WebhooksApi,
  DeliveriesApi,
];
