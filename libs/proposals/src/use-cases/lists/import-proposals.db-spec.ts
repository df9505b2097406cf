import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '#libs/database';
import { type Actor, SYSTEM } from '#libs/identity';
import { FixedClock } from '#libs/kernel';
import { aCall, type TestCall, WHILE_OPEN } from '../../../../../test/factories/call.js';
import { actorOf, aPerson, aSecretary } from '../../../../../test/factories/person.js';
import { proposals } from '../../../../../test/factories/proposal.js';
import { refusalOf } from '../../../../../test/factories/refusals.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../../test/open-database.js';
import { FullProposalsQuery } from '../../queries/full-proposals.query.js';
import { ProposalsCsvQuery } from '../../queries/proposals-csv.query.js';
import { blankPerson } from '../../rules/content/proposal-content.js';
import { PROPOSAL_STATUSES } from '../../rules/proposal-status.js';
import { ImportProposals } from './import-proposals.js';

let db: Database;
let call: TestCall;
let secretary: Actor;
let importer: ImportProposals;

beforeAll(async () => {
  db = await openDatabase();
  importer = new ImportProposals(db, new FixedClock(WHILE_OPEN));
});
beforeEach(async () => {
  await emptyDatabase(db);
  call = await aCall(db);
  secretary = await aSecretary(db, call);
});
afterAll(() => closeDatabase(db));

const bring = (file: string | Uint8Array, actor = secretary) =>
  importer.run(actor, { callId: call.callId, file });
const stored = async () =>
  (
    await new FullProposalsQuery(db).run(call.callId, null, {
      statuses: PROPOSAL_STATUSES,
      after: 0,
      limit: 100,
    })
  ).map(({ number, status, themeName, formatName, content }) => ({
    number,
    status,
    themeName,
    formatName,
    content: { ...content, people: content.people.map(({ id: _, ...person }) => person) },
  }));
const exported = async (from: TestCall) => {
  const pieces: string[] = [];
  for await (const piece of new ProposalsCsvQuery(new FullProposalsQuery(db)).run(from, secretary.personId))
    pieces.push(piece);
  return pieces.join('');
};

describe('proposals from a file', () => {
  it('come in whole, with people, tags and numbers', async () => {
    const file = [
      'title,theme,proposer_name,proposer_email,organisation,stakeholder_group,regional_group,format,tags,policy_questions,sdgs,first_time,speakers,number',
      '"Seeds, of Trust",Data Governance,Awa,Awa@people.test,Sahel Forum,Civil Society,african group,Round Table - Circle - 90 Min,Privacy; Herds,Who? ; Why?,"2, 9",yes,"Ruta | ruta@people.test | Institute | Technical Community | WEOG | Lettonie | Female | online | yes\nLin | lin@people.test",',
      'Cables,digital-inclusion,Lin,lin@people.test,,,GRULAC,,,,,,,180',
    ].join('\r\n');
    expect(await bring(Buffer.from(`\uFEFF${file}`))).toEqual({ imported: 2 });
    const [cables, seeds] = await stored();
    expect([cables!.number, cables!.themeName, cables!.content.people[0]!.regionalGroup]).toEqual([
      180,
      'Digital Inclusion',
      'grulac',
    ]);
    expect(seeds).toEqual({
      number: 181,
      status: 'submitted',
      themeName: 'Data Governance',
      formatName: 'Round Table - Circle - 90 Min',
      content: {
        title: 'Seeds, of Trust',
        themeId: call.themes[0]!.id,
        formatId: call.formats.find(({ slug }) => slug === 'round-table-circle-90')!.id,
        minutes: 90,
        policyQuestions: ['Who?', 'Why?'],
        sdgs: [2, 9],
        firstTime: true,
        language: 'en',
        tags: ['Privacy', 'Herds'],
        answers: {},
        people: [
          {
            ...blankPerson('organiser'),
            name: 'Awa',
            email: 'awa@people.test',
            organisation: 'Sahel Forum',
            stakeholderGroup: 'civil_society',
            regionalGroup: 'african',
            confirmed: true,
            contact: 'primary',
          },
          {
            ...blankPerson('speaker'),
            name: 'Ruta',
            email: 'ruta@people.test',
            organisation: 'Institute',
            stakeholderGroup: 'technical_community',
            regionalGroup: 'weog',
            country: 'LV',
            gender: 'female',
            attendance: 'online',
            confirmed: true,
          },
          { ...blankPerson('speaker'), name: 'Lin', email: 'lin@people.test' },
        ],
      },
    });
    expect(
      await db.rows(
        `SELECT email FROM person WHERE email LIKE '%@people.test' AND name IN ('Awa', 'Lin') ORDER BY 1`,
      ),
    ).toEqual([{ email: 'awa@people.test' }, { email: 'lin@people.test' }]);
  });

  it('are all refused when one row is bad, each reason with line and column', async () => {
    const file = [
      'title,theme,proposer_email,sdgs,number,format,first_time,status,description',
      'Good,Data Governance,a@people.test,,7,,,,',
      ',Agriculture,nobody,18,7,Picnic,perhaps,draft,<p>Hello</p>',
    ].join('\n');
    const { blockers } = await refusalOf(bring(file));
    expect(blockers.map(({ line, column, code }) => [line, column, code])).toEqual([
      [3, 'format', 'csv_format_unknown'],
      [3, 'proposer_email', 'isEmail'],
      [3, 'title', 'isNotEmpty'],
      [3, 'theme', 'csv_theme_unknown'],
      [3, 'sdgs', 'csv_sdg_unknown'],
      [3, 'first_time', 'csv_yes_or_no'],
      [3, 'description', 'html_not_accepted'],
      [3, 'status', 'csv_status_unknown'],
      [3, 'number', 'csv_number_twice'],
    ]);
    expect(await stored()).toEqual([]);
    expect(await db.rows(`SELECT 1 FROM person WHERE email = 'a@people.test'`)).toEqual([]);
  });

  it('never take a number that is in use, nor an encoding that is not UTF-8', async () => {
    await bring('title,theme,proposer_email,number\nOne,Data Governance,a@people.test,7');
    expect(
      (await refusalOf(bring('title,theme,proposer_email,number\nTwo,Data Governance,a@people.test,7')))
        .blockers,
    ).toEqual([{ code: 'csv_number_taken', line: 2, column: 'number', value: '7' }]);
    const latin = Buffer.from('title,theme,proposer_email\nCaf\xe9,Data Governance,a@people.test', 'latin1');
    expect((await refusalOf(bring(latin))).blockers[0]?.code).toBe('csv_not_utf8');
    expect((await stored()).length).toBe(1);
  });

  it('are the secretariat’s to bring in, and the system’s', async () => {
    const file = 'title,theme,proposer_email\nOne,Data Governance,a@people.test';
    const elsewhere = await aSecretary(db, await aCall(db));
    for (const actor of [actorOf(await aPerson(db)), elsewhere])
      expect((await refusalOf(bring(file, actor))).kind).toBe('forbidden');
    expect(await bring(file, SYSTEM)).toEqual({ imported: 1 });
  });
});

it('an export is read in again as it was, without drafts, and runs no formula', async () => {
  await proposals(db, call, [
    { title: '=cmd|calc', number: 1 },
    { number: 2, answers: { description: 'Two\n\nparagraphs, "quoted"' }, firstTime: false },
    { status: 'draft' },
  ]);
  const file = await exported(call);
  expect(file.includes(`'=cmd|calc`)).toBe(true);
  const before = await stored();
  const other = await aCall(db);
  await importer.run(SYSTEM, { callId: other.callId, file });
  const plain = (rows: Awaited<ReturnType<typeof stored>>) =>
    rows.map(({ content, ...row }) => ({
      ...row,
      content: {
        ...content,
        themeId: null,
        formatId: null,
        people: content.people.map(({ contact: _contact, attendance: _attendance, ...person }, at) =>
          at === 0 ? person.email : person,
        ),
      },
    }));
  call = other;
  expect(plain(await stored())).toEqual(plain(before));
});
