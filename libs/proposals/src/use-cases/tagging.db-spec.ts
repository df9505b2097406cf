import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { TaggingSettings } from '#libs/calls';
import type { Database } from '#libs/database';
import type { Actor } from '#libs/identity';
import { FixedClock } from '#libs/kernel';
import { KeepTagsApart, MergeTags, PromoteTags, RenameTag } from '#libs/themes';
import { anAssignment } from '../../../../test/factories/assignment.js';
import { aCall, AFTER_DEADLINE, type TestCall } from '../../../../test/factories/call.js';
import { aPerson, aSecretary } from '../../../../test/factories/person.js';
import { aProposal, type TestProposal } from '../../../../test/factories/proposal.js';
import { refusalOf } from '../../../../test/factories/refusals.js';
import { aConflict, aReviewer } from '../../../../test/factories/reviewer.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../test/open-database.js';
import { RetaggingLetterJob } from '../jobs/retagging-letter.job.js';
import { insertTagsOf } from '../persistence/proposal.store.js';
import { SubjectQuery } from '../queries/subject.query.js';
import { TagListQuery } from '../queries/tag-list.query.js';
import { RetagProposal, type RetagProposalInput } from './retag-proposal.js';

let db: Database;
let call: TestCall;
let secretary: Actor;
const clock = new FixedClock(AFTER_DEADLINE);

beforeAll(async () => {
  db = await openDatabase();
});
beforeEach(async () => {
  await emptyDatabase(db);
  await openCall({});
});
afterAll(() => closeDatabase(db));

async function openCall(tagging: Partial<TaggingSettings>): Promise<void> {
  call = await aCall(db, {
    status: 'screening',
    settings: (preset) => ({ ...preset, tagging: { ...preset.tagging, ...tagging } }),
  });
  secretary = await aSecretary(db, call);
}
const retag = (actor: Actor, { proposalId }: TestProposal, said: Partial<RetagProposalInput>) =>
  new RetagProposal(db, clock).run(actor, {
    callId: call.callId,
    proposalId,
    themeId: call.themes[0]!.id,
    reason: 'It fits better.',
    ...said,
    // written, whether the call has them or not
    tags: [],
    newTags: said.tags ?? [],
  });
const subject = async ({ proposalId }: TestProposal) =>
  db.row(
    `SELECT p.theme_id AS theme, p.version,
            ARRAY(SELECT g.name FROM proposal_tag t JOIN tag g ON g.id = t.tag_id WHERE t.proposal_id = p.id ORDER BY t.position) AS tags
       FROM proposal p WHERE p.id = $1`,
    [proposalId],
  );
const delivery = (payload: Record<string, string>) => ({
  id: 'd',
  payload,
  attempt: 1,
  last: false,
  begin: async () => true,
  finish: async () => {},
});

describe('the subject of a proposal', () => {
  it('is changed with a reason; the change is kept, and its proposers are told', async () => {
    const owner = await aPerson(db, { email: 'awa@people.test' });
    const [was, now] = call.themes;
    const proposal = await aProposal(db, call, { owner, title: 'Seeds', themeId: was!.id, tags: ['Farms'] });
    await retag(secretary, proposal, { themeId: now!.id, tags: [' Data ', 'data', 'Farms'] });
    expect(await subject(proposal)).toEqual({ theme: now!.id, version: 2, tags: ['Data', 'Farms'] });
    const { changes } = await new SubjectQuery(db).run(call.callId, proposal.proposalId, secretary.personId);
    expect(changes).toEqual([
      {
        before: { theme: was!.name, tags: ['Farms'] },
        after: { theme: now!.name, tags: ['Data', 'Farms'] },
        reason: 'It fits better.',
        by: secretary.name,
        as: 'secretariat',
        at: AFTER_DEADLINE,
      },
    ]);
    expect(await db.rows('SELECT act FROM proposal_version ORDER BY number')).toEqual([
      { act: 'started' },
      { act: 'retagged' },
    ]);
    const [change] = await db.rows<{ id: string }>('SELECT id FROM retagging');
    const job = new RetaggingLetterJob(db);
    await job.run(delivery({ retaggingId: change!.id }));
    await job.run(delivery({ retaggingId: change!.id }));
    const letters = await db.rows<{ subject: string; body: string }>(
      `SELECT subject, body FROM letter WHERE to_email = 'awa@people.test'`,
    );
    expect(letters.map(({ subject: line }) => line)).toEqual([
      'IGF 2019: “Seeds” has been given another theme or other tags',
    ]);
    expect(letters[0]!.body.includes(`Theme: ${now!.name}\nTags: Data, Farms`)).toBe(true);
  });

  it('stays as it is without a reason or a change, of a draft, and of an older version', async () => {
    const proposal = await aProposal(db, call, { tags: ['Farms'] });
    const before = await subject(proposal);
    const codes = async (said: Partial<RetagProposalInput>, of = proposal) =>
      (await refusalOf(retag(secretary, of, said))).blockers.map(({ code }) => code);
    expect(await codes({ tags: ['Data'], reason: ' ' })).toEqual(['retag_without_reason']);
    expect(await codes({ tags: ['Farms'] })).toEqual(['nothing_to_change']);
    expect(await codes({ tags: ['<b>'] })).toEqual(['tag_wrong']);
    expect(await codes({ themeId: proposal.proposalId })).toEqual(['isIn']);
    expect(await codes({ tags: ['x'] }, await aProposal(db, call, { status: 'draft' }))).toEqual([
      'retag_not_now',
    ]);
    expect((await refusalOf(retag(secretary, proposal, { version: 7 }))).kind).toBe('stale');
    expect(await subject(proposal)).toEqual(before);
  });

  it('is changed by who reviews it, if the call says so; nobody else, and not with a conflict of interest', async () => {
    const members = async () => {
      const proposal = await aProposal(db, call, { status: 'under_review', tags: [] });
      const [assigned, other, torn] = [
        await aReviewer(db, call),
        await aReviewer(db, call),
        await aReviewer(db, call),
      ];
      await anAssignment(db, proposal, assigned);
      await aConflict(db, { ...proposal, reviewerId: torn.reviewerId });
      const kinds = [];
      for (const { actor } of [other, torn])
        kinds.push((await refusalOf(retag(actor, proposal, { tags: ['Data'] }))).kind);
      return { proposal, assigned, kinds };
    };
    const closed = await members();
    expect([
      ...closed.kinds,
      (await refusalOf(retag(closed.assigned.actor, closed.proposal, { tags: ['A'] }))).kind,
    ]).toEqual(['not_found', 'not_found', 'not_found']);
    await openCall({ reviewersRetag: true });
    const open = await members();
    expect(open.kinds).toEqual(['not_found', 'not_found']);
    await retag(open.assigned.actor, open.proposal, { tags: ['Data'] });
    expect(await db.rows('SELECT retagged_as AS as, told FROM retagging')).toEqual([
      { as: 'reviewer', told: true },
    ]);
  });
});

describe('tags', () => {
  const tagged = (tags: string[], number: number) => aProposal(db, call, { tags, number });
  const list = (reader = secretary) => new TagListQuery(db).list(call.callId, reader.personId);
  const ofName = async (name: string) => (await list()).find((tag) => tag.name === name)!;

  it('merged are one, for proposals and reviewers, and for who writes the old spelling', async () => {
    const one = await tagged(['Data', 'Daten'], 1);
    const two = await tagged(['Daten'], 2);
    const [data, daten] = [await ofName('Data'), await ofName('Daten')];
    await aReviewer(db, call, { tagIds: [daten.id, data.id] });
    const merge = new MergeTags(db);
    await merge.run(secretary, { callId: call.callId, tagIds: [daten.id, data.id], into: data.id });
    expect([(await subject(one)) as object, (await subject(two)) as object]).toEqual([
      { theme: one.themeId, version: 1, tags: ['Data'] },
      { theme: two.themeId, version: 1, tags: ['Data'] },
    ]);
    const { uses, reviewers, aliases } = await ofName('Data');
    expect({ uses, reviewers, aliases }).toEqual({ uses: 2, reviewers: 1, aliases: ['daten'] });
    const three = await tagged([], 3);
    await db.transaction((tx) => insertTagsOf(tx, call.callId, [{ id: three.proposalId, tags: ['DATEN'] }]));
    expect(((await subject(three)) as { tags: string[] }).tags).toEqual(['Data']);
    const again = merge.run(secretary, { callId: call.callId, tagIds: [data.id], into: data.id });
    expect((await refusalOf(again)).blockers).toEqual([{ code: 'nothing_to_merge', field: 'tags' }]);
  });

  it('are renamed everywhere; a name another tag has is refused', async () => {
    const one = await tagged(['Daten', 'Maps'], 1);
    const rename = new RenameTag(db);
    const { id } = await ofName('Daten');
    const to = (name: string) => rename.run(secretary, { callId: call.callId, tagId: id, name });
    expect((await refusalOf(to('maps'))).blockers).toEqual([{ code: 'tag_name_taken', field: 'name' }]);
    expect((await refusalOf(to('!!'))).blockers).toEqual([{ code: 'tag_wrong', field: 'name', max: 100 }]);
    await to('Open data');
    await to('Data');
    expect(((await subject(one)) as { tags: string[] }).tags).toEqual(['Data', 'Maps']);
    expect((await ofName('Data')).aliases).toEqual(['daten', 'open-data']);
    await to('Open data');
    expect((await ofName('Open data')).aliases).toEqual(['data', 'daten']);
  });

  it('that people wrote are taken into the list under a theme', async () => {
    await tagged(['Daten'], 1);
    const { id } = await ofName('Daten');
    const promote = (themeId: string | null) =>
      new PromoteTags(db).run(secretary, { callId: call.callId, tagIds: [id], themeId });
    expect((await refusalOf(promote(id))).blockers).toEqual([{ code: 'isIn', field: 'themeId' }]);
    await promote(call.themes[1]!.id);
    const { origin, themeName } = await ofName('Daten');
    expect([origin, themeName]).toEqual(['listed', call.themes[1]!.name]);
    expect((await refusalOf(promote(null))).blockers).toEqual([
      { code: 'nothing_to_promote', field: 'tags' },
    ]);
  });

  it('are the secretariat’s of their own call to change', async () => {
    await tagged(['Data', 'Daten'], 1);
    const [data, daten] = [await ofName('Data'), await ofName('Daten')];
    const other = await aCall(db);
    const stranger = await aSecretary(db, other);
    const input = { callId: call.callId, tagIds: [daten.id], into: data.id };
    expect((await refusalOf(new MergeTags(db).run(stranger, input))).kind).toBe('forbidden');
    const elsewhere = { ...input, callId: other.callId };
    expect((await refusalOf(new MergeTags(db).run(stranger, elsewhere))).kind).toBe('not_found');
    const apart = { callId: call.callId, tagIds: [daten.id, data.id] as const };
    await new KeepTagsApart(db).run(secretary, apart);
    await new KeepTagsApart(db).run(secretary, apart);
    expect((await new TagListQuery(db).apart(call.callId)).length).toBe(1);
  });

  it('do not count what their reader has a conflict of interest with', async () => {
    const hers = await tagged(['Data'], 1);
    await tagged(['Data'], 2);
    const person = { personId: secretary.personId!, name: secretary.name, email: secretary.email };
    const { reviewerId } = await aReviewer(db, call, { person });
    await aConflict(db, { ...hers, reviewerId });
    const { id, uses } = await ofName('Data');
    expect(uses).toBe(1);
    const query = new TagListQuery(db);
    const shown = await query.proposals(call.callId, secretary.personId, id);
    expect(shown.map(({ number }) => number)).toEqual([2]);
  });

  it('are public with what is public alone', async () => {
    await tagged(['Data'], 1);
    await aProposal(db, call, { tags: ['Secret'], status: 'draft' });
    const query = new TagListQuery(db);
    expect([
      await query.listedForAll(call.callId, false),
      await query.seenByAll(call.callId, 'data', false),
    ]).toEqual([[], undefined]);
    expect(await query.listedForAll(call.callId, true)).toEqual([{ slug: 'data', name: 'Data', uses: 1 }]);
    expect((await query.seenByAll(call.callId, 'data', true))?.entries.map(({ number }) => number)).toEqual([
      1,
    ]);
    expect(await query.seenByAll(call.callId, 'secret', true)).toBeUndefined();
  });
});
