import type { Tx } from '#libs/database';
import type { Place, PlaceValue } from '../rules/merging/places.js';

/** One open form of one person, and how often it has sent. */
export interface Writer {
  /** Made by the form when it is opened. */
  client: string;
  /** Counts up from 1; a form that got no answer sends the same again. */
  sequence: number;
}

/** What a form sent last. */
export interface Sent {
  sequence: number;
  /** The version on which the form has each place. */
  bases: Partial<Record<Place, number>>;
  values: Partial<Record<Place, PlaceValue>>;
  /** Places in which it overlapped with somebody else. */
  overlapping: readonly Place[];
}

/** What this form sent last; undefined for its first. */
export async function lastSent(
  tx: Tx,
  proposalId: string,
  client: string,
  personId: string,
): Promise<Sent | undefined> {
  const [row] = await tx.query<{ sequence: number; sent: Omit<Sent, 'sequence'> }[]>(
    'SELECT sequence, sent FROM proposal_writer WHERE proposal_id = $1 AND client = $2 AND person_id = $3',
    [proposalId, client, personId],
  );
  return row && { sequence: row.sequence, ...row.sent };
}

/** Remembers what a form sent. */
export async function rememberSent(
  tx: Tx,
  proposalId: string,
  { client, personId, at }: { client: string; personId: string; at: Date },
  { sequence, ...sent }: Sent,
): Promise<void> {
  await tx.query(
    `INSERT INTO proposal_writer AS w (proposal_id, client, person_id, sequence, sent, sent_at)
     VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (proposal_id, client) DO UPDATE SET sequence = $4, sent = $5, sent_at = $6 WHERE w.person_id = $3`,
    [proposalId, client, personId, sequence, JSON.stringify(sent), at],
  );
}
