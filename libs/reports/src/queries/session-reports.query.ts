import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { type ReportFacts } from '../policies/report.policy.js';
import { isOrganiserOfP, isRapporteurOfP } from '../persistence/report-writer.store.js';
import { HELD } from '../persistence/session-report.store.js';
import {
  emptyReport,
  type ReportAct,
  type ReportContent,
  type ReportStatus,
} from '../rules/report-content.js';

/** A session that was held, as the secretariat sees how its report stands. */
export interface SessionReportRow {
  sessionId: string;
  proposalId: string;
  number: number;
  title: string;
  organisers: string[];
  status: ReportStatus | null;
  /** Where it is published when that is elsewhere. */
  address: string;
  filedAt: Date | null;
  remindedAt: Date | null;
}

/** The report of one session as its writers have it, with every state that was kept. */
export interface ReportToWrite extends ReportFacts {
  sessionId: string;
  number: number;
  title: string;
  status: ReportStatus | null;
  version: number;
  content: ReportContent;
  eventEndsOn: string | null;
  versions: { number: number; act: ReportAct; name: string; at: Date; content: ReportContent }[];
}

export interface PublicReport {
  content: ReportContent;
  filedAt: Date;
}

/** The reports of the sessions of a call that was held; nothing before that. */
@Injectable()
export class SessionReportsQuery {
  constructor(private readonly db: Database) {}

  list(callId: string): Promise<SessionReportRow[]> {
    return this.db.rows<SessionReportRow>(
      `SELECT s.id AS "sessionId", p.id AS "proposalId", s.number, s.title, r.status,
              CASE WHEN r.content ->> 'kind' = 'address' THEN r.content ->> 'address' ELSE '' END AS address,
              r.filed_at AS "filedAt",
              ARRAY(SELECT coalesce(nullif(n.name, ''), n.email) FROM proposal_person n
                     WHERE n.proposal_id = p.id AND n.role = 'organiser' ORDER BY n.position) AS organisers,
              (SELECT max(m.asked_at) FROM report_reminder m WHERE m.session_id = s.id) AS "remindedAt"
         FROM ${HELD} AND s.call_id = $1
        ORDER BY r.status IS NOT DISTINCT FROM 'filed', s.number`,
      [callId],
    );
  }

  /** For the page on which it is written: with what is known of the session, where nothing was written yet. */
  async toWrite(
    callId: string,
    proposalId: string,
    personId: string | null,
  ): Promise<ReportToWrite | undefined> {
    const row = await this.db.row<
      Omit<ReportToWrite, 'content'> & {
        content: ReportContent | null;
        date: string | null;
        people: { role: string; name: string }[];
      }
    >(
      `SELECT s.id AS "sessionId", s.number, s.title, r.status, coalesce(r.version, 0) AS version, r.content,
              c.event_ends_on::text AS "eventEndsOn", to_char(l.starts_at AT TIME ZONE c.time_zone, 'YYYY-MM-DD') AS date,
              ${isOrganiserOfP('$3')} AS "isProposer", ${isRapporteurOfP('$3')} AS "isRapporteur",
              (SELECT coalesce(json_agg(json_build_object('role', n.role, 'name', concat_ws(', ', nullif(n.name, ''),
                                 nullif(n.organisation, ''))) ORDER BY n.position), '[]')
                 FROM session_person n WHERE n.session_id = s.id) AS people,
              (SELECT coalesce(json_agg(json_build_object('number', v.number, 'act', v.act, 'at', v.saved_at, 'content', v.content,
                                 'name', coalesce(nullif(w.name, ''), w.email, '')) ORDER BY v.number DESC), '[]')
                 FROM session_report_version v LEFT JOIN person w ON w.id = v.saved_by WHERE v.session_id = s.id) AS versions
         FROM ${HELD} AND s.call_id = $1 AND p.id = $2`,
      [callId, proposalId, personId],
    );
    if (!row) return undefined;
    const { date, people, content, ...report } = row;
    const named = (...roles: string[]) =>
      people
        .filter(({ role, name }) => roles.includes(role) && name)
        .map(({ name }) => name)
        .join('; ');
    return {
      ...report,
      versions: report.versions.map((version) => ({ ...version, at: new Date(version.at) })),
      content:
        content ??
        emptyReport({
          title: row.title,
          date: date ?? '',
          organisers: named('organiser'),
          moderators: named('onsite_moderator', 'online_moderator'),
          rapporteur: named('rapporteur'),
          speakers: named('speaker'),
        }),
    };
  }

  /** What everybody reads of a session. */
  async published(callId: string, sessionId: string): Promise<PublicReport | undefined> {
    return this.db.row<PublicReport>(
      `SELECT content, filed_at AS "filedAt" FROM session_report WHERE call_id = $1 AND session_id::text = $2 AND status = 'filed'`,
      [callId, sessionId],
    );
  }
}
