import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database, type Tx } from '#libs/database';
import { SYSTEM } from '#libs/identity';
import { Refusal } from '#libs/kernel';
import { TransactionalJob } from '#libs/outbox';
import { PublishDecisions } from '../use-cases/publish-decisions.js';

/** Publishes a round somebody asked to publish, in their name. */
@Injectable()
export class PublishDecisionsJob extends TransactionalJob {
  readonly name = 'publish-decisions';
  readonly event = 'decisions.publication_requested';

  constructor(
    db: Database,
    private readonly publish: PublishDecisions,
  ) {
    super(db);
  }

  protected async act(tx: Tx, payload: Record<string, string>): Promise<void> {
    const { callId = '', requestedBy = null, batchId } = payload;
    // whether they may was asked when they pressed the button; the trail names them
    const actor = { ...SYSTEM, personId: requestedBy };
    try {
      await this.publish.within(tx, actor, { callId, batchId });
    } catch (error) {
      // something was changed since: trying again will not help, the secretariat has to look
      if (!(error instanceof Refusal)) throw error;
      await audit.add(
        tx,
        actor,
        'decisions.publication_refused',
        { callId },
        { batchId, blockers: error.blockers },
      );
    }
  }
}
