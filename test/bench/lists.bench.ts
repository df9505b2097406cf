import { buffer } from 'node:stream/consumers';
import type { Database } from '#libs/database';
import {
  LIST_COLUMNS,
  ProposalFacetsQuery,
  ProposalListQuery,
  type ProposalListFilters,
} from '#libs/proposals';
import { writeXlsx } from '#libs/spreadsheets';
import { simulateTexts } from '../proposals/simulated-texts.js';
import { screened } from './screening-lists.js';
import { aBenchCall, withDatabase } from './bench-database.js';
import { type BenchCase, type Measurement, median } from './measurement.js';

/** Milliseconds in which a page of a list, with what it can be narrowed by, has to be there. */
const PATIENCE = 100;
const RUNS = 7;
const PORTION = 1000;

/** Lists of a call with so many proposals: each filter with its page and its facets, as one page asks for them. */
export function cases(): BenchCase[] {
  return [
    { name: '344-proposals', run: () => measure(344) },
    { name: '20000-proposals', run: () => measure(20_000) },
  ];
}

const measure = (count: number): Promise<Measurement[]> =>
  withDatabase(async (db) => {
    const call = await fill(db, count);
    const rows: Measurement[] = [];
    for (const [name, filters] of Object.entries(filtersOf(call))) {
      const { page, facets, total } = await timedPage(db, call.callId, filters);
      rows.push(
        { metric: `${name} found`, value: total, unit: 'rows' },
        { metric: `${name} page`, value: page, unit: 'ms', target: PATIENCE },
        { metric: `${name} page and facets`, value: facets, unit: 'ms', target: PATIENCE },
      );
    }
    rows.push(...(await screened(db, call)));
    rows.push(...(await exported(db, call.callId)));
    rows.push(await readThrough(db, call.callId));
    return rows;
  });

export interface FilledCall {
  callId: string;
  themes: string[];
  formats: string[];
  word: string;
  rare: string;
}

const filtersOf = ({ themes, formats, word, rare }: FilledCall): Record<string, ProposalListFilters> => ({
  everything: {},
  'last page': { page: 200 },
  'with answers': { answers: ['description', 'policyQuestions', 'diversity'] },
  'by title, with answers': { sort: 'title', answers: ['description', 'policyQuestions', 'diversity'] },
  'by title': { sort: 'title' },
  'by theme, backwards': { sort: 'theme', descending: true },
  theme: { themeId: themes[0] },
  'two themes, a group and a region': {
    themeId: themes.slice(0, 2),
    group: 'civil_society',
    region: 'african',
  },
  status: { status: 'passed' },
  tag: { tag: 'tag-3' },
  country: { country: 'KE' },
  format: { formatId: formats[0] },
  'first time': { firstTime: true },
  language: { language: 'fr' },
  'near-duplicates': { alike: 'open' },
  flags: { flag: 'any' },
  'a common word': { text: word },
  'a rare word': { text: rare },
  'two words, without a third': { text: `${word} ${rare} -nothing` },
  'a beginning': { text: `${word.slice(0, 4)}*` },
  'a number': { text: '#12345' },
  'an organisation': { text: '"Organisation 77"' },
  'a word and a theme': { text: word, themeId: themes[1], sort: 'title' },
});

async function timedPage(db: Database, callId: string, filters: ProposalListFilters) {
  const list = new ProposalListQuery(db);
  const facets = new ProposalFacetsQuery(db);
  const pages: number[] = [];
  const both: number[] = [];
  let total = 0;
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    ({ total } = await list.run(callId, null, filters));
    pages.push(performance.now() - start);
    const again = performance.now();
    await Promise.all([list.run(callId, null, filters), facets.run(callId, null, filters)]);
    both.push(performance.now() - again);
  }
  return { page: round(median(pages)), facets: round(median(both)), total };
}

/** The whole list as a workbook: how long it takes, and how much memory it needs beyond what was there. */
async function exported(db: Database, callId: string): Promise<Measurement[]> {
  const list = new ProposalListQuery(db);
  async function* rows() {
    for await (const portion of list.all(callId, null))
      for (const row of portion) yield [row.number, row.title];
  }
  const start = performance.now();
  const before = process.memoryUsage().heapUsed;
  const file = await buffer(writeXlsx('Proposals', LIST_COLUMNS.slice(0, 2), rows()));
  return [
    { metric: 'xlsx of all', value: round(performance.now() - start), unit: 'ms' },
    { metric: 'xlsx of all, size', value: round(file.length / 1024), unit: 'KB' },
    {
      metric: 'xlsx of all, memory',
      value: round(Math.max(0, process.memoryUsage().heapUsed - before) / 1024 / 1024),
      unit: 'MB',
      target: 64,
    },
  ];
}

/** Every answer to two fields, read as a file of the list reads them. */
async function readThrough(db: Database, callId: string): Promise<Measurement> {
  const start = performance.now();
  const answers = ['description', 'policyQuestions'] as const;
  for await (const portion of new ProposalListQuery(db).all(callId, null, { answers }))
    if (portion.some(({ answered }) => answered === null)) throw new Error('A row has no answers.');
  return { metric: 'answers of all', value: round(performance.now() - start), unit: 'ms' };
}

/** A call with proposals of about 250 words each, made by the database itself. */
async function fill(db: Database, count: number): Promise<FilledCall> {
  const { texts } = simulateTexts(1, Math.min(count, 2000), 0);
  const { callId } = await aBenchCall(db);
  const [owner] = await db.rows<{ id: string }>(
    `INSERT INTO person (id, email, name) VALUES (gen_random_uuid(), 'a@people.test', 'A') RETURNING id`,
  );
  const ownerId = owner!.id;
  // people write one or two proposals, not all of them
  await db.rows(
    `INSERT INTO person (id, email, name) SELECT gen_random_uuid(), 'owner-' || n || '@people.test', 'Owner ' || n
       FROM generate_series(0, $1::int - 1) n`,
    [Math.ceil(count / 2)],
  );
  const themes = await db.rows<{ id: string }>(
    `INSERT INTO theme (id, call_id, slug, name, position)
     SELECT gen_random_uuid(), $1, 'theme-' || n, 'Theme ' || n, n + 100 FROM generate_series(1, 8) n RETURNING id`,
    [callId],
  );
  const formats = await db.rows<{ id: string }>(
    `INSERT INTO session_format (id, call_id, slug, name, minutes, position)
     SELECT gen_random_uuid(), $1, 'format-' || n, 'Format ' || n, '{60}', n + 100 FROM generate_series(1, 6) n RETURNING id`,
    [callId],
  );
  await db.rows(
    `INSERT INTO tag (id, call_id, slug, name) SELECT gen_random_uuid(), $1, 'tag-' || n, 'Tag ' || n FROM generate_series(1, 50) n`,
    [callId],
  );
  const ids = { themes: themes.map(({ id }) => id), formats: formats.map(({ id }) => id) };
  for (let from = 1; from <= count; from += PORTION)
    await insertPortion(
      db,
      { callId, owners: Math.ceil(count / 2), ...ids },
      texts,
      from,
      Math.min(count, from + PORTION - 1),
    );
  await db.rows(
    `UPDATE proposal_listing SET flags = CASE WHEN number % 7 = 0 THEN '{field_missing}' ELSE '{}' END::text[], flags_pending = false`,
  );
  await alikeAndScreened(db, callId, ownerId);
  await db.source.query('VACUUM ANALYZE');
  const words = (texts[0]?.text ?? '').split(/\s+/);
  return {
    callId,
    ...ids,
    word: commonest(texts),
    rare: words.toSorted((a, b) => b.length - a.length)[0] ?? '',
  };
}

/** Two thousand pairs, half of them judged; a result for all that no longer wait; a few in hand or said of by one of two. */
async function alikeAndScreened(db: Database, callId: string, ownerId: string): Promise<void> {
  await db.rows(
    `INSERT INTO near_duplicate (call_id, a_id, b_id, similarity, copied, found_at, verdict, decided_by, decided_at)
     SELECT $1, least(a.id, b.id), greatest(a.id, b.id), 0.8, 0.5, now(), CASE WHEN a.number % 20 = 0 THEN 'different' END,
            CASE WHEN a.number % 20 = 0 THEN $2::uuid END, CASE WHEN a.number % 20 = 0 THEN now() END
       FROM proposal a JOIN proposal b ON b.call_id = a.call_id AND b.number = a.number + 1
      WHERE a.call_id = $1 AND a.number % 10 = 0`,
    [callId, ownerId],
  );
  await db.rows(
    `INSERT INTO screening (id, call_id, proposal_id, outcome, reason, reason_codes, screened_by, screened_at, cure_until)
     SELECT gen_random_uuid(), $1, id, CASE WHEN status IN ('cure_requested','screened_out') THEN status ELSE 'passed' END,
            'Please.', '{off_subject}', $2, now(), CASE status WHEN 'cure_requested' THEN now() + (number % 9 - 4) * interval '1 day' END
       FROM proposal WHERE call_id = $1 AND status <> 'submitted'`,
    [callId, ownerId],
  );
  await db.rows(
    `INSERT INTO screening_opinion (id, call_id, proposal_id, version, outcome, reason, given_by, given_at)
     SELECT gen_random_uuid(), $1, id, version, 'passed', '', $2, now() FROM proposal
      WHERE call_id = $1 AND status = 'submitted' AND number % 50 = 0`,
    [callId, ownerId],
  );
}

/** The word that stands in most of the texts. */
function commonest(texts: readonly { text: string }[]): string {
  const counts = new Map<string, number>();
  for (const { text } of texts.slice(0, 200))
    for (const word of new Set(text.split(/\s+/)))
      if (word.length > 3) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

async function insertPortion(
  db: Database,
  call: { callId: string; owners: number; themes: string[]; formats: string[] },
  texts: readonly { text: string }[],
  from: number,
  to: number,
): Promise<void> {
  const rows = Array.from({ length: to - from + 1 }, (_, at) => {
    const number = from + at;
    const text = texts[number % texts.length]!.text;
    return { number, title: text.split(/\s+/).slice(0, 6).join(' '), text };
  });
  await db.transaction(async (tx) => {
    await tx.query(
      `WITH made AS (
         INSERT INTO proposal (id, call_id, number, status, owner_id, title, theme_id, format_id, minutes, first_time, language,
                               answers, created_at, updated_at, submitted_at)
         SELECT gen_random_uuid(), $1, r.number, (ARRAY['submitted','passed','under_review','cure_requested','screened_out'])[r.number % 5 + 1], o.id, r.title,
                ($3::uuid[])[r.number % 8 + 1], ($4::uuid[])[r.number % 6 + 1], 60, r.number % 2 = 0,
                (ARRAY['en','fr','es'])[r.number % 3 + 1], jsonb_build_object('description', r.text), now(), now(), now()
           FROM jsonb_to_recordset($5) AS r(number int, title text, text text)
           JOIN person o ON o.email = 'owner-' || r.number % $2::int || '@people.test' RETURNING id, number),
       named AS (
         INSERT INTO proposal_person (id, proposal_id, role, position, name, email, organisation, stakeholder_group,
                                      regional_group, country)
         SELECT gen_random_uuid(), made.id, CASE p WHEN 0 THEN 'organiser' ELSE 'speaker' END, p, 'Person ' || made.number || '-' || p,
                'p' || made.number % 5000 || '-' || p || '@people.test', 'Organisation ' || (made.number + p) % 3000,
                (ARRAY['civil_society','government','private_sector','technical_community'])[made.number % 4 + 1],
                (ARRAY['african','weog','grulac','asia_pacific','eastern_european'])[made.number % 5 + 1],
                (ARRAY['KE','ML','NO','BR','IN','FR','CN','EG'])[made.number % 8 + 1]
           FROM made, generate_series(0, 4) p)
       INSERT INTO proposal_tag (proposal_id, tag_id, call_id, position)
       SELECT made.id, tag.id, $1, t FROM made, generate_series(0, 2) t
         JOIN LATERAL (SELECT 1) one ON true JOIN tag ON tag.call_id = $1
        WHERE tag.slug = 'tag-' || ((made.number * (t + 1)) % 50 + 1) ON CONFLICT DO NOTHING`,
      [call.callId, call.owners, call.themes, call.formats, JSON.stringify(rows)],
    );
  });
}

const round = (value: number): number => Number(value.toPrecision(4));
