import type { Tx } from '#libs/database';
import type { Finding } from '../rules/finding.js';
import type { NamedPerson, ProposalContent } from '../rules/proposal-content.js';
import { PEOPLE_OF_P, TAGS_OF_P } from './stored-proposal.js';

/** A proposal that the rules are to be applied to again. */
export interface DueProposal extends ProposalContent {
  id: string;
  callId: string;
  ownerId: string;
  people: NamedPerson[];
  version: number;
  /** Submitted and not withdrawn: it is screened, and counts against its organisers' limits. */
  counted: boolean;
  rulesKey: string;
  /** Digests of its organisers' addresses and institutions, now and when it was last looked at. */
  relations: string[];
  relationsBefore: string[];
  /** Something that others depend on has changed: its organisers, or whether it counts. */
  moved: boolean;
  changedAt: Date;
}

const COUNTED = `p.status NOT IN ('draft', 'withdrawn')`;

/** SQL: digests of who organises proposal `p`. */
const RELATIONS_OF_P = `ARRAY(SELECT DISTINCT key FROM proposal_person n
    CROSS JOIN LATERAL (VALUES (md5(lower(nullif(n.email, '')))), (md5(nullif(institution_key(n.organisation), '')))) k(key)
    WHERE n.proposal_id = p.id AND n.role = 'organiser' AND key IS NOT NULL ORDER BY key)`;

/**
 * Proposals that changed since they were looked at, in calls where anybody screens; locked, those that others look at
 * left out. What has never been submitted has nothing to be looked at.
 */
export async function proposalsToCheck(tx: Tx, limit: number): Promise<DueProposal[]> {
  return (await tx.query(
    `WITH here AS (
       SELECT c.id, md5(concat(c.settings::text,
                (SELECT string_agg(r.person_id::text, ',' ORDER BY r.id) FROM reviewer r WHERE r.call_id = c.id AND r.status <> 'left'),
                (SELECT string_agg(f.id::text || f.minutes::text, ',' ORDER BY f.id) FROM session_format f WHERE f.call_id = c.id))) AS key
         FROM call c WHERE c.status IN ('open', 'closed', 'screening', 'reviewing')),
     due AS (
       SELECT p.id, here.key AS rules_key FROM here JOIN proposal p ON p.call_id = here.id
         LEFT JOIN proposal_check k ON k.proposal_id = p.id
        WHERE (k.proposal_id IS NULL AND ${COUNTED})
           OR (k.proposal_id IS NOT NULL AND (k.counted <> (${COUNTED})
               OR (k.counted AND (k.stale OR k.version <> p.version OR k.rules_key <> here.key))))
        LIMIT $1 FOR UPDATE OF p SKIP LOCKED)
     SELECT q.*, q.relations <> q."relationsBefore" OR q.counted <> q."countedBefore" AS moved FROM (
       SELECT p.id, p.call_id AS "callId", p.owner_id AS "ownerId", p.version, ${COUNTED} AS counted, due.rules_key AS "rulesKey",
              p.title, p.theme_id AS "themeId", p.format_id AS "formatId", p.minutes, p.policy_questions AS "policyQuestions",
              p.sdgs, p.first_time AS "firstTime", p.language, p.answers, ${PEOPLE_OF_P} AS people, ${TAGS_OF_P} AS tags,
              ${RELATIONS_OF_P} AS relations, coalesce(k.relations, '{}') AS "relationsBefore",
              coalesce(k.counted, false) AS "countedBefore", greatest(p.updated_at, p.submitted_at, p.withdrawn_at) AS "changedAt"
         FROM due JOIN proposal p ON p.id = due.id LEFT JOIN proposal_check k ON k.proposal_id = p.id) q`,
    [limit],
  )) as DueProposal[];
}

/** Keeps what the rules found. */
export async function keepChecks(
  tx: Tx,
  checks: readonly (DueProposal & { findings: readonly Finding[]; at: Date })[],
): Promise<void> {
  if (checks.length === 0) return;
  const rows = checks.map(({ id, callId, version, counted, rulesKey, relations, findings, at }) => ({
    id,
    callId,
    version,
    counted,
    rulesKey,
    relations,
    findings,
    at,
    blocks: findings.filter(({ severity }) => severity === 'block').length,
    warns: findings.filter(({ severity }) => severity === 'warn').length,
  }));
  await tx.query(
    `INSERT INTO proposal_check (proposal_id, call_id, version, counted, rules_key, findings, blocks, warns, relations, checked_at)
     SELECT c.id, c."callId", c.version, c.counted, c."rulesKey", c.findings, c.blocks, c.warns, c.relations, c.at
       FROM jsonb_to_recordset($1) AS c(id uuid, "callId" uuid, version int, counted boolean, "rulesKey" text, findings jsonb,
            blocks int, warns int, relations text[], at timestamptz)
     ON CONFLICT (proposal_id) DO UPDATE SET version = excluded.version, counted = excluded.counted,
       rules_key = excluded.rules_key, findings = excluded.findings, blocks = excluded.blocks, warns = excluded.warns,
       relations = excluded.relations, stale = false, checked_at = excluded.checked_at`,
    [JSON.stringify(rows)],
  );
}

/** The limits of a person or an institution count all their proposals: when one comes or goes, the others are due as well. */
export async function touchRelated(tx: Tx, callId: string, checked: readonly DueProposal[]): Promise<void> {
  const moved = checked.filter((one) => one.moved);
  if (moved.length === 0) return;
  await tx.query(
    `UPDATE proposal_check SET stale = true
      WHERE call_id = $1 AND counted AND NOT stale AND relations && $2::text[] AND proposal_id <> ALL ($3::uuid[])
        AND checked_at <= $4`,
    [
      callId,
      [...new Set(moved.flatMap((one) => [...one.relations, ...one.relationsBefore]))],
      checked.map(({ id }) => id),
      // who was looked at after the last of these changes has seen it
      new Date(Math.max(...moved.map(({ changedAt }) => changedAt.getTime()))),
    ],
  );
}
