import type { Tx } from '#libs/database';
import { type Actor, personOf } from '#libs/identity';
import { found } from '#libs/kernel';
import {
  emptyReport,
  type ReportAct,
  type ReportContent,
  type ReportStatus,
} from '../rules/report-content.js';
import { SessionReportEntity } from './session-report.entity.js';

/** A workshop that was held here, with its report as it stands. */
export interface HeldSession {
  sessionId: string;
  callId: string;
  forumId: string;
  proposalId: string;
  title: string;
  status: ReportStatus | null;
  /** 0 before anything was kept. */
  version: number;
  content: ReportContent;
}

/** SQL of the workshops of calls `c` that were held by a published programme: session `s` with its proposal `p`. */
export const HELD = `session s
  JOIN call c ON c.id = s.call_id AND c.status IN ('held','archived')
  JOIN proposal p ON p.id = s.proposal_id
  JOIN placement l ON l.session_id = s.id
  LEFT JOIN session_report r ON r.session_id = s.id
 WHERE s.type = 'workshop' AND EXISTS (SELECT 1 FROM programme_version v WHERE v.call_id = c.id)`;

/** Loads a held session and keeps its report still; one that was not held, or of another call, is not found. */
export async function lockHeldSession(tx: Tx, callId: string, sessionId: string): Promise<HeldSession> {
  await tx.query('SELECT 1 FROM session WHERE id = $1 AND call_id = $2 FOR NO KEY UPDATE', [
    sessionId,
    callId,
  ]);
  const [row] = (await tx.query(
    `SELECT s.id AS "sessionId", c.id AS "callId", c.forum_id AS "forumId", p.id AS "proposalId", s.title, r.status,
            coalesce(r.version, 0) AS version, r.content
       FROM ${HELD} AND s.id = $1 AND s.call_id = $2`,
    [sessionId, callId],
  )) as (Omit<HeldSession, 'content'> & { content: ReportContent | null })[];
  const session = found(row);
  return { ...session, content: session.content ?? emptyReport({ title: session.title }) };
}

export interface KeptReport {
  act: ReportAct;
  content: ReportContent;
  at: Date;
}

/** Keeps a report as it is now, and this state of it for ever. @returns its version */
export async function keepReport(
  tx: Tx,
  actor: Actor,
  session: HeldSession,
  { act, content, at }: KeptReport,
): Promise<number> {
  const version = session.version + 1;
  const filed = act !== 'saved' || session.status === 'filed';
  const values = {
    sessionId: session.sessionId,
    callId: session.callId,
    status: filed ? ('filed' as const) : ('draft' as const),
    content,
    filedAt: filed ? at : null,
    updatedAt: at,
    version,
  };
  // corrected later, it was still filed when it was filed
  const { filedAt: _, ...corrected } = values;
  if (session.version === 0) await tx.insert(SessionReportEntity, values as never);
  else
    await tx.update(
      SessionReportEntity,
      { sessionId: session.sessionId },
      (session.status === 'filed' ? corrected : values) as never,
    );
  await tx.query(
    `INSERT INTO session_report_version (session_id, number, act, saved_by, saved_at, content)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [session.sessionId, version, act, personOf(actor), at, JSON.stringify(content)],
  );
  return version;
}
