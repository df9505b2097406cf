import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CallSetupQuery } from '#libs/calls';
import { type CsvCell, writeCsv } from '#libs/csv';
import { type BoardRow, DecisionBoardQuery } from '#libs/decisions';
import { found } from '#libs/kernel';
import { type LetterRow, LetterListQuery } from '#libs/notifications';
import {
  programmeCalendar,
  programmeSchedule,
  PublishedProgrammeQuery,
  StatisticsQuery,
} from '#libs/programme';
import { ProposalsCsvQuery } from '#libs/proposals';
import { REVIEWER_COLUMNS } from '#libs/reviewers';
import { RankingQuery, ReviewExportQuery } from '#libs/reviews';
import type { House } from '../house.js';
import { programmeRows } from './programme-rows.js';

/** A file that was written, and how many rows it holds (0 for files without rows). */
export interface ExportedFile {
  file: string;
  rows: number;
}

type Rows = readonly (readonly CsvCell[])[];

/** Writes everything there is of a call into a folder, as files that people and programs can read. */
export async function exportCall(house: House, callId: string, folder: string): Promise<ExportedFile[]> {
  await mkdir(folder, { recursive: true });
  const write = async (file: string, text: string, rows = 0): Promise<ExportedFile> => {
    await writeFile(path.join(folder, file), text);
    return { file, rows };
  };
  const csv = (file: string, header: readonly string[], rows: Rows) =>
    write(file, writeCsv(header, rows), rows.length);
  const setup = found(await house.get(CallSetupQuery).run(callId));
  const files = [
    await proposalsFile(house, setup, write),
    await reviewersFile(house, callId, csv),
    await rankingFile(house, callId, csv),
    await reviewsFile(house, callId, csv),
    await csv(
      'decisions.csv',
      ['number', 'title', 'theme', 'organisation', 'reviews', 'mean', 'outcome', 'rationale', 'published'],
      (await everyDecision(house, callId)).map((row) => [
        row.number,
        row.title,
        row.themeName,
        row.organisation,
        row.reviews,
        rounded(row.mean),
        row.outcome,
        row.rationale,
        row.publishedAt,
      ]),
    ),
    await csv(
      'letters.csv',
      ['kind', 'status', 'to_name', 'to_email', 'subject', 'proposal', 'created'],
      (await everyLetter(house, callId)).map((row) => [
        row.kind,
        row.status,
        row.toName,
        row.toEmail,
        row.subject,
        row.proposalNumber,
        row.createdAt,
      ]),
    ),
    await write(
      'statistics.json',
      `${JSON.stringify(await house.get(StatisticsQuery).run(callId), null, 2)}\n`,
    ),
  ];
  const programme = await house.get(PublishedProgrammeQuery).run(callId);
  if (!programme) return files;
  const address = `${house.config.publicUrl}/${programme.content.call.forumSlug}/${programme.content.call.callSlug}/programme`;
  const { header, rows } = programmeRows(programme);
  return [
    ...files,
    await csv('sessions.csv', header, rows),
    await write('schedule.json', `${JSON.stringify(programmeSchedule(programme, address), null, 2)}\n`),
    await write('calendar.ics', programmeCalendar(programme, address)),
  ];
}

const rounded = (mean: number | null): number | null =>
  mean === null ? null : Math.round(mean * 1000) / 1000;

type WriteText = (file: string, text: string, rows?: number) => Promise<ExportedFile>;
type WriteCsv = (file: string, header: readonly string[], rows: Rows) => Promise<ExportedFile>;

async function proposalsFile(house: House, setup: Parameters<ProposalsCsvQuery['run']>[0], write: WriteText) {
  const chunks: string[] = [];
  for await (const chunk of house.get(ProposalsCsvQuery).run(setup, null)) chunks.push(chunk);
  const { count } = found(
    await house.db.row<{ count: number }>(
      `SELECT count(*)::int AS count FROM proposal WHERE call_id = $1 AND status <> 'draft'`,
      [setup.callId],
    ),
  );
  return write('proposals.csv', chunks.join(''), count);
}

async function reviewersFile(house: House, callId: string, csv: WriteCsv) {
  const rows = await house.db.rows<Record<string, CsvCell>>(
    `SELECT p.email, p.name, r.organisation, r.stakeholder_group, r.regional_group, r.country, r.gender,
            (SELECT string_agg(t.name, ';' ORDER BY t.position) FROM reviewer_theme e JOIN theme t ON t.id = e.theme_id
              WHERE e.reviewer_id = r.id) AS themes,
            (SELECT string_agg(g.name, ';' ORDER BY g.name) FROM reviewer_tag e JOIN tag g ON g.id = e.tag_id
              WHERE e.reviewer_id = r.id) AS tags,
            r.load_min, r.load_max
       FROM reviewer r JOIN person p ON p.id = r.person_id
      WHERE r.call_id = $1 AND r.status <> 'left' ORDER BY p.name, p.email`,
    [callId],
  );
  const columns = [...REVIEWER_COLUMNS.required, ...REVIEWER_COLUMNS.optional];
  return csv(
    'reviewers.csv',
    columns,
    rows.map((row) => columns.map((column) => row[column])),
  );
}

async function rankingFile(house: House, callId: string, csv: WriteCsv) {
  const { rows, criteria } = await house.get(RankingQuery).run(callId);
  return csv(
    'ranking.csv',
    [
      'rank',
      'number',
      'title',
      'theme',
      'organisation',
      'mean',
      'sd',
      'reviews',
      ...criteria.map(({ name }) => name),
    ],
    rows.map((row) => [
      row.rank,
      row.number,
      row.title,
      row.theme,
      row.organisation,
      rounded(row.mean),
      rounded(row.sd),
      row.n,
      ...criteria.map(({ id }) =>
        rounded(row.criteria.find((mean) => mean.criterionId === id)?.mean ?? null),
      ),
    ]),
  );
}

async function reviewsFile(house: House, callId: string, csv: WriteCsv) {
  const { criteria } = found(await house.get(CallSetupQuery).run(callId));
  const reviews = await house.get(ReviewExportQuery).run(callId);
  return csv(
    'reviews.csv',
    ['proposal', 'reviewer', ...criteria.map(({ slug }) => slug), 'comment', 'confidential_remark'],
    reviews.map((review) => [
      review.number,
      review.email,
      ...criteria.map(({ id }) => review.marks[id] ?? null),
      review.comment,
      review.confidentialRemark,
    ]),
  );
}

async function everyDecision(house: House, callId: string): Promise<BoardRow[]> {
  const board = house.get(DecisionBoardQuery);
  return everyPage(async (page) => (await board.run(callId, { sort: 'number', page })).proposals);
}

async function everyLetter(house: House, callId: string): Promise<LetterRow[]> {
  const letters = house.get(LetterListQuery);
  return everyPage(async (page) => (await letters.run(callId, { page })).letters);
}

async function everyPage<T>(read: (page: number) => Promise<{ rows: T[]; total: number }>): Promise<T[]> {
  const all: T[] = [];
  for (let page = 1; ; page++) {
    const { rows, total } = await read(page);
    all.push(...rows);
    if (rows.length === 0 || all.length >= total) return all;
  }
}
