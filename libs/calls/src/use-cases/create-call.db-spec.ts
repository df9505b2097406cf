import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '#libs/database';
import { SYSTEM } from '#libs/identity';
import { found, Refusal } from '#libs/kernel';
import { aForum } from '../../../../test/factories/forum.js';
import { actorOf, aPerson, withRole } from '../../../../test/factories/person.js';

import { closeDatabase, emptyDatabase, openDatabase } from '../../../../test/open-database.js';
import { CallSetupQuery } from '../queries/call-setup.query.js';
import { CreateCall, type CreateCallInput } from './create-call.js';

const IGF = { slug: 'igf', name: 'Internet Governance Forum', acronym: 'IGF' };
let db: Database;
let createCall: CreateCall;

beforeAll(async () => {
  db = await openDatabase();
  createCall = new CreateCall(db);
});
beforeEach(() => emptyDatabase(db));
afterAll(() => closeDatabase(db));

const setUp = async (input: Omit<CreateCallInput, 'forum'>) => {
  const { callId } = await createCall.run(SYSTEM, { forum: IGF, ...input });
  return found(await new CallSetupQuery(db).run(callId));
};

const refusalOf = (act: Promise<unknown>) =>
  act.then(
    () => undefined,
    (error: unknown) => (error instanceof Refusal ? [error.kind, ...error.blockers] : error),
  );

const stored = async () => {
  const [row] = await db.rows<Record<string, number>>(
    `SELECT (SELECT count(*) FROM forum)::int AS forums, (SELECT count(*) FROM call)::int AS calls,
            (SELECT count(*) FROM theme)::int AS themes, (SELECT count(*) FROM audit_entry)::int AS audited`,
  );
  return row;
};

describe('a call made from a preset', () => {
  it('is IGF 2018', async () => {
    const call = await setUp({ slug: '2018', preset: 'igf2018' });
    expect(call.themes.map((theme) => [theme.name, theme.places])).toEqual([
      ['Cybersecurity, Trust and Privacy', 13],
      ['Development, Innovation and Economic Issues', 12],
      ['Digital Inclusion and Accessibility', 10],
      ['Emerging Technologies', 7],
      ['Evolution of Internet Governance', 8],
      ['Human Rights, Gender and Youth', 12],
      ['Media & Content', 5],
      ['Technical and Operational Topics', 4],
    ]);
    expect(call.tags.length).toBe(59);
    expect(call.tags.filter((tag) => tag.themeId === null)).toEqual([]);
    expect(call.formats.map((format) => [format.name, format.layout, format.minutes])).toEqual([
      ['Birds of a Feather', '', [30, 60, 90]],
      ['Break-out Group Discussion', '', [30, 60, 90]],
      ['Debate', '', [30, 60, 90]],
      ['Panel', '', [30, 60, 90]],
      ['Round Table', '', [30, 60, 90]],
      ['Tutorial', '', [30, 60, 90]],
      ['Flash Session', '', [30]],
      ['Other', '', [30, 60, 90]],
    ]);
    expect(call.criteria.map((criterion) => [criterion.name, criterion.weight])).toEqual([
      ['Content and description', 1],
      ['Response to policy question(s)', 1],
      ['Relevance', 1],
      ['Format', 1],
      ['Diversity', 1],
      ['Approach to encouraging participation', 1],
    ]);
    const flash = call.formats.find((format) => format.slug === 'flash-session');
    expect(call.criteria.find((criterion) => criterion.slug === 'diversity')?.waivedFor).toEqual([flash?.id]);
    expect([
      call.place,
      call.motto,
      call.timeZone,
      call.eventStartsOn,
      call.eventEndsOn,
      call.places,
    ]).toEqual(['Paris', 'Internet of Trust', 'Europe/Paris', '2018-11-12', '2018-11-14', 71]);
    expect(call.closesAt).toEqual(new Date('2018-06-06T23:59:00Z'));
    expect(call.settings.layouts.length).toBe(6);
  });

  it('is IGF 2019, one value carrying format, layout and minutes', async () => {
    const call = await setUp({ slug: '2019', preset: 'igf2019' });
    expect(call.themes.map((theme) => [theme.name, theme.places, theme.sampleQuestions.length])).toEqual([
      ['Data Governance', 20, 3],
      ['Digital Inclusion', 20, 3],
      ['Security, Safety, Stability & Resilience', 20, 3],
    ]);
    expect(call.themes.filter((theme) => theme.narrative === '')).toEqual([]);
    expect(
      call.formats
        .filter((format) => format.name.startsWith('Round Table - Circle'))
        .map(({ name, layout, minutes }) => ({ name, layout, minutes })),
    ).toEqual([
      { name: 'Round Table - Circle - 30 Min', layout: 'Circle', minutes: [30] },
      { name: 'Round Table - Circle - 60 Min', layout: 'Circle', minutes: [60] },
      { name: 'Round Table - Circle - 90 Min', layout: 'Circle', minutes: [90] },
    ]);
    expect(call.criteria.map((criterion) => criterion.name)).toEqual([
      'Policy Question(s)',
      'Relevance',
      'Format',
      'Diversity',
      'Content',
    ]);
    expect([call.settings.fields.layout.on, call.settings.fields.minutes.on]).toEqual([false, false]);
  });

  it('takes what differs from the preset, and keeps the rest', async () => {
    const call = await setUp({
      slug: 'lakes',
      preset: 'igf2019',
      name: 'Lakes 2020',
      timeZone: 'Africa/Kampala',
      places: 12,
      dates: { opensAt: null, closesAt: '2020-04-22T23:59:00+03:00' },
      status: 'open',
    });
    expect([call.name, call.timeZone, call.places, call.place, call.status]).toEqual([
      'Lakes 2020',
      'Africa/Kampala',
      12,
      'Berlin',
      'open',
    ]);
    expect([call.opensAt, call.closesAt]).toEqual([null, new Date('2020-04-22T20:59:00Z')]);
  });
});

describe('who may make a call', () => {
  it('is the owner and the secretariat of the whole forum, within it', async () => {
    const forum = await aForum(db);
    const input = { forum, preset: 'igf2019' as const };
    const owner = await withRole(db, await aPerson(db), { ...forum, callId: null }, 'owner');
    const secretary = await withRole(db, await aPerson(db), { ...forum, callId: null }, 'secretariat');
    await createCall.run(owner, { ...input, slug: 'a' });
    const { callId } = await createCall.run(secretary, { ...input, slug: 'b' });

    const ofOneCall = await withRole(db, await aPerson(db), { ...forum, callId }, 'secretariat');
    const other = await aForum(db);
    const ofAnother = await withRole(db, await aPerson(db), { ...other, callId: null }, 'owner');
    for (const actor of [ofOneCall, ofAnother, actorOf(await aPerson(db))])
      expect(await refusalOf(createCall.run(actor, { ...input, slug: 'c' }))).toEqual(['forbidden']);
    expect(await refusalOf(createCall.run(owner, { ...input, forum: IGF, slug: 'c' }))).toEqual([
      'forbidden',
    ]);
    expect(await stored()).toEqual({ forums: 2, calls: 2, themes: 6, audited: 2 });
  });
});

describe('a call that cannot be made', () => {
  it('is refused with every reason at once, and leaves nothing behind', async () => {
    const refusal = await refusalOf(
      setUp({
        slug: 'Not A Slug',
        preset: 'igf2018',
        name: ' ',
        timeZone: 'Moon/Crater',
        loadMin: 9,
        loadMax: 3,
        dates: { opensAt: '2018-07-01T00:00:00Z', closesAt: '2018-06-01T00:00:00Z' },
      }),
    );
    expect(refusal).toEqual([
      'blocked',
      { code: 'slug_wrong', field: 'slug' },
      { code: 'isNotEmpty', field: 'name' },
      { code: 'time_zone_unknown', field: 'timeZone' },
      { code: 'closes_before_opens', field: 'closesAt' },
      { code: 'load_max_below_min', field: 'loadMax' },
    ]);
    expect(await stored()).toEqual({ forums: 0, calls: 0, themes: 0, audited: 0 });
  });

  it('is refused when its address is taken', async () => {
    await setUp({ slug: '2018', preset: 'igf2018' });
    expect(await refusalOf(setUp({ slug: '2018', preset: 'igf2019' }))).toEqual([
      'blocked',
      { code: 'slug_taken', field: 'slug' },
    ]);
    expect(await stored()).toEqual({ forums: 1, calls: 1, themes: 8, audited: 1 });
  });
});
