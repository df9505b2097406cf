import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { Clock } from '#libs/kernel';
import { TransactionalJob } from '#libs/outbox';
import { searchConflicts } from '../persistence/conflict.store.js';

/** Where ties are looked for: in a whole call, or between its committee and one proposal. */
export interface SearchPlace {
  callId: string;
  proposalId?: string;
}

/** Looks for ties between the committee and proposals after something has happened. */
@Injectable()
export abstract class ConflictSearch extends TransactionalJob {
  constructor(
    db: Database,
    private readonly clock: Clock,
  ) {
    super(db);
  }

  /** What the event calls for. */
  protected abstract places(tx: Tx, event: Record<string, string>): Promise<SearchPlace[]>;

  protected async act(tx: Tx, event: Record<string, string>): Promise<void> {
    for (const { callId, proposalId } of await this.places(tx, event)) {
      await searchConflicts(tx, callId, await this.clock.now(tx), proposalId);
    }
  }
}
