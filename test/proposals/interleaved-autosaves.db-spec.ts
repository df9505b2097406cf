import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Database } from '#libs/database';
import { FixedClock } from '#libs/kernel';
import { AutosaveProposal, type ProposalContent } from '#libs/proposals';
import { aCall, type TestCall, WHILE_OPEN } from '../factories/call.js';
import { actorOf, aPerson } from '../factories/person.js';
import { aNamedPerson, aProposal } from '../factories/proposal.js';
import { closeDatabase, openDatabase } from '../open-database.js';
import { deliver, type Message, piecesOf, PLACES, valueIn, Writer } from './interleaved-writers.js';

let db: Database;
let call: TestCall;
let autosave: AutosaveProposal;

beforeAll(async () => {
  db = await openDatabase();
  call = await aCall(db);
  autosave = new AutosaveProposal(db, new FixedClock(WHILE_OPEN));
});
afterAll(() => closeDatabase(db));

const who = fc.integer({ min: 0, max: 1 });
const where = fc.constantFrom(...PLACES);
const at = fc.nat(40);
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('insert' as const), who, place: where, at }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('replace' as const), who, place: where, at }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('remove' as const), who, place: where, at }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('send' as const), who }) },
  // any message on its way arrives; it may stay on its way, and arrive again; its answer may get lost
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('arrive' as const),
      at,
      again: fc.boolean(),
      answered: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('choose' as const),
      who,
      side: fc.constantFrom('mine' as const, 'theirs' as const),
    }),
  },
);

const BEGINNING = { title: 'a b c d', description: 'e f g h i j k l m n o p', tags: ['q', 'r', 's'] };

async function twoWriters() {
  const [awa, ben] = [await aPerson(db), await aPerson(db)];
  const people = [
    ...[awa, ben].map(({ email }) => aNamedPerson('organiser', { email })),
    ...['t', 'u', 'v'].map((organisation) => aNamedPerson('speaker', { organisation })),
  ];
  const { proposalId } = await aProposal(db, call, {
    owner: awa,
    status: 'draft',
    title: BEGINNING.title,
    tags: BEGINNING.tags,
    answers: { description: BEGINNING.description },
    people,
  });
  const content = (await stored(proposalId)).content;
  return {
    target: { callId: call.callId, proposalId },
    beginning: content,
    writers: [awa, ben].map((person) => new Writer(actorOf(person), content, 1)),
  };
}

async function stored(proposalId: string): Promise<{ content: ProposalContent; kept: ProposalContent[] }> {
  const rows = await db.rows<{ content: ProposalContent; act: string }>(
    'SELECT content, act FROM proposal_version WHERE proposal_id = $1 ORDER BY number',
    [proposalId],
  );
  const row = await db.row<ProposalContent>('SELECT title, answers FROM proposal WHERE id = $1', [
    proposalId,
  ]);
  return { content: { ...rows.at(-1)!.content, ...row! }, kept: rows.map(({ content }) => content) };
}

type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** Plays the steps, and gives what is still on its way at the end. */
async function play(
  steps: readonly Step[],
  target: { callId: string; proposalId: string },
  writers: readonly Writer[],
): Promise<Message[]> {
  const underWay: Message[] = [];
  let typed = 0;
  for (const one of steps) {
    const writer = 'who' in one ? writers[one.who]! : writers[0]!;
    if (one.do === 'insert') writer.insert(one.place, one.at, `word${++typed}`);
    else if (one.do === 'replace') writer.replace(one.place, one.at, `word${++typed}`);
    else if (one.do === 'remove') writer.remove(one.place, one.at);
    else if (one.do === 'choose') writer.choose(one.side);
    else if (one.do === 'send') {
      const message = writer.send();
      if (message) underWay.push(message);
    } else if (underWay.length > 0) {
      const index = one.at % underWay.length;
      const message = underWay[index]!;
      if (!one.again) underWay.splice(index, 1);
      const answer = await deliver(autosave, target, message);
      if (one.answered) message.writer.hears(message, answer);
    }
  }
  return underWay;
}

it('keeps every acknowledged word, and ends in a legal merge, whatever gets lost, comes twice or overtakes', async () => {
  const merged = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 30 }), async (steps) => {
      const { target, beginning, writers } = await twoWriters();
      const underWay = await play(steps, target, writers);
      // the line is good again: everything owed arrives, and both hear of each other
      for (let round = 0; round < 4; round += 1)
        for (const writer of writers) {
          writer.choose('theirs');
          writer.sync.touch('title');
          const message = writer.send()!;
          writer.hears(message, await deliver(autosave, target, message));
        }
      // what is still on its way comes too late to change anything
      for (const message of underWay) await deliver(autosave, target, message);

      const { content, kept } = await stored(target.proposalId);
      const everywhere = new Set(
        kept.flatMap((version) => PLACES.flatMap((p) => piecesOf(valueIn(version, p)))),
      );
      for (const place of PLACES) {
        const final = piecesOf(valueIn(content, place));
        const everKept = new Set(kept.flatMap((version) => piecesOf(valueIn(version, place))));
        for (const writer of writers) {
          expect([...writer.acknowledged].filter((piece) => !everywhere.has(piece))).toEqual([]);
          expect(piecesOf(writer.values.get(place)!)).toEqual(final);
        }
        expect(final.filter((piece, index, all) => all.indexOf(piece) !== index)).toEqual([]);
        expect(final.filter((piece) => !everKept.has(piece))).toEqual([]);
        if (writers.some(({ overlapped }) => overlapped.has(place))) continue;
        // nothing overlapped: all that came in and was not taken out is there, and nothing that was taken out
        const gone = new Set(writers.flatMap(({ deleted }) => [...deleted]));
        const cameIn = writers.flatMap((writer) => writer.added.get(place)!);
        const left = [...piecesOf(valueIn(beginning, place)), ...cameIn].filter((piece) => !gone.has(piece));
        expect({ place, final: final.toSorted() }).toEqual({ place, final: left.toSorted() });
        if (cameIn.length > 0) merged.set(place, (merged.get(place) ?? 0) + 1);
      }
    }),
    { numRuns: 40 },
  );
  // the strict half of the test was not skipped in any place
  expect(PLACES.filter((one) => (merged.get(one) ?? 0) < 5)).toEqual([]);
});

it('never tells a form that it overlaps with itself', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 30 }), async (steps) => {
      const { target, writers } = await twoWriters();
      await play(
        steps.map((one) => ('who' in one ? { ...one, who: 0 } : one)),
        target,
        writers,
      );
      expect([...writers[0]!.overlapped]).toEqual([]);
    }),
    { numRuns: 25 },
  );
});
