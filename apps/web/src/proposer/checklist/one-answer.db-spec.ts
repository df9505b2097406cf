import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CallSetupQuery } from '#libs/calls';
import type { Database } from '#libs/database';
import { FixedClock, found, newId, type Refusal } from '#libs/kernel';
import {
  ChecklistQuery,
  placesOf,
  type ProposalContent,
  ScreenProposal,
  SubmitProposal,
  valueAt,
} from '#libs/proposals';
import { browse, type Browser } from '../../../../../test/browsing.js';
import { aCall, type TestCall, WHILE_OPEN } from '../../../../../test/factories/call.js';
import { actorOf, aPerson, aSecretary, type TestPerson } from '../../../../../test/factories/person.js';
import { aNamedPerson, aProposal, completeContent } from '../../../../../test/factories/proposal.js';
import { closeDatabase, openDatabase } from '../../../../../test/open-database.js';
import { startApp, type TestApp } from '../../../../../test/web-app.js';
import { translator } from '../../http/language/i18n.js';
import { sentenceOf } from '../finding-sentences.js';
import { formFieldOf, formValueOf } from '../form-places.js';
import { sectionOfField } from '../form-sections.js';
import { type LiveFinding, liveFindings } from './live-checklist.js';
import { FINDING_CODES, liveFacts } from './live-facts.js';

let db: Database;
let site: TestApp;
let call: TestCall;
let awa: TestPerson;
let browser: Browser;
const t = translator('en');
const NO_ORDER = { formOrder: {}, questions: [] };

beforeAll(async () => {
  db = await openDatabase();
  site = await startApp();
  const year = new Date().getUTCFullYear();
  call = await aCall(db, {
    opensAt: '2019-01-01T00:00:00Z',
    closesAt: `${year + 1}-01-01T00:00:00Z`,
    settings: (preset) => ({
      ...preset,
      rules: {
        ...preset.rules,
        genderBalance: { mode: 'warn' },
        onsite: { mode: 'block', moderators: 1, speakers: 2 },
        speakerGroups: { mode: 'warn', min: 2 },
        speakerRegions: { mode: 'block', min: 2 },
        language: { mode: 'block', allowed: ['en'] },
        missingReport: { mode: 'block', editions: 2, dueDays: 14, institution: true },
      },
    }),
  });
  awa = await aPerson(db);
  await holdWorkshops();
  browser = await browse(site.app, db, awa.personId);
});
afterAll(async () => {
  await site.app.close();
  await closeDatabase(db);
});

/** What was held before, by a mailbox, by a name and institution, and by an institution. */
async function holdWorkshops(): Promise<void> {
  const held = [
    { title: 'Of a, with a report', email: 'a@people.test', report: 'https://r.test/1' },
    { title: 'Of a', email: 'a@people.test' },
    { title: 'Of b', email: 'b@people.test' },
    { title: 'Of the house', organisation: 'HOUSE' },
  ];
  for (const { title, email = '', organisation = '', report = null } of held) {
    const id = newId();
    await db.rows(
      `INSERT INTO past_workshop (id, forum_id, year, edition, title, report_address, added_at)
       VALUES ($1, $2, 2018, 'IGF 2018', $3, $4, now())`,
      [id, call.forumId, title, report],
    );
    await db.rows(
      'INSERT INTO past_workshop_organiser (workshop_id, position, email, organisation) VALUES ($1, 0, $2, $3)',
      [id, email, organisation],
    );
  }
}

const words = fc
  .integer({ min: 0, max: 500 })
  .map((count) => Array.from({ length: count }, () => 'word').join(' '));
const choice = <T>(...values: T[]) => fc.constantFrom(...values);
const person = (role: 'organiser' | 'speaker' | 'onsite_moderator' | 'rapporteur') =>
  fc
    .record({
      email: choice('', 'not an address', 'a@people.test', 'b@people.test', 'c@people.test'),
      organisation: choice('', 'Institute', 'House'),
      stakeholderGroup: choice(null, 'civil_society', 'government'),
      regionalGroup: choice(null, 'african', 'weog'),
      gender: choice(null, 'female', 'male', 'undisclosed'),
      attendance: choice(null, 'onsite' as const, 'online' as const),
      confirmed: fc.boolean(),
      contact: choice(null, 'primary' as const),
    })
    .map((traits) => aNamedPerson(role, { name: 'Somebody', ...traits }));

const parts = fc.oneof(
  fc.record({ title: choice('', 'Seeds of trust', 'x'.repeat(61)), language: choice('en', 'fr') }),
  fc.record({ policyQuestions: fc.array(choice('Who?', 'Why?'), { maxLength: 4 }) }),
  fc.record({ description: words, facilitation: choice('', 'In a circle.') }),
  fc.record({ sdgs: fc.subarray([2, 9, 17]) }),
  fc
    .subarray([
      'https://r.test/1',
      'http://www.r.test/1/.',
      'https://x.test/a',
      'https://x.test/b',
      'on our site',
    ])
    .map((links) => ({ reportLinks: links.join(', ') })),
  fc.record({
    people: fc
      .tuple(
        fc.array(person('organiser'), { maxLength: 2 }),
        fc.array(person('speaker'), { maxLength: 4 }),
        fc.array(person('onsite_moderator'), { maxLength: 1 }),
        fc.array(person('rapporteur'), { maxLength: 1 }),
      )
      .map((lists) => lists.flat()),
  }),
);

/** What the form of a part sends when it holds this content. */
function entriesOf(section: string, content: ProposalContent): [string, string][] {
  const places = placesOf(content).filter(
    (place) => sectionOfField(formFieldOf(place).replace('answers.', ''), NO_ORDER) === section,
  );
  return places.flatMap((place): [string, string][] => {
    const value = formValueOf(place, valueAt(content, place));
    const name = formFieldOf(place).replace(/^answers\.(\w+)$/, 'answers[$1]');
    if (typeof value === 'string') return [[name, value]];
    return value.flatMap((one, at): [string, string][] =>
      typeof one === 'string'
        ? [[`${name}[${at}]`, one]]
        : Object.entries(one).map(([part, text]): [string, string] => [`people[${at}][${part}]`, text]),
    );
  });
}

it('the checklist in the browser, submission and screening find the same, in the same words', async () => {
  const setup = found(await new CallSetupQuery(db).run(call.callId));
  const clock = new FixedClock(WHILE_OPEN);
  const secretary = await aSecretary(db, call);
  const checklist = new ChecklistQuery(db);
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(parts, async (part) => {
      const before = completeContent(call, {
        people: [
          aNamedPerson('organiser', { email: awa.email, contact: 'primary' }),
          aNamedPerson('organiser', { email: 'a@people.test', organisation: 'House' }),
        ],
      });
      const { proposalId } = await aProposal(db, call, { ...before, owner: awa, status: 'draft' });
      const { description, facilitation, reportLinks, ...own } = part as {
        description?: string;
        facilitation?: string;
        reportLinks?: string;
      };
      const wanted: ProposalContent = {
        ...before,
        ...own,
        answers: {
          ...before.answers,
          ...(description !== undefined && { description }),
          ...(facilitation !== undefined && { facilitation }),
          ...(reportLinks !== undefined && { reportLinks }),
        },
      };
      const [first] = Object.keys(part);
      const section = sectionOfField(first, NO_ORDER);
      const entries = entriesOf(section, wanted);

      // in the browser, with what the page brought along
      const checked = { id: proposalId, ownerId: awa.personId, content: before };
      const { standing } = await checklist.look(setup, checked);
      const after = await checklist.look(setup, { ...checked, content: wanted });
      const facts = JSON.parse(
        JSON.stringify(liveFacts(t, 'en', setup, { content: before, standing, parts: 8 })),
      ) as ReturnType<typeof liveFacts>;
      const live = liveFindings(facts, { section, entries, standing: after.standing });

      // on the server, after saving the same form
      const path = `${call.path}/proposals/${proposalId}`;
      const saved = await browser.post(`${path}/save`, {
        section,
        version: '1',
        ...Object.fromEntries(entries),
      });
      expect(saved.status).toBe(303);
      await db.rows(`UPDATE proposal SET owner_id = $2 WHERE id = $1`, [proposalId, awa.personId]);
      const row = found(
        await db.row<{ content: ProposalContent }>(
          'SELECT content FROM proposal_version WHERE proposal_id = $1 ORDER BY number DESC LIMIT 1',
          [proposalId],
        ),
      );
      const { findings } = await checklist.look(setup, { ...checked, content: row.content });
      const inWords = findings.map((finding): LiveFinding => ({
        severity: finding.severity,
        field: finding.field ?? '',
        section: sectionOfField(finding.field, NO_ORDER),
        sentence: sentenceOf(t, finding, call.settings),
      }));
      expect(live).toEqual(inWords);
      for (const { code } of findings) if (code.startsWith('report')) seen.add(code);
      expect(findings.filter(({ code }) => !FINDING_CODES.includes(code as never))).toEqual([]);

      const target = { callId: call.callId, proposalId };
      const blocking = findings.filter(({ severity }) => severity === 'block');
      const submitting = new SubmitProposal(db, clock).run(actorOf(awa), target);
      const refused = await submitting.then(
        () => [],
        (error: Refusal) => error.blockers,
      );
      expect(refused).toEqual(blocking);

      await db.rows(
        `UPDATE proposal SET status = 'submitted', submitted_at = now(),
                number = (SELECT coalesce(max(number), 0) + 1 FROM proposal WHERE call_id = $2)
          WHERE id = $1 AND status = 'draft'`,
        [proposalId, call.callId],
      );
      const outcome = { outcome: 'passed' as const, reason: 'Seen', reasons: [], cureUntil: null };
      await new ScreenProposal(db, clock).run(secretary, { ...target, ...outcome });
      expect(
        await db.rows('SELECT flags FROM screening WHERE proposal_id = $1 ORDER BY id DESC LIMIT 1', [
          proposalId,
        ]),
      ).toEqual([{ flags: findings }]);
      // out of the way of the limits of the next
      await db.rows('DELETE FROM proposal_person WHERE proposal_id = $1', [proposalId]);
      const other = await aPerson(db);
      await db.rows(`UPDATE proposal SET owner_id = $2 WHERE id = $1`, [proposalId, other.personId]);
    }),
    {
      numRuns: 25,
      examples: [[{ reportLinks: '' }], [{ reportLinks: 'https://r.test/1, https://x.test/a' }]] as never,
    },
  );
  expect([...seen].toSorted()).toEqual(['report_claimed', 'report_missing']);
});
