import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '#libs/database';
import { DatabaseClock, FixedClock } from '#libs/kernel';
import { AFTER_DEADLINE, aCall, type TestCall, WHILE_OPEN } from '../../../../../test/factories/call.js';
import { actorOf, aPerson, type TestPerson } from '../../../../../test/factories/person.js';
import {
  aNamedPerson,
  aProposal,
  completeContent,
  proposals,
} from '../../../../../test/factories/proposal.js';
import { refusalOf } from '../../../../../test/factories/refusals.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../../test/open-database.js';
import { ReviveProposal } from './revive-proposal.js';
import { SubmitProposal } from './submit-proposal.js';
import { WithdrawProposal } from './withdraw-proposal.js';

let db: Database;
let call: TestCall;
let owner: TestPerson;
const clock = new FixedClock(WHILE_OPEN);
let submit: SubmitProposal;
let withdraw: WithdrawProposal;
let revive: ReviveProposal;

beforeAll(async () => {
  db = await openDatabase();
  submit = new SubmitProposal(db, clock);
  withdraw = new WithdrawProposal(db, clock);
  revive = new ReviveProposal(db, clock);
});
beforeEach(async () => {
  await emptyDatabase(db);
  clock.set(WHILE_OPEN);
  call = await aCall(db);
  owner = await aPerson(db);
});
afterAll(() => closeDatabase(db));

const of = ({ proposalId }: { proposalId: string }) => ({ callId: call.callId, proposalId });
const stateOf = ({ proposalId }: { proposalId: string }) =>
  db.row<object>(
    `SELECT status, number, version, submitted_at AS "submittedAt", withdrawn_from AS "withdrawnFrom",
            ARRAY(SELECT act FROM proposal_version v WHERE v.proposal_id = p.id ORDER BY number) AS versions,
            ARRAY(SELECT type FROM outbox_event WHERE payload ->> 'proposalId' = p.id::text ORDER BY id) AS events,
            ARRAY(SELECT act FROM audit_entry WHERE subject_id = p.id ORDER BY at) AS audited
       FROM proposal p WHERE id = $1`,
    [proposalId],
  );
const nextNumber = async () =>
  (
    await db.row<{ next: number }>('SELECT next_proposal_number AS next FROM call WHERE id = $1', [
      call.callId,
    ])
  )?.next;

describe('submitting', () => {
  it('tells us of a proposer what they say of themselves, where nothing was known', async () => {
    const stranger = await aPerson(db, { name: '', organisation: 'Known House' });
    const self = aNamedPerson('organiser', { name: 'Awa Sissonan', email: stranger.email.toUpperCase() });
    const { people } = completeContent(call);
    const draft = await aProposal(db, call, {
      owner: stranger,
      status: 'draft',
      people: [{ ...self, contact: 'primary' }, ...people.slice(1)],
    });
    await submit.run(actorOf(stranger), of(draft));
    expect(
      await db.row('SELECT name, organisation, country FROM person WHERE id = $1', [stranger.personId]),
    ).toEqual({ name: 'Awa Sissonan', organisation: 'Known House', country: self.country });
  });

  it('gives the next public number, once, and leaves a receipt to be written', async () => {
    const first = await aProposal(db, call, { owner, status: 'draft' });
    const second = await aProposal(db, call, { owner, status: 'draft' });
    expect(await submit.run(actorOf(owner), { ...of(first), version: 1 })).toEqual({ number: 1 });
    expect(await submit.run(actorOf(owner), of(second))).toEqual({ number: 2 });
    expect(await stateOf(first)).toEqual({
      status: 'submitted',
      number: 1,
      version: 2,
      submittedAt: WHILE_OPEN,
      withdrawnFrom: null,
      versions: ['started', 'submitted'],
      events: ['proposal.submitted'],
      audited: ['proposal.submitted'],
    });
    expect((await refusalOf(submit.run(actorOf(owner), of(first)))).blockers).toEqual([
      { code: 'already_submitted' },
    ]);
  });

  it('is refused with every reason at once, and uses up no number', async () => {
    const draft = await aProposal(db, call, {
      owner,
      status: 'draft',
      title: '',
      policyQuestions: [],
      sdgs: [],
    });
    const before = await stateOf(draft);
    const next = await nextNumber();
    expect(await refusalOf(submit.run(actorOf(owner), of(draft)))).toEqual({
      kind: 'blocked',
      blockers: [
        { code: 'field_missing', field: 'title', severity: 'block' },
        { code: 'too_few', field: 'policyQuestions', min: 1, found: 0, severity: 'block' },
      ],
    });
    expect([await stateOf(draft), await nextNumber()]).toEqual([before, next]);
  });

  it('is judged by the clock of the database, to the instant', async () => {
    const draft = await aProposal(db, call, { owner, status: 'draft' });
    clock.set(new Date('2019-04-14T23:59:00.000Z'));
    expect((await refusalOf(submit.run(actorOf(owner), of(draft)))).blockers).toEqual([
      { code: 'call_closed', closedAt: '2019-04-14T23:59:00.000Z' },
    ]);
    clock.set(new Date('2019-04-14T23:58:59.999Z'));
    expect(await submit.run(actorOf(owner), of(draft))).toEqual({ number: 1 });

    const closing = await aCall(db, { opensAt: null, closesAt: '2019-04-14T23:59:00Z' });
    const late = await aProposal(db, closing, { owner, status: 'draft' });
    const real = new SubmitProposal(db, new DatabaseClock());
    const input = { callId: closing.callId, proposalId: late.proposalId };
    expect((await refusalOf(real.run(actorOf(owner), input))).blockers[0]?.code).toBe('call_closed');
  });

  it('counts the proposals of a person and of an institution, however it is spelt', async () => {
    const settings = call.settings;
    const strict = await aCall(db, {
      settings: () => ({
        ...settings,
        rules: {
          ...settings.rules,
          perPerson: { mode: 'block', max: 2 },
          perInstitution: {
            mode: 'block',
            max: 1,
            aliases: [['ITU', 'International Telecommunication Union']],
          },
        },
      }),
    });
    const organiser = (organisation: string, email = owner.email) =>
      aNamedPerson('organiser', { name: 'Awa', email, organisation, contact: 'primary' });
    const people = (first: ReturnType<typeof organiser>) => [
      first,
      ...completeContent(strict).people.filter((person) => person.role !== 'organiser'),
    ];
    const [, , , mine] = await proposals(db, strict, [
      { people: people(organiser('Ministère du Numérique', owner.email.toUpperCase())) },
      { people: people(organiser('International  Telecommunication-Union', 'x@people.test')) },
      { status: 'withdrawn', people: people(organiser('Ministere du numerique')) },
      { owner, status: 'draft', people: people(organiser('ministere du numerique.')) },
    ]);
    const input = { callId: strict.callId, proposalId: mine!.proposalId };
    expect((await refusalOf(submit.run(actorOf(owner), input))).blockers).toEqual([
      {
        code: 'too_many_of_institution',
        field: 'organisers',
        name: 'ministere du numerique.',
        max: 1,
        submitted: 1,
        severity: 'block',
      },
    ]);
    const [, third] = await proposals(db, strict, [
      { people: people(organiser('Elsewhere')) },
      { owner, status: 'draft', people: people(organiser('ITU')) },
    ]);
    expect(
      (await refusalOf(submit.run(actorOf(owner), { callId: strict.callId, proposalId: third!.proposalId })))
        .blockers,
    ).toEqual([
      {
        code: 'too_many_of_person',
        field: 'organisers',
        name: 'Awa',
        max: 2,
        submitted: 2,
        severity: 'block',
      },
      {
        code: 'too_many_of_institution',
        field: 'organisers',
        name: 'ITU',
        max: 1,
        submitted: 1,
        severity: 'block',
      },
    ]);
  });

  it.each([
    ['a plus in the address', 'amina.diallo+igf@example.org', 'A. D.', 'Elsewhere', true],
    ['another case', 'AMINA.Diallo@Example.ORG', 'A. D.', 'Elsewhere', true],
    [
      'another address, same name turned round and house',
      'amina@home.test',
      'DIALLO, Amína',
      'Sahel  forum',
      true,
    ],
    ['the same name in another house', 'amina@home.test', 'Amina Diallo', 'Elsewhere', false],
    ['another person of the house', 'ben@example.org', 'Ben Okoro', 'Sahel Forum', false],
    ['dots, where the provider minds them', 'aminadiallo@example.org', 'A. D.', 'Elsewhere', false],
  ])('knows somebody under another spelling: %s', async (_, email, name, organisation, same) => {
    const strict = await aCall(db, {
      settings: (preset) => ({ ...preset, rules: { ...preset.rules, perPerson: { mode: 'block', max: 1 } } }),
    });
    const people = (who: Parameters<typeof aNamedPerson>[1]) => [
      aNamedPerson('organiser', { ...who, contact: 'primary' }),
      ...completeContent(strict).people.filter((person) => person.role !== 'organiser'),
    ];
    const [, mine] = await proposals(db, strict, [
      {
        people: people({
          email: 'amina.diallo@example.org',
          name: 'Amina Diallo',
          organisation: 'Sahel Forum',
        }),
      },
      { owner, status: 'draft', people: people({ email, name, organisation }) },
    ]);
    const done = await submit
      .run(actorOf(owner), { callId: strict.callId, proposalId: mine!.proposalId })
      .then(
        () => [],
        (refusal: { blockers: { code: string; name?: string }[] }) => refusal.blockers,
      );
    expect(done.map(({ code, name: who }) => [code, who])).toEqual(
      same ? [['too_many_of_person', name]] : [],
    );
  });

  it('lets two proposals of one person through one after the other, never both beyond the limit', async () => {
    const people = [
      aNamedPerson('organiser', { email: owner.email, organisation: 'One', contact: 'primary' }),
      ...completeContent(call).people.filter((person) => person.role !== 'organiser'),
    ];
    const made = await proposals(
      db,
      call,
      Array.from({ length: 5 }, () => ({ owner, status: 'draft' as const, people })),
    );
    const results = await Promise.allSettled(made.map((one) => submit.run(actorOf(owner), of(one))));
    expect(results.filter(({ status }) => status === 'fulfilled').length).toBe(3);
    expect(await db.rows('SELECT number FROM proposal WHERE number IS NOT NULL ORDER BY 1')).toEqual([
      { number: 1 },
      { number: 2 },
      { number: 3 },
    ]);
  });

  it('is closed to members of the committee', async () => {
    const draft = await aProposal(db, call, { owner, status: 'draft' });
    await db.rows(
      `INSERT INTO reviewer (id, call_id, person_id, invited_at) VALUES (gen_random_uuid(), $1, $2, now())`,
      [call.callId, owner.personId],
    );
    expect((await refusalOf(submit.run(actorOf(owner), of(draft)))).blockers).toEqual([
      { code: 'committee_member_submits', field: 'organisers', name: owner.name, severity: 'block' },
    ]);
  });
});

describe('withdrawing and reviving', () => {
  it('keeps everything, and brings it back as a draft under its old number', async () => {
    const proposal = await aProposal(db, call, { owner, number: 180 });
    await withdraw.run(actorOf(owner), of(proposal));
    await revive.run(actorOf(owner), of(proposal));
    expect(await submit.run(actorOf(owner), of(proposal))).toEqual({ number: 180 });
    expect(await stateOf(proposal)).toEqual({
      status: 'submitted',
      number: 180,
      version: 4,
      submittedAt: WHILE_OPEN,
      withdrawnFrom: null,
      versions: ['started', 'withdrawn', 'revived', 'submitted'],
      events: ['proposal.withdrawn', 'proposal.submitted'],
      audited: ['proposal.withdrawn', 'proposal.revived', 'proposal.submitted'],
    });
  });

  it('is refused where it makes no sense or comes too late', async () => {
    const proposal = await aProposal(db, call, { owner });
    const actor = actorOf(owner);
    expect((await refusalOf(revive.run(actor, of(proposal)))).blockers).toEqual([{ code: 'not_withdrawn' }]);
    await withdraw.run(actor, of(proposal));
    expect((await refusalOf(withdraw.run(actor, of(proposal)))).blockers).toEqual([
      { code: 'already_withdrawn' },
    ]);
    clock.set(AFTER_DEADLINE);
    expect((await refusalOf(revive.run(actor, of(proposal)))).blockers[0]?.code).toBe('call_closed');
    const stranger = actorOf(await aPerson(db));
    expect((await refusalOf(withdraw.run(stranger, of(proposal)))).kind).toBe('not_found');
    expect((await refusalOf(revive.run(stranger, of(proposal)))).kind).toBe('not_found');
    expect((await refusalOf(submit.run(stranger, of(proposal)))).kind).toBe('not_found');
  });
});
