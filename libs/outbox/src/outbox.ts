import { newId } from '#libs/kernel';
import type { Tx } from '#libs/database';

/** Something that happened, for jobs to act on after commit. Payloads hold ids only. */
export interface OutboxEvent {
  type: string;
  payload: Record<string, string>;
}

/** Stores an event in the transaction that caused it; the relay hands it to its jobs after commit. */
export const add = (tx: Tx, event: OutboxEvent): Promise<void> => addAll(tx, [event]);

/** Stores many events at once. */
export async function addAll(tx: Tx, events: readonly OutboxEvent[]): Promise<void> {
  if (events.length === 0) return;
  await tx.query(
    `INSERT INTO outbox_event (id, type, payload)
     SELECT * FROM unnest($1::uuid[], $2::text[], $3::jsonb[])`,
    [
      events.map(() => newId()),
      events.map((event) => event.type),
      events.map((event) => JSON.stringify(event.payload)),
    ],
  );
}
