import { type Database, type Tx } from '#libs/database';
import { type Actor, lateToken, openSession, tokenHash } from '#libs/identity';
import { newId } from '#libs/kernel';
import {
  GatherSessions,
  PlaceSession,
  AddRoom,
  AddSlot,
  PublishProgramme,
  AddSession,
} from '#libs/programme';
import { FixedClock } from '#libs/kernel';
import { ReceiveImport } from '#libs/imports';
import { emptyReport } from '#libs/reports';
import { CreateWebhook } from '#libs/webhooks';
import { KeepView } from '#libs/proposals';
import { aToken } from '../factories/api-token.js';
import { aFailedRun, anAssignment } from '../factories/assignment.js';
import { aCall, type TestCall } from '../factories/call.js';
import { aForum } from '../factories/forum.js';
import { aPlacedSession, wasHeld } from '../factories/held-session.js';
import { anInvitation } from '../factories/invitation.js';
import { aLetter } from '../factories/letter.js';
import { aMerge, aPerson, type TestPerson, withRole } from '../factories/person.js';
import { aProposal } from '../factories/proposal.js';
import { aConflict, aReviewer } from '../factories/reviewer.js';
import { aSelectionRun } from '../factories/selection.js';
import { foreignIdsOf } from './foreign-ids.js';
import type { Visitor } from './visitors.js';

/** A small forum in which everybody has something that somebody else may not see. */
export interface World {
  /** Address of the call: "/forum/call". */
  base: string;
  call: TestCall;
  themeSlug: string;
  /** The proposal that every row of the table speaks of. */
  proposalId: string;
  /** Proposals passed together: none. */
  batchId: string;
  /** Another proposal of the call. */
  otherProposalId: string;
  /** Whose proposal it is. */
  proposerId: string;
  /** A proposal of another call, to be put where this call's would go. */
  foreignProposalId: string;
  /** Somebody named in the proposal who was asked, and the secret of their link. */
  invitationId: string;
  invitedToken: string;
  /** Ids of everything of that other call. */
  foreignIds: readonly string[];
  reviewerId: string;
  assignmentId: string;
  runId: string;
  conflictId: string;
  /** On the committee, with nothing given to them. */
  otherReviewerId: string;
  roomId: string;
  slotId: string;
  sessionId: string;
  /** A forum without a call, which the secretary of this one owns. */
  ownForum: string;
  /** A workshop on its record, and a file of more that waits. */
  workshopId: string;
  workshopImportId: string;
  /** Another call of the forum that was held, with a session of the proposer's. */
  held: { base: string; proposalId: string; sessionId: string };
  /** A link for the late, not opened yet, and its secret. */
  lateLinkId: string;
  lateToken: string;
  /** A failed letter about the decision. */
  letterId: string;
  /** A selection that was found. */
  selectionRunId: string;
  /** A list that the secretariat keeps. */
  viewId: string;
  /** A view of the worklist that it keeps. */
  worklistViewId: string;
  /** Of the secretariat, with one message it has received. */
  webhookId: string;
  deliveryId: string;
  /** Named in the proposal. */
  personInProposalId: string;
  /** A token of the proposer. */
  tokenId: string;
  /** A record merged into the proposer's. */
  mergeId: string;
  /** A file that the secretariat has sent and not brought in. */
  importId: string;
  /** Secrets of the session cookies. */
  cookies: Record<Exclude<Visitor, 'anonymous'>, string>;
  /** Tokens with every scope. */
  tokens: Record<Exclude<Visitor, 'anonymous'>, string>;
  /** Texts that must never reach anybody to whom a door does not open. */
  secrets: readonly string[];
}

const now = new Date();
const SECRETS = {
  title: 'Seeds nobody may see',
  comment: 'The comment for the proposer alone',
  remark: 'The remark for the committee alone',
  rationale: 'The rationale nobody has published',
  addressee: 'Somebody whose letter came back',
  report: 'A report nobody has filed',
};

/** Builds the world on an empty database. */
export async function buildWorld(db: Database): Promise<World> {
  const forum = await aForum(db);
  const call = await aCall(db, { forum, status: 'reviewing' });
  const otherCall = await aCall(db, { forum, status: 'reviewing' });
  // personal links open until after the event
  await db.rows(`UPDATE call SET event_ends_on = current_date + 90 WHERE id = $1`, [call.callId]);
  const otherForum = await aForum(db);

  const people = await castOf(db);
  const proposal = await aProposal(db, call, {
    owner: people.proposer,
    title: SECRETS.title,
    status: 'under_review',
  });
  const beside = await aProposal(db, call, { owner: people.other_proposer, status: 'under_review' });
  const foreign = await aProposal(db, otherCall, { owner: people.other_proposer, status: 'under_review' });

  const { invitationId, token: invitedToken } = await anInvitation(db, proposal);

  const reviewer = await aReviewer(db, call, { person: people.reviewer });
  const other = await aReviewer(db, call, { person: people.other_reviewer });
  const conflicted = await aReviewer(db, call, { person: people.conflicted_reviewer });
  const foreignReviewer = await aReviewer(db, otherCall, { person: people.other_call_reviewer });
  const conflictId = await aConflict(db, { ...proposal, reviewerId: conflicted.reviewerId });
  const { assignmentId } = await anAssignment(db, proposal, reviewer);
  const runId = await aFailedRun(db, proposal);
  await db.rows(
    `INSERT INTO panel_exception (proposal_id, call_id, rule, granted_at) VALUES ($1, $2, 'expert', now())`,
    [proposal.proposalId, call.callId],
  );
  await writeSecrets(db, call, proposal.proposalId, assignmentId);

  await withRole(db, people.chair, call, 'chair');
  const secretary = await withRole(
    db,
    people.secretariat,
    { forumId: call.forumId, callId: call.callId },
    'secretariat',
  );
  await withRole(
    db,
    people.other_forum_secretariat,
    { forumId: otherForum.forumId, callId: null },
    'secretariat',
  );

  const ownForum = await aForum(db);
  await withRole(db, people.secretariat, { forumId: ownForum.forumId, callId: null }, 'owner');

  const clock = new FixedClock(now);
  const { callId } = call;
  const roomId = await new AddRoom(db).run(secretary, { callId, name: 'Saal A', capacity: null, layout: '' });
  const slotId = await new AddSlot(db).run(secretary, {
    callId,
    date: '2019-11-27',
    start: '09:00',
    minutes: 90,
  });
  const sessionId = await new AddSession(db, clock).run(secretary, {
    callId,
    type: 'main_session',
    title: 'A session for everybody',
    abstract: '',
    themeId: call.themes[0]!.id,
    minutes: 60,
    organiser: '',
  });
  await new GatherSessions(db, clock).run(secretary, { callId });
  await new PlaceSession(db, clock).run(secretary, { callId, sessionId, roomId, slotId });
  await new PublishProgramme(db, clock).run(secretary, { callId, changelog: '', withoutUnplaced: true });

  const { viewId } = await new KeepView(db, clock).run(secretary, {
    callId,
    list: 'proposals',
    name: 'With seeds',
    address: 'q=seeds',
    shared: true,
  });
  const { viewId: worklistViewId } = await new KeepView(db, clock).run(secretary, {
    callId,
    list: 'screening',
    name: 'With findings',
    address: 'show=flagged',
    shared: true,
  });
  const selectionRunId = await aSelectionRun(db, call, [proposal]);
  const { importId } = await new ReceiveImport(db, clock).run(secretary, {
    callId,
    fileName: 'proposals.csv',
    file: Buffer.from(
      `id,title,theme,proposer_email,format\na,From a file,${call.themes[0]!.slug},a@files.test,Unheard of\n`,
    ),
  });
  const { letterId } = await aLetter(db, call, { status: 'failed', toName: SECRETS.addressee });

  const { mergeId } = await aMerge(db, call, { kept: people.proposer, by: secretary });

  const batchId = newId();
  await db.rows(
    'INSERT INTO screening_batch (id, call_id, screened_by, screened_at) VALUES ($1, $2, $3, $4)',
    [batchId, callId, secretary.personId, now],
  );

  return {
    batchId,
    base: call.path,
    call,
    themeSlug: call.themes[0]!.slug,
    proposalId: proposal.proposalId,
    otherProposalId: beside.proposalId,
    proposerId: people.proposer.personId,
    foreignProposalId: foreign.proposalId,
    invitationId,
    invitedToken,
    foreignIds: await foreignIdsOf(db, otherCall, { ...foreign, ...foreignReviewer }),
    reviewerId: reviewer.reviewerId,
    assignmentId,
    runId,
    conflictId,
    selectionRunId,
    otherReviewerId: other.reviewerId,
    roomId,
    slotId,
    sessionId,
    ownForum: ownForum.slug,
    ...(await aRecord(db, ownForum.forumId, people.secretariat)),
    held: await aHeldSession(db, forum, people),
    ...(await aLateLink(db, call, people.other_proposer, secretary.personId!)),
    letterId,
    viewId,
    worklistViewId,
    importId,
    mergeId,
    cookies: await signIn(db, people),
    tokens: await tokensOf(db, people),
    ...(await aWebhook(db, call, secretary)),
    personInProposalId: await firstPersonOf(db, proposal.proposalId),
    tokenId: await firstTokenOf(db, people.proposer),
    secrets: Object.values(SECRETS),
  };
}

/** A workshop on the record of a forum, and a file that was read and not brought in. */
async function aRecord(db: Database, forumId: string, owner: TestPerson) {
  const [workshopId, workshopImportId] = [newId(), newId()];
  await db.rows(
    `INSERT INTO past_workshop (id, forum_id, year, edition, title, added_at) VALUES ($1, $2, 2017, '2017', 'Held', now())`,
    [workshopId, forumId],
  );
  await db.rows(
    `INSERT INTO past_workshop_organiser (workshop_id, position, name) VALUES ($1, 0, 'Somebody of 2017')`,
    [workshopId],
  );
  await db.rows(
    `INSERT INTO past_workshop_import (id, forum_id, owner_id, file_name, rows, created_at)
     VALUES ($1, $2, $3, '2017.csv', '[]', now())`,
    [workshopImportId, forumId, owner.personId],
  );
  return { workshopId, workshopImportId };
}

/** A session that was held, with a draft of its report; the secretariat of the other call runs this one, too. */
async function aHeldSession(
  db: Database,
  forum: { forumId: string; slug: string; name: string; acronym: string },
  people: Cast,
) {
  const call = await aCall(db, { forum, status: 'published' });
  const proposal = await aProposal(db, call, { owner: people.proposer });
  const { sessionId } = await aPlacedSession(db, proposal);
  await wasHeld(db, call);
  await withRole(db, people.secretariat, { forumId: call.forumId, callId: call.callId }, 'secretariat');
  await db.rows(
    `INSERT INTO session_report (session_id, call_id, status, content, updated_at, version) VALUES ($1, $2, 'draft', $3, now(), 1)`,
    [sessionId, call.callId, JSON.stringify({ ...emptyReport(), discussion: SECRETS.report })],
  );
  return { base: call.path, proposalId: proposal.proposalId, sessionId };
}

/** Lets somebody in late, as the secretariat would while the call is closed. */
async function aLateLink(db: Database, call: TestCall, person: TestPerson, givenBy: string) {
  const lateLinkId = newId();
  const token = lateToken(lateLinkId, 'a secret of the world');
  await db.rows(
    `INSERT INTO call_late_link (id, call_id, email, token_hash, reason, submit_until, given_by, given_at)
     VALUES ($1, $2, $3, $4, 'Ill', now() + interval '9 days', $5, now())`,
    [lateLinkId, call.callId, person.email, tokenHash(token), givenBy],
  );
  return { lateLinkId, lateToken: token };
}

type Cast = Record<Exclude<Visitor, 'anonymous'>, TestPerson>;

async function castOf(db: Database): Promise<Cast> {
  const someone = (name: string) =>
    aPerson(db, { name, email: `${name.replaceAll('_', '-')}@cast-${name.length}.test` });
  return {
    proposer: await someone('proposer'),
    other_proposer: await someone('other_proposer'),
    reviewer: await someone('reviewer'),
    other_reviewer: await someone('other_reviewer'),
    conflicted_reviewer: await someone('conflicted_reviewer'),
    other_call_reviewer: await someone('other_call_reviewer'),
    chair: await someone('chair'),
    secretariat: await someone('secretariat'),
    other_forum_secretariat: await someone('other_forum_secretariat'),
  };
}

/** A submitted review and an unpublished decision on the proposal. */
async function writeSecrets(
  db: Database,
  call: TestCall,
  proposalId: string,
  assignmentId: string,
): Promise<void> {
  await db.transaction(async (tx: Tx) => {
    await tx.query(
      `INSERT INTO review (id, call_id, proposal_id, reviewer_id, status, comment, confidential_remark, submitted_at, updated_at)
       SELECT id, call_id, proposal_id, reviewer_id, 'submitted', $2, $3, now(), now() FROM assignment WHERE id = $1`,
      [assignmentId, SECRETS.comment, SECRETS.remark],
    );
    await tx.query(
      `INSERT INTO decision (id, call_id, proposal_id, outcome, rationale, recorded_by, recorded_at)
       SELECT $1, $2, $3, 'accepted', $4, owner_id, now() FROM proposal WHERE id = $3`,
      [newId(), call.callId, proposalId, SECRETS.rationale],
    );
  });
}

async function signIn(db: Database, people: Cast): Promise<World['cookies']> {
  const cookies = {} as World['cookies'];
  for (const [visitor, { personId }] of Object.entries(people) as [keyof Cast, TestPerson][])
    cookies[visitor] = await db.transaction((tx) => openSession(tx, personId, now));
  return cookies;
}

/** A webhook of the call that was told of the proposal. */
async function aWebhook(
  db: Database,
  call: TestCall,
  by: Actor,
): Promise<{ webhookId: string; deliveryId: string }> {
  const wish = { url: 'https://site.example/hooks', description: '', events: ['proposal.submitted'] };
  const config = { secret: 'x'.repeat(32), publicUrl: 'https://forum.example', allowLocal: false };
  const { webhookId } = await new CreateWebhook(db, new FixedClock(now), config).run(by, {
    ...call,
    ...wish,
  });
  const deliveryId = newId();
  await db.rows(
    `INSERT INTO webhook_delivery (id, webhook_id, event, payload, status, created_at, finished_at)
     VALUES ($1, $2, 'ping', $3, 'delivered', $4, $4)`,
    [deliveryId, webhookId, JSON.stringify({ type: 'ping', timestamp: now.toISOString(), data: {} }), now],
  );
  await db.rows(
    'INSERT INTO webhook_attempt (id, delivery_id, at, answered, milliseconds, excerpt) VALUES ($1, $2, $3, 204, 12, $4)',
    [newId(), deliveryId, now, ''],
  );
  return { webhookId, deliveryId };
}

async function tokensOf(db: Database, people: Cast): Promise<World['tokens']> {
  const tokens = {} as World['tokens'];
  for (const [visitor, { personId }] of Object.entries(people) as [keyof Cast, TestPerson][])
    tokens[visitor] = await aToken(db, personId);
  return tokens;
}

async function firstPersonOf(db: Database, proposalId: string): Promise<string> {
  const row = await db.row<{ id: string }>(
    'SELECT id FROM proposal_person WHERE proposal_id = $1 ORDER BY position LIMIT 1',
    [proposalId],
  );
  return row!.id;
}

async function firstTokenOf(db: Database, { personId }: TestPerson): Promise<string> {
  return (await db.row<{ id: string }>('SELECT id FROM api_token WHERE person_id = $1', [personId]))!.id;
}
