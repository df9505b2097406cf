import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Database } from '#libs/database';
import type { Actor } from '#libs/identity';
import { FixedClock, Refusal } from '#libs/kernel';
import { FullProposalsQuery } from '#libs/proposals';
import { writeXlsx } from '#libs/spreadsheets';
import { aCall, type TestCall, WHILE_OPEN } from '../../../../test/factories/call.js';
import { aPerson, actorOf, aSecretary } from '../../../../test/factories/person.js';
import { aProposal } from '../../../../test/factories/proposal.js';
import { aConflict, aReviewer } from '../../../../test/factories/reviewer.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../test/open-database.js';
import { ProposalOriginQuery } from '../queries/proposal-origin.query.js';
import type { SystemName } from '../rules/source-table.js';
import { ImportFile, type ImportFileInput } from './import-file.js';

const FIXTURES = path.resolve(import.meta.dirname, '../../../../test/imports');

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

const importing = (input: Partial<ImportFileInput> & Pick<ImportFileInput, 'file'>, actor = secretary) =>
  new ImportFile(db, new FixedClock(WHILE_OPEN)).run(actor, { callId: call.callId, ...input });
const csv = (text: string) => new TextEncoder().encode(text);
const fixture = (system: SystemName) => readFile(path.join(FIXTURES, `${system}.json`));
const everything = () =>
  new FullProposalsQuery(db).run(call.callId, null, {
    statuses: ['submitted', 'passed', 'screened_out', 'withdrawn', 'under_review'],
    after: 0,
    limit: 100,
  });
const refusalOf = async (act: Promise<unknown>) => {
  try {
    await act;
    return 'done';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.blockers.map(({ code, line, column }) => [code, line, column]);
  }
};
const HEAD = 'title,theme,proposer_email';
const theme = () => call.themes[0]!.slug;

/** What another system's tracks, types and states are in the call of the tests. */
const meanings = () => ({
  values: {
    theme: { 'Farm data': call.themes[1]!.slug },
    format: { 'Round table': call.formats[0]!.slug, Lecture: call.formats[1]!.slug },
  },
});

describe('files of other systems', () => {
  const people = (content: {
    people: readonly { role: string; name: string; email: string; organisation: string }[];
  }) =>
    content.people.map(({ role, name, email, organisation }) => [role, name, email, organisation].join(', '));

  it.each<[Exclude<SystemName, 'csv' | 'xlsx'>, string[], string[], string[]]>([
    [
      'pretalx',
      ['organiser, Awa Traoré, awa@seeds.example, Seed Commons', 'speaker, Lin Haoyun, lin@net.example, '],
      ['passed', 'submitted', 'withdrawn'],
      ['left_out'],
    ],
    [
      'sessionize',
      ['organiser, Awa Traoré, SECRETARY, Seed Commons', 'speaker, Lin Haoyun, , '],
      ['passed', 'submitted'],
      [],
    ],
    [
      'indico',
      [
        'organiser, Awa Traoré, awa@seeds.example, Seed Commons',
        'organiser, Eve Okoro, eve@farm.example, ',
        'speaker, Lin Haoyun, lin@net.example, Net Lab',
      ],
      ['passed', 'withdrawn'],
      [],
    ],
    [
      'hotcrp',
      [
        'organiser, Awa Traoré, awa@seeds.example, Seed Commons',
        'organiser, Lin Haoyun, lin@net.example, Net Lab',
      ],
      ['passed', 'withdrawn'],
      ['left_out'],
    ],
  ])(
    '%s: every mapped field arrives, the others are kept, and once more changes nothing',
    async (system, named, statuses, others) => {
      const file = await fixture(system);
      const done = await importing({ file, mapping: meanings() });
      expect({
        system: done.system,
        created: done.created,
        others: done.rows.slice(done.created).map(({ act }) => act),
      }).toEqual({
        system,
        created: statuses.length,
        others,
      });
      const stored = await everything();
      expect(stored.map(({ status }) => status)).toEqual(statuses);
      const [first, second] = stored;
      expect({
        title: first!.content.title,
        theme: first!.content.themeId,
        format: first!.content.formatId,
        outcomes: first!.content.answers.expectedOutcomes,
        people: people(first!.content),
        second: [second!.content.title, second!.content.formatId],
      }).toEqual({
        title: 'Who holds the harvest’s data?',
        theme: call.themes[1]!.id,
        format: call.formats[0]!.id,
        outcomes: 'A list of principles.',
        people: named.map((one) => one.replace('SECRETARY', secretary.email)),
        second: ['Cables under the sea', call.formats[1]!.id],
      });
      const source = JSON.parse(file.toString()) as unknown;
      const origin = await new ProposalOriginQuery(db).run(call.callId, first!.id);
      const given = firstOf(source);
      expect(origin!.system).toBe(system);
      expect(JSON.stringify(origin!.raw)).toContain(keptBy[system]);
      expect(Object.keys(origin!.raw as object).toSorted()).toEqual(Object.keys(given).toSorted());

      const again = await importing({ file, mapping: meanings() });
      expect([again.created, again.updated, again.same]).toEqual([0, 0, statuses.length]);
    },
  );

  const keptBy = {
    pretalx: 'Do you need a visa?',
    sessionize: 'https://x.example/awa',
    indico: 'User:3',
    hotcrp: 'chair@net.example',
  };
  const firstOf = (source: unknown): object => {
    const book = source as { results?: object[]; sessions?: object[]; abstracts?: object[] } & object[];
    return (book.results ?? book.sessions ?? book.abstracts ?? book)[0]!;
  };

  it('pretalx: language, tags, minutes and texts without HTML', async () => {
    await importing({
      file: await fixture('pretalx'),
      mapping: { ...meanings(), columns: { description: 'facilitation' } },
    });
    const [first] = await everything();
    const { language, tags, minutes, answers } = first!.content;
    expect({
      language,
      tags,
      minutes,
      description: answers.description,
      facilitation: answers.facilitation,
    }).toEqual({
      language: 'fr',
      tags: ['Agriculture', 'Rights'],
      minutes: 90,
      description: 'A round table on data.',
      facilitation: 'Three rounds.\n\nOne empty seat.',
    });
  });

  it('values nobody has mapped are refused row by row, and nothing is imported', async () => {
    const file = await fixture('hotcrp');
    expect(await refusalOf(importing({ file }))).toEqual([
      ['csv_format_unknown', 1, 'format'],
      ['csv_theme_unknown', 1, 'first topic'],
      ['csv_format_unknown', 2, 'format'],
      ['csv_theme_unknown', 2, 'first topic'],
    ]);
    expect(await everything()).toEqual([]);
  });
});

describe('sheets', () => {
  it('are read by the names of their columns, in other words and languages, from CSV and Excel alike', async () => {
    const header = ['ID', 'Titre', 'Track', 'E-mail', 'Keywords', 'Résumé', 'Unheard of'];
    const row = [
      'w-1',
      'Les semences',
      call.themes[0]!.name,
      'awa@seeds.example',
      'A; B',
      'Qui les détient ?',
      'kept',
    ];
    const files = [
      csv([header, row].map((cells) => cells.map((cell) => `"${cell}"`).join(';')).join('\n')),
      await buffer(writeXlsx('Sheet', header, [row])),
    ];
    for (const file of files) {
      await emptyDatabase(db);
      call = await aCall(db);
      secretary = await aSecretary(db, call);
      const done = await importing({ file });
      expect(done.mapping.columns).toEqual({
        ID: 'external_id',
        Titre: 'title',
        Track: 'theme',
        'E-mail': 'proposer_email',
        Keywords: 'tags',
        Résumé: 'description',
      });
      const [first] = await everything();
      expect([first!.content.title, first!.content.tags, first!.content.answers.description]).toEqual([
        'Les semences',
        ['A', 'B'],
        'Qui les détient ?',
      ]);
      const origin = await new ProposalOriginQuery(db).run(call.callId, first!.id);
      expect([origin!.externalId, (origin!.raw as Record<string, string>)['Unheard of']]).toEqual([
        'w-1',
        'kept',
      ]);
    }
  });

  it('update what they brought, or what has the number, and nothing else of it', async () => {
    const first = csv(`id,${HEAD},speakers\na,One,${theme()},awa@x.example,Lin | lin@x.example\n`);
    await importing({ file: first });
    const [before] = await everything();
    const sheet = `id,title,number\na,Another title,\n,,${before!.number}\n`;
    expect(await refusalOf(importing({ file: csv(sheet) }))).toEqual('done');
    const [after] = await everything();
    expect(after!.content).toEqual({ ...before!.content, title: 'Another title' });
    const versions = await db.rows<{ act: string }>('SELECT act FROM proposal_version ORDER BY number');
    expect(versions.map(({ act }) => act)).toEqual(['imported', 'imported']);
  });

  it('say what would happen, and a dry run writes nothing', async () => {
    const there = await aProposal(db, call, { number: 7 });
    const file = csv(
      `number,id,${HEAD},status\n7,,New title,${theme()},a@x.example,\n,b,Two,${theme()},b@x.example,\n,c,Three,nowhere,no address,\n,d,Four,${theme()},d@x.example,leave_out\n`,
    );
    const done = await importing({ file, dryRun: true });
    expect(done.rows.map(({ line, act, number }) => [line, act, number])).toEqual([
      [2, 'update', 7],
      [3, 'create', null],
      [4, 'refused', null],
      [5, 'left_out', null],
    ]);
    expect(done.rows[2]!.bad.map(({ code, column }) => [code, column])).toEqual([
      ['isEmail', 'proposer_email'],
      ['csv_theme_unknown', 'theme'],
    ]);
    expect((await everything()).map(({ content }) => content.title)).toEqual([there.title]);
    const skipping = await importing({ file, mapping: { skipBad: true } });
    expect([skipping.created, skipping.updated, skipping.refused, skipping.leftOut]).toEqual([1, 1, 1, 1]);
  });

  it.each<[string, string, [string, number, string][]]>([
    [
      'an id twice',
      `id,${HEAD}\na,One,THEME,a@x.example\na,Two,THEME,a@x.example\n`,
      [['import_id_twice', 3, 'id']],
    ],
    [
      'a number twice',
      `number,${HEAD}\n5,One,THEME,a@x.example\n5,Two,THEME,a@x.example\n`,
      [['csv_number_twice', 3, 'number']],
    ],
    ['a column twice', 'title,title\na,b\n', [['csv_column_twice', 1, 'title']]],
    ['a row too wide', `${HEAD}\nOne,THEME,a@x.example,more\n`, [['csv_wrong_width', 2, '']]],
    ['nothing', '', [['file_empty', 1, '']]],
    ['no JSON after a bracket', '{"title": ', [['json_unreadable', 1, '']]],
    ['JSON of nothing we know', '{"a": [1, 2]}', [['json_shape_unknown', 1, '']]],
    ['JSON too deep', '['.repeat(100_000), [['json_unreadable', 1, '']]],
    [
      'HTML in a title',
      `${HEAD}\n<script>x</script>,THEME,a@x.example\n`,
      [['html_not_accepted', 2, 'title']],
    ],
    ['no title', `${HEAD}\n,THEME,a@x.example\n`, [['isNotEmpty', 2, 'title']]],
  ])('with %s are refused, with line and column', async (_, text, blockers) => {
    expect(await refusalOf(importing({ file: csv(text.replaceAll('THEME', theme())) }))).toEqual(blockers);
    expect(await everything()).toEqual([]);
  });

  it('that are no UTF-8, or said to be something else, are refused', async () => {
    expect(await refusalOf(importing({ file: Uint8Array.of(0x74, 0xff, 0xfe) }))).toEqual([
      ['csv_not_utf8', 1, ''],
    ]);
    expect(await refusalOf(importing({ file: csv('a,b\n'), system: 'pretalx' }))).toEqual([
      ['file_of_other_kind', 1, ''],
    ]);
    const indico = await fixture('indico');
    expect(await refusalOf(importing({ file: indico, system: 'hotcrp' }))).toEqual([
      ['json_shape_unknown', 1, ''],
    ]);
  });
});

describe('who may', () => {
  it('is the secretariat of the call', async () => {
    const somebody = actorOf(await aPerson(db));
    const file = csv(`${HEAD}\nOne,${theme()},a@x.example\n`);
    await expect(importing({ file }, somebody)).rejects.toThrow('forbidden');
  });

  it('and not of a proposal they have a conflict of interest with: the same words as for a draft', async () => {
    const hers = await aProposal(db, call, { number: 5, title: 'Hidden' });
    const withdrawn = await aProposal(db, call, { number: 6, status: 'withdrawn' });
    const person = { personId: secretary.personId!, name: secretary.name, email: secretary.email };
    const { reviewerId } = await aReviewer(db, call, { person });
    await aConflict(db, { ...hers, reviewerId });
    const file = csv(`number,title\n5,Mine\n6,Mine\n`);
    const { rows } = await importing({ file, dryRun: true });
    expect(
      rows.map(({ line: _line, number: _number, bad, ...row }) => ({
        ...row,
        codes: bad.map(({ code }) => code),
      })),
    ).toEqual([
      { act: 'refused', title: 'Mine', externalId: '', codes: ['import_not_updatable'] },
      { act: 'refused', title: 'Mine', externalId: '', codes: ['import_not_updatable'] },
    ]);
    expect(withdrawn.number).toBe(6);
  });
});

it('brings 344 proposals in with a bounded number of statements', async () => {
  const rows = Array.from({ length: 344 }, (_, at) => `w${at},Title ${at},${theme()},p${at}@x.example`);
  const started = performance.now();
  const done = await importing({ file: csv(`id,${HEAD}\n${rows.join('\n')}\n`) });
  expect(done.created).toBe(344);
  expect(performance.now() - started).toBeLessThan(10_000);
});
