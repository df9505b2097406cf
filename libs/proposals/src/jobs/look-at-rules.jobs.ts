import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { Delivery, Job } from '#libs/outbox';
import { LookAtRules } from '../use-cases/screening/look-at-rules.js';

/** Looks at what changed and marks the delivery finished after: looking twice finds the same. */
abstract class LookAtRulesJob implements Job {
  abstract readonly name: string;
  abstract readonly event: string;

  constructor(
    protected readonly db: Database,
    private readonly look: LookAtRules,
  ) {}

  protected abstract callOf(payload: Record<string, string>): Promise<string | undefined>;

  async run(delivery: Delivery): Promise<void> {
    const callId = await this.callOf(delivery.payload);
    if (callId) await this.look.run(callId);
    await this.db.transaction(async (tx) => {
      if (await delivery.begin(tx)) await delivery.finish(tx);
    });
  }
}

/** After new rules of a call, an import, or many changes at once. */
@Injectable()
export class LookAtRulesAnew extends LookAtRulesJob {
  readonly name = 'look-at-rules-anew';
  readonly event = 'proposals.listed_anew';

  constructor(db: Database, look: LookAtRules) {
    super(db, look);
  }

  protected callOf({ callId }: Record<string, string>): Promise<string | undefined> {
    return Promise.resolve(callId);
  }
}

/** After a submission: its own findings, and those of its organisers' other proposals. */
@Injectable()
export class LookAtRulesOfSubmitted extends LookAtRulesJob {
  readonly name = 'look-at-rules-of-submitted';
  readonly event = 'proposal.submitted';

  constructor(db: Database, look: LookAtRules) {
    super(db, look);
  }

  protected async callOf({ proposalId }: Record<string, string>): Promise<string | undefined> {
    const row = await this.db.row<{ callId: string }>(
      'SELECT call_id AS "callId" FROM proposal WHERE id = $1',
      [proposalId],
    );
    return row?.callId;
  }
}
