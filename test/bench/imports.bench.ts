import { type Actor, ANONYMOUS } from '#libs/identity';
import { ImportFile } from '#libs/imports';
import { DatabaseClock } from '#libs/kernel';
import { simulateTexts } from '../proposals/simulated-texts.js';
import { aBenchCall, withDatabase } from './bench-database.js';
import type { BenchCase, Measurement } from './measurement.js';

/** Proposals of a CSV file brought in, looked at again without a change, and changed by it. */
export function cases(): BenchCase[] {
  return [
    { name: '344-proposals', run: () => measure(344, 500) },
    { name: '2000-proposals', run: () => measure(2000, 3000) },
  ];
}

const measure = (count: number, patience: number): Promise<Measurement[]> =>
  withDatabase(async (db) => {
    const { callId, forumId } = await aBenchCall(db);
    const [themeRow] = await db.rows<{ slug: string }>('SELECT slug FROM theme WHERE call_id = $1 LIMIT 1', [
      callId,
    ]);
    const [person] = await db.rows<{ id: string }>(
      `INSERT INTO person (id, email, name) VALUES (gen_random_uuid(), 'secretary@people.test', 'S') RETURNING id`,
    );
    const actor: Actor = {
      ...ANONYMOUS,
      kind: 'person',
      personId: person!.id,
      email: 'secretary@people.test',
      grants: [{ forumId, callId: null, role: 'secretariat' }],
    };
    const imports = new ImportFile(db, new DatabaseClock());
    const timed = async (file: string, dryRun = false) => {
      const start = performance.now();
      const done = await imports.run(actor, { callId, file: new TextEncoder().encode(file), dryRun });
      return { ms: Number((performance.now() - start).toPrecision(4)), done };
    };
    const { texts } = simulateTexts(1, count, 0);
    const file = fileOf(texts, themeRow!.slug, '');
    const dry = await timed(file, true);
    const first = await timed(file);
    const again = await timed(file);
    const changed = await timed(fileOf(texts, themeRow!.slug, 'changed '));
    return [
      { metric: 'imported', value: first.done.created, unit: 'rows', target: count, better: 'equal' },
      { metric: 'dry run', value: dry.ms, unit: 'ms', target: patience },
      { metric: 'import', value: first.ms, unit: 'ms', target: patience },
      { metric: 'unchanged', value: again.done.same, unit: 'rows', target: count, better: 'equal' },
      { metric: 'import again', value: again.ms, unit: 'ms', target: patience },
      { metric: 'updated', value: changed.done.updated, unit: 'rows', target: count, better: 'equal' },
      { metric: 'import of changes', value: changed.ms, unit: 'ms', target: 3 * patience },
    ];
  });

const fileOf = (texts: readonly { text: string }[], theme: string, prefix: string): string =>
  [
    'id,title,theme,proposer_name,proposer_email,organisation,tags,description,speakers',
    ...texts.map(({ text }, at) =>
      [
        `w-${at}`,
        `${prefix}${text.slice(0, 40)} ${at}`,
        theme,
        `Person ${at}`,
        `p${at}@people.test`,
        `Organisation ${at % 300}`,
        `"Tag ${at % 40}; Tag ${at % 7}"`,
        text,
        `"Ann ${at} | ann${at}@people.test; Ben ${at} | ben${at}@people.test; Eve ${at} | eve${at}@people.test"`,
      ].join(','),
    ),
  ].join('\n');
