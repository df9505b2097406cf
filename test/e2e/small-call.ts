import { CallSetupQuery, CreateCall, type CallStatus } from '#libs/calls';
import type { Database } from '#libs/database';
import { GrantRole, SYSTEM } from '#libs/identity';
import { found } from '#libs/kernel';
import type { TestCall } from '../factories/call.js';
import type { Named } from './cast.js';

const DAY_MS = 86_400_000;
const inDays = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString();

export interface SmallCallTraits {
  slug: string;
  secretary: Named;
  status?: Extract<CallStatus, 'draft' | 'open'>;
}

/** A call by the rules of IGF 2019 that is open today: three places, two reviews a proposal. */
export async function aSmallCall(
  db: Database,
  { slug, secretary, status = 'open' }: SmallCallTraits,
): Promise<TestCall> {
  const forum = { slug, name: `Internet Governance Forum (${slug})`, acronym: 'IGF' };
  const { forumId, callId } = await new CreateCall(db).run(SYSTEM, {
    forum,
    slug: '2019',
    preset: 'igf2019',
    status,
    places: 3,
    reviewsPerProposal: 2,
    dates: {
      opensAt: inDays(-30),
      closesAt: inDays(10),
      screeningEndsAt: inDays(15),
      reviewEndsAt: inDays(30),
      decisionsAt: inDays(45),
      eventStartsOn: '2031-11-25',
      eventEndsOn: '2031-11-28',
    },
  });
  await new GrantRole(db).run(SYSTEM, { ...secretary, forumId, callId, role: 'secretariat' });
  const call = found(await new CallSetupQuery(db).run(callId));
  return { ...call, forumSlug: slug, callSlug: '2019', path: `/${slug}/2019` };
}
