import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aCall, type TestCall } from '../../../../test/factories/call.js';
import { aDecision } from '../../../../test/factories/decision.js';
import { actorOf, aPerson, aSecretary, withRole } from '../../../../test/factories/person.js';
import { aProposal, type TestProposal } from '../../../../test/factories/proposal.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../test/open-database.js';
import type { Database } from '#libs/database';
import type { Actor } from '#libs/identity';
import { FixedClock, newId, Refusal } from '#libs/kernel';
import { ProposerDecisionQuery } from '../queries/proposer-decision.query.js';
import type { Outcome } from '../rules/outcomes.js';
import { AnswerDecision } from './answer-decision.js';
import { RecordDecisions, type RecordDecisionsInput } from './record-decisions.js';
import { SelectProposals } from './select-proposals.js';
import { TakeBackDecisions } from './take-back-decisions.js';

const NOW = new Date('2019-06-06T10:00:00Z');
const clock = new FixedClock(NOW);

let db: Database;
let call: TestCall;
let secretary: Actor;
beforeAll(async () => {
  db = await openDatabase();
});
beforeEach(async () => {
  await emptyDatabase(db);
  call = await aCall(db, { status: 'deliberating' });
  secretary = await aSecretary(db, call);
});
afterAll(() => closeDatabase(db));

const reviewed = (traits: Parameters<typeof aProposal>[2] = {}) =>
  aProposal(db, call, { status: 'under_review', ...traits });
const decide = (proposals: TestProposal[], more: Partial<RecordDecisionsInput> = {}, actor = secretary) =>
  new RecordDecisions(db, clock).run(actor, {
    forumId: call.forumId,
    callId: call.callId,
    proposalIds: proposals.map(({ proposalId }) => proposalId),
    outcome: 'accepted',
    rationale: 'The committee liked it.',
    conditions: '',
    mergeInto: null,
    ...more,
  });
const outcomes = () =>
  db.rows<{ number: number; outcome: Outcome; version: number }>(
    `SELECT p.number, d.outcome, d.version FROM decision d JOIN proposal p ON p.id = d.proposal_id ORDER BY p.number`,
  );
const refusal = (act: Promise<unknown>) =>
  act.then(
    () => 'not refused',
    (error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
      return { kind: error.kind, blockers: error.blockers };
    },
  );
const letters = async () => (await db.row<{ n: number }>('SELECT count(*)::int AS n FROM letter'))?.n;

describe('RecordDecisions', () => {
  it('records one outcome for many proposals, and tells nobody', async () => {
    const [a, b] = [await reviewed(), await reviewed()];
    expect(await decide([a, b])).toBe(2);
    expect(await outcomes()).toEqual([
      { number: a.number, outcome: 'accepted', version: 1 },
      { number: b.number, outcome: 'accepted', version: 1 },
    ]);
    expect(await letters()).toBe(0);
    expect(await db.rows('SELECT type FROM outbox_event')).toEqual([]);
    expect(
      await db.rows('SELECT act, actor_id AS "actorId" FROM audit_entry WHERE actor_id IS NOT NULL'),
    ).toEqual([{ act: 'decisions.recorded', actorId: secretary.personId }]);
  });

  it('changes a decision, and refuses a form that showed an older one', async () => {
    const a = await reviewed();
    await decide([a]);
    await decide([a], { outcome: 'waitlisted', seen: 1 });
    expect(await outcomes()).toEqual([{ number: a.number, outcome: 'waitlisted', version: 2 }]);
    expect(await refusal(decide([a], { outcome: 'declined', seen: 1 }))).toEqual({
      kind: 'stale',
      blockers: [{ code: 'changed_meanwhile' }],
    });
  });

  it('records conditions and mergers', async () => {
    const [a, b] = [await reviewed(), await reviewed()];
    await decide([a], { outcome: 'accepted_with_conditions', conditions: ' Add a speaker. ' });
    await decide([b], { outcome: 'merged', mergeInto: a.proposalId });
    expect(
      await db.rows('SELECT outcome, conditions, merge_into AS "into" FROM decision ORDER BY outcome'),
    ).toEqual([
      { outcome: 'accepted_with_conditions', conditions: 'Add a speaker.', into: null },
      { outcome: 'merged', conditions: '', into: a.proposalId },
    ]);
  });

  it('stores nothing when one of many cannot be decided', async () => {
    const [a, b] = [await reviewed(), await reviewed({ status: 'submitted' })];
    expect(await refusal(decide([a, b]))).toEqual({
      kind: 'blocked',
      blockers: [{ code: 'not_decidable', numbers: `#${b.number}` }],
    });
    expect(await outcomes()).toEqual([]);
  });

  it('does not know another call’s proposals, nor what cannot be an id', async () => {
    const other = await aCall(db);
    const theirs = await aProposal(db, other, { status: 'under_review' });
    const mine = await reviewed();
    const missing = { kind: 'not_found', blockers: [] };
    expect(await refusal(decide([mine, theirs]))).toEqual(missing);
    expect(await refusal(decide([], { proposalIds: [mine.proposalId, 'x'] }))).toEqual(missing);
    expect(await refusal(decide([], { proposalIds: [newId()] }))).toEqual(missing);
    expect(await refusal(decide([mine], { outcome: 'merged', mergeInto: theirs.proposalId }))).toEqual(
      missing,
    );
    expect(await outcomes()).toEqual([]);
  });

  it('is for the secretariat and the chair of this call alone', async () => {
    const mine = await reviewed();
    const chair = await withRole(db, await aPerson(db), call, 'chair');
    expect(await decide([mine], {}, chair)).toBe(1);
    const forbidden = { kind: 'forbidden', blockers: [] };
    expect(await refusal(decide([mine], {}, actorOf(mine.owner)))).toEqual(forbidden);
    expect(await refusal(decide([mine], {}, await aSecretary(db, await aCall(db))))).toEqual(forbidden);
  });

  it('leaves a published decision alone, but for a step up, whose proposer is told', async () => {
    const [a, b] = [await reviewed(), await reviewed()];
    await aDecision(db, a, { outcome: 'declined', published: true });
    await aDecision(db, b, { outcome: 'waitlisted', published: true });
    expect(await refusal(decide([a]))).toEqual({
      kind: 'blocked',
      blockers: [{ code: 'decision_published', numbers: `#${a.number}` }],
    });
    await decide([b]);
    expect(await db.rows('SELECT kind, to_email AS "to" FROM letter')).toEqual([
      { kind: 'decision_place_freed', to: b.owner.email },
    ]);
    expect(await db.rows('SELECT type FROM outbox_event ORDER BY type')).toEqual([
      { type: 'decision.published' },
      { type: 'letter.queued' },
    ]);
  });
});

describe('TakeBackDecisions', () => {
  const takeBack = (proposals: TestProposal[]) =>
    new TakeBackDecisions(db).run(secretary, {
      forumId: call.forumId,
      callId: call.callId,
      proposalIds: proposals.map(({ proposalId }) => proposalId),
    });

  it('opens a proposal again', async () => {
    const [a, b] = [await reviewed(), await reviewed()];
    await decide([a]);
    expect(await takeBack([a, b])).toBe(1);
    expect(await outcomes()).toEqual([]);
  });

  it('does not take back what was told', async () => {
    const a = await reviewed();
    await aDecision(db, a, { published: true });
    expect(await refusal(takeBack([a]))).toEqual({
      kind: 'blocked',
      blockers: [{ code: 'decision_published', numbers: `#${a.number}` }],
    });
  });
});

describe('SelectProposals', () => {
  it('decides about all by rank and places, the unranked last', async () => {
    await db.rows('UPDATE theme SET places = 1 WHERE id = $1', [call.themes[0]!.id]);
    const [a, b, c, d, e] = [
      await reviewed(),
      await reviewed(),
      await reviewed({ themeId: call.themes[1]!.id }),
      await reviewed({ themeId: call.themes[1]!.id }),
      await reviewed({ themeId: call.themes[2]!.id }),
    ];
    await reviewed({ status: 'withdrawn' });
    const selection = await new SelectProposals(db, clock).run(secretary, {
      forumId: call.forumId,
      callId: call.callId,
      places: 2,
      waitlist: 2,
      rationale: 'By rank.',
      ranking: [
        { proposalId: b.proposalId, mean: 4.5 },
        { proposalId: a.proposalId, mean: 4.2 },
        { proposalId: d.proposalId, mean: 3 },
        { proposalId: c.proposalId, mean: 3 },
      ],
    });
    expect(selection).toEqual({
      accepted: [b.proposalId, d.proposalId],
      waitlisted: [a.proposalId, c.proposalId],
      declined: [e.proposalId],
    });
    expect(
      await db.rows(
        `SELECT p.number, d.outcome, d.waiting_position AS position FROM decision d JOIN proposal p ON p.id = d.proposal_id
          ORDER BY p.number`,
      ),
    ).toEqual([
      { number: a.number, outcome: 'waitlisted', position: 1 },
      { number: b.number, outcome: 'accepted', position: null },
      { number: c.number, outcome: 'waitlisted', position: 2 },
      { number: d.number, outcome: 'accepted', position: null },
      { number: e.number, outcome: 'declined', position: null },
    ]);
  });
});

describe('AnswerDecision', () => {
  const answer = (
    proposal: TestProposal,
    response: 'confirmed' | 'withdrawn',
    actor = actorOf(proposal.owner),
  ) =>
    new AnswerDecision(db, clock).run(actor, {
      forumId: call.forumId,
      callId: call.callId,
      proposalId: proposal.proposalId,
      response,
      note: ' We come with five. ',
    });
  const responses = () => db.rows('SELECT response, response_note AS note, responded_at AS at FROM decision');

  it('stores the answer and tells the house', async () => {
    const a = await reviewed();
    await aDecision(db, a, { published: true });
    await answer(a, 'confirmed');
    expect(await responses()).toEqual([{ response: 'confirmed', note: 'We come with five.', at: NOW }]);
    expect(await db.rows('SELECT type FROM outbox_event')).toEqual([{ type: 'decision.answered' }]);
  });

  it('knows no decision before its proposer was told of one', async () => {
    const a = await reviewed();
    const missing = { kind: 'not_found', blockers: [] };
    expect(await refusal(answer(a, 'confirmed'))).toEqual(missing);
    await aDecision(db, a);
    expect(await refusal(answer(a, 'confirmed'))).toEqual(missing);
    expect(await new ProposerDecisionQuery(db).run(call.callId, a.proposalId)).toBeUndefined();
  });

  it('is the owner’s alone: for anybody else there is nothing to answer', async () => {
    const a = await reviewed();
    await aDecision(db, a, { published: true });
    const missing = { kind: 'not_found', blockers: [] };
    expect(await refusal(answer(a, 'confirmed', actorOf(await aPerson(db))))).toEqual(missing);
    expect(await refusal(answer(a, 'confirmed', secretary))).toEqual(missing);
  });

  it.each([
    ['declined', 'confirmed'],
    ['declined', 'withdrawn'],
    ['waitlisted', 'confirmed'],
  ] as const)('does not let %s be %s', async (outcome, response) => {
    const a = await reviewed();
    await aDecision(db, a, { outcome, published: true });
    expect(await refusal(answer(a, response))).toEqual({
      kind: 'blocked',
      blockers: [{ code: 'answer_not_possible', field: 'response' }],
    });
  });
});
