import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { loadCallRules } from '#libs/calls';
import { Database, type Tx } from '#libs/database';
import type { Actor } from '#libs/identity';
import { Clock, ensure, found, refuseIf } from '#libs/kernel';
import { canScreen, eligibilityOf, lockProposal } from '#libs/proposals';
import { lookAgain } from '../persistence/look-again.store.js';
import { PastWorkshopEntity } from '../persistence/past-workshop.entity.js';
import { addressTaken, lockPastWorkshop } from '../persistence/past-workshop.store.js';
import { keepReport, lockHeldSession } from '../persistence/session-report.store.js';
import { addressBlockers } from '../rules/report-address.js';
import { recordingBlockers } from '../rules/recording.js';

export interface ConfirmClaimedReportInput {
  callId: string;
  proposalId: string;
  workshopId: string;
  address: string;
}

/** Puts on record that a report is where the proposer says; the screener has looked. */
@Injectable()
export class ConfirmClaimedReport {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, { callId, proposalId, workshopId, address }: ConfirmClaimedReportInput): Promise<void> {
    return this.db.transaction(async (tx) => {
      const stored = await lockProposal(tx, actor, { callId, proposalId });
      const call = await loadCallRules(tx, callId);
      found(stored.conflicted ? null : true);
      ensure(canScreen(actor, call, stored));
      // nothing is put on record but what the rules show the screener at this moment
      const claimed = (await eligibilityOf(tx, stored, call)).some(
        ({ code, workshopId: of, links }) =>
          code === 'report_claimed' && of === workshopId && Array.isArray(links) && links.includes(address),
      );
      refuseIf(claimed ? [] : [{ code: 'report_not_claimed' }]);
      refuseIf(withoutField(addressBlockers(address, 'address')));
      const { forumId } = call;
      refuseIf(withoutField(await addressTaken(tx, forumId, address, workshopId)));
      await this.record(tx, actor, { forumId, workshopId, address });
      const scope = { forumId, callId, subjectId: proposalId };
      await audit.add(tx, actor, 'report.confirmed', scope, { workshopId, address });
      await lookAgain(tx, forumId, 'waiting');
    });
  }

  private async record(
    tx: Tx,
    actor: Actor,
    { forumId, workshopId, address }: { forumId: string; workshopId: string; address: string },
  ): Promise<void> {
    const at = await this.clock.now(tx);
    const [session] = (await tx.query(
      'SELECT s.call_id AS "callId" FROM session s JOIN call c ON c.id = s.call_id WHERE s.id = $1 AND c.forum_id = $2',
      [workshopId, forumId],
    )) as { callId: string }[];
    if (session) {
      const held = await lockHeldSession(tx, session.callId, workshopId);
      refuseIf(withoutField(recordingBlockers(held.status, address, 'address')));
      const content = { ...held.content, kind: 'address' as const, address };
      await keepReport(tx, actor, held, { act: 'recorded', content, at });
      return;
    }
    const workshop = await lockPastWorkshop(tx, { forumId, workshopId });
    await tx.save(
      tx.create(PastWorkshopEntity, {
        ...workshop,
        reportAddress: address,
        filedOn: at.toISOString().slice(0, 10),
      }),
    );
  }
}

const withoutField = <T extends { field?: string }>(blockers: readonly T[]): T[] =>
  blockers.map((blocker) => ({ ...blocker, field: undefined }));
