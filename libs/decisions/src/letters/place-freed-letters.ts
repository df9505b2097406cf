import type { Tx } from '#libs/database';
import { outbox } from '#libs/outbox';
import { writeLetters } from '#libs/notifications';
import { decisionPublished } from '../events.js';

interface Freed {
  decisionId: string;
  version: number;
  proposalId: string;
  forumId: string;
  callId: string;
  path: string;
  title: string;
  number: number;
  ownerId: string;
  ownerEmail: string | null;
  ownerName: string;
  ownerLocale: string;
}

/** Tells proposers from the waiting list that they have a place now, and the house that they have. */
export async function tellOfFreedPlaces(tx: Tx, proposalIds: readonly string[]): Promise<void> {
  if (proposalIds.length === 0) return;
  const freed = (await tx.query(
    `SELECT d.id AS "decisionId", d.version, p.id AS "proposalId", c.forum_id AS "forumId", c.id AS "callId",
            '/' || f.slug || '/' || c.slug AS path, p.title, p.number, o.id AS "ownerId", o.email AS "ownerEmail",
            o.name AS "ownerName", o.locale AS "ownerLocale"
       FROM decision d JOIN proposal p ON p.id = d.proposal_id JOIN call c ON c.id = p.call_id
       JOIN forum f ON f.id = c.forum_id JOIN person o ON o.id = p.owner_id
      WHERE p.id = ANY ($1::uuid[])`,
    [proposalIds],
  )) as Freed[];
  await writeLetters(
    tx,
    freed.map((row) => ({
      kind: 'decision_place_freed',
      cause: `decision:${row.decisionId}:${row.version}`,
      forumId: row.forumId,
      callId: row.callId,
      recipientId: row.ownerId,
      toEmail: row.ownerEmail ?? '',
      toName: row.ownerName,
      locale: row.ownerLocale,
      aboutProposalId: row.proposalId,
      params: {
        title: row.title,
        number: row.number,
        proposalUrl: `${row.path}/proposals/${row.proposalId}`,
      },
    })),
  );
  await outbox.addAll(
    tx,
    freed.map(({ decisionId }) => decisionPublished(decisionId)),
  );
}
