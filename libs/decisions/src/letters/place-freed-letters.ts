import type { Tx } from '#libs/database';
import { writeLetters } from '#libs/notifications';
import { outbox } from '#libs/outbox';
import { decisionPublished } from '../events.js';
import { FROM_OWNED_PROPOSAL, letterToOwner, OWNED_PROPOSAL, type OwnedProposal } from './letter-to-owner.js';

/** Tells proposers from the waiting list that they have a place now, and the house that they have. */
export async function tellOfFreedPlaces(tx: Tx, proposalIds: readonly string[]): Promise<void> {
  if (proposalIds.length === 0) return;
  const freed = (await tx.query(
    `SELECT ${OWNED_PROPOSAL} ${FROM_OWNED_PROPOSAL} WHERE p.id = ANY ($1::uuid[])`,
    [proposalIds],
  )) as OwnedProposal[];
  await writeLetters(
    tx,
    freed.map((row) =>
      letterToOwner(row, {
        kind: 'decision_place_freed',
        cause: `decision:${row.decisionId}:${row.version}`,
      }),
    ),
  );
  await outbox.addAll(
    tx,
    freed.map(({ decisionId }) => decisionPublished(decisionId)),
  );
}
