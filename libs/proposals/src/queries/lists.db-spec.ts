import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '#libs/database';
import { type Actor, ANONYMOUS } from '#libs/identity';
import { aCall, type TestCall } from '../../../../test/factories/call.js';
import { actorOf, aPerson, aSecretary, withRole } from '../../../../test/factories/person.js';
import { anAssignment } from '../../../../test/factories/assignment.js';
import { aNamedPerson, aProposal, proposals } from '../../../../test/factories/proposal.js';
import { aConflict, aReviewer } from '../../../../test/factories/reviewer.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../test/open-database.js';
import { ChecklistQuery } from './checklist.query.js';
import { FullProposalsQuery } from './full-proposals.query.js';
import type { ProposalListFilters } from '../rules/lists/list-filters.js';
import { ProposalListQuery } from './proposal-list.query.js';
import { ReadProposal } from './read-proposal.query.js';
import { ScreeningWorklistQuery } from './screening-worklist.query.js';

let db: Database;
let call: TestCall;
let secretary: Actor;

beforeAll(async () => {
  db = await openDatabase();
});
beforeEach(async () => {
  await emptyDatabase(db);
  call = await aCall(db);
  secretary = await aSecretary(db, call);
});
afterAll(() => closeDatabase(db));

const numbers = async (filters: ProposalListFilters = {}) => {
  const list = await new ProposalListQuery(db).run(call.callId, secretary.personId, filters);
  return { numbers: list.rows.map(({ number }) => number), total: list.total };
};
const from = (group: string, region: string) => [
  aNamedPerson('organiser', {
    stakeholderGroup: group,
    regionalGroup: region,
    organisation: 'Institut Numérique',
  }),
];

describe('the staff’s list', () => {
  it('is filtered, sorted and paged', async () => {
    const [one, two, three] = call.themes;
    await proposals(db, call, [
      { number: 1, title: 'Cables', themeId: one!.id, firstTime: true, people: from('government', 'weog') },
      {
        number: 2,
        title: 'apples',
        themeId: two!.id,
        firstTime: false,
        people: from('civil_society', 'african'),
      },
      {
        number: 3,
        title: '100% Élan',
        themeId: three!.id,
        status: 'passed',
        people: from('civil_society', 'weog'),
      },
    ]);
    expect(await numbers()).toEqual({ numbers: [1, 2, 3], total: 3 });
    expect(await numbers({ sort: 'title' })).toEqual({ numbers: [3, 2, 1], total: 3 });
    expect(await numbers({ sort: 'number', descending: true })).toEqual({ numbers: [3, 2, 1], total: 3 });
    expect(await numbers({ themeId: two!.id })).toEqual({ numbers: [2], total: 1 });
    expect(await numbers({ status: 'passed' })).toEqual({ numbers: [3], total: 1 });
    expect(await numbers({ group: 'civil_society', region: 'weog' })).toEqual({ numbers: [3], total: 1 });
    expect(await numbers({ firstTime: false })).toEqual({ numbers: [2], total: 1 });
    expect(await numbers({ text: 'elan' })).toEqual({ numbers: [3], total: 1 });
    expect(await numbers({ text: '%' })).toEqual({ numbers: [], total: 0 });
    expect(await numbers({ text: 'numerique' })).toEqual({ numbers: [1, 2, 3], total: 3 });
    expect(await numbers({ text: '#2' })).toEqual({ numbers: [2], total: 1 });
    expect(await numbers({ page: 2, pageSize: 2 })).toEqual({ numbers: [3], total: 3 });
  });

  it('shows its last page where one is asked for that is past the end', async () => {
    await proposals(db, call, [{ number: 1 }, { number: 2 }, { number: 3 }]);
    const asked = (filters: ProposalListFilters) =>
      new ProposalListQuery(db).run(call.callId, secretary.personId, { pageSize: 2, ...filters });
    const { rows, ...place } = await asked({ page: 9, sort: 'number' });
    expect([rows.map(({ number }) => number), place]).toEqual([[3], { total: 3, page: 2, pageSize: 2 }]);
    expect(await asked({ page: 9, text: '#77' })).toEqual({ rows: [], total: 0, page: 1, pageSize: 2 });
    expect((await asked({ page: 2 })).page).toBe(2);
  });

  it('shows of a draft that it is there, and finds it by nothing in it', async () => {
    const theme = call.themes[0]!.id;
    await aProposal(db, call, { status: 'draft', title: 'Secret cables', themeId: theme, firstTime: true });
    const list = await new ProposalListQuery(db).run(call.callId, secretary.personId);
    expect(list.rows.map(({ id: _id, ...row }) => row)).toEqual([
      {
        number: null,
        status: 'draft',
        version: 1,
        title: '',
        themeId: null,
        themeName: '',
        formatId: null,
        formatName: '',
        minutes: null,
        tags: [],
        organiser: '',
        organisation: '',
        stakeholderGroup: null,
        regionalGroup: null,
        country: null,
        language: null,
        firstTime: null,
        flags: [],
        flagsPending: false,
        submittedAt: null,
        updatedAt: null,
        answered: null,
      },
    ]);
    for (const filters of [
      { text: 'secret' },
      { themeId: theme },
      { firstTime: true },
      { group: 'civil_society' },
    ])
      expect(await numbers(filters)).toEqual({ numbers: [], total: 0 });
    expect((await numbers({ status: 'draft' })).total).toBe(1);
  });

  it('does not have, nor count, what its reader has a conflict of interest with; nor another call’s', async () => {
    const hers = await aProposal(db, call, { number: 1 });
    await aProposal(db, call, { number: 2 });
    await aProposal(db, await aCall(db), { number: 3 });
    const person = { personId: secretary.personId!, name: secretary.name, email: secretary.email };
    const { reviewerId } = await aReviewer(db, call, { person });
    await aConflict(db, { ...hers, reviewerId });
    expect(await numbers()).toEqual({ numbers: [2], total: 1 });
    expect(await numbers({ text: '1' })).toEqual({ numbers: [], total: 0 });
  });

  it('has a worklist beside it, in which what passed stays passed whatever has become of it since', async () => {
    for (const [at, status] of (['passed', 'under_review', 'decided', 'submitted'] as const).entries())
      await aProposal(db, call, { number: at + 1, status });
    const worklist = new ScreeningWorklistQuery(db, new FullProposalsQuery(db), new ChecklistQuery(db));
    const { rows, total, parts } = await worklist.run(call, secretary.personId, new Date(), {
      part: 'passed',
    });
    expect([rows.map(({ number }) => number), total, parts.passed, parts.submitted]).toEqual([
      [1, 2, 3],
      3,
      3,
      1,
    ]);
  });

  it('and the worklist ask the database as often for 344 proposals as for 10', async () => {
    const full = new FullProposalsQuery(db);
    const worklist = new ScreeningWorklistQuery(db, full, new ChecklistQuery(db));
    const asked: number[][] = [];
    for (const many of [10, 334]) {
      await proposals(
        db,
        call,
        Array.from({ length: many }, () => ({})),
      );
      let count = 0;
      db.onQuery = () => (count += 1);
      await new ProposalListQuery(db).run(call.callId, secretary.personId, { sort: 'group' });
      const list = count;
      const wanted = { part: 'submitted', pageSize: 500 } as const;
      const { rows, parts } = await worklist.run(call, secretary.personId, new Date(), wanted);
      const asks = count;
      db.onQuery = undefined;
      asked.push([list, asks - list, rows.length, parts.submitted]);
    }
    expect(asked).toEqual([
      [1, 3, 10, 10],
      [1, 3, 344, 344],
    ]);
  });
});

describe('the worklist of screening', () => {
  it('goes on where it stopped, whatever was screened meanwhile', async () => {
    const [first] = await proposals(db, call, [{ number: 5 }, { number: 6, title: '' }, { number: 9 }]);
    const worklist = new ScreeningWorklistQuery(db, new FullProposalsQuery(db), new ChecklistQuery(db));
    const after = async (number: number) => {
      const wanted = { part: 'submitted', pageSize: 2, after: number } as const;
      const { rows } = await worklist.run(call, secretary.personId, new Date(), wanted);
      return rows.map((row) => [row.number, row.findings.map(({ code }) => code)]);
    };
    expect(await after(0)).toEqual([
      [5, []],
      [6, ['field_missing']],
    ]);
    await db.rows(`UPDATE proposal SET status = 'passed' WHERE id = $1`, [first!.proposalId]);
    expect(await after(6)).toEqual([[9, []]]);
  });
});

describe('one proposal', () => {
  it('shows each reader what they may know', async () => {
    const owner = await aPerson(db);
    const proposal = await aProposal(db, call, { owner, number: 180, status: 'under_review' });
    const chair = await withRole(db, await aPerson(db), call, 'chair');
    const assigned = await aReviewer(db, call);
    await anAssignment(db, proposal, assigned);
    const other = await aReviewer(db, call);
    const conflicted = await aReviewer(db, call);
    await aConflict(db, { ...proposal, reviewerId: conflicted.reviewerId });
    const read = new ReadProposal(db);
    const seenBy = async (actor: Actor, settings = call.settings) => {
      const seen = await read.run(actor, { ...call, settings }, proposal.proposalId);
      return (
        seen && [
          seen.sight,
          seen.status,
          seen.content.people.length,
          seen.content.people.some(({ email }) => email),
        ]
      );
    };
    expect(await seenBy(actorOf(owner))).toEqual(['own', 'under_review', 8, true]);
    expect(await seenBy(secretary)).toEqual(['staff', 'under_review', 8, true]);
    expect(await seenBy(chair)).toEqual(['chair', 'under_review', 8, false]);
    expect(await seenBy(assigned.actor)).toEqual(['reviewer', null, 8, false]);
    expect(await seenBy(assigned.actor, { ...call.settings, reviewersSeeNames: false })).toEqual([
      'reviewer',
      null,
      0,
      false,
    ]);
    expect(await seenBy(other.actor)).toBe(undefined);
    expect(await seenBy(other.actor, { ...call.settings, committeeReadsAll: true })).toEqual([
      'reviewer',
      null,
      8,
      false,
    ]);
    expect(await seenBy(conflicted.actor, { ...call.settings, committeeReadsAll: true })).toBe(undefined);
    expect(await seenBy(ANONYMOUS)).toBe(undefined);
    const elsewhere = await aCall(db);
    expect(await read.run(actorOf(owner), elsewhere, proposal.proposalId)).toBe(undefined);
  });

  it('tells its proposer nothing of a decision before it is announced', async () => {
    const owner = await aPerson(db);
    const both = await proposals(db, call, [
      { owner, number: 1, title: 'Same', status: 'under_review', tags: [], people: [] },
      { owner, number: 1001, title: 'Same', status: 'decided', tags: [], people: [] },
    ]);
    await db.rows(
      `INSERT INTO decision (id, call_id, proposal_id, outcome, recorded_by, recorded_at)
       VALUES (gen_random_uuid(), $1, $2, 'declined', $3, now())`,
      [call.callId, both[1]!.proposalId, owner.personId],
    );
    const seen = await Promise.all(
      both.map((one) => new ReadProposal(db).run(actorOf(owner), call, one.proposalId)),
    );
    const [undecided, decided] = seen.map((one) => ({ ...one, id: '', number: 0 }));
    expect(decided).toEqual(undecided);
  });
});
