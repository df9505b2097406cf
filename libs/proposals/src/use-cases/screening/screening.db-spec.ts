import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '#libs/database';
import type { Actor } from '#libs/identity';
import { FixedClock } from '#libs/kernel';
import type { Delivery } from '#libs/outbox';
import { aCall, AFTER_DEADLINE, type TestCall, WHILE_OPEN } from '../../../../../test/factories/call.js';
import {
  actorOf,
  aPerson,
  aSecretary,
  type TestPerson,
  withRole,
} from '../../../../../test/factories/person.js';
import { aProposal } from '../../../../../test/factories/proposal.js';
import { refusalOf } from '../../../../../test/factories/refusals.js';
import { aConflict, aReviewer } from '../../../../../test/factories/reviewer.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../../test/open-database.js';
import { ScreeningLetterJob } from '../../jobs/screening-letter.job.js';
import { SubmissionLetterJob } from '../../jobs/submission-letter.job.js';
import { WithdrawalLetterJob } from '../../jobs/withdrawal-letter.job.js';
import { SaveProposal } from '../writing/save-proposal.js';
import { ScreenProposal, type ScreenProposalInput } from './screen-proposal.js';
import { SubmitProposal } from '../writing/submit-proposal.js';
import { WithdrawProposal } from '../writing/withdraw-proposal.js';

let db: Database;
let call: TestCall;
let secretary: Actor;
let owner: TestPerson;
const clock = new FixedClock(AFTER_DEADLINE);
let screen: ScreenProposal;
const CURE = new Date('2019-04-24T21:59:00Z');

beforeAll(async () => {
  db = await openDatabase();
  screen = new ScreenProposal(db, clock);
});
beforeEach(async () => {
  await emptyDatabase(db);
  clock.set(AFTER_DEADLINE);
  call = await aCall(db, { status: 'screening' });
  secretary = await aSecretary(db, call);
  owner = await aPerson(db, { name: 'Awa', email: 'awa@people.test' });
});
afterAll(() => closeDatabase(db));

type Result = Partial<ScreenProposalInput> & Pick<ScreenProposalInput, 'outcome'>;
const input = ({ proposalId }: { proposalId: string }, result: Result): ScreenProposalInput => ({
  callId: call.callId,
  proposalId,
  reason: '',
  cureUntil: null,
  ...result,
});
const stateOf = ({ proposalId }: { proposalId: string }) =>
  db.row<object>(
    `SELECT status, version, ARRAY(SELECT outcome || ':' || reason FROM screening s WHERE s.proposal_id = p.id ORDER BY id) AS screenings
       FROM proposal p WHERE id = $1`,
    [proposalId],
  );
const delivery = (payload: Record<string, string>): Delivery => ({
  id: 'd',
  payload,
  attempt: 1,
  last: false,
  begin: async () => true,
  finish: async () => {},
});
const letters = () =>
  db.rows<object>(
    `SELECT kind, to_email AS "to", subject FROM letter WHERE to_email = 'awa@people.test' ORDER BY id`,
  );

describe('screening', () => {
  it('passes, asks for a cure, screens out and takes it back, keeping the history', async () => {
    const proposal = await aProposal(db, call, { owner });
    await screen.run(
      secretary,
      input(proposal, { outcome: 'screened_out', reason: 'Not about the Internet.' }),
    );
    await screen.run(secretary, input(proposal, { outcome: 'reopened', reason: 'A second look.' }));
    await screen.run(
      secretary,
      input(proposal, { outcome: 'cure_requested', reason: 'Name speakers.', cureUntil: CURE }),
    );
    await screen.run(secretary, input(proposal, { outcome: 'passed' }));
    expect(await stateOf(proposal)).toEqual({
      status: 'passed',
      version: 1,
      screenings: [
        'screened_out:Not about the Internet.',
        'reopened:A second look.',
        'cure_requested:Name speakers.',
        'passed:',
      ],
    });
    expect(await db.rows(`SELECT type, count(*)::int FROM outbox_event GROUP BY 1`)).toEqual([
      { type: 'proposal.screened', count: 4 },
    ]);
  });

  it('refuses with reasons, and stores nothing', async () => {
    const proposal = await aProposal(db, call, { owner, title: 'x'.repeat(61) });
    const before = await stateOf(proposal);
    const refused = async (result: Result) =>
      (await refusalOf(screen.run(secretary, input(proposal, result)))).blockers;
    expect(await refused({ outcome: 'passed' })).toEqual([{ code: 'flagged_needs_reason', field: 'reason' }]);
    expect(await refused({ outcome: 'screened_out', reason: ' \n ' })).toEqual([
      { code: 'reason_missing', field: 'reason' },
    ]);
    expect(await refused({ outcome: 'cure_requested', reason: 'Do.' })).toEqual([
      { code: 'cure_date_missing', field: 'cureUntil' },
    ]);
    expect(await refused({ outcome: 'cure_requested', reason: 'Do.', cureUntil: WHILE_OPEN })).toEqual([
      { code: 'cure_date_past', field: 'cureUntil' },
    ]);
    expect(await refused({ outcome: 'reopened', reason: 'Why not.' })).toEqual([
      { code: 'screening_not_now', field: 'outcome', status: 'submitted' },
    ]);
    expect(
      (await refusalOf(screen.run(secretary, input(proposal, { outcome: 'passed', version: 7 })))).kind,
    ).toBe('stale');
    expect(await stateOf(proposal)).toEqual(before);
    const draft = await aProposal(db, call, { owner, status: 'draft' });
    expect((await refusalOf(screen.run(secretary, input(draft, { outcome: 'passed' })))).blockers).toEqual([
      { code: 'screening_not_now', field: 'outcome', status: 'draft' },
    ]);
  });

  it('keeps what the rules found at the time', async () => {
    const proposal = await aProposal(db, call, { owner, title: 'x'.repeat(61) });
    await screen.run(
      secretary,
      input(proposal, { outcome: 'passed', reason: 'One letter too many does no harm.' }),
    );
    expect(await db.rows('SELECT flags FROM screening')).toEqual([
      { flags: [{ code: 'too_many_characters', field: 'title', max: 60, over: 1, severity: 'block' }] },
    ]);
  });

  it('is the secretariat’s; the chair may only reverse a decline; a conflict takes it from both', async () => {
    const chairPerson = await aPerson(db);
    const chair = await withRole(db, chairPerson, call, 'chair');
    const proposal = await aProposal(db, call, { owner });
    expect((await refusalOf(screen.run(chair, input(proposal, { outcome: 'passed' })))).kind).toBe(
      'forbidden',
    );
    expect((await refusalOf(screen.run(actorOf(owner), input(proposal, { outcome: 'passed' })))).kind).toBe(
      'forbidden',
    );
    await screen.run(secretary, input(proposal, { outcome: 'screened_out', reason: 'Late.' }));
    await screen.run(chair, input(proposal, { outcome: 'passed', reason: 'It was not.' }));
    expect((await stateOf(proposal)) as { status: string }).toEqual({
      status: 'passed',
      version: 1,
      screenings: ['screened_out:Late.', 'passed:It was not.'],
    });
    const hers = await aProposal(db, call);
    const reviewer = await aReviewer(db, call, { person: { ...chairPerson, email: secretary.email } });
    await aConflict(db, { ...hers, reviewerId: reviewer.reviewerId });
    expect((await refusalOf(screen.run(secretary, input(hers, { outcome: 'passed' })))).kind).toBe(
      'not_found',
    );
  });

  it('lets a cure be sent in until its date, after the deadline of the call', async () => {
    const proposal = await aProposal(db, call, { owner });
    await screen.run(
      secretary,
      input(proposal, { outcome: 'cure_requested', reason: 'A title.', cureUntil: CURE }),
    );
    const target = { callId: call.callId, proposalId: proposal.proposalId };
    const save = new SaveProposal(db, clock);
    await save.run(actorOf(owner), { ...target, changes: { title: 'A title' } });
    clock.set(CURE);
    const late = save.run(actorOf(owner), { ...target, changes: { title: 'Late' } });
    expect((await refusalOf(late)).blockers).toEqual([{ code: 'cure_over', until: CURE.toISOString() }]);
    clock.set(new Date(CURE.getTime() - 1));
    await new SubmitProposal(db, clock).run(actorOf(owner), target);
    expect((await stateOf(proposal)) as object).toEqual({
      status: 'submitted',
      version: 3,
      screenings: ['cure_requested:A title.'],
    });
  });
});

describe('letters', () => {
  it('tell of receipt, result and withdrawal, each once however often the job runs', async () => {
    const open = await aCall(db);
    const draft = await aProposal(db, open, { owner, status: 'draft', title: 'Seeds' });
    const target = { callId: open.callId, proposalId: draft.proposalId };
    clock.set(WHILE_OPEN);
    await new SubmitProposal(db, clock).run(actorOf(owner), target);
    const receipt = new SubmissionLetterJob(db);
    await receipt.run(delivery({ proposalId: draft.proposalId }));
    await receipt.run(delivery({ proposalId: draft.proposalId }));
    const { screeningId } = await screen.run(await aSecretary(db, open), {
      ...target,
      outcome: 'cure_requested',
      reason: 'Name three speakers.',
      cureUntil: CURE,
    });
    await new ScreeningLetterJob(db).run(delivery({ screeningId: screeningId ?? '' }));
    await new WithdrawProposal(db, clock).run(actorOf(owner), target);
    await new WithdrawalLetterJob(db).run(delivery({ proposalId: draft.proposalId }));
    expect(await letters()).toEqual([
      { kind: 'proposal_submitted', to: 'awa@people.test', subject: 'IGF 2019: we have received “Seeds”' },
      {
        kind: 'screening_cure_requested',
        to: 'awa@people.test',
        subject: 'IGF 2019: please complete “Seeds”',
      },
      { kind: 'proposal_withdrawn', to: 'awa@people.test', subject: 'IGF 2019: “Seeds” has been withdrawn' },
    ]);
    const cure = await db.row<{ body: string }>(
      `SELECT body FROM letter WHERE kind = 'screening_cure_requested' AND to_email = 'awa@people.test'`,
    );
    expect(cure?.body.includes('Name three speakers.')).toBe(true);
    expect(cure?.body.includes('by 2019-04-24 23:59 (Europe/Berlin)')).toBe(true);
    expect(
      await db.rows(
        `SELECT DISTINCT to_email AS "to" FROM letter WHERE kind = 'proposal_submitted' ORDER BY 1`,
      ),
    ).toEqual(
      ['awa@people.test', ...draft.people.filter((one) => one.contact).map((one) => one.email)]
        .toSorted()
        .map((to) => ({ to })),
    );
  });
});
