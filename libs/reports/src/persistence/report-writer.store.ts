import type { Tx } from '#libs/database';
import type { Actor } from '#libs/identity';
import { found } from '#libs/kernel';
import type { ReportFacts } from '../policies/report.policy.js';

/** SQL: whether the person `$viewer` is named as a rapporteur of proposal `p`. Signing in has proved their address. */
export const isRapporteurOfP = (viewer: string): string => `EXISTS (
    SELECT 1 FROM proposal_person n JOIN person me ON me.id = ${viewer}::uuid
     WHERE n.proposal_id = p.id AND n.role = 'rapporteur' AND (n.person_id = me.id OR lower(n.email) = me.email))`;

/** SQL: whether the person `$viewer` owns or organises proposal `p`. */
export const isOrganiserOfP = (viewer: string): string => `(p.owner_id = ${viewer}::uuid OR EXISTS (
    SELECT 1 FROM proposal_person n JOIN person me ON me.id = ${viewer}::uuid
     WHERE n.proposal_id = p.id AND n.role = 'organiser' AND (n.person_id = me.id OR lower(n.email) = me.email)))`;

/** SQL: the ids of all proposals of which the person `$writer` is either: the same two rules, asked of a whole installation. */
export const reportedBy = (writer: string): string => `
    SELECT id FROM proposal WHERE owner_id = ${writer}::uuid
    UNION SELECT proposal_id FROM proposal_person WHERE person_id = ${writer}::uuid AND role IN ('organiser','rapporteur')
    UNION SELECT n.proposal_id FROM person me JOIN proposal_person n ON lower(n.email) = me.email AND n.email <> ''
           WHERE me.id = ${writer}::uuid AND n.role IN ('organiser','rapporteur')`;

/** What the policy asks of somebody and the session that came from a proposal. */
export async function reportWriter(
  tx: Tx,
  actor: Actor,
  { callId, proposalId }: { callId: string; proposalId: string },
): Promise<ReportFacts & { sessionId: string }> {
  const [row] = (await tx.query(
    `SELECT s.id AS "sessionId", ${isOrganiserOfP('$3')} AS "isProposer", ${isRapporteurOfP('$3')} AS "isRapporteur"
       FROM proposal p JOIN session s ON s.proposal_id = p.id WHERE p.call_id = $1 AND p.id = $2`,
    [callId, proposalId, actor.personId],
  )) as (ReportFacts & { sessionId: string })[];
  return found(row);
}
