import { Injectable } from '@nestjs/common';
import { normalSettings } from '#libs/calls';
import { Database } from '#libs/database';
import { reportedBy } from '../persistence/report-writer.store.js';
import { HELD } from '../persistence/session-report.store.js';
import { dueOn, isPast } from '../rules/due-day.js';

/** A report that somebody is yet to file, as an organiser or rapporteur of its session. */
export interface OwedReport {
  sessionId: string;
  proposalId: string;
  /** "IGF 2018 WS #180" */
  number: string;
  title: string;
  /** Address of the page on which it is written. */
  path: string;
  /** A draft of it was kept. */
  begun: boolean;
  /** A day, 2018-11-28; null where the call does not say when its event ended. */
  dueOn: string | null;
  /** That day is over. */
  overdue: boolean;
}

type Row = Omit<OwedReport, 'number' | 'dueOn' | 'overdue'> & {
  now: Date;
  number: number;
  eventEndsOn: string | null;
  settings: unknown;
};

/** The reports a person owes, in all calls that were held; those of the last event first. */
@Injectable()
export class OwedReportsQuery {
  constructor(private readonly db: Database) {}

  /** None for whoever is not signed in. */
  async run(personId: string | null): Promise<OwedReport[]> {
    if (personId === null) return [];
    const rows = await this.db.rows<Row>(
      `WITH own AS MATERIALIZED (${reportedBy('$1')})
       SELECT s.id AS "sessionId", p.id AS "proposalId", s.number, s.title, r.status IS NOT NULL AS begun,
              '/' || (SELECT f.slug FROM forum f WHERE f.id = c.forum_id) || '/' || c.slug || '/proposals/' || p.id || '/report' AS path,
              c.event_ends_on::text AS "eventEndsOn", c.settings, now() AS now
         FROM ${HELD} AND p.id IN (SELECT id FROM own) AND r.status IS DISTINCT FROM 'filed'
        ORDER BY c.event_ends_on DESC NULLS LAST, s.number LIMIT 20`,
      [personId],
    );
    return rows.map(({ eventEndsOn, settings, number, now, ...row }) => {
      const { numberPrefix, rules } = normalSettings(settings);
      const due = dueOn(eventEndsOn, rules.missingReport.dueDays);
      return {
        ...row,
        number: `${numberPrefix}${number}`,
        dueOn: due,
        overdue: due !== null && isPast(due, now),
      };
    });
  }
}
