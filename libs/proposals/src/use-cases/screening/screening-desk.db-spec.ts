import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { SecondPersonRule } from '#libs/calls';
import type { Database } from '#libs/database';
import type { Actor } from '#libs/identity';
import { FixedClock } from '#libs/kernel';
import { aCall, AFTER_DEADLINE, type TestCall } from '../../../../../test/factories/call.js';
import { actorOf, aPerson, aSecretary, withRole } from '../../../../../test/factories/person.js';
import {
  aProposal,
  areAlike,
  type ProposalTraits,
  type TestProposal,
} from '../../../../../test/factories/proposal.js';
import { refusalOf } from '../../../../../test/factories/refusals.js';
import { aConflict, aReviewer } from '../../../../../test/factories/reviewer.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../../test/open-database.js';
import { ReversalRequestLetterJob } from '../../jobs/reversal-request-letter.job.js';
import { ScreeningLetterJob } from '../../jobs/screening-letter.job.js';
import { ChecklistQuery } from '../../queries/checklist.query.js';
import { DeclinesQuery } from '../../queries/declines.query.js';
import { FullProposalsQuery } from '../../queries/full-proposals.query.js';
import { ScreeningBatchQuery } from '../../queries/screening-batch.query.js';
import { ScreeningDeskQuery } from '../../queries/screening-desk.query.js';
import { ScreeningStatisticsQuery } from '../../queries/screening-statistics.query.js';
import { ScreeningWorklistQuery, type WorklistFilters } from '../../queries/screening-worklist.query.js';
import { AskForDiscussion } from './ask-for-discussion.js';
import { AskForReversal } from './ask-for-reversal.js';
import { PassCleanProposals } from './pass-clean-proposals.js';
import { ReleaseProposal } from './release-proposal.js';
import { SaveTicks } from './save-ticks.js';
import { ScreenProposal, type ScreenProposalInput } from './screen-proposal.js';
import { SubmitProposal } from '../writing/submit-proposal.js';
import { TakeNextProposal } from './take-next-proposal.js';
import { TakeProposal } from './take-proposal.js';

let db: Database;
let call: TestCall;
let amina: Actor;
let boris: Actor;
const clock = new FixedClock(AFTER_DEADLINE);
const MINUTE = 60_000;
const later = (minutes: number) => new Date(AFTER_DEADLINE.getTime() + minutes * MINUTE);

beforeAll(async () => {
  db = await openDatabase();
});
beforeEach(async () => {
  await emptyDatabase(db);
  clock.set(AFTER_DEADLINE);
  call = await aCall(db, { status: 'screening' });
  amina = await withRole(db, await aPerson(db, { name: 'Amina' }), call, 'secretariat');
  boris = await withRole(db, await aPerson(db, { name: 'Boris' }), call, 'secretariat');
});
afterAll(() => closeDatabase(db));

async function underRule(rule: SecondPersonRule): Promise<void> {
  call = await aCall(db, {
    status: 'screening',
    settings: (preset) => ({ ...preset, screening: { ...preset.screening, secondPerson: rule } }),
  });
  amina = await withRole(db, await aPerson(db, { name: 'Amina' }), call, 'secretariat');
  boris = await withRole(db, await aPerson(db, { name: 'Boris' }), call, 'secretariat');
}
type Said = Partial<ScreenProposalInput> & Pick<ScreenProposalInput, 'outcome'>;
const screen = (actor: Actor, { proposalId }: TestProposal, said: Said) =>
  new ScreenProposal(db, clock).run(actor, {
    callId: call.callId,
    proposalId,
    reason: '',
    cureUntil: null,
    ...said,
  });
const target = ({ proposalId }: { proposalId: string }) => ({ callId: call.callId, proposalId });
const statusOf = async ({ proposalId }: TestProposal) =>
  (await db.row<{ status: string }>('SELECT status FROM proposal WHERE id = $1', [proposalId]))!.status;
const desk = ({ proposalId }: TestProposal, reader: Actor, now = AFTER_DEADLINE) =>
  new ScreeningDeskQuery(db).run(call.callId, proposalId, reader.personId, now);
const worklist = async (reader: Actor, filters: WorklistFilters, now = AFTER_DEADLINE) => {
  const query = new ScreeningWorklistQuery(db, new FullProposalsQuery(db), new ChecklistQuery(db));
  const list = await query.run(call, reader.personId, now, filters);
  return { ...list, numbers: list.rows.map(({ number }) => number) };
};
const next = (actor: Actor) => new TakeNextProposal(db, clock).run(actor, { callId: call.callId });
const delivery = (payload: Record<string, string>) => ({
  id: 'd',
  payload,
  attempt: 1,
  last: false,
  begin: async () => true,
  finish: async () => {},
});

/** Proposals of as many people: nobody is over a limit. */
async function several(traits: readonly ProposalTraits[]): Promise<TestProposal[]> {
  const made: TestProposal[] = [];
  for (const one of traits) made.push(await aProposal(db, call, one));
  return made;
}

describe('two persons', () => {
  it('decline together; until then nothing is in force, and nobody is told', async () => {
    await underRule('declines');
    const proposal = await aProposal(db, call);
    const out = {
      outcome: 'screened_out',
      reasonCodes: ['off_subject'],
      reason: 'It is about maps.',
    } as const;
    expect(await screen(amina, proposal, out)).toEqual({ screeningId: null, state: 'waits' });
    expect([await statusOf(proposal), await db.rows('SELECT type FROM outbox_event')]).toEqual([
      'submitted',
      [],
    ]);
    expect(
      (await desk(proposal, boris)).opinions.map(({ outcome, name, mine }) => [outcome, name, mine]),
    ).toEqual([['screened_out', 'Amina', false]]);
    // the same person twice is still one
    expect((await screen(amina, proposal, out)).state).toBe('waits');
    expect((await screen(boris, proposal, { ...out, reason: 'Maps, yes.' })).state).toBe('in_force');
    expect(await statusOf(proposal)).toBe('screened_out');
    expect(
      await db.rows(
        `SELECT s.reason, s.reason_codes AS codes, a.name AS first, b.name AS second FROM screening s
           JOIN person a ON a.id = s.screened_by JOIN person b ON b.id = s.seconded_by`,
      ),
    ).toEqual([
      {
        reason: 'The proposal does not say how its subject concerns Internet governance.\n\nMaps, yes.',
        codes: ['off_subject'],
        first: 'Amina',
        second: 'Boris',
      },
    ]);
    expect((await desk(proposal, boris)).opinions).toEqual([]);
  });

  it('who do not agree discuss it, and settle it by saying the same', async () => {
    await underRule('declines');
    const proposal = await aProposal(db, call);
    await screen(amina, proposal, { outcome: 'screened_out', reason: 'Late.' });
    expect((await screen(boris, proposal, { outcome: 'passed' })).state).toBe('disputed');
    expect((await worklist(amina, { part: 'submitted', filter: 'disputed' })).numbers).toEqual([
      proposal.number,
    ]);
    expect(await statusOf(proposal)).toBe('submitted');
    expect((await screen(amina, proposal, { outcome: 'passed' })).state).toBe('in_force');
    expect(await statusOf(proposal)).toBe('passed');
  });

  it('can ask for a word before anything is decided', async () => {
    await underRule('all');
    const proposal = await aProposal(db, call);
    const ask = new AskForDiscussion(db, clock);
    expect((await refusalOf(ask.run(amina, { ...target(proposal), note: ' ' }))).blockers).toEqual([
      { code: 'discussion_without_note', field: 'note' },
    ]);
    await ask.run(amina, { ...target(proposal), note: 'Is this the one of 2018?' });
    expect((await screen(boris, proposal, { outcome: 'passed' })).state).toBe('disputed');
    expect((await screen(amina, proposal, { outcome: 'passed' })).state).toBe('in_force');
    await underRule('off');
    const other = await aProposal(db, call);
    expect((await refusalOf(ask.run(amina, { ...target(other), note: 'Well?' }))).blockers).toEqual([
      { code: 'nobody_to_discuss_with' },
    ]);
  });

  it('speak of the text they read: a new version asks for both again', async () => {
    await underRule('all');
    const proposal = await aProposal(db, call);
    await screen(amina, proposal, { outcome: 'passed' });
    await db.rows('UPDATE proposal SET version = version + 1');
    expect((await screen(boris, proposal, { outcome: 'passed' })).state).toBe('waits');
  });

  it('are not needed by the chair, whose word reverses theirs; the proposer is told so', async () => {
    await underRule('all');
    const owner = await aPerson(db, { email: 'awa@people.test' });
    const proposal = await aProposal(db, call, { owner, title: 'Seeds' });
    await screen(amina, proposal, { outcome: 'screened_out', reason: 'Late.' });
    await screen(boris, proposal, { outcome: 'screened_out', reason: 'Late.' });
    const chair = await withRole(db, await aPerson(db), call, 'chair');
    const { screeningId } = await screen(chair, proposal, { outcome: 'passed', reason: 'It was in time.' });
    await new ScreeningLetterJob(db).run(delivery({ screeningId: screeningId! }));
    expect(await db.rows(`SELECT kind, subject FROM letter WHERE to_email = 'awa@people.test'`)).toEqual([
      { kind: 'screening_reversed', subject: 'IGF 2019: “Seeds” goes to the committee after all' },
    ]);
  });
});

describe('in hand', () => {
  it('a proposal is one person’s for a while; others may take it over', async () => {
    const proposal = await aProposal(db, call);
    const take = new TakeProposal(db, clock);
    await take.run(amina, target(proposal));
    expect((await refusalOf(take.run(boris, target(proposal)))).blockers).toEqual([
      { code: 'taken_by_other', name: 'Amina' },
    ]);
    expect((await refusalOf(screen(boris, proposal, { outcome: 'passed' }))).blockers).toEqual([
      { code: 'taken_by_other', name: 'Amina' },
    ]);
    expect((await desk(proposal, boris)).taken).toEqual({ name: 'Amina', mine: false, until: later(30) });
    await take.run(boris, { ...target(proposal), over: true });
    await new ReleaseProposal(db).run(amina, target(proposal)); // no longer hers to put back
    expect((await desk(proposal, boris)).taken?.mine).toBe(true);
    clock.set(later(31));
    await screen(amina, proposal, { outcome: 'passed' });
    expect(await statusOf(proposal)).toBe('passed');
  });

  it('the next is given to each screener once, their own first', async () => {
    const [one, two, three] = await several([{ number: 1 }, { number: 2 }, { number: 3 }]);
    expect([await next(amina), await next(boris), await next(amina)]).toEqual([
      one!.proposalId,
      two!.proposalId,
      one!.proposalId,
    ]);
    await screen(amina, one!, { outcome: 'passed' });
    expect([await next(amina), await next(boris)]).toEqual([three!.proposalId, two!.proposalId]);
    await screen(amina, three!, { outcome: 'passed' });
    expect(await next(amina)).toBeNull();
  });

  it('what somebody has ticked stays for whoever goes on', async () => {
    const proposal = await aProposal(db, call);
    const tick = (ticked: string[]) => new SaveTicks(db).run(amina, { ...target(proposal), ticked });
    expect((await refusalOf(tick(['fits_theme', 'nonsense']))).blockers).toEqual([
      { code: 'isIn', field: 'ticked' },
    ]);
    await tick(['fits_theme']);
    expect((await desk(proposal, boris)).ticked).toEqual(['fits_theme']);
    const unticked = screen(boris, proposal, { outcome: 'passed', ticked: ['fits_theme'] });
    expect((await refusalOf(unticked)).blockers).toEqual([
      { code: 'unticked_needs_reason', field: 'reason' },
    ]);
    await screen(boris, proposal, {
      outcome: 'passed',
      ticked: ['fits_theme'],
      reason: 'The rest is plain.',
    });
    expect(await db.rows('SELECT ticked FROM screening')).toEqual([{ ticked: ['fits_theme'] }]);
  });

  it('nobody screens what they wrote', async () => {
    const own = await aProposal(db, call, {
      owner: { personId: amina.personId!, name: amina.name, email: amina.email },
    });
    expect((await refusalOf(screen(amina, own, { outcome: 'passed' }))).kind).toBe('forbidden');
    expect([await next(amina), (await worklist(amina, { part: 'submitted' })).parts.submitted]).toEqual([
      null,
      0,
    ]);
    expect((await worklist(boris, { part: 'submitted' })).numbers).toEqual([own.number]);
  });
});

describe('a cure', () => {
  const UNTIL = later(60 * 24);

  it('returns to the same screener while they run the call, and to the queue afterwards', async () => {
    const owner = await aPerson(db);
    const proposal = await aProposal(db, call, { owner });
    await screen(amina, proposal, { outcome: 'cure_requested', reason: 'A title.', cureUntil: UNTIL });
    await new SubmitProposal(db, clock).run(actorOf(owner), target(proposal));
    expect((await desk(proposal, amina)).returnedTo).toEqual({ name: 'Amina', mine: true });
    const mine = await worklist(amina, { part: 'submitted', filter: 'mine' });
    expect([mine.numbers, mine.filters.cured]).toEqual([[proposal.number], 1]);
    expect([await next(boris), await next(amina)]).toEqual([null, proposal.proposalId]);
    await new ReleaseProposal(db).run(amina, target(proposal));
    await db.rows('DELETE FROM role_grant WHERE person_id = $1', [amina.personId]);
    expect((await desk(proposal, boris)).returnedTo).toBeNull();
    expect(await next(boris)).toBe(proposal.proposalId);
  });

  it('whose date has passed is shown, and ends with one act; never before', async () => {
    const proposal = await aProposal(db, call);
    await screen(amina, proposal, { outcome: 'cure_requested', reason: 'A title.', cureUntil: UNTIL });
    const lapse = () => screen(boris, proposal, { outcome: 'screened_out', lapsed: true });
    expect((await refusalOf(lapse())).blockers).toEqual([{ code: 'cure_not_lapsed' }]);
    clock.set(new Date(UNTIL.getTime() + 1));
    const lapsed = await worklist(boris, { part: 'lapsed' }, new Date(UNTIL.getTime() + 1));
    expect([lapsed.numbers, lapsed.parts.cure_requested]).toEqual([[proposal.number], 0]);
    await lapse();
    expect(await db.rows(`SELECT reason FROM screening WHERE outcome = 'screened_out'`)).toEqual([
      { reason: call.settings.screening.lapsedText },
    ]);
  });
});

describe('passing those with nothing found together', () => {
  const pass = (list: readonly TestProposal[]) =>
    new PassCleanProposals(db, clock).run(amina, {
      callId: call.callId,
      proposals: list.map(({ proposalId }) => ({ id: proposalId, version: 1 })),
    });

  it('passes each by itself, and leaves out what is not as it was seen', async () => {
    const [clean, changed, flagged, taken, alike, other, hers] = await several([
      { number: 1 },
      { number: 2 },
      { number: 3, title: '' },
      { number: 4 },
      { number: 5 },
      { number: 6, status: 'passed' },
      { number: 7 },
    ]);
    await db.rows('UPDATE proposal SET version = 2 WHERE number = 2');
    await new TakeProposal(db, clock).run(boris, target(taken!));
    await areAlike(db, alike!, other!);
    const person = { personId: amina.personId!, name: amina.name, email: amina.email };
    const { reviewerId } = await aReviewer(db, call, { person });
    await aConflict(db, { ...hers!, reviewerId });
    const done = await pass([clean!, changed!, flagged!, taken!, alike!, other!, hers!]);
    expect([done.passed, done.leftOut.map(({ number, reason }) => [number, reason])]).toEqual([
      1,
      [
        [2, 'changed'],
        [3, 'flagged'],
        [4, 'in_hand'],
        [5, 'alike'],
        [6, 'not_waiting'],
      ],
    ]);
    expect([await statusOf(clean!), await statusOf(hers!)]).toEqual(['passed', 'submitted']);
    expect(await db.rows('SELECT outcome, from_status, batch_id FROM screening')).toEqual([
      { outcome: 'passed', from_status: 'submitted', batch_id: done.batchId },
    ]);
    expect(await db.rows('SELECT type FROM outbox_event')).toEqual([{ type: 'proposal.screened' }]);
    const batch = await new ScreeningBatchQuery(db).run(call.callId, boris.personId, done.batchId);
    expect([batch?.said.map(({ number }) => number), batch?.leftOut.length]).toEqual([[1], 5]);
  });

  it('does not tell of a pair whose other side its screener may not know of', async () => {
    const [one, hers, own] = await several([
      { number: 1 },
      { number: 2 },
      { number: 3, owner: { personId: amina.personId!, name: amina.name, email: amina.email } },
    ]);
    const { reviewerId } = await aReviewer(db, call, { person: hers!.owner });
    await db.rows('UPDATE reviewer SET person_id = $2 WHERE id = $1', [reviewerId, amina.personId]);
    await aConflict(db, { ...hers!, reviewerId });
    await areAlike(db, one!, hers!);
    await areAlike(db, one!, own!);
    expect(await pass([one!])).toEqual({ batchId: expect.any(String), passed: 1, leftOut: [] });
  });

  it('is not there where every result needs two, nor for a chair', async () => {
    await underRule('all');
    const proposal = await aProposal(db, call);
    expect((await refusalOf(pass([proposal]))).blockers).toEqual([{ code: 'needs_two_each' }]);
    expect((await refusalOf(pass([]))).kind).toBe('blocked');
    expect(await statusOf(proposal)).toBe('submitted');
  });
});

describe('declines', () => {
  it('are read page by page, the last one where one is asked for that is past the end', async () => {
    const torn = await aReviewer(db, call);
    for (const number of [1, 2, 3, 4]) {
      const proposal = await aProposal(db, call, { number });
      await screen(amina, proposal, {
        outcome: 'screened_out',
        reasonCodes: ['incomplete'],
        reason: 'See 3.',
      });
      if (number === 2) await aConflict(db, { ...proposal, reviewerId: torn.reviewerId });
    }
    const read = async (page: number) => {
      const { rows, ...place } = await new DeclinesQuery(db).page(call.callId, torn.personId, page, 2);
      return { numbers: rows.map(({ number }) => number), ...place };
    };
    expect(await read(1)).toEqual({ numbers: [1, 3], total: 3, page: 1, pageSize: 2 });
    expect(await read(2)).toEqual({ numbers: [4], total: 3, page: 2, pageSize: 2 });
    expect(await read(9)).toEqual({ numbers: [4], total: 3, page: 2, pageSize: 2 });
    const nothing = await new DeclinesQuery(db).page((await aCall(db)).callId, torn.personId, 3);
    expect(nothing).toEqual({ rows: [], total: 0, page: 1, pageSize: 50 });
  });

  it('are seen with their reasons by the committee, whose members may each ask once for a second look', async () => {
    const proposal = await aProposal(db, call, { title: 'Seeds' });
    await screen(amina, proposal, { outcome: 'screened_out', reasonCodes: ['incomplete'], reason: 'See 3.' });
    const member = await aReviewer(db, call);
    const torn = await aReviewer(db, call);
    await aConflict(db, { ...proposal, reviewerId: torn.reviewerId });
    await withRole(db, await aPerson(db, { email: 'chair@people.test' }), call, 'chair');
    const declines = new DeclinesQuery(db);
    expect(
      (await declines.all(call.callId, member.personId)).map(({ title, reasonCodes, asked }) => [
        title,
        reasonCodes,
        asked,
      ]),
    ).toEqual([['Seeds', ['incomplete'], false]]);
    expect(await declines.all(call.callId, torn.personId)).toEqual([]);
    const ask = new AskForReversal(db, clock);
    const asking = (actor: Actor, reason = 'It is complete.') =>
      ask.run(actor, { ...target(proposal), reason });
    expect((await refusalOf(asking(member.actor, ' '))).blockers).toEqual([
      { code: 'reason_missing_for_committee', field: 'reason' },
    ]);
    expect((await refusalOf(asking(torn.actor))).kind).toBe('not_found');
    expect((await refusalOf(asking(amina))).kind).toBe('not_found');
    await asking(member.actor);
    expect((await refusalOf(asking(member.actor))).blockers).toEqual([{ code: 'asked_already' }]);
    const [row] = await declines.all(call.callId, amina.personId);
    expect(row?.requests.map(({ reason }) => reason)).toEqual(['It is complete.']);
    const [request] = await db.rows<{ id: string }>('SELECT id FROM reversal_request');
    const letter = new ReversalRequestLetterJob(db);
    await letter.run(delivery({ requestId: request!.id }));
    await letter.run(delivery({ requestId: request!.id }));
    expect(await db.rows('SELECT kind, to_email FROM letter')).toEqual([
      { kind: 'reversal_asked', to_email: 'chair@people.test' },
    ]);
  });
});

describe('figures', () => {
  it('count what was received, passed, cured and declined, without what the reader may not see', async () => {
    const [one, two, three, hidden] = await several([{}, {}, {}, {}]);
    await screen(amina, one!, { outcome: 'cure_requested', reason: 'x', cureUntil: later(60) });
    await screen(amina, one!, { outcome: 'passed' });
    await screen(boris, two!, { outcome: 'screened_out', reasonCodes: ['incomplete', 'over_limit'] });
    await screen(boris, hidden!, { outcome: 'screened_out', reasonCodes: ['incomplete'] });
    const person = { personId: amina.personId!, name: amina.name, email: amina.email };
    const { reviewerId } = await aReviewer(db, call, { person });
    await aConflict(db, { ...hidden!, reviewerId });
    const seen = await new ScreeningStatisticsQuery(db).run(call.callId, amina.personId);
    expect(seen.counts.filter(({ by }) => by === 'all')).toEqual([
      { by: 'all', key: null, received: 3, waiting: 1, passed: 1, cureAsked: 1, cured: 1, declined: 1 },
    ]);
    expect(
      seen.counts.filter(({ by }) => by === 'group').map(({ key, received }) => [key, received]),
    ).toEqual([['civil_society', 3]]);
    expect(seen.reasons).toEqual([
      { code: 'incomplete', count: 1 },
      { code: 'over_limit', count: 1 },
    ]);
    expect(seen.screeners).toEqual([
      { name: 'Amina', passed: 1, cures: 1, declined: 0, seconded: 0 },
      { name: 'Boris', passed: 0, cures: 0, declined: 1, seconded: 0 },
    ]);
    expect(seen.hours.screened).toBe(2);
    expect(await statusOf(three!)).toBe('submitted');
  });
});

it('is shown to nobody of another call', async () => {
  const other = await aCall(db, { status: 'screening' });
  const stranger = await aSecretary(db, other);
  const proposal = await aProposal(db, call);
  expect((await refusalOf(new TakeProposal(db, clock).run(stranger, target(proposal)))).kind).toBe(
    'forbidden',
  );
  const elsewhere = { callId: other.callId, proposalId: proposal.proposalId };
  expect((await refusalOf(new TakeProposal(db, clock).run(stranger, elsewhere))).kind).toBe('not_found');
});

describe('narrowed by whether others say alike', () => {
  it('shows those with a pair to look at, with judged ones, with none; each beside what else narrows', async () => {
    const [open, twin, judged, same, gone, away] = await several([
      { number: 1 },
      { number: 2, status: 'passed' },
      { number: 3 },
      { number: 4, status: 'passed' },
      { number: 5 },
      { number: 6, status: 'withdrawn' },
      { number: 7, title: '' },
    ]);
    await areAlike(db, open!, twin!);
    await areAlike(db, open!, judged!, { verdict: 'different' });
    await areAlike(db, judged!, same!, { verdict: 'same', gone: true });
    await areAlike(db, gone!, open!, { gone: true });
    await areAlike(db, gone!, away!);
    const numbersOf = async (filters: Omit<WorklistFilters, 'part'>) =>
      (await worklist(amina, { part: 'submitted', ...filters })).numbers;
    expect([
      await numbersOf({ alike: 'open' }),
      await numbersOf({ alike: 'judged' }),
      await numbersOf({ alike: 'none' }),
    ]).toEqual([[1], [3], [5, 7]]);
    expect((await worklist(amina, { part: 'submitted', alike: 'open' })).alike).toEqual({
      open: 1,
      judged: 1,
      none: 2,
    });
    await db.rows(
      `UPDATE proposal_listing SET flags = CASE WHEN number = 7 THEN '{field_missing}' ELSE '{}' END::text[], flags_pending = false`,
    );
    const flagged = await worklist(amina, { part: 'submitted', filter: 'flagged', alike: 'none' });
    expect([flagged.numbers, flagged.alike, flagged.filters.clean, flagged.filters.flagged]).toEqual([
      [7],
      { open: 0, judged: 0, none: 1 },
      1,
      1,
    ]);
  });

  it('counts no pair of which one side is not the reader’s to see: the same as if there were none', async () => {
    const [one, hers, own] = await several([
      { number: 1 },
      { number: 2 },
      { number: 3, owner: { personId: amina.personId!, name: amina.name, email: amina.email } },
    ]);
    const { reviewerId } = await aReviewer(db, call, { person: hers!.owner });
    await db.rows('UPDATE reviewer SET person_id = $2 WHERE id = $1', [reviewerId, amina.personId]);
    await aConflict(db, { ...hers!, reviewerId });
    const seen = () =>
      Promise.all(
        ([undefined, 'open', 'judged', 'none'] as const).map((alike) =>
          worklist(amina, { part: 'submitted', alike }),
        ),
      );
    const before = await seen();
    await areAlike(db, one!, hers!);
    await areAlike(db, one!, own!, { verdict: 'same' });
    expect(await seen()).toEqual(before);
    expect((await worklist(boris, { part: 'submitted' })).alike).toEqual({ open: 2, judged: 1, none: 0 });
  });
});
