import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { lastPage, type Page, pageOf } from '#libs/kernel';
import { listConditions, NOT_CONFLICTED } from '../persistence/list-conditions.js';
import type { Answered, AnswerColumn } from '../rules/lists/answer-columns.js';
import type { ProposalSort } from '../rules/lists/list-columns.js';
import type { ProposalListFilters } from '../rules/lists/list-filters.js';
import type { ProposalStatus } from '../rules/proposal-status.js';

/** One line of the staff's list. Of a draft, only its state is there. */
export interface ProposalListRow {
  id: string;
  number: number | null;
  status: ProposalStatus;
  version: number;
  title: string;
  themeId: string | null;
  themeName: string;
  formatId: string | null;
  formatName: string;
  minutes: number | null;
  tags: string[];
  organiser: string;
  organisation: string;
  stakeholderGroup: string | null;
  regionalGroup: string | null;
  country: string | null;
  language: string | null;
  firstTime: boolean | null;
  /** Codes of what the rules of the call found when they last looked. */
  flags: string[];
  /** Changed since the rules last looked. */
  flagsPending: boolean;
  submittedAt: Date | null;
  updatedAt: Date | null;
  /** What was asked for of the answers; null of a draft, and where nothing was. */
  answered: Answered | null;
}

/** A portion of a list that is read piece by piece. */
const PORTION = 500;

/** SQL: what each sort puts in order. Texts that are not there stand last, whichever way the list runs. */
const ORDER: Record<Exclude<ProposalSort, 'relevance'>, string> = {
  number: 'l.number',
  title: "nullif(l.title_key, '')",
  theme: 'theme.position',
  tags: "nullif(lower(array_to_string(l.tag_names, ' ')), '')",
  format: 'session_format.position',
  minutes: 'l.minutes',
  organiser: "nullif(lower(unaccent(l.organiser)), '')",
  organisation: "nullif(lower(unaccent(l.organisation)), '')",
  group: 'l.stakeholder_group',
  region: 'l.regional_group',
  country: 'l.country',
  language: 'l.language',
  first: 'l.first_time',
  flags: 'CASE WHEN l.shown THEN cardinality(l.flags) END',
  status: 'l.status',
  submitted: 'l.submitted_at',
  updated: 'l.updated_at',
};

const ROW = `l.proposal_id AS id, l.number, l.status, l.version, l.title, l.theme_id AS "themeId",
  coalesce(t.name, '') AS "themeName", l.format_id AS "formatId", coalesce(f.name, '') AS "formatName", l.minutes,
  l.tag_names AS tags, l.organiser, l.organisation, l.stakeholder_group AS "stakeholderGroup",
  l.regional_group AS "regionalGroup", l.country, l.language, l.first_time AS "firstTime", l.flags,
  l.flags_pending AS "flagsPending", l.submitted_at AS "submittedAt", l.updated_at AS "updatedAt"`;

/**
 * SQL: the answers whose keys stand at the placeholder. They are long and stored apart: nothing of them is touched unless
 * somebody asks, and then for the rows of a portion only.
 */
const answersAt = (keys: string): string => `CASE WHEN l.shown THEN (
  SELECT json_build_object(
    'policyQuestions', CASE WHEN 'policyQuestions' = ANY (${keys}::text[]) THEN p.policy_questions ELSE '{}' END,
    'sdgs', CASE WHEN 'sdgs' = ANY (${keys}::text[]) THEN p.sdgs ELSE '{}' END,
    'answers', (SELECT coalesce(json_object_agg(given.key, given.value), '{}')
                  FROM jsonb_each_text(p.answers) given WHERE given.key = ANY (${keys}::text[])))
    FROM proposal p WHERE p.id = l.proposal_id) END AS answered`;

/** SQL: a line of the list, with some answers where they are asked for. */
const rowWith = (answers: readonly AnswerColumn[], keys: string): string =>
  `${ROW}, ${answers.length > 0 ? answersAt(keys) : 'NULL AS answered'}`;

const NAMES = 'LEFT JOIN theme t ON t.id = l.theme_id LEFT JOIN session_format f ON f.id = l.format_id';

/** SQL: what has to be joined for an order; nothing for most. */
const JOIN: Partial<Record<ProposalSort, string>> = {
  theme: 'LEFT JOIN theme ON theme.id = l.theme_id',
  format: 'LEFT JOIN session_format ON session_format.id = l.format_id',
};

/** SQL: the order of a list. With words to search for and no sort, what fits best comes first. */
function orderOf({ sort, descending = false }: ProposalListFilters, query: string | undefined): string {
  const by = sort ?? (query === undefined ? 'number' : 'relevance');
  if (by === 'relevance')
    return query === undefined
      ? 'l.number NULLS LAST, l.proposal_id'
      : `ts_rank(coalesce(l.head, ''), ${query}) ${descending ? 'ASC' : 'DESC'}, l.number NULLS LAST, l.proposal_id`;
  return `${ORDER[by]} ${descending ? 'DESC' : 'ASC'} NULLS LAST, l.number NULLS LAST, l.proposal_id`;
}

/** The staff's list of a call's proposals: one query, whatever the filters and columns. `personId` is the viewer's. */
@Injectable()
export class ProposalListQuery {
  constructor(private readonly db: Database) {}

  /** A page of it; the last one for a page past the end, which takes a second query. */
  async run(
    callId: string,
    personId: string | null,
    filters: ProposalListFilters = {},
  ): Promise<Page<ProposalListRow>> {
    const { page = 1, pageSize = 100, answers = [] } = filters;
    const { sql, before, values, query } = listConditions(callId, personId, filters);
    const place = [pageSize, (page - 1) * pageSize, ...(answers.length > 0 ? [answers] : [])];
    const at = values.length;
    // the count is there even where the page is past the end and holds no row
    const found = await this.db.rows<(ProposalListRow | { id: null }) & { total: number }>(
      `WITH ${before} counted AS (SELECT count(*)::int AS total FROM proposal_listing l WHERE ${sql})
       SELECT ${rowWith(answers, `$${at + 3}`)}, counted.total
         FROM counted LEFT JOIN LATERAL (
           SELECT page.*, row_number() OVER () AS place FROM (
             SELECT l.* FROM proposal_listing l ${JOIN[filters.sort ?? 'number'] ?? ''} WHERE ${sql}
              ORDER BY ${orderOf(filters, query)} LIMIT $${at + 1} OFFSET $${at + 2}) page) l ON true
         ${NAMES} ORDER BY l.place`,
      [...values, ...place],
    );
    const total = found[0]?.total ?? 0;
    const rows = found.flatMap(({ total: _total, ...row }) => (row.id === null ? [] : [row]));
    const last = lastPage({ total, pageSize });
    // rows have gone since the address was made, or somebody made it up
    if (page > last) return this.run(callId, personId, { ...filters, page: last });
    return pageOf<ProposalListRow>(rows, total, page, pageSize);
  }

  /**
   * Every row of the same list in the same order, a portion at a time: the order is fixed first, so that rows that move
   * meanwhile are neither lost nor doubled. What the viewer may not know of by then is left out.
   */
  async *all(
    callId: string,
    personId: string | null,
    filters: ProposalListFilters = {},
  ): AsyncGenerator<ProposalListRow[]> {
    const { sql, before, values, query } = listConditions(callId, personId, filters);
    const ids = await this.db.rows<{ id: string }>(
      `${before && `WITH ${before.slice(0, -1)}`} SELECT l.proposal_id AS id FROM proposal_listing l ${JOIN[filters.sort ?? 'number'] ?? ''} WHERE ${sql} ORDER BY ${orderOf(filters, query)}`,
      values,
    );
    for (let at = 0; at < ids.length; at += PORTION)
      // eslint-disable-next-line no-await-in-loop -- the next portion is asked for when this one has been sent
      yield await this.portion(
        callId,
        personId,
        ids.slice(at, at + PORTION).map(({ id }) => id),
        filters.answers,
      );
  }

  /** The lines of some proposals, in the order of their ids; those the viewer may not know of are left out. */
  portion(
    callId: string,
    personId: string | null,
    ids: readonly string[],
    answers: readonly AnswerColumn[] = [],
  ): Promise<ProposalListRow[]> {
    return this.db.rows<ProposalListRow>(
      `SELECT ${rowWith(answers, '$4')} FROM unnest($3::uuid[]) WITH ORDINALITY AS asked(id, at)
         JOIN proposal_listing l ON l.proposal_id = asked.id ${NAMES}
        WHERE l.call_id = $1 AND ${NOT_CONFLICTED} ORDER BY asked.at`,
      [callId, personId, ids, ...(answers.length > 0 ? [answers] : [])],
    );
  }
}
