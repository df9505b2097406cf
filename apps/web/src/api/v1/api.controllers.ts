import { CallListsApi } from './calls/call-lists.controller.js';
import { CallsApi } from './calls/calls.controller.js';
import { DecisionsApi } from './decisions/decisions.controller.js';
import { MeApi } from './me/me.controller.js';
import { ProgrammeApi } from './programme/programme.controller.js';
import { InvitationsApi } from './proposals/invitations.controller.js';
import { PeopleApi } from './proposals/people.controller.js';
import { ProposalsApi } from './proposals/proposals.controller.js';
import { VersionsApi } from './proposals/versions.controller.js';
import { DeclinesApi } from './screening/declines.controller.js';
import { DuplicatesApi } from './screening/duplicates.controller.js';
import { ScreeningDeskApi } from './screening/screening-desk.controller.js';
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
  InvitationsApi,
  ScreeningApi,
  ScreeningDeskApi,
  DuplicatesApi,
  DeclinesApi,
  DecisionsApi,
  ProgrammeApi,
  WebhooksApi,
  DeliveriesApi,
];
