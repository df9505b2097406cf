import type { Tx } from '#libs/database';
import { newId } from '#libs/kernel';
import type { Subject } from '../rules/retagging.js';

/** What the rules of a change of subject ask beside the proposal. */
export interface SubjectFacts {
  /** The person reviews it. */
  assigned: boolean;
  tags: string[];
}

/** Reads what the person may do, and the tags there are. */
export async function subjectFacts(
  tx: Tx,
  { callId, proposalId, personId }: { callId: string; proposalId: string; personId: string },
): Promise<SubjectFacts> {
  const [row] = (await tx.query(
    `SELECT EXISTS (SELECT 1 FROM assignment a JOIN reviewer r ON r.id = a.reviewer_id
                     WHERE a.proposal_id = $2 AND r.person_id = $3 AND a.status IN ('assigned', 'done')) AS assigned,
            ARRAY(SELECT g.name FROM tag g WHERE g.call_id = $1) AS tags`,
    [callId, proposalId, personId],
  )) as [SubjectFacts];
  return row;
}

export interface NewRetagging {
  callId: string;
  proposalId: string;
  by: string;
  as: 'secretariat' | 'reviewer';
  reason: string;
  before: Subject;
  after: Subject;
  told: boolean;
  at: Date;
}

/** Keeps who changed the subject of a proposal, and from what to what; answers the id of the change. */
export async function keepRetagging(tx: Tx, change: NewRetagging): Promise<string> {
  const id = newId();
  const { callId, proposalId, by, as, reason, before, after, told, at } = change;
  await tx.query(
    `INSERT INTO retagging (id, call_id, proposal_id, retagged_by, retagged_as, reason, before, after, told, retagged_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [id, callId, proposalId, by, as, reason, JSON.stringify(before), JSON.stringify(after), told, at],
  );
  return id;
}

/** What screeners have said stays said: who changes the subject does not change the text. */
export async function carryOpinions(tx: Tx, proposalId: string, version: number): Promise<void> {
  await tx.query(
    `UPDATE screening_opinion SET version = $3 WHERE proposal_id = $1 AND version = $2 AND closed_at IS NULL`,
    [proposalId, version, version + 1],
  );
}
