import { Injectable } from '@nestjs/common';
import type { CallSetup } from '#libs/calls';
import { Database } from '#libs/database';
import { isConflictedWithP } from '../persistence/stored-proposal.js';
import type { Finding } from '../rules/finding.js';
import type { ProposalStatus } from '../rules/proposal-status.js';
import { ChecklistQuery } from './checklist.query.js';
import { type FullProposal, FullProposalsQuery } from './full-proposals.query.js';

/** The parts of the queue. */
export const QUEUE_STATUSES = ['submitted', 'cure_requested', 'screened_out', 'passed'] as const;
export type QueueStatus = (typeof QUEUE_STATUSES)[number];

export interface ScreeningQueue {
  rows: (FullProposal & { findings: Finding[] })[];
  counts: Record<QueueStatus, number>;
  /** Number to continue after; null at the end. */
  next: number | null;
}

/** Proposals to be screened, with what the rules find in each: three queries, whatever their number. */
@Injectable()
export class ScreeningQueueQuery {
  constructor(
    private readonly db: Database,
    private readonly proposals: FullProposalsQuery,
    private readonly checklist: ChecklistQuery,
  ) {}

  async run(
    call: Pick<CallSetup, 'callId' | 'settings' | 'themes' | 'formats'>,
    personId: string | null,
    { status, after = 0, limit = 50 }: { status: QueueStatus; after?: number; limit?: number },
  ): Promise<ScreeningQueue> {
    const [found, counts] = await Promise.all([
      this.proposals.run(call.callId, personId, { statuses: [status], after, limit: limit + 1 }),
      this.counts(call.callId, personId),
    ]);
    const shown = found.slice(0, limit);
    const findings = await this.checklist.run(call, shown);
    return {
      rows: shown.map((row) => Object.assign(row, { findings: findings.get(row.id) ?? [] })),
      counts,
      next: found.length > limit ? (shown.at(-1)?.number ?? null) : null,
    };
  }

  private async counts(callId: string, personId: string | null): Promise<Record<QueueStatus, number>> {
    const rows = await this.db.rows<{ status: ProposalStatus; count: number }>(
      `SELECT p.status, count(*)::int AS count FROM proposal p
        WHERE p.call_id = $1 AND NOT ${isConflictedWithP('$2')} AND p.status = ANY ($3) GROUP BY 1`,
      [callId, personId, QUEUE_STATUSES],
    );
    const count = (status: QueueStatus) => rows.find((row) => row.status === status)?.count ?? 0;
    return {
      submitted: count('submitted'),
      cure_requested: count('cure_requested'),
      screened_out: count('screened_out'),
      passed: count('passed'),
    };
  }
}
