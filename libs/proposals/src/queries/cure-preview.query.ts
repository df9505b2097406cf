import { Injectable } from '@nestjs/common';
import type { CallSetup } from '#libs/calls';
import { Database } from '#libs/database';
import { cureCandidates, type CureWords } from '../persistence/cure-candidates.js';
import { type Recipient, recipientsOf } from '../persistence/recipients.js';
import { readCandidates } from '../persistence/together.store.js';
import { lookOf, type NotAsked } from '../rules/screening/cure-together.js';

/** One proposal with what would be sent about it, and to whom. */
export interface CurePreviewRow {
  id: string;
  number: number;
  title: string;
  /** Tells, when it is sent, whether it is still what was looked at. */
  look: string;
  text: string;
  /** Why nothing would be sent. */
  leftOut: NotAsked | null;
  recipients: Recipient[];
}

/** What asking several for a cure would send: three queries, however many they are. */
@Injectable()
export class CurePreviewQuery {
  constructor(private readonly db: Database) {}

  /** By number; what the screener may not know of is not there. */
  async run(
    call: Pick<CallSetup, 'callId' | 'settings' | 'themes' | 'formats'>,
    screener: string,
    now: Date,
    { ids, ...words }: CureWords & { ids: readonly string[] },
  ): Promise<CurePreviewRow[]> {
    const read = <Row extends object>(sql: string, values: unknown[]) => this.db.rows<Row>(sql, values);
    const { callId } = call;
    const proposals = await readCandidates(read, { callId, personId: screener, ids, now });
    const known = proposals.map(({ id }) => id);
    const [candidates, recipients] = await Promise.all([
      cureCandidates(read, call, proposals, screener, words),
      recipientsOf(read, callId, known),
    ]);
    return candidates.map(({ proposal: { id, number, title, version }, text, leftOut }) => ({
      id,
      number,
      title,
      look: lookOf({ version, text }),
      text,
      leftOut,
      recipients: recipients.get(id) ?? [],
    }));
  }
}
