import type { Tx } from '#libs/database';
import type { WebhookEvent, WebhookMessage } from './rules/webhook-events.js';

/** What happened, as far as a webhook may be told. */
export interface Happened {
  callId: string;
  proposalId: string | null;
  message: WebhookMessage;
}

interface Row {
  callId: string;
  path: string;
  proposalId: string | null;
  number: number | null;
  outcome: string | null;
  version: number | null;
  at: Date;
}

const FROM_PROPOSAL = (at: string) => `
  SELECT p.call_id AS "callId", f.slug || '/' || c.slug AS path, p.id AS "proposalId", p.number, NULL AS outcome,
         NULL::int AS version, coalesce(${at}, p.updated_at) AS at
    FROM proposal p JOIN call c ON c.id = p.call_id JOIN forum f ON f.id = c.forum_id
   WHERE p.id = $1 AND p.number IS NOT NULL`;

/**
 * SQL for each event, by the id its outbox payload carries. A proposal that was never submitted has no number, and its
 * being taken back is nobody's business but its people's.
 */
const SOURCES: Record<WebhookEvent, { id: string; sql: string }> = {
  'proposal.submitted': {
    id: 'proposalId',
    sql: FROM_PROPOSAL(
      `(SELECT max(v.saved_at) FROM proposal_version v WHERE v.proposal_id = p.id AND v.act = 'submitted')`,
    ),
  },
  'proposal.withdrawn': { id: 'proposalId', sql: FROM_PROPOSAL('p.withdrawn_at') },
  'proposal.screened': {
    id: 'screeningId',
    sql: `SELECT p.call_id AS "callId", f.slug || '/' || c.slug AS path, p.id AS "proposalId", p.number, s.outcome,
                 NULL::int AS version, s.screened_at AS at
            FROM screening s JOIN proposal p ON p.id = s.proposal_id JOIN call c ON c.id = p.call_id
            JOIN forum f ON f.id = c.forum_id WHERE s.id = $1`,
  },
  'decision.published': {
    id: 'decisionId',
    sql: `SELECT p.call_id AS "callId", f.slug || '/' || c.slug AS path, p.id AS "proposalId", p.number, d.outcome,
                 NULL::int AS version, d.published_at AS at
            FROM decision d JOIN proposal p ON p.id = d.proposal_id JOIN call c ON c.id = p.call_id
            JOIN forum f ON f.id = c.forum_id WHERE d.id = $1 AND d.published_at IS NOT NULL`,
  },
  'programme.published': {
    id: 'versionId',
    sql: `SELECT v.call_id AS "callId", f.slug || '/' || c.slug AS path, NULL::uuid AS "proposalId", NULL::int AS number,
                 NULL AS outcome, v.number AS version, v.published_at AS at
            FROM programme_version v JOIN call c ON c.id = v.call_id JOIN forum f ON f.id = c.forum_id WHERE v.id = $1`,
  },
};

/** What an event of the outbox says to webhooks: ids, numbers, and where to ask for more. Undefined when it says nothing. */
export async function happenedBy(
  tx: Tx,
  event: WebhookEvent,
  payload: Record<string, string>,
  publicUrl: string,
): Promise<Happened | undefined> {
  const { id, sql } = SOURCES[event];
  const [row] = (await tx.query(sql, [payload[id]])) as Row[];
  if (!row) return undefined;
  const [forum = '', call = ''] = row.path.split('/');
  const base = `${publicUrl}/api/v1/calls/${row.path}`;
  return {
    callId: row.callId,
    proposalId: row.proposalId,
    message: {
      type: event,
      timestamp: row.at.toISOString(),
      data: {
        forum,
        call,
        ...(row.proposalId !== null && { proposalId: row.proposalId, number: row.number }),
        ...(row.outcome !== null && { outcome: row.outcome }),
        ...(row.version !== null && { version: row.version }),
        url: row.proposalId === null ? `${base}/programme` : `${base}/proposals/${row.proposalId}`,
      },
    },
  };
}
