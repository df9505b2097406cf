import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';

/** How many there are of each: a row a value, most first. `key` is null where nothing was said. */
export interface Count {
  key: string | null;
  name: string | null;
  proposals: number;
}

/** Who proposed what, once the call has closed. Counts only, nothing of any decision. */
export interface ProposalStatistics {
  total: number;
  firstTime: number;
  countries: number;
  byTheme: Count[];
  byStakeholderGroup: Count[];
  byRegionalGroup: Count[];
  byGenderOfSpeakers: Count[];
}

// submitted ones, whatever became of them: a count by outcome would give decisions away
const SUBMITTED = `SELECT p.* FROM proposal p WHERE p.call_id = $1 AND p.submitted_at IS NOT NULL AND p.status <> 'withdrawn'`;

const PROPOSER = `SELECT DISTINCT ON (p.id) p.id, pp.stakeholder_group, pp.regional_group, pp.country
    FROM submitted p JOIN proposal_person pp ON pp.proposal_id = p.id AND pp.role = 'organiser'
   ORDER BY p.id, pp.position`;

@Injectable()
export class StatisticsQuery {
  constructor(private readonly db: Database) {}

  async run(callId: string): Promise<ProposalStatistics> {
    const row = await this.db.row<ProposalStatistics>(
      `WITH submitted AS (${SUBMITTED}), proposer AS (${PROPOSER})
       SELECT (SELECT count(*)::int FROM submitted) AS total,
              (SELECT count(*)::int FROM submitted WHERE first_time) AS "firstTime",
              (SELECT count(DISTINCT country)::int FROM proposer) AS countries,
              ${counts(`SELECT t.slug AS key, t.name, count(p.id)::int AS proposals, t.position AS place
                          FROM theme t LEFT JOIN submitted p ON p.theme_id = t.id WHERE t.call_id = $1 GROUP BY t.id`)} AS "byTheme",
              ${counts(countsOf('proposer', 'stakeholder_group'))} AS "byStakeholderGroup",
              ${counts(countsOf('proposer', 'regional_group'))} AS "byRegionalGroup",
              ${counts(countsOf(`(SELECT pp.gender FROM submitted p JOIN proposal_person pp ON pp.proposal_id = p.id AND pp.role = 'speaker') speaker`, 'gender'))} AS "byGenderOfSpeakers"`,
      [callId],
    );
    if (!row) throw new Error('A SELECT without FROM gives one row');
    return row;
  }
}

function countsOf(from: string, column: string): string {
  return `SELECT ${column} AS key, NULL AS name, count(*)::int AS proposals, 0 AS place FROM ${from} GROUP BY ${column}`;
}

function counts(query: string): string {
  return `coalesce((SELECT json_agg(json_build_object('key', key, 'name', name, 'proposals', proposals)
            ORDER BY place, proposals DESC, key) FROM (${query}) n), '[]')`;
}
