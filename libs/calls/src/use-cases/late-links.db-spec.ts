import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '#libs/database';
import { type Actor, lateToken } from '#libs/identity';
import { FixedClock } from '#libs/kernel';
import { SubmitProposal } from '#libs/proposals';
import { AFTER_DEADLINE, aCall, type TestCall, WHILE_OPEN } from '../../../../test/factories/call.js';
import { actorOf, aPerson, aSecretary, type TestPerson } from '../../../../test/factories/person.js';
import { aProposal } from '../../../../test/factories/proposal.js';
import { refusalOf } from '../../../../test/factories/refusals.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../test/open-database.js';
import { LateLinkLetterJob } from '../jobs/late-link-letter.job.js';
import { LateLinksQuery } from '../queries/late-links.query.js';
import { GiveLateLink, type GiveLateLinkInput } from './give-late-link.js';
import { OpenLateLink } from './open-late-link.js';
import { RevokeLateLink } from './revoke-late-link.js';

const SECRET = 'a secret of the test';
const UNTIL = new Date('2019-04-16T12:00:00Z');

let db: Database;
let call: TestCall;
let secretary: Actor;
let late: TestPerson;
const clock = new FixedClock(AFTER_DEADLINE);

beforeAll(async () => {
  db = await openDatabase();
});
beforeEach(async () => {
  await emptyDatabase(db);
  clock.set(AFTER_DEADLINE);
  call = await aCall(db);
  secretary = await aSecretary(db, call);
  late = await aPerson(db);
});
afterAll(() => closeDatabase(db));

const give = (changes: Partial<GiveLateLinkInput> = {}, actor = secretary) =>
  new GiveLateLink(db, clock, { secret: SECRET, demo: false }).run(actor, {
    callId: call.callId,
    email: late.email,
    until: UNTIL,
    reason: 'Ill on the day.',
    ...changes,
  });
const open = (linkId: string, person = late, callId = call.callId) =>
  new OpenLateLink(db, clock).run(actorOf(person), { callId, token: lateToken(linkId, SECRET) });
const submit = (proposalId: string, person: TestPerson) =>
  new SubmitProposal(db, clock).run(actorOf(person), { callId: call.callId, proposalId });
const codes = async (act: Promise<unknown>) => (await refusalOf(act)).blockers.map(({ code }) => code);
const links = async () =>
  (await new LateLinksQuery(db).run(call.callId)).map(({ email, usedCount }) => [email, usedCount]);

describe('a link for the late', () => {
  it('lets its person submit after the deadline, nobody else, and not a moment beyond its date', async () => {
    const [mine, more, theirs] = [
      await aProposal(db, call, { owner: late, status: 'draft' }),
      await aProposal(db, call, { owner: late, status: 'draft' }),
      await aProposal(db, call, { status: 'draft' }),
    ];
    const { linkId } = await give({ email: late.email.toUpperCase() });
    expect(await codes(submit(mine.proposalId, late))).toEqual(['call_closed']);
    await open(linkId);
    expect(await submit(mine.proposalId, late)).toEqual({ number: 1 });
    expect(await codes(submit(theirs.proposalId, theirs.owner))).toEqual(['call_closed']);
    expect(await links()).toEqual([[late.email, 1]]);
    clock.set(UNTIL);
    expect(await codes(submit(more.proposalId, late))).toEqual(['call_closed']);
    expect(await links()).toEqual([[late.email, 1]]);
  });

  it('is not counted while the call is open to everybody', async () => {
    const mine = await aProposal(db, call, { owner: late, status: 'draft' });
    clock.set(WHILE_OPEN);
    const { linkId } = await give({ until: new Date('2019-04-20T12:00:00Z') });
    await open(linkId);
    await submit(mine.proposalId, late);
    expect(await links()).toEqual([[late.email, 0]]);
  });

  it('ends when it is taken back; what came in by it stays', async () => {
    const [mine, more] = [
      await aProposal(db, call, { owner: late, status: 'draft' }),
      await aProposal(db, call, { owner: late, status: 'draft' }),
    ];
    const { linkId } = await give();
    await open(linkId);
    await submit(mine.proposalId, late);
    const revoke = () => new RevokeLateLink(db, clock).run(secretary, { callId: call.callId, linkId });
    await revoke();
    expect(await codes(submit(more.proposalId, late))).toEqual(['call_closed']);
    expect([await codes(revoke()), await codes(open(linkId))]).toEqual([
      ['late_link_revoked'],
      ['late_link_revoked'],
    ]);
    expect(await db.rows(`SELECT status FROM proposal WHERE id = $1`, [mine.proposalId])).toEqual([
      { status: 'submitted' },
    ]);
    expect(await db.rows(`SELECT act FROM audit_entry WHERE act LIKE 'call.late%' ORDER BY at, id`)).toEqual([
      { act: 'call.late_link_given' },
      { act: 'call.late_link_opened' },
      { act: 'call.late_link_revoked' },
    ]);
  });

  it('opens for its own address and call alone, and not after its date', async () => {
    const { linkId } = await give();
    expect(await codes(open(linkId, await aPerson(db)))).toEqual(['late_link_of_another']);
    expect((await refusalOf(open(linkId, late, (await aCall(db)).callId))).kind).toBe('not_found');
    clock.set(UNTIL);
    expect(await codes(open(linkId))).toEqual(['late_link_over']);
    expect(await db.rows('SELECT person_id FROM call_late_link')).toEqual([{ person_id: null }]);
  });

  it('is refused with every reason, and to whoever does not run the call', async () => {
    expect(await codes(give({ email: 'nobody', until: AFTER_DEADLINE, reason: ' ' }))).toEqual([
      'isEmail',
      'date_past',
      'isNotEmpty',
    ]);
    expect(await codes(give({ until: new Date('2019-12-31T00:00:00Z') }))).toEqual(['late_too_long']);
    const other = await aSecretary(db, await aCall(db));
    expect((await refusalOf(give({}, other))).kind).toBe('forbidden');
    await db.rows(`UPDATE call SET status = 'reviewing' WHERE id = $1`, [call.callId]);
    expect(await codes(give())).toEqual(['late_not_now']);
    expect(await links()).toEqual([]);
  });

  it('stands in its letter as a gap: neither letter nor database holds the secret', async () => {
    const { linkId } = await give();
    await new LateLinkLetterJob(db).run({
      id: 'any',
      payload: { linkId },
      attempt: 1,
      last: false,
      begin: () => Promise.resolve(true),
      finish: () => Promise.resolve(),
    });
    const [letter] = await db.rows<{ body: string; to_email: string }>('SELECT body, to_email FROM letter');
    expect([
      letter!.to_email,
      letter!.body.includes(`${call.path}/late/{{personalKey}}`),
      letter!.body.includes(lateToken(linkId, SECRET)),
    ]).toEqual([late.email, true, false]);
  });
});
