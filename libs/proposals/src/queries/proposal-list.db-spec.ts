import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { DataSource } from 'typeorm';
import { Database, dataSourceOptions } from '#libs/database';
import type { Actor } from '#libs/identity';
import { testDatabaseUrl } from '../../../../test/database.js';
import { aCall, type TestCall } from '../../../../test/factories/call.js';
import { aSecretary } from '../../../../test/factories/person.js';
import {
  aNamedPerson,
  aProposal,
  areAlike,
  proposals,
  type ProposalTraits,
} from '../../../../test/factories/proposal.js';
import { aConflict, aReviewer } from '../../../../test/factories/reviewer.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../test/open-database.js';
import type { AnswerColumn } from '../rules/lists/answer-columns.js';
import { PROPOSAL_SORTS } from '../rules/lists/list-columns.js';
import type { ProposalListFilters } from '../rules/lists/list-filters.js';
import { ProposalFacetsQuery } from './proposal-facets.query.js';
import { ProposalListQuery } from './proposal-list.query.js';

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

const found = async (filters: ProposalListFilters) => {
  const list = await new ProposalListQuery(db).run(call.callId, secretary.personId, filters);
  return list.rows.map(({ number }) => number);
};
const facets = (filters: ProposalListFilters = {}) =>
  new ProposalFacetsQuery(db).run(call.callId, secretary.personId, filters);
const withText = (number: number, language: string, description: string, more: ProposalTraits = {}) => ({
  number,
  language,
  title: `Untitled ${number}`,
  tags: [],
  policyQuestions: [],
  answers: { description },
  people: [aNamedPerson('organiser', { name: 'Zoë Brontë', organisation: 'Institut Numérique' })],
  ...more,
});

describe('searching', () => {
  beforeEach(async () => {
    await proposals(db, call, [
      withText(1, 'en', 'The regulators were deciding about cable landings.'),
      withText(2, 'fr', 'Les décisions régulières des États sur les câbles.'),
      withText(3, 'ru', 'Мы обсуждаем безопасность сетей и ДОВЕРИЕ граждан.'),
      withText(4, 'es', 'Las niñas y los niños aprenden programación.'),
      withText(5, 'ar', 'نناقش الثقة في الإنترنت، والأمن.'),
      withText(6, 'zh', '我们讨论数据治理和网络安全。'),
      withText(7, 'en', 'Nothing here', { title: 'Cable landings' }),
    ]);
  });

  it.each<[string, number[]]>([
    ['regulator', [1]], // the stem of the language
    ['REGULATING', [1]],
    ['câbles', [7, 1, 2]], // accents do not count
    ['cable', [7, 1, 2]], // any language of the query; the title weighs most
    ['decision', [2]],
    ['доверия', [3]],
    ['доверие сеть', [3]],
    ['niño', [4]],
    ['nina', [4]],
    ['الثقة', [5]],
    ['数据', [6]],
    ['治理', [6]],
    ['据治理和', [6]],
    ['数治', []],
    ['全', [6]],
    ['"cable landings"', [7, 1]],
    ['"landings cable"', []],
    ['cable -landings', [2]],
    ['land*', [7, 1]],
    ['regulat* OR niños', [1, 4]],
    ['bronte', [1, 2, 3, 4, 5, 6, 7]],
    ['numerique cable', [7, 1, 2]],
    ['#6', [6]],
    ['& | ! ( :* \\', []],
    ["o'reilly'; DROP TABLE", []],
  ])('%j finds %j', async (text, numbers) => {
    expect(await found({ text })).toEqual(numbers);
  });

  it('finds who is named by an address', async () => {
    const [proposal] = await proposals(db, call, [
      { number: 9, people: [aNamedPerson('speaker', { email: 'Ann@People.test' })] },
    ]);
    expect(await found({ text: 'ann@people.test' })).toEqual([9]);
    await db.rows(`UPDATE proposal SET status = 'draft' WHERE id = $1`, [proposal!.proposalId]);
    expect(await found({ text: 'ann@people.test' })).toEqual([]);
  });

  it('follows every change at its commit, and forgets what is taken back into a draft', async () => {
    const { proposalId } = await aProposal(db, call, { number: 20, title: 'Kelp', people: [] });
    await db.rows(`UPDATE proposal SET title = 'Seaweed' WHERE id = $1`, [proposalId]);
    expect([await found({ text: 'kelp' }), await found({ text: 'seaweed' })]).toEqual([[], [20]]);
    await db.rows(`UPDATE theme SET name = 'Oceanography' WHERE id = $1`, [call.themes[0]!.id]);
    expect((await found({ text: 'oceanography' })).length).toBe(8);
    await db.rows(`UPDATE proposal SET status = 'draft' WHERE id = $1`, [proposalId]);
    expect(await found({ text: 'seaweed' })).toEqual([]);
    await expect(
      db.transaction(async (tx) => {
        await tx.query(`UPDATE proposal SET title = 'Undone' WHERE number = 1`);
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    expect(await found({ text: 'undone' })).toEqual([]);
    expect(await db.rows('SELECT * FROM proposal_relisting')).toEqual([]);
  });
});

describe('narrowing', () => {
  const [GOV, CIV] = ['government', 'civil_society'];
  beforeEach(async () => {
    const from = (group: string | null, country: string) => [
      aNamedPerson('organiser', { stakeholderGroup: group, regionalGroup: 'african', country }),
    ];
    await proposals(db, call, [
      { number: 1, people: from(GOV!, 'ML'), tags: ['Kelp', 'Ports'], firstTime: true },
      { number: 2, people: from(CIV!, 'ML'), tags: ['Kelp'], firstTime: false, status: 'passed' },
      { number: 3, people: from(null, 'KE'), tags: [], firstTime: null, language: 'fr' },
      { status: 'draft', people: from(CIV!, 'NO'), tags: ['Secret tag'] },
    ]);
  });

  it.each<[ProposalListFilters, (number | null)[]]>([
    [{ group: GOV }, [1]],
    [{ group: [GOV!, CIV!] }, [1, 2]],
    [{ group: 'none' }, [3]],
    [{ group: [GOV!, 'none'] }, [1, 3]],
    [{ tag: 'kelp' }, [1, 2]],
    [{ tag: ['ports', 'none'] }, [1, 3]],
    [{ tag: 'secret-tag' }, []],
    [{ country: 'NO' }, []],
    [{ country: 'ML', status: 'passed' }, [2]],
    [{ status: ['passed', 'draft'] }, [2, null]],
    [{ language: 'fr' }, [3]],
    [{ firstTime: true }, [1]],
    [{ flag: 'any' }, []],
    [{ flag: 'none' }, [1, 2, 3]],
    [{ tag: 'kelp', text: 'seeds' }, [1, 2]],
    [{ alike: 'none' }, [1, 2, 3]],
    [{ alike: ['open', 'judged'] }, []],
  ])('by %j leaves %j', async (filters, numbers) => {
    expect(await found(filters)).toEqual(numbers);
  });

  it('by whether others say alike, with counts, a draft in none of them, and the same piece by piece', async () => {
    const [draft] = await db.rows<{ id: string }>(`SELECT id FROM proposal WHERE status = 'draft'`);
    const [open, twin, judged] = await proposals(db, call, [{ number: 21 }, { number: 22 }, { number: 23 }]);
    await areAlike(db, open!, twin!);
    await areAlike(db, open!, judged!, { verdict: 'different' });
    await areAlike(db, judged!, { ...judged!, proposalId: draft!.id });
    expect([
      await found({ alike: 'open' }),
      await found({ alike: 'judged' }),
      await found({ alike: ['judged', 'none'] }),
      await found({ alike: 'open', text: 'seeds', sort: 'number' }),
    ]).toEqual([[21, 22], [23], [1, 2, 3, 23], [21, 22]]);
    const counted = [
      { value: 'none', count: 3 },
      { value: 'open', count: 2 },
      { value: 'judged', count: 1 },
    ];
    expect((await facets()).counts.alike).toEqual(counted);
    expect((await facets({ alike: 'open' })).counts.alike).toEqual(counted);
    expect((await facets({ alike: 'judged' })).counts.status).toEqual([{ value: 'submitted', count: 1 }]);
    const pieces = [];
    for await (const piece of new ProposalListQuery(db).all(call.callId, null, { alike: 'open' }))
      pieces.push(...piece.map(({ number }) => number));
    expect(pieces).toEqual([21, 22]);
  });

  it.each(PROPOSAL_SORTS)('sorts by %s, both ways, without losing a row', async (sort) => {
    for (const descending of [false, true])
      expect((await found({ sort, descending, text: '' })).length).toBe(4);
    expect((await found({ sort, text: 'seeds' })).length).toBe(3);
  });

  it('keeps its order, however the names of themes and formats are looked up', async () => {
    const [first, second] = call.formats;
    await proposals(db, call, [
      { number: 11, formatId: second!.id, tags: ['Order'] },
      { number: 12, formatId: first!.id, tags: ['Order'] },
    ]);
    const hashing = new Database(await new DataSource(dataSourceOptions(testDatabaseUrl(), 1)).initialize());
    const numbers = async (descending: boolean) =>
      (await new ProposalListQuery(hashing).run(call.callId, null, { tag: 'order', descending })).rows.map(
        ({ number }) => number,
      );
    try {
      await hashing.rows('SET enable_mergejoin = off');
      await hashing.rows('SET enable_nestloop = off');
      expect([await numbers(false), await numbers(true)]).toEqual([
        [11, 12],
        [12, 11],
      ]);
    } finally {
      await closeDatabase(hashing);
    }
  });

  it('counts what each value would leave, and a chosen one’s alternatives beside it', async () => {
    const { counts } = await facets();
    expect(counts.group).toEqual([
      { value: 'civil_society', count: 1 },
      { value: 'government', count: 1 },
      { value: 'none', count: 1 },
    ]);
    expect(counts.tag).toEqual([
      { value: 'kelp', count: 2 },
      { value: 'none', count: 1 },
      { value: 'ports', count: 1 },
    ]);
    expect(counts.status).toEqual([
      { value: 'submitted', count: 2 },
      { value: 'draft', count: 1 },
      { value: 'passed', count: 1 },
    ]);
    expect(counts.country.map(({ value }) => value)).toEqual(['ML', 'KE']);
    const narrowed = (await facets({ group: GOV, country: 'ML' })).counts;
    expect(narrowed.group).toEqual([
      { value: 'civil_society', count: 1 },
      { value: 'government', count: 1 },
    ]);
    expect(narrowed.country).toEqual([{ value: 'ML', count: 1 }]);
    expect(narrowed.first).toEqual([{ value: 'yes', count: 1 }]);
  });

  it('is the same, row for row, when it is read piece by piece', async () => {
    const query = new ProposalListQuery(db);
    const filters = { tag: ['kelp', 'none'], sort: 'title', descending: true } as const;
    const { rows } = await query.run(call.callId, secretary.personId, filters);
    const pieces = [];
    for await (const piece of query.all(call.callId, secretary.personId, filters)) pieces.push(...piece);
    expect(pieces).toEqual(rows);
  });
});

describe('answers in a list', () => {
  const answers: AnswerColumn[] = ['description', 'policyQuestions', 'q_travel', 'q_gone'];
  const own = (number: number, more: ProposalTraits = {}) => ({
    number,
    answers: { description: `Text ${number}`, diversity: 'Not asked for', q_travel: 'train' },
    policyQuestions: ['Who?'],
    sdgs: [3],
    ...more,
  });

  it('are those asked for, of every row but a draft, in one query', async () => {
    await proposals(db, call, [own(1), own(2, { answers: {} })]);
    await aProposal(db, call, { ...own(0), number: undefined, status: 'draft' });
    const query = new ProposalListQuery(db);
    const asked = jest.spyOn(db, 'rows');
    const { rows } = await query.run(call.callId, secretary.personId, { answers });
    expect(asked).toHaveBeenCalledTimes(1);
    asked.mockRestore();
    expect(rows.map(({ answered }) => answered)).toEqual([
      { answers: { description: 'Text 1', q_travel: 'train' }, policyQuestions: ['Who?'], sdgs: [] },
      { answers: {}, policyQuestions: ['Who?'], sdgs: [] },
      null,
    ]);
    const pieces = [];
    for await (const piece of query.all(call.callId, secretary.personId, { answers })) pieces.push(...piece);
    expect(pieces).toEqual(rows);
    const [first] = await query.portion(call.callId, secretary.personId, [rows[0]!.id], ['sdgs']);
    expect(first!.answered).toEqual({ answers: {}, policyQuestions: [], sdgs: [3] });
  });

  it('are not read where nobody asks', async () => {
    await proposals(db, call, [own(1)]);
    const { rows } = await new ProposalListQuery(db).run(call.callId, secretary.personId);
    expect(rows.map(({ answered }) => answered)).toEqual([null]);
  });
});

describe('a conflict of interest', () => {
  it('takes a proposal out of hits, counts, facets, orders and pieces: the same answers as if it were not there', async () => {
    const [one] = await proposals(db, call, [{ number: 1 }, { number: 2 }]);
    const answers = async () => {
      const query = new ProposalListQuery(db);
      const pieces = [];
      for await (const piece of query.all(call.callId, secretary.personId)) pieces.push(...piece);
      return {
        searches: await Promise.all(
          ['kelp', '#3', 'ann@people.test', 'hidden', 'Widget'].map((text) =>
            query.run(call.callId, secretary.personId, { text }),
          ),
        ),
        sorted: await found({ sort: 'title' }),
        facets: await facets(),
        narrowed: await facets({ country: 'KI', tag: 'hidden' }),
        alike: [await found({ alike: 'open' }), await facets({ alike: 'none' })],
        pieces,
      };
    };
    const without = await answers();
    const hidden = await aProposal(db, call, {
      number: 3,
      title: 'Kelp',
      tags: ['Hidden'],
      people: [
        aNamedPerson('organiser', { country: 'KI', email: 'ann@people.test', organisation: 'Widget works' }),
      ],
    });
    await areAlike(db, one!, hidden);
    expect((await answers()).facets.counts.country.length).toBe(2);
    const person = { personId: secretary.personId!, name: secretary.name, email: secretary.email };
    const { reviewerId } = await aReviewer(db, call, { person });
    await aConflict(db, { ...hidden, reviewerId });
    expect(await answers()).toEqual(without);
  });
});
