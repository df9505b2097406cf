import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '#libs/database';
import { aCall, type TestCall } from '../../../../../../test/factories/call.js';
import { aPerson, aSecretary, withRole } from '../../../../../../test/factories/person.js';
import { aProposal, proposals } from '../../../../../../test/factories/proposal.js';
import { aConflict, aReviewer } from '../../../../../../test/factories/reviewer.js';
import { Machine } from '../../../../../../test/machine.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../../../test/open-database.js';
import { startApp, type TestApp } from '../../../../../../test/web-app.js';
import type { DeclineList, ReversedAnswer } from '../dto/decline.dto.js';
import type { CleanAnswer, NextAnswer, PairAnswer, PairList } from '../dto/screening-desk.dto.js';
import type { QueueAnswer, ScreenedAnswer, ScreeningAnswer } from '../dto/screening.dto.js';

let db: Database;
let site: TestApp;
let call: TestCall;
let base: string;
let secretary: { personId: string; name: string; email: string };
let staff: Machine;

beforeAll(async () => {
  db = await openDatabase();
  site = await startApp();
});
beforeEach(async () => {
  await emptyDatabase(db);
  call = await aCall(db, { status: 'screening' });
  base = `/calls${call.path}/screening`;
  const { personId, name, email } = await aSecretary(db, call);
  secretary = { personId: personId!, name, email };
  staff = await Machine.of(site.app, db, secretary.personId);
});
afterAll(async () => {
  await site.app.close();
  await closeDatabase(db);
});

interface Queue {
  items: QueueAnswer[];
  next: string | null;
}

interface Refused {
  blockers: { code: string }[];
}
const codes = ({ blockers }: Refused) => blockers.map(({ code }) => code);

describe('screening by machine', () => {
  it('goes through the queue, page by page, with what the rules find', async () => {
    await proposals(db, call, [
      { title: 'One', number: 1 },
      { title: 'Two', number: 2, people: [] },
      { title: 'Three', number: 3 },
    ]);
    const first = await staff.get<Queue>(`${base}?limit=2`);
    const second = await staff.get<Queue>(`${base}${new URL(first.body.next!).search}`);
    expect(
      [...first.body.items, ...second.body.items].map(({ number, title, clean }) => [number, title, clean]),
    ).toEqual([
      [1, 'One', true],
      [2, 'Two', false],
      [3, 'Three', true],
    ]);
    expect(second.body.next).toBe(null);
    expect((await staff.get<Queue>(`${base}?status=passed`)).body.items).toEqual([]);
  });

  it('passes, asks for a cure, and keeps what was said', async () => {
    const { proposalId } = await aProposal(db, call, { title: 'Seeds' });
    const path = `${base}/${proposalId}`;
    const before = await staff.get<ScreeningAnswer>(path);
    expect([before.body.outcomes, before.body.history]).toEqual([
      ['passed', 'cure_requested', 'screened_out'],
      [],
    ]);
    const year = new Date().getUTCFullYear() + 1;
    const cure = {
      outcome: 'cure_requested',
      reason: 'Name a third speaker.',
      cureUntil: `${year}-07-01T21:59:00Z`,
    };
    const asked = await staff.post<ScreeningAnswer>(path, cure, {
      'idempotency-key': 'cure',
      'if-match': before.headers['etag']!,
    });
    expect([asked.status, asked.body.status, asked.body.history.map(({ reason }) => reason)]).toEqual([
      200,
      'cure_requested',
      ['Name a third speaker.'],
    ]);
    const again = await staff.post(path, cure, {
      'idempotency-key': 'cure',
      'if-match': before.headers['etag']!,
    });
    expect([again.text, again.headers['idempotency-replayed']]).toEqual([asked.text, 'true']);
    expect(
      (await staff.post(path, { outcome: 'passed' }, { 'if-match': before.headers['etag']! })).status,
    ).toBe(412);
    expect(await db.rows(`SELECT type FROM outbox_event WHERE type = 'proposal.screened'`)).toHaveLength(1);
  });

  it('is refused with the reasons of the page', async () => {
    const { proposalId } = await aProposal(db, call);
    const refused = await staff.post<{ blockers: { code: string; pointer: string }[] }>(
      `${base}/${proposalId}`,
      {
        outcome: 'cure_requested',
      },
    );
    expect([refused.status, refused.body.blockers.map(({ code, pointer }) => `${code} ${pointer}`)]).toEqual([
      422,
      ['reason_missing /reason', 'cure_date_missing /cureUntil'],
    ]);
  });

  it('does not know of a proposal its screener has a conflict of interest with', async () => {
    const [theirs, other] = await proposals(db, call, [{ title: 'Theirs' }, { title: 'Other' }]);
    const { reviewerId } = await aReviewer(db, call, { person: secretary });
    await aConflict(db, { ...theirs!, reviewerId });
    const queue = await staff.get<Queue>(base);
    expect(queue.body.items.map(({ proposalId }) => proposalId)).toEqual([other!.proposalId]);
    const stranger = `${base}/0195f7a1-7c1e-7b6c-9d53-4b2f8c1a6e90`;
    const [hidden, missing] = [await staff.get(`${base}/${theirs!.proposalId}`), await staff.get(stranger)];
    const apart = (text: string) => text.replaceAll(/[0-9a-f-]{36}/g, 'ID');
    expect([hidden.status, apart(hidden.text)]).toEqual([404, apart(missing.text)]);
    const sent = await staff.post(`${base}/${theirs!.proposalId}`, { outcome: 'passed' });
    expect([sent.status, apart(sent.text)]).toEqual([404, apart(missing.text)]);
  });

  it('is for the secretariat alone, and for tokens made for it', async () => {
    const { proposalId } = await aProposal(db, call);
    const nobody = await Machine.of(site.app, db, (await aPerson(db)).personId);
    expect((await nobody.get(base)).status).toBe(404);
    const reads = await Machine.of(site.app, db, secretary.personId, { scopes: ['screening:read'] });
    const refused = await reads.post(`${base}/${proposalId}/take`);
    expect([(await reads.get(base)).status, refused.status, refused.headers['www-authenticate']]).toEqual([
      200,
      403,
      'Bearer error="insufficient_scope", scope="screening:write"',
    ]);
    const elsewhere = await aCall(db, { status: 'screening' });
    expect((await staff.post(`/calls${elsewhere.path}/screening/${proposalId}/take`)).status).toBe(404);
  });
});

describe('the screeners’ desk by machine', () => {
  const settings = (changes: object) =>
    db.rows(
      `UPDATE call SET settings = jsonb_set(settings, '{screening}', settings -> 'screening' || $2::jsonb) WHERE id = $1`,
      [call.callId, JSON.stringify(changes)],
    );
  const colleague = async () => Machine.of(site.app, db, (await aSecretary(db, call)).personId!);

  it('takes the next, ticks, screens with reasons and a note, and puts back', async () => {
    await settings({
      checklist: [{ code: 'fits', name: 'Fits' }],
      reasons: [{ code: 'late', name: 'Late', text: 'It came too late.' }],
    });
    const [one, two] = await proposals(db, call, [{ number: 1 }, { number: 2 }]);
    const other = await colleague();
    const key = { 'idempotency-key': 'next' };
    const first = await staff.post<NextAnswer>(`${base}/next`, undefined, key);
    expect((await staff.post(`${base}/next`, undefined, key)).text).toBe(first.text);
    expect([first.body.screening?.number, first.body.screening?.taken?.mine]).toEqual([1, true]);
    const theirs = await other.post<NextAnswer>(`${base}/next`);
    expect(theirs.body.screening?.number).toBe(2);
    const path = `${base}/${one!.proposalId}`;
    const blocked = await other.post<Refused>(`${path}/take`);
    expect([blocked.status, codes(blocked.body)]).toEqual([422, ['taken_by_other']]);
    const ticked = await staff.post<ScreeningAnswer>(`${path}/ticks`, { ticked: ['fits'] });
    expect([ticked.body.ticked, (await other.get<ScreeningAnswer>(path)).body.ticked]).toEqual([
      ['fits'],
      ['fits'],
    ]);
    const wrong = await staff.post<Refused>(`${path}/ticks`, { ticked: ['nonsense'] });
    expect([wrong.status, codes(wrong.body)]).toEqual([422, ['isIn']]);
    const open = await staff.post<Refused>(path, { outcome: 'passed', ticked: [] });
    expect([open.status, codes(open.body)]).toEqual([422, ['unticked_needs_reason']]);
    const said = {
      outcome: 'screened_out',
      reasonCodes: ['late'],
      reason: 'By a day.',
      note: 'Known to us.',
    };
    const done = await staff.post<ScreenedAnswer>(path, said);
    expect([done.body.state, done.body.status, done.body.history]).toEqual([
      'in_force',
      'screened_out',
      [
        expect.objectContaining({
          outcome: 'screened_out',
          reason: 'It came too late.\n\nBy a day.',
          reasonCodes: ['late'],
          note: 'Known to us.',
          screenedBy: secretary.name,
          secondedBy: '',
        }),
      ],
    ]);
    expect(done.headers['etag']).toBe((await staff.get(path)).headers['etag']);
    const mine = await staff.post<ScreeningAnswer>(`${base}/${two!.proposalId}/take`, { over: true });
    expect(mine.body.taken?.mine).toBe(true);
    const back = await staff.post<ScreeningAnswer>(`${base}/${two!.proposalId}/release`);
    expect(back.body.taken).toBe(null);
    const owner = await Machine.of(site.app, db, one!.owner.personId);
    expect((await owner.get(`/calls${call.path}/proposals/${one!.proposalId}`)).text).not.toContain(
      'Known to us.',
    );
    expect((await staff.post<NextAnswer>(`${base}/next`, { except: [two!.proposalId] })).body).toEqual({
      screening: null,
    });
  });

  it('waits for a second person where the call asks for two', async () => {
    await settings({ secondPerson: 'all' });
    const { proposalId } = await aProposal(db, call);
    const [path, other] = [`${base}/${proposalId}`, await colleague()];
    const first = await staff.post<ScreenedAnswer>(path, { outcome: 'passed' });
    expect([first.body.state, first.body.status, first.body.opinions.map(({ mine }) => mine)]).toEqual([
      'waits',
      'submitted',
      [true],
    ]);
    const waiting = await other.get<Queue>(`${base}?show=second`);
    expect(waiting.body.items.map((item) => [item.proposalId, item.opinions])).toEqual([[proposalId, 1]]);
    const silent = await other.post<Refused>(path, { outcome: 'discuss' });
    expect([silent.status, codes(silent.body)]).toEqual([422, ['discussion_without_note']]);
    const disputed = await other.post<ScreenedAnswer>(path, {
      outcome: 'discuss',
      note: 'Is it on the theme?',
    });
    expect([disputed.body.state, disputed.body.opinions.length]).toEqual(['disputed', 2]);
    const agreed = await other.post<ScreenedAnswer>(path, { outcome: 'passed' });
    expect([
      agreed.body.state,
      agreed.body.status,
      agreed.body.history.map(({ secondedBy }) => secondedBy !== ''),
    ]).toEqual(['in_force', 'passed', [true]]);
    const all = await staff.post<Refused>(`${base}/clean`, { proposals: [{ proposalId, version: 1 }] });
    expect([all.status, codes(all.body)]).toEqual([422, ['needs_two_each']]);
  });

  it('passes the clean ones together, and says what it left out', async () => {
    const [one, two] = await proposals(db, call, [{ number: 1 }, { number: 2 }, { number: 3, people: [] }]);
    await db.rows('UPDATE proposal_listing SET flags_pending = false');
    const { body } = await staff.get<Queue>(`${base}?show=clean`);
    const seen = body.items.map(({ proposalId, version }) => ({ proposalId, version }));
    await db.rows('UPDATE proposal SET version = version + 1 WHERE id = $1', [two!.proposalId]);
    const done = await staff.post<CleanAnswer>(
      `${base}/clean`,
      { proposals: seen },
      { 'idempotency-key': 'c' },
    );
    expect([done.body.passed, done.body.leftOut.find(({ number }) => number === 2)?.reason]).toEqual([
      1,
      'changed',
    ]);
    const again = await staff.post(`${base}/clean`, { proposals: seen }, { 'idempotency-key': 'c' });
    expect(again.text).toBe(done.text);
    expect(
      (await staff.get<Queue>(`${base}?status=passed`)).body.items.map(({ proposalId }) => proposalId),
    ).toEqual([one!.proposalId]);
  });

  it('screens out whose cure has not come, once its date has passed', async () => {
    const { proposalId } = await aProposal(db, call);
    const path = `${base}/${proposalId}`;
    const early = await staff.post<Refused>(`${path}/lapse`);
    expect([early.status, codes(early.body)]).toEqual([422, ['cure_not_lapsed']]);
    const cureUntil = `${new Date().getUTCFullYear() + 1}-07-01T21:59:00Z`;
    await staff.post(path, { outcome: 'cure_requested', reason: 'Name a third speaker.', cureUntil });
    await db.rows(`UPDATE screening SET cure_until = now() - interval '1 hour'`);
    await db.rows(`UPDATE screening_desk SET cure_until = now() - interval '1 hour'`);
    expect(
      (await staff.get<Queue>(`${base}?status=lapsed`)).body.items.map((item) => item.proposalId),
    ).toEqual([proposalId]);
    const stale = await staff.post(`${path}/lapse`, undefined, { 'if-match': '"of-yesterday"' });
    expect(stale.status).toBe(412);
    const done = await staff.post<ScreenedAnswer>(`${path}/lapse`);
    expect([done.body.state, done.body.status, done.body.history.at(-1)?.reason !== '']).toEqual([
      'in_force',
      'screened_out',
      true,
    ]);
  });

  it('judges whether two are the same', async () => {
    const [one, two] = await proposals(db, call, [{}, {}]);
    const pair = { a: one!.proposalId, b: two!.proposalId };
    const judged = await staff.post<PairAnswer>(`${base}/duplicates`, {
      ...pair,
      verdict: 'same',
      note: 'One text.',
    });
    expect([judged.body.verdict, judged.body.decidedBy]).toEqual(['same', secretary.name]);
    const list = await staff.get<PairList>(`${base}/duplicates?show=same`);
    expect(list.body.items.map(({ note }) => note)).toEqual(['One text.']);
    const self = await staff.post<Refused>(`${base}/duplicates`, { a: pair.a, b: pair.a, verdict: 'same' });
    expect([self.status, codes(self.body)]).toEqual([422, ['same_proposal']]);
    const { reviewerId } = await aReviewer(db, call, { person: secretary });
    await aConflict(db, { ...one!, reviewerId });
    expect([
      (await staff.get<PairList>(`${base}/duplicates?show=same`)).body.items,
      (await staff.post(`${base}/duplicates`, { ...pair, verdict: 'open' })).status,
    ]).toEqual([[], 404]);
  });

  it('shows declines to the committee, who may ask for a second look, and reverses them', async () => {
    const [gone] = await proposals(db, call, [{ number: 1 }, { number: 2 }]);
    await staff.post(`${base}/${gone!.proposalId}`, {
      outcome: 'screened_out',
      reason: 'Late.',
      note: 'Not said.',
    });
    const chair = await Machine.of(
      site.app,
      db,
      (await withRole(db, await aPerson(db), call, 'chair')).personId!,
    );
    const member = await Machine.of(site.app, db, (await aReviewer(db, call)).personId);
    const nobody = await Machine.of(site.app, db, (await aPerson(db)).personId);
    const declines = `${base}/declines`;
    const one = `${declines}/${gone!.proposalId}`;
    await settings({ committeeSeesDeclines: false });
    expect([(await member.get(declines)).status, (await nobody.get(declines)).status]).toEqual([404, 404]);
    await settings({ committeeSeesDeclines: true });
    const seen = await member.get<DeclineList>(declines);
    expect(seen.body.items.map(({ reason, note, screenedBy }) => [reason, note, screenedBy])).toEqual([
      ['Late.', '', ''],
    ]);
    expect((await member.post(`${one}/reverse`, { outcome: 'passed', reason: 'No.' })).status).toBe(404);
    const asked = await member.post<DeclineList>(`${one}/ask`, { reason: 'It was not late.' });
    expect([asked.status, asked.body.items.map((item) => item.asked)]).toEqual([200, [true]]);
    expect(codes((await member.post<Refused>(`${one}/ask`, { reason: 'Again.' })).body)).toEqual([
      'asked_already',
    ]);
    const led = await chair.get<DeclineList>(declines);
    expect(led.body.items.map(({ note, requests }) => [note, requests.map(({ reason }) => reason)])).toEqual([
      ['Not said.', ['It was not late.']],
    ]);
    const stale = await chair.post(`${one}/reverse`, { outcome: 'passed', reason: 'Yes.', version: 9 });
    expect(stale.status).toBe(409);
    const reversed = await chair.post<ReversedAnswer>(`${one}/reverse`, {
      outcome: 'passed',
      reason: 'Not late.',
    });
    expect([reversed.body.state, reversed.body.items]).toEqual(['in_force', []]);
  });
});
