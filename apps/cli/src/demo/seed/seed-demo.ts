import {
  CallScopeQuery,
  type CallSetup,
  CallSetupQuery,
  type CallStatus,
  CreateCall,
  MoveCall,
  type PresetName,
} from '#libs/calls';
import type { Tx } from '#libs/database';
import { demoEmail, type DemoRole, SYSTEM } from '#libs/identity';
import { found, newId } from '#libs/kernel';
import { LookAtRules } from '#libs/proposals';
import type { House } from '../../house.js';
import { demoContent } from '../demo-content.js';
import { proposalsOf2017 } from '../proposals/held-call.js';
import type { DemoContent, DemoDecision, DemoPerson, DemoProposal } from '../types.js';
import { type DemoCalendar, demoCalendar } from './demo-calendar.js';
import { seedCommittee, seedConflicts } from './seed-committee.js';
import { seedDecisions } from './seed-decisions.js';
import { claimingReport, seedPastWorkshops } from './seed-past-workshops.js';
import { seedHeldCall } from './seed-held-call.js';
import { seedInvitations } from './seed-invitations.js';
import { seedRun } from './seed-run.js';
import { type PeopleIds, seedPeople } from './seed-people.js';
import { seedProposals } from './seed-proposals.js';
import { seedReviews } from './seed-reviews.js';

export interface SeedSummary {
  proposals: number;
  reviewers: number;
  reviews: number;
}

const FORUM = { slug: 'igf', name: 'Internet Governance Forum', acronym: 'IGF' };
const HELD = { name: 'IGF 2017', place: 'Geneva', motto: 'Shape Your Digital Future!' };
const DAY = 86_400_000;

/**
 * Fills an empty installation: a forum in the middle of its deliberations, its next call open, the one before held. All of
 * it, or nothing.
 */
export async function seedDemo(house: House, now: Date): Promise<SeedSummary> {
  const content = demoContent();
  const calendar = demoCalendar(now);
  // the calls first, by the same act as any other call; a seeding that was cut off finds them again
  const reviewing = await callFor(house, '2018', content.reviewing.preset, calendar.reviewing);
  const open = await callFor(house, '2019', content.open.preset, calendar.open);
  const held = await callFor(house, '2017', 'igf2018', calendar.held, HELD);
  for (const call of [reviewing, held])
    await moveTo(house, call, ['closed', 'screening', 'reviewing', 'deliberating']);
  const addresses = demoAddresses(content);
  const before = proposalsOf2017(content.reviewing.proposals, isProposer(addresses));
  await house.db.transaction(async (tx) => {
    const people = await seedPeople(tx, everybody(content), addresses);
    await giveAccounts(tx, people, content, reviewing.forumId);
    const proposalIds = await seedProposals(tx, {
      call: reviewing,
      proposals: content.reviewing.proposals,
      people,
      addresses,
      deadline: new Date(calendar.reviewing.closesAt ?? now),
      status: 'under_review',
    });
    const personId = people.get(content.secretariat[0]?.email ?? '') ?? '';
    await passScreening(tx, reviewing.callId, personId, new Date(now.getTime() - 33 * DAY));
    const { reviewers, conflicts, seats, decisions } = content.reviewing;
    const from = new Date(now.getTime() - 30 * DAY);
    const reviewerIds = await seedCommittee(tx, reviewing, reviewers, people, from);
    await seedConflicts(tx, reviewing.callId, conflicts, reviewerIds, proposalIds, from);
    await seedReviews(tx, { call: reviewing, seats, reviewerIds, proposalIds, from, to: now });
    await seedDecisions(tx, reviewing.callId, decisions, proposalIds, { personId, at: now });
    await seedProposals(tx, {
      call: open,
      proposals: claimingReport(content.open.proposals),
      people,
      addresses,
      deadline: now,
      status: 'submitted',
    });
    const { screeningEndsAt, reviewEndsAt } = calendar.held;
    const heldIds = await seedProposals(tx, {
      call: held,
      proposals: before,
      people,
      addresses,
      deadline: new Date(calendar.held.closesAt ?? now),
      status: 'under_review',
    });
    await passScreening(tx, held.callId, personId, new Date(screeningEndsAt ?? now));
    await seedDecisions(tx, held.callId, acceptAll(before), heldIds, {
      personId,
      at: new Date(reviewEndsAt ?? now),
    });
    await seedPastWorkshops(tx, open.forumId, content.open.proposals, addresses, now);
  });
  // plans made for empty tables are wrong for full ones
  await house.db.source.query('ANALYZE');
  await seedInvitations(house, open.callId);
  const secretary = await house.actor(demoEmail('secretariat'));
  await seedRun(house, reviewing, secretary);
  await seedHeldCall(house, held, calendar.held, secretary);
  for (const { callId } of [reviewing, open]) await house.get(LookAtRules).run(callId);
  return {
    proposals: [content.reviewing, content.open].reduce(
      (sum, call) => sum + call.proposals.length,
      before.length,
    ),
    reviewers: content.reviewing.reviewers.length,
    reviews: content.reviewing.seats.filter((seat) => seat.state === 'done').length,
  };
}

async function callFor(
  house: House,
  slug: string,
  preset: PresetName,
  dates: DemoCalendar['open'],
  details: { name?: string; place?: string; motto?: string } = {},
): Promise<CallSetup> {
  const known = await house.get(CallScopeQuery).run(FORUM.slug, slug);
  const { callId } =
    known ??
    (await house
      .get(CreateCall)
      .run(SYSTEM, { forum: FORUM, slug, preset, dates, ...details, status: 'open' }));
  return found(await house.get(CallSetupQuery).run(callId));
}

async function moveTo(house: House, call: CallSetup, stages: readonly CallStatus[]): Promise<void> {
  const done = stages.indexOf(call.status);
  for (const to of stages.slice(done + 1)) await house.get(MoveCall).run(SYSTEM, { ...call, to });
}

/** Who shows which part of the demo: somebody with proposals in both calls, a member with work left, a secretary. */
function demoAddresses(content: DemoContent): ReadonlyMap<string, string> {
  const show = new Map<string, string>();
  const as = (role: DemoRole, person: DemoPerson | undefined) => {
    if (!person) throw new Error(`The demo has nobody to show as ${role}`);
    show.set(person.email, demoEmail(role));
  };
  const owners = (proposals: DemoContent['open']['proposals']) =>
    proposals.flatMap(({ people }) =>
      people.filter(({ contact }) => contact === 'primary').map(({ person }) => person),
    );
  const reviewed = new Set(owners(content.reviewing.proposals).map((person) => person.email));
  as(
    'proposer',
    owners(content.open.proposals).find((person) => reviewed.has(person.email)),
  );
  const { reviewers, seats } = content.reviewing;
  const left = (reviewer: number) =>
    seats.filter(
      (seat) => seat.reviewer === reviewer && (seat.state === 'assigned' || seat.state === 'drafted'),
    ).length;
  as(
    'reviewer',
    reviewers[[...reviewers.keys()].toSorted((a, b) => left(b) - left(a) || a - b)[0] ?? 0]?.person,
  );
  as('secretariat', content.secretariat[0]);
  return show;
}

/** Whether somebody is shown as the demo's proposer. */
const isProposer =
  (addresses: ReadonlyMap<string, string>) =>
  ({ email }: DemoPerson): boolean =>
    addresses.get(email) === demoEmail('proposer');

const acceptAll = (proposals: readonly DemoProposal[]): DemoDecision[] =>
  proposals.map((_, proposal) => ({ proposal, outcome: 'accepted', rationale: '', conditions: '' }));

const everybody = (content: DemoContent): DemoPerson[] => [
  ...content.secretariat,
  ...content.reviewing.reviewers.map(({ person }) => person),
  ...[...content.reviewing.proposals, ...content.open.proposals].flatMap(({ people }) =>
    people.map(({ person }) => person),
  ),
];

/** The secretariat runs the whole forum; its first member owns it. */
async function giveAccounts(tx: Tx, people: PeopleIds, content: DemoContent, forumId: string): Promise<void> {
  for (const [at, { email }] of content.secretariat.entries())
    for (const role of at === 0 ? ['owner', 'secretariat'] : ['secretariat'])
      await tx.query('INSERT INTO role_grant (id, forum_id, person_id, role) VALUES ($1, $2, $3, $4)', [
        newId(),
        forumId,
        people.get(email),
        role,
      ]);
}

async function passScreening(tx: Tx, callId: string, personId: string, at: Date): Promise<void> {
  await tx.query(
    `INSERT INTO screening (id, call_id, proposal_id, outcome, screened_by, screened_at)
     SELECT gen_random_uuid(), call_id, id, 'passed', $2, $3 FROM proposal WHERE call_id = $1`,
    [callId, personId, at],
  );
}
