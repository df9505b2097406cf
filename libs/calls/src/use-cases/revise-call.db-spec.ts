import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '#libs/database';
import type { Actor } from '#libs/identity';
import { found } from '#libs/kernel';
import { aCall, type TestCall } from '../../../../test/factories/call.js';
import { actorOf, aPerson, aSecretary, withRole } from '../../../../test/factories/person.js';
import { aProposal } from '../../../../test/factories/proposal.js';
import { refusalOf } from '../../../../test/factories/refusals.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../test/open-database.js';
import { CallSetupQuery } from '../queries/call-setup.query.js';
import { FormImpactQuery } from '../queries/form-impact.query.js';
import { callFileOf } from '../rules/plan/call-file.js';
import { planOf } from '../rules/call-setup.js';
import type { PlanEdit } from '../rules/plan/plan-edits.js';
import { ApplyCallFile } from './apply-call-file.js';
import { CreateCall } from './create-call.js';
import { ReviseCall } from './revise-call.js';

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

const setup = async (callId = call.callId) => found(await new CallSetupQuery(db).run(callId));
const revise = (...edits: PlanEdit[]) =>
  new ReviseCall(db).run(secretary, { callId: call.callId, version: undefined, edits });
const themeSlugs = async () => (await setup()).themes.map(({ slug }) => slug);

describe('the lists of a call', () => {
  it('are added to, put in order, renamed and taken from, and keep their ids', async () => {
    const [data, inclusion, security] = await themeSlugs();
    await revise(
      {
        act: 'put',
        list: 'themes',
        id: 'ai',
        entry: { name: 'AI', narrative: '', sampleQuestions: [], places: 3, retired: false },
      },
      { act: 'move', list: 'themes', id: data!, by: 1 },
      { act: 'put', list: 'themes', id: security!, entry: { name: 'Safety' } },
    );
    const after = await setup();
    expect(after.themes.map(({ slug, name, places }) => [slug, name, places])).toEqual([
      [inclusion, 'Digital Inclusion', 20],
      [data, 'Data Governance', 20],
      [security, 'Safety', 20],
      ['ai', 'AI', 3],
    ]);
    expect(
      after.themes
        .slice(0, 3)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(call.themes.map(({ id }) => id).toSorted());
    await revise({ act: 'remove', list: 'themes', id: data! });
    expect([
      await themeSlugs(),
      (await setup()).tags.filter(({ themeId }) => themeId === null).length,
    ]).toEqual([
      [inclusion, security, 'ai'],
      call.tags.filter(({ themeId }) => themeId === call.themes[0]!.id).length,
    ]);
  });

  it('keep what proposals have chosen: it can be retired, not removed', async () => {
    const [theme] = call.themes;
    await aProposal(db, call, { themeId: theme!.id });
    const refusal = await refusalOf(revise({ act: 'remove', list: 'themes', id: theme!.slug }));
    expect(refusal.blockers).toEqual([
      { code: 'removed_but_used', field: `themes[${theme!.slug}]`, name: theme!.name, count: 1 },
    ]);
    await revise({ act: 'retire', list: 'themes', id: theme!.slug });
    expect((await setup()).themes.map(({ retired }) => retired)).toEqual([true, false, false]);
  });

  it('tell the trail what was before and what is after', async () => {
    const [theme] = call.themes;
    await revise({ act: 'put', list: 'themes', id: theme!.slug, entry: { name: 'Data' } });
    expect(await db.rows(`SELECT act, actor_id, facts FROM audit_entry WHERE act = 'call.revised'`)).toEqual([
      {
        act: 'call.revised',
        actor_id: secretary.personId,
        facts: {
          changes: [
            { kind: 'changed', at: `themes.${theme!.slug}.name`, from: 'Data Governance', to: 'Data' },
          ],
        },
      },
    ]);
  });

  it('stay as they are when nothing changes, when somebody else was quicker, and for others', async () => {
    const [theme] = call.themes;
    const edit: PlanEdit = { act: 'put', list: 'themes', id: theme!.slug, entry: { name: theme!.name } };
    expect(await revise(edit)).toEqual([]);
    expect((await setup()).version).toBe(call.version);
    const rename: PlanEdit = { ...edit, entry: { name: 'Other' } };
    const late = new ReviseCall(db).run(secretary, {
      callId: call.callId,
      version: call.version - 1,
      edits: [rename],
    });
    expect((await refusalOf(late)).kind).toBe('stale');
    for (const actor of [actorOf(await aPerson(db)), await aSecretary(db, await aCall(db))])
      expect(
        (await refusalOf(new ReviseCall(db).run(actor, { callId: call.callId, edits: [rename] }))).kind,
      ).toBe('forbidden');
    expect(planOf(await setup())).toEqual(planOf(call));
  });

  it('are refused with every reason, and nothing is stored', async () => {
    const refusal = await refusalOf(
      revise(
        { act: 'put', list: 'formats', id: call.formats[0]!.slug, entry: { name: ' ', minutes: [3] } },
        { act: 'put', list: 'criteria', id: call.criteria[0]!.slug, entry: { weight: 0, anchors: ['one'] } },
        { act: 'particulars', set: { timeZone: 'Moon/Crater' } },
      ),
    );
    expect(refusal.blockers.map(({ code, field }) => [code, field])).toEqual([
      ['time_zone_unknown', 'timeZone'],
      ['isNotEmpty', `formats[${call.formats[0]!.slug}].name`],
      ['minutes_wrong', `formats[${call.formats[0]!.slug}].minutes`],
      ['anchors_wrong', `criteria[${call.criteria[0]!.slug}].anchors`],
      ['weight_wrong', `criteria[${call.criteria[0]!.slug}].weight`],
    ]);
    expect(planOf(await setup())).toEqual(planOf(call));
  });
});

describe('a form that changes while people write', () => {
  const withField = (changes: object): PlanEdit => ({
    act: 'settings',
    set: {
      fields: {
        ...call.settings.fields,
        diversity: { ...call.settings.fields.diversity, ...changes },
      },
    },
  });
  const answer = 'Speakers of five regions and four stakeholder groups, most of them for the first time.';
  const stored = async () =>
    (await db.rows<{ answer: string }>(`SELECT answers ->> 'diversity' AS answer FROM proposal`)).map(
      (row) => row.answer,
    );

  it('says first how many answers it touches, and loses none', async () => {
    await aProposal(db, call, { status: 'draft', answers: { diversity: answer } });
    await aProposal(db, call, { status: 'submitted', answers: { diversity: answer } });
    await aProposal(db, call, { status: 'draft', answers: { diversity: '' } });
    const { settings } = await setup();
    const after = (changes: object) => ({
      ...settings,
      fields: { ...settings.fields, diversity: { ...settings.fields.diversity, ...changes } },
    });
    const impact = (changes: object) => new FormImpactQuery(db).run(call.callId, settings, after(changes));
    const none = { drafts: 0, submitted: 0 };
    const both = { drafts: 1, submitted: 1 };
    expect(await impact({ on: false })).toEqual([
      { key: 'diversity', kept: both, tooLong: none, missing: none },
    ]);
    expect(await impact({ limit: { max: 5, unit: 'words' } })).toEqual([
      { key: 'diversity', kept: none, tooLong: both, missing: none },
    ]);
    expect(await impact({ limit: { max: 500, unit: 'words' } })).toEqual([]);
    const texts = await stored();
    await revise(withField({ on: false }));
    await revise(withField({ on: true, limit: { max: 5, unit: 'words' } }));
    expect(await stored()).toEqual(texts);
  });

  it('keeps the answers to a question of its own, whose kind and choices then stay', async () => {
    const question = {
      label: 'How do you come?',
      help: '',
      kind: 'one_choice',
      section: 'record',
      on: true,
      required: false,
      choices: [
        { code: 'train', name: 'By train' },
        { code: 'plane', name: 'By plane' },
      ],
    };
    const put = (entry: object): PlanEdit => ({
      act: 'put',
      list: 'questions',
      id: 'q_travel',
      entry: { ...entry },
    });
    await revise(put(question));
    await aProposal(db, call, { status: 'draft', answers: { q_travel: 'train' } });
    expect((await refusalOf(revise({ act: 'remove', list: 'questions', id: 'q_travel' }))).blockers).toEqual([
      { code: 'removed_but_used', field: 'settings.questions[q_travel]', name: 'How do you come?', count: 1 },
    ]);
    expect((await refusalOf(revise(put({ kind: 'yes_no' })))).blockers.map(({ code }) => code)).toEqual([
      'question_kind_used',
    ]);
    const fewer = put({ choices: [question.choices[1]!, { code: 'bus', name: 'By bus' }] });
    expect((await refusalOf(revise(fewer))).blockers.map(({ code, name }) => [code, name])).toEqual([
      ['question_choice_used', 'By train'],
    ]);
    await revise({ act: 'retire', list: 'questions', id: 'q_travel' });
    expect(await db.rows(`SELECT answers ->> 'q_travel' AS answer FROM proposal`)).toEqual([
      { answer: 'train' },
    ]);
  });
});

describe('a call as a file', () => {
  const apply = (file: string, options: { version?: number; dryRun?: boolean } = {}) =>
    new ApplyCallFile(db).run(secretary, { callId: call.callId, file, dryRun: false, ...options });

  it('makes another call that gives the same file', async () => {
    await revise({ act: 'put', list: 'questions', id: 'q_more', entry: MORE });
    const file = callFileOf(planOf(await setup()));
    const owner = await ownerOf(call.forumId);
    const forum = { slug: call.forumSlug, name: '', acronym: '' };
    const made = await new CreateCall(db).run(owner, { forum, slug: 'copy', file });
    expect(callFileOf(planOf(await setup(made.callId)))).toBe(file);
  });

  it('says what would change, and changes all of it or nothing', async () => {
    const [theme] = call.themes;
    const plan = planOf(await setup());
    const file = callFileOf({
      ...plan,
      motto: 'Another motto',
      themes: plan.themes.map((one) => (one.slug === theme!.slug ? { ...one, places: 7 } : one)),
    });
    const dry = await apply(file, { dryRun: true });
    expect([dry.changes, dry.blockers, (await setup()).version]).toEqual([
      [
        { kind: 'changed', path: ['motto'], from: call.motto, to: 'Another motto' },
        { kind: 'changed', path: ['themes', theme!.slug, 'places'], from: '20', to: '7' },
      ],
      [],
      call.version,
    ]);
    await apply(file, { version: dry.version });
    const after = await setup();
    expect([after.motto, after.themes[0]!.places, after.version]).toEqual([
      'Another motto',
      7,
      call.version + 1,
    ]);
    expect((await refusalOf(apply(file, { version: dry.version }))).kind).toBe('stale');
  });

  it('is refused when it takes away what proposals use, or moves a date people know of', async () => {
    const [theme] = call.themes;
    await aProposal(db, call, { themeId: theme!.id, tags: [] });
    const plan = planOf(await setup());
    const file = callFileOf({
      ...plan,
      dates: { ...plan.dates, closesAt: '2019-04-15T00:00:00.000Z' },
      themes: plan.themes.slice(1),
      tags: plan.tags.filter((tag) => tag.theme !== theme!.slug),
    });
    const expected = [
      { code: 'removed_but_used', field: `themes[${theme!.slug}]`, name: theme!.name, count: 1 },
      { code: 'date_announced', field: 'file', at: 'dates.closesAt' },
    ];
    expect((await apply(file, { dryRun: true })).blockers).toEqual(expected);
    expect((await refusalOf(apply(file))).blockers).toEqual(expected);
    expect(planOf(await setup())).toEqual(plan);
  });
});

describe('a copy of a past call', () => {
  it('has everything of it but what people wrote, and its dates a year later', async () => {
    await revise({ act: 'put', list: 'questions', id: 'q_more', entry: MORE });
    await aProposal(db, call);
    const owner = await ownerOf(call.forumId);
    const forum = { slug: call.forumSlug, name: '', acronym: '' };
    const made = await new CreateCall(db).run(owner, {
      forum,
      slug: 'next',
      copyOf: call.callSlug,
      name: 'Next',
    });
    const [past, copy] = [planOf(await setup()), await setup(made.callId)];
    expect(planOf(copy)).toEqual({
      ...past,
      name: 'Next',
      dates: {
        ...past.dates,
        opensAt: '2020-02-18T00:00:00.000Z',
        closesAt: '2020-04-14T23:59:00.000Z',
        screeningEndsAt: '2020-04-19T23:59:00.000Z',
        reviewEndsAt: '2020-05-12T23:59:00.000Z',
        decisionsAt: '2020-06-07T16:00:00.000Z',
        eventStartsOn: '2020-11-25',
        eventEndsOn: '2020-11-29',
      },
    });
    expect([copy.status, await db.rows('SELECT 1 FROM proposal WHERE call_id = $1', [made.callId])]).toEqual([
      'draft',
      [],
    ]);
  });

  it('is made of no call of another forum, and not of nothing', async () => {
    const owner = await ownerOf(call.forumId);
    const forum = { slug: call.forumSlug, name: '', acronym: '' };
    const other = await aCall(db);
    const make = (input: object) =>
      refusalOf(new CreateCall(db).run(owner, { forum, slug: 'next', ...input }));
    expect((await make({ copyOf: other.callSlug })).blockers).toEqual([{ code: 'isIn', field: 'from' }]);
    expect((await make({})).blockers).toEqual([{ code: 'start_missing', field: 'from' }]);
    expect((await make({ preset: 'igf2019', slug: 'calls' })).blockers).toEqual([
      { code: 'slug_taken', field: 'slug' },
    ]);
  });
});

const MORE = {
  label: 'Anything more?',
  help: 'A line or two.',
  kind: 'long_text',
  section: 'record',
  on: true,
  required: false,
  limit: { max: 50, unit: 'words' },
};

const ownerOf = async (forumId: string): Promise<Actor> =>
  withRole(db, await aPerson(db), { forumId, callId: null }, 'owner');
