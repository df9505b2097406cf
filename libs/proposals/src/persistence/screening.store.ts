import type { ScreeningSettings } from '#libs/calls';
import type { Tx } from '#libs/database';
import { type Blocker, newId } from '#libs/kernel';
import type { Finding } from '../rules/eligibility/finding.js';
import type { ProposalStatus } from '../rules/proposal-status.js';
import type { ScreeningOutcome } from '../rules/screening/screening.js';
import type { Opinion, OpinionOutcome } from '../rules/screening/second-person.js';

/** One result in force, as it is kept. */
export interface NewScreening {
  id: string;
  callId: string;
  proposalId: string;
  outcome: ScreeningOutcome;
  fromStatus: ProposalStatus;
  reason: string;
  reasonCodes: readonly string[];
  note: string;
  flags: readonly Finding[];
  ticked: readonly string[];
  cureUntil: Date | null;
  screenedBy: string;
  secondedBy: string | null;
  batchId: string | null;
  at: Date;
}

/** Keeps results, and closes what was said of these proposals before. */
export async function insertScreenings(tx: Tx, rows: readonly NewScreening[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `INSERT INTO screening (id, call_id, proposal_id, outcome, from_status, reason, reason_codes, note, flags, ticked,
                            cure_until, screened_by, seconded_by, batch_id, screened_at)
     SELECT s.id, s."callId", s."proposalId", s.outcome, s."fromStatus", s.reason, s."reasonCodes", s.note, s.flags, s.ticked,
            s."cureUntil", s."screenedBy", s."secondedBy", s."batchId", s.at
       FROM jsonb_to_recordset($1) AS s(id uuid, "callId" uuid, "proposalId" uuid, outcome text, "fromStatus" text, reason text,
            "reasonCodes" text[], note text, flags jsonb, ticked text[], "cureUntil" timestamptz, "screenedBy" uuid,
            "secondedBy" uuid, "batchId" uuid, at timestamptz)`,
    [JSON.stringify(rows)],
  );
  await tx.query(
    `UPDATE screening_opinion SET closed_at = $2 WHERE proposal_id = ANY ($1) AND closed_at IS NULL`,
    [rows.map(({ proposalId }) => proposalId), rows[0]!.at],
  );
}

/** What others have said of this version of a proposal and still say. */
export async function opinionsOfOthers(
  tx: Tx,
  { id, version }: { id: string; version: number },
  personId: string,
): Promise<Opinion[]> {
  return (await tx.query(
    `SELECT outcome, given_by AS by FROM screening_opinion
      WHERE proposal_id = $1 AND version = $2 AND given_by <> $3 AND closed_at IS NULL ORDER BY given_at, id`,
    [id, version, personId],
  )) as Opinion[];
}

export interface NewOpinion {
  callId: string;
  proposalId: string;
  version: number;
  outcome: OpinionOutcome;
  reason: string;
  reasonCodes: readonly string[];
  note: string;
  cureUntil: Date | null;
  ticked: readonly string[];
  by: string;
  at: Date;
}

/** Keeps what one of two screeners says, in place of what they said before, and puts the proposal back on the desk. */
export async function keepOpinion(tx: Tx, opinion: NewOpinion): Promise<void> {
  const { callId, proposalId, version, outcome, reason, reasonCodes, note, cureUntil, ticked, by, at } =
    opinion;
  await tx.query(
    `UPDATE screening_opinion SET closed_at = $3 WHERE proposal_id = $1 AND given_by = $2 AND closed_at IS NULL`,
    [proposalId, by, at],
  );
  await tx.query(
    `INSERT INTO screening_opinion (id, call_id, proposal_id, version, outcome, reason, reason_codes, note, cure_until,
                                    ticked, given_by, given_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [newId(), callId, proposalId, version, outcome, reason, reasonCodes, note, cureUntil, ticked, by, at],
  );
  await tx.query('UPDATE screening_desk SET taken_by = NULL, taken_until = NULL WHERE proposal_id = $1', [
    proposalId,
  ]);
}

interface Claim {
  by: string;
  until: Date;
}

/** Nobody screens what somebody else has in hand; they can take it over first. */
export async function claimBlockers(
  tx: Tx,
  proposalId: string,
  personId: string,
  now: Date,
): Promise<Blocker[]> {
  return (await tx.query(
    `SELECT 'taken_by_other' AS code, coalesce(nullif(p.name, ''), p.email, '') AS name
       FROM screening_desk d JOIN person p ON p.id = d.taken_by
      WHERE d.proposal_id = $1 AND d.taken_until > $3 AND d.taken_by <> $2`,
    [proposalId, personId, now],
  )) as Blocker[];
}

/** Until when a proposal stays with who takes it now. */
export const claimedUntil = (now: Date, settings: Pick<ScreeningSettings, 'takenForMinutes'>): Date =>
  new Date(now.getTime() + settings.takenForMinutes * 60_000);

/** Gives the proposal into somebody's hands. */
export async function putInHand(
  tx: Tx,
  { callId, proposalId }: { callId: string; proposalId: string },
  { by, until }: Claim,
): Promise<void> {
  await tx.query(
    `INSERT INTO screening_desk (proposal_id, call_id, taken_by, taken_until) VALUES ($1, $2, $3, $4)
     ON CONFLICT (proposal_id) DO UPDATE SET taken_by = $3, taken_until = $4`,
    [proposalId, callId, by, until],
  );
}
