import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anAssignment } from '../../../../test/factories/assignment.js';
import { aCall, type TestCall } from '../../../../test/factories/call.js';
import { aDecision } from '../../../../test/factories/decision.js';
import { actorOf, aSecretary } from '../../../../test/factories/person.js';
import { aProposal, proposals, type TestProposal } from '../../../../test/factories/proposal.js';
import { aReviewer } from '../../../../test/factories/reviewer.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../test/open-database.js';
import type { Database } from '#libs/database';
import type { Actor } from '#libs/identity';
import { DatabaseClock, FixedClock } from '#libs/kernel';
import type { Delivery } from '#libs/outbox';
import { AcknowledgeAnswer } from '../jobs/acknowledge-answer.job.js';
import { PublishDecisionsJob } from '../jobs/publish-decisions.job.js';
import { StepUpAfterWithdrawal, StepUpWaitingList } from '../jobs/step-up-waiting-list.job.js';
import { ProposerDecisionQuery } from '../queries/proposer-decision.query.js';
import { PublicationPreviewQuery } from '../queries/publication-preview.query.js';
import { AnswerDecision } from './answer-decision.js';
import { PublishDecisions } from './publish-decisions.js';
import { RequestPublication } from './request-publication.js';

const NOW = new Date('2019-06-08T10:00:00Z');
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
const publish = () => new PublishDecisions(db, clock).run(secretary, call);
const count = async (sql: string) =>
  (await db.row<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`))?.n;
const letters = () =>
  db.rows<{ kind: string; to: string; body: string }>(
    'SELECT kind, to_email AS "to", body FROM letter ORDER BY id',
  );

async function review(
  proposal: TestProposal,
  {
    comment,
    reasons = [],
    confidential = '',
  }: { comment: string; reasons?: string[]; confidential?: string },
) {
  const reviewer = await aReviewer(db, call);
  const { assignmentId } = await anAssignment(db, proposal, reviewer, { status: 'done' });
  await db.rows(
    `INSERT INTO review (id, call_id, proposal_id, reviewer_id, status, comment, confidential_remark, reasons,
                         submitted_at, updated_at)
     VALUES ($1, $2, $3, $4, 'submitted', $5, $6, $7, now(), now())`,
    [
      assignmentId,
      call.callId,
      proposal.proposalId,
      reviewer.reviewerId,
      comment,
      confidential,
      JSON.stringify(reasons),
    ],
  );
  return reviewer;
}

/** A delivery as the relay gives it. */
const delivery = (payload: Record<string, string>): Delivery => ({
  id: '',
  payload,
  attempt: 1,
  last: false,
  begin: () => Promise.resolve(true),
  finish: () => Promise.resolve(),
});

describe('PublishDecisions', () => {
  it('tells every proposer of the round, with what the reviewers said, together and without names', async () => {
    const [a, b] = [await reviewed(), await reviewed()];
    await aDecision(db, a, { outcome: 'accepted_with_conditions', conditions: 'Add a farmer.' });
    await aDecision(db, b, { outcome: 'declined' });
    const [first, second] = [
      await review(a, { comment: 'Lovely format.', reasons: ['group_missing'] }),
      await review(a, {
        comment: 'Name the\nfarmers.',
        reasons: ['group_missing', 'too_broad', 'overlaps'],
        confidential: 'Their last session failed.',
      }),
    ];
    expect(await publish()).toBe(2);
    const [one, two] = await letters();
    expect([one?.kind, two?.kind]).toEqual(['decision_accepted_with_conditions', 'decision_declined']);
    for (const said of [
      'Add a farmer.',
      '2 members of the committee read your proposal.',
      '– A stakeholder group is missing (2 of 2)\n– Too broad (1 of 2)',
      '– Lovely format.',
      '– Name the farmers.',
      `{{site}}${call.path}/proposals/${a.proposalId}`,
    ])
      expect(one?.body).toContain(said);
    for (const secret of ['Their last session failed.', 'Overlaps', first.name, second.name, 'By rank.'])
      expect(one?.body).not.toContain(secret);
    expect(`${one?.body}${two?.body}`).not.toMatch(/reject/i);
  });

  it('publishes, moves the proposals on, and says so, in one transaction', async () => {
    const list = [await reviewed(), await reviewed()];
    for (const proposal of list) await aDecision(db, proposal);
    await publish();
    expect(await db.rows('SELECT DISTINCT published_at AS at FROM decision')).toEqual([{ at: NOW }]);
    expect(await db.rows('SELECT DISTINCT status FROM proposal')).toEqual([{ status: 'decided' }]);
    expect(await db.rows('SELECT status FROM call')).toEqual([{ status: 'decided' }]);
    expect(
      await db.rows('SELECT type, count(*)::int AS n FROM outbox_event GROUP BY type ORDER BY type'),
    ).toEqual([
      { type: 'decision.published', n: 2 },
      { type: 'letter.queued', n: 2 },
    ]);
    expect(
      await db.rows("SELECT act, facts->'count' AS n FROM audit_entry WHERE actor_id IS NOT NULL"),
    ).toEqual([{ act: 'decisions.published', n: 2 }]);
  });

  it('refuses while something is open, and changes nothing', async () => {
    const [a, b] = [await reviewed(), await reviewed()];
    await aDecision(db, a);
    await expect(publish()).rejects.toMatchObject({
      kind: 'blocked',
      blockers: [{ code: 'proposals_undecided', count: 1, numbers: `#${b.number}` }],
    });
    expect(await count('letter')).toBe(0);
    expect(await count('decision WHERE published_at IS NOT NULL')).toBe(0);
  });

  it('tells nobody anything when a letter cannot be written', async () => {
    const [a, b] = [await reviewed(), await reviewed()];
    await aDecision(db, a);
    await aDecision(db, b, { outcome: 'declined' });
    await db.rows(`ALTER TABLE letter ADD CONSTRAINT broken CHECK (kind <> 'decision_declined')`);
    try {
      await expect(publish()).rejects.toThrow('broken');
    } finally {
      await db.rows('ALTER TABLE letter DROP CONSTRAINT broken');
    }
    expect(await count('decision WHERE published_at IS NOT NULL')).toBe(0);
    expect(await count('outbox_event')).toBe(0);
    expect(await db.rows('SELECT DISTINCT status FROM proposal')).toEqual([{ status: 'under_review' }]);
  });

  it('publishes once, however many press at once', async () => {
    await aDecision(db, await reviewed());
    const pressed = await Promise.allSettled([publish(), publish(), publish()]);
    expect(pressed.filter(({ status }) => status === 'fulfilled').length).toBe(1);
    expect(await count('letter')).toBe(1);
  });

  it.each([10, 344])('takes a dozen statements for %i proposals', async (size) => {
    const list = await proposals(
      db,
      call,
      Array.from({ length: size }, () => ({ status: 'under_review' as const })),
    );
    for (const proposal of list) await aDecision(db, proposal);
    let statements = 0;
    await db.transaction((tx) => {
      const query = tx.query.bind(tx);
      tx.query = (sql: string, ...rest: never[]) => {
        statements += 1;
        return query(sql, ...rest);
      };
      return new PublishDecisions(db, clock).within(tx, secretary, call);
    });
    expect(statements).toBe(12);
    expect(await count('letter')).toBe(size);
  });
});

describe('the button and its job', () => {
  const request = (actor = secretary) => new RequestPublication(db).run(actor, call);
  const job = async () => {
    const event = await db.row<{ payload: Record<string, string> }>(
      `SELECT payload FROM outbox_event WHERE type = 'decisions.publication_requested'`,
    );
    return new PublishDecisionsJob(db, new PublishDecisions(db, clock)).run(delivery(event?.payload ?? {}));
  };
  const state = async () => (await new PublicationPreviewQuery(db).run(call.callId))?.publication;

  it('asks once, and the job publishes in the name of who asked', async () => {
    await aDecision(db, await reviewed());
    expect((await state())?.state).toBe('never');
    await request();
    expect((await state())?.state).toBe('requested');
    await expect(request()).rejects.toMatchObject({ blockers: [{ code: 'publication_running' }] });
    expect(await count('letter')).toBe(0);
    await job();
    expect((await state())?.state).toBe('published');
    expect(await count('letter')).toBe(1);
    expect(
      await db.rows(`SELECT DISTINCT actor_id AS by FROM audit_entry WHERE act LIKE 'decisions.%'`),
    ).toEqual([{ by: secretary.personId }]);
  });

  it('gives up with the reasons when something was opened again meanwhile', async () => {
    const a = await reviewed();
    await aDecision(db, a);
    await request();
    const b = await reviewed();
    await job();
    expect(await state()).toMatchObject({
      state: 'refused',
      blockers: [{ code: 'proposals_undecided', count: 1, numbers: `#${b.number}` }],
    });
    expect(await count('letter')).toBe(0);
    await aDecision(db, b);
    await request(); // and may be asked again
    expect((await state())?.state).toBe('requested');
  });

  it('is the secretariat’s alone', async () => {
    const a = await reviewed();
    await aDecision(db, a);
    await expect(request(actorOf(a.owner))).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(request(await aSecretary(db, await aCall(db)))).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

describe('after the letters', () => {
  it('a proposer reads the decision and the opinions', async () => {
    const a = await reviewed();
    await aDecision(db, a);
    await review(a, { comment: 'Good.', reasons: ['too_broad'] });
    await publish();
    expect(await new ProposerDecisionQuery(db).run(call.callId, a.proposalId)).toMatchObject({
      outcome: 'accepted',
      possible: ['confirmed', 'withdrawn'],
      opinions: { reviews: 1, comments: ['Good.'], reasons: [{ name: 'Too broad', count: 1 }] },
      letter: { subject: `${call.name}: your proposal “${a.title}” has a place` },
    });
  });

  it('a place that is handed back goes to the next of the theme, who is told', async () => {
    const other = call.themes[1]!.id;
    const [a, b, c] = [await reviewed(), await reviewed({ themeId: other }), await reviewed()];
    await aDecision(db, a);
    await aDecision(db, b, { outcome: 'waitlisted', waitingPosition: 1 });
    await aDecision(db, c, { outcome: 'waitlisted', waitingPosition: 2 });
    await publish();
    await new AnswerDecision(db, clock).run(actorOf(a.owner), {
      forumId: call.forumId,
      callId: call.callId,
      proposalId: a.proposalId,
      response: 'withdrawn',
      note: '',
    });
    const event = await db.row<{ payload: Record<string, string> }>(
      `SELECT payload FROM outbox_event WHERE type = 'decision.answered'`,
    );
    await new AcknowledgeAnswer(db).run(delivery(event!.payload));
    await new StepUpWaitingList(db, new DatabaseClock()).run(delivery(event!.payload));
    // and whoever then withdraws the proposal as well frees no second place
    await db.rows(
      `UPDATE proposal SET status = 'withdrawn', withdrawn_at = now(), withdrawn_from = 'decided' WHERE id = $1`,
      [a.proposalId],
    );
    await new StepUpAfterWithdrawal(db, clock).run(delivery({ proposalId: a.proposalId }));
    expect(
      await db.rows(
        'SELECT p.number, d.outcome FROM decision d JOIN proposal p ON p.id = d.proposal_id ORDER BY p.number',
      ),
    ).toEqual([
      { number: a.number, outcome: 'accepted' },
      { number: b.number, outcome: 'waitlisted' },
      { number: c.number, outcome: 'accepted' },
    ]);
    const later = (await letters()).slice(3).map(({ kind, to }) => ({ kind, to }));
    expect(later).toEqual([
      { kind: 'answer_withdrawn', to: a.owner.email },
      { kind: 'decision_place_freed', to: c.owner.email },
    ]);
  });

  it('a place of a proposal withdrawn whole goes on likewise, once', async () => {
    const [a, b, c] = [await reviewed(), await reviewed(), await reviewed()];
    await aDecision(db, a);
    await aDecision(db, b, { outcome: 'waitlisted', waitingPosition: 1 });
    await aDecision(db, c, { outcome: 'waitlisted', waitingPosition: 2 });
    await publish();
    const job = new StepUpAfterWithdrawal(db, clock);
    await job.run(delivery({ proposalId: a.proposalId })); // nothing was withdrawn
    expect(await count(`decision WHERE outcome = 'accepted'`)).toBe(1);
    await db.rows(
      `UPDATE proposal SET status = 'withdrawn', withdrawn_at = now(), withdrawn_from = 'decided' WHERE id = $1`,
      [a.proposalId],
    );
    await job.run(delivery({ proposalId: a.proposalId }));
    expect((await letters()).slice(3).map(({ kind, to }) => ({ kind, to }))).toEqual([
      { kind: 'decision_place_freed', to: b.owner.email },
    ]);
  });
});
