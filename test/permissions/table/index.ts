import type { ApiScope } from '#libs/identity';
import type { Route } from '../../web-app.js';
import type { Answers } from '../visitors.js';
import type { World } from '../world.js';
import { ACCOUNT } from './account.js';
import { API } from './api.js';
import { ASSIGNMENT } from './assignment.js';
import { CALL_SETUP } from './call-setup.js';
import { COMMITTEE } from './committee.js';
import { DECISIONS } from './decisions.js';
import { LISTS } from './lists.js';
import { INVITED } from './invited.js';
import { PEOPLE } from './people.js';
import { PROGRAMME } from './programme.js';
import { PROPOSALS } from './proposals.js';
import { PUBLIC } from './public.js';
import { REPORTS } from './reports.js';
import { WEBHOOKS } from './webhooks.js';
import { SCORING } from './scoring.js';
import { SCREENING } from './screening.js';
import { TAGGING } from './tagging.js';
import { WRITING } from './writing.js';

/** One door: an address in the world of the test, what is sent to it, and what it answers to whom. */
export interface Door {
  path: (world: World) => string;
  /** Fields of the form; the token is added. */
  form?: (world: World) => Record<string, string>;
  /** A door for machines: knocked at with a token of the visitor, which has this scope or else opens nothing. */
  api?: { scope: ApiScope | null; body?: (world: World) => object; ifMatch?: string };
  answers: Answers;
}

export type DoorTable = Partial<Record<Route, Door>>;

/** Every route of the site. One without an entry fails the test. */
export const TABLE: DoorTable = {
  ...ACCOUNT,
  ...API,
  ...ASSIGNMENT,
  ...CALL_SETUP,
  ...COMMITTEE,
  ...DECISIONS,
  ...LISTS,
  ...INVITED,
  ...PEOPLE,
  ...PROGRAMME,
  ...PROPOSALS,
  ...PUBLIC,
  ...REPORTS,
  ...WEBHOOKS,
  ...WRITING,
  ...SCORING,
  ...SCREENING,
  ...TAGGING,
};
