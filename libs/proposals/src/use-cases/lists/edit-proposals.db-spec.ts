import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CallSetupQuery } from '#libs/calls';
import type { Database } from '#libs/database';
import type { Actor } from '#libs/identity';
import { FixedClock } from '#libs/kernel';
import { aCall, type TestCall, WHILE_OPEN } from '../../../../../test/factories/call.js';
import { actorOf, aPerson, aSecretary } from '../../../../../test/factories/person.js';
import { aProposal, proposals } from '../../../../../test/factories/proposal.js';
import { aConflict, aReviewer } from '../../../../../test/factories/reviewer.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../../test/open-database.js';
import { ChecklistQuery } from '../../queries/checklist.query.js';
import { FullProposalsQuery } from '../../queries/full-proposals.query.js';
import { ProposalListQuery } from '../../queries/proposal-list.query.js';
import { SavedViewsQuery } from '../../queries/saved-views.query.js';
import type { KeptList } from '../../rules/lists/kept-list.js';
import { EditProposals, type EditProposalsInput } from './edit-proposals.js';
import { ForgetView } from './forget-view.js';
import { KeepView } from './keep-view.js';
import { LookAtRules } from '../screening/look-at-rules.js';

let db: Database;
let call: TestCall;
let secretary: Actor;
const clock = new FixedClock(WHILE_OPEN);

beforeAll(async () => {
  db = await openDatabase();
});
beforeEach(async () => {
  await emptyDatabase(db);
  call = await aCall(db);
  secretary = await aSecretary(db, call);
});
afterAll(() => closeDatabase(db));

const listed = async () => {
  const { rows } = await new ProposalListQuery(db).run(call.callId, null);
  return rows.map(({ number, themeId, formatId, tags, version }) => ({
    number,
    themeId,
    formatId,
    tags,
    version,
  }));
};
const edit = (input: Omit<EditProposalsInput, 'callId'>, actor = secretary) =>
  new EditProposals(db, clock).run(actor, { callId: call.callId, ...input });

describe('the secretariat, changing many', () => {
  it('changes what is named and nothing else, each with a version and an entry in the trail', async () => {
    const [one, two] = await proposals(db, call, [
      { number: 1, tags: ['Kelp'] },
      { number: 2, tags: ['Ports'], themeId: call.themes[1]!.id },
    ]);
    const before = await listed();
    const seen = [one!, two!].map(({ proposalId }) => ({ id: proposalId, version: 1 }));
    expect(
      await edit({ proposals: seen, themeId: call.themes[1]!.id, addTags: ['Ports'], removeTags: ['kelp'] }),
    ).toEqual({ edited: 1 });
    expect(await listed()).toEqual([
      { ...before[0], themeId: call.themes[1]!.id, tags: ['Ports'], version: 2 },
      before[1],
    ]);
    const trail = await db.rows<{ act: string; facts: unknown }>(
      `SELECT act, facts FROM audit_entry WHERE act = 'proposal.edited'`,
    );
    expect(trail).toEqual([
      {
        act: 'proposal.edited',
        facts: { theme: [call.themes[0]!.id, call.themes[1]!.id], added: ['Ports'], removed: ['Kelp'] },
      },
    ]);
    const versions = await db.rows<{ act: string; tags: string[] }>(
      `SELECT act, content -> 'tags' AS tags FROM proposal_version WHERE number = 2`,
    );
    expect(versions).toEqual([{ act: 'edited_by_secretariat', tags: ['Ports'] }]);
  });

  it('changes nothing when one of them was changed meanwhile, and says which', async () => {
    const [one, two] = await proposals(db, call, [{ number: 1 }, { number: 2 }]);
    await db.rows('UPDATE proposal SET version = 5 WHERE id = $1', [two!.proposalId]);
    const before = await listed();
    const seen = [one!, two!].map(({ proposalId }) => ({ id: proposalId, version: 1 }));
    await expect(edit({ proposals: seen, addTags: ['Kelp'] })).rejects.toMatchObject({
      kind: 'stale',
      blockers: [{ code: 'proposal_changed_meanwhile', number: 2 }],
    });
    expect(await listed()).toEqual(before);
  });

  it('leaves drafts, the withdrawn, other calls and conflicts of interest alone', async () => {
    const draft = await aProposal(db, call, { status: 'draft' });
    const withdrawn = await aProposal(db, call, { number: 3, status: 'withdrawn' });
    const foreign = await aProposal(db, await aCall(db));
    const hers = await aProposal(db, call, { number: 4 });
    const person = { personId: secretary.personId!, name: secretary.name, email: secretary.email };
    const { reviewerId } = await aReviewer(db, call, { person });
    await aConflict(db, { ...hers, reviewerId });
    const of = (...ids: { proposalId: string }[]) => ({
      proposals: ids.map(({ proposalId }) => ({ id: proposalId, version: 1 })),
      addTags: ['Kelp'],
    });
    await expect(edit(of(draft, withdrawn))).rejects.toMatchObject({ kind: 'blocked' });
    await expect(edit(of(foreign))).rejects.toMatchObject({ kind: 'not_found' });
    await expect(edit(of(hers))).rejects.toMatchObject({ kind: 'not_found' });
    await expect(edit(of(hers), actorOf(await aPerson(db)))).rejects.toMatchObject({ kind: 'forbidden' });
    expect(await db.rows(`SELECT 1 FROM tag WHERE slug = 'kelp'`)).toEqual([]);
  });
});

describe('a list that is kept', () => {
  const keep = (
    actor: Actor,
    name: string,
    shared = false,
    address = 'q=kelp',
    list: KeptList = 'proposals',
  ) => new KeepView(db, clock).run(actor, { callId: call.callId, list, name, address, shared });
  const seenBy = async ({ personId }: Actor, list: KeptList = 'proposals') =>
    (await new SavedViewsQuery(db).run(call.callId, personId, list)).map(
      ({ name, own }) => `${name}${own ? '' : ' of another'}`,
    );

  it('is one’s own, or the secretariat’s when it is shared; the same name replaces', async () => {
    const other = await aSecretary(db, call);
    await keep(secretary, 'Mine');
    await keep(secretary, 'Ours', true);
    await keep(secretary, ' Ours ', true, 'q=ports');
    expect([await seenBy(secretary), await seenBy(other)]).toEqual([['Mine', 'Ours'], ['Ours of another']]);
    const [, ours] = await new SavedViewsQuery(db).run(call.callId, secretary.personId, 'proposals');
    expect(ours!.address).toBe('q=ports');
    const forget = (actor: Actor) =>
      new ForgetView(db).run(actor, { callId: call.callId, list: 'proposals', viewId: ours!.id });
    await expect(forget(other)).rejects.toMatchObject({ kind: 'not_found' });
    await forget(secretary);
    expect(await seenBy(other)).toEqual([]);
  });

  it('is one of its list: another has the same names for its own', async () => {
    await keep(secretary, 'Mine');
    const { viewId } = await keep(secretary, 'Mine', true, 'show=flagged', 'screening');
    const other = await aSecretary(db, call);
    expect([
      await seenBy(secretary),
      await seenBy(secretary, 'screening'),
      await seenBy(other, 'screening'),
      await seenBy(other),
    ]).toEqual([['Mine'], ['Mine'], ['Mine of another'], []]);
    const forget = (list: KeptList) =>
      new ForgetView(db).run(secretary, { callId: call.callId, list, viewId });
    await expect(forget('proposals')).rejects.toMatchObject({ kind: 'not_found' });
    await forget('screening');
    expect([await seenBy(secretary), await seenBy(secretary, 'screening')]).toEqual([['Mine'], []]);
  });

  it('needs a name, and the secretariat', async () => {
    await expect(keep(secretary, '  ')).rejects.toMatchObject({ blockers: [{ code: 'view_name_missing' }] });
    await expect(keep(secretary, 'x'.repeat(81))).rejects.toMatchObject({
      blockers: [{ code: 'too_many_characters' }],
    });
    await expect(keep(actorOf(await aPerson(db)), 'Mine')).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

describe('what the rules find', () => {
  it('is worked out once, and again for what changes and for the others of the same organisers', async () => {
    const look = () =>
      new LookAtRules(db, new CallSetupQuery(db), new FullProposalsQuery(db), new ChecklistQuery(db)).run(
        call.callId,
      );
    const flags = async () =>
      (await new ProposalListQuery(db).run(call.callId, null)).rows.map((row) => [
        row.number,
        row.flags,
        row.flagsPending,
      ]);
    const { people } = await aProposal(db, call, { number: 1 });
    await aProposal(db, call, { number: 2, title: '' });
    expect(await flags()).toEqual([
      [1, [], true],
      [2, [], true],
    ]);
    expect(await look()).toEqual({ looked: 2 });
    expect(await flags()).toEqual([
      [1, [], false],
      [2, ['field_missing'], false],
    ]);
    expect(await look()).toEqual({ looked: 0 });
    await aProposal(db, call, { number: 3, people });
    expect(await look()).toEqual({ looked: 2 });
    await db.rows(`UPDATE proposal SET status = 'passed' WHERE number = 1`);
    expect((await flags())[0]).toEqual([1, [], false]);
    await db.rows(`UPDATE call SET settings = settings || '{"cureDays": 9}' WHERE id = $1`, [call.callId]);
    expect((await flags()).map(([, , pending]) => pending)).toEqual([true, true, true]);
  });
});
