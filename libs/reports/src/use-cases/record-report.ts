import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import type { Actor, CallScope } from '#libs/identity';
import { Clock, ensure, refuseIf } from '#libs/kernel';
import { lookAgain } from '../persistence/look-again.store.js';
import { addressTaken } from '../persistence/past-workshop.store.js';
import { keepReport, lockHeldSession } from '../persistence/session-report.store.js';
import { canKeepReports } from '../policies/report.policy.js';
import { recordingBlockers } from '../rules/recording.js';

export interface RecordReportInput extends CallScope {
  callId: string;
  sessionId: string;
  address: string;
}

/** Puts on record, for its organisers, where the report of a session is published. */
@Injectable()
export class RecordReport {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, { forumId, callId, sessionId, address: typed }: RecordReportInput): Promise<void> {
    return this.db.transaction(async (tx) => {
      ensure(canKeepReports(actor, { forumId, callId }));
      const session = await lockHeldSession(tx, callId, sessionId);
      const address = typed.trim();
      refuseIf(recordingBlockers(session.status, address, 'address'));
      refuseIf(await addressTaken(tx, forumId, address, sessionId));
      const at = await this.clock.now(tx);
      const content = { ...session.content, kind: 'address' as const, address };
      await keepReport(tx, actor, session, { act: 'recorded', content, at });
      const scope = { forumId, callId, subjectId: session.proposalId };
      await audit.add(tx, actor, 'report.recorded', scope, { address });
      await lookAgain(tx, forumId, 'waiting');
    });
  }
}
