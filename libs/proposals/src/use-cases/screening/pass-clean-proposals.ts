import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { type CallRules, loadCallRules } from '#libs/calls';
import { Database, type Tx } from '#libs/database';
import { type Actor, isSecretariat, personOf } from '#libs/identity';
import { type Blocker, Clock, ensure, newId, refuseIf } from '#libs/kernel';
import { outbox } from '#libs/outbox';
import { type CandidateProposal, insertBatch, lockCandidates } from '../../persistence/together.store.js';
import { insertScreenings } from '../../persistence/screening.store.js';
import { standingsOf } from '../../persistence/standing.store.js';
import { type LeftOut, reasonToLeaveOut } from '../../rules/screening/clean-pass.js';
import { eligibilityFindings } from '../../rules/eligibility/eligibility.js';

export interface PassCleanProposalsInput {
  callId: string;
  /** With the version that was seen of each. */
  proposals: readonly { id: string; version: number }[];
}

/** What became of each. */
export interface PassedTogether {
  batchId: string;
  passed: number;
  leftOut: readonly { proposalId: string; number: number; reason: LeftOut }[];
}

/** Letters of so many fit into one transaction without keeping others waiting. */
export const MOST_TOGETHER = 200;

/**
 * Passes proposals in which nothing was found, each with a result of its own. What has changed since it was looked at, or is
 * not clean at this moment, is left out, and the answer says why.
 */
@Injectable()
export class PassCleanProposals {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, { callId, proposals }: PassCleanProposalsInput): Promise<PassedTogether> {
    return this.db.transaction(async (tx) => {
      const call = await loadCallRules(tx, callId);
      ensure(isSecretariat(actor, call));
      refuseIf(batchBlockers(call, proposals.length));
      const at = await this.clock.now(tx);
      const by = personOf(actor);
      const seen = new Map(proposals.map(({ id, version }) => [id, version]));
      const locked = await lockCandidates(tx, { callId, personId: by, ids: [...seen.keys()], now: at });
      const reasons = await reasonsOf(tx, call, locked, seen);
      const clean = locked.filter(({ id }) => reasons.get(id) === null);
      const leftOut = locked.flatMap(({ id, number }) => {
        const reason = reasons.get(id);
        return reason ? [{ proposalId: id, number, reason }] : [];
      });
      const batchId = newId();
      await insertBatch(tx, { id: batchId, callId, outcome: 'passed', by, at, leftOut });
      await passAll(tx, clean, { callId, batchId, by, at });
      const scope = { forumId: call.forumId, callId, subjectId: callId };
      const ids = clean.map(({ id }) => id);
      await audit.add(tx, actor, 'proposals.passed', scope, { proposals: ids, leftOut: leftOut.length });
      return { batchId, passed: clean.length, leftOut };
    });
  }
}

function batchBlockers(call: CallRules, count: number): Blocker[] {
  if (call.settings.screening.secondPerson === 'all') return [{ code: 'needs_two_each' }];
  if (count === 0) return [{ code: 'nothing_chosen', field: 'proposals' }];
  return count > MOST_TOGETHER ? [{ code: 'too_many_chosen', field: 'proposals', max: MOST_TOGETHER }] : [];
}

async function reasonsOf(
  tx: Tx,
  call: CallRules,
  locked: readonly CandidateProposal[],
  seen: ReadonlyMap<string, number>,
): Promise<Map<string, LeftOut | null>> {
  const read = <Row extends object>(sql: string, values: unknown[]) => tx.query<Row[]>(sql, values);
  const standings = await standingsOf(read, call.callId, locked, call.settings.rules);
  return new Map(
    locked.map((one) => {
      const standing = standings.get(one.id);
      const findings = standing ? eligibilityFindings({ content: one, standing }, call) : [];
      return [
        one.id,
        reasonToLeaveOut({
          ...one,
          opinions: one.said.length,
          findings,
          seenVersion: seen.get(one.id) ?? -1,
        }),
      ] as const;
    }),
  );
}

async function passAll(
  tx: Tx,
  clean: readonly CandidateProposal[],
  { callId, batchId, by, at }: { callId: string; batchId: string; by: string; at: Date },
): Promise<void> {
  const rows = clean.map(({ id, status }) => ({
    id: newId(),
    callId,
    proposalId: id,
    outcome: 'passed' as const,
    fromStatus: status,
    reason: '',
    reasonCodes: [],
    note: '',
    flags: [],
    ticked: [],
    cureUntil: null,
    screenedBy: by,
    secondedBy: null,
    batchId,
    at,
  }));
  await insertScreenings(tx, rows);
  // a result is no change of the text: the version stays
  await tx.query(`UPDATE proposal SET status = 'passed' WHERE call_id = $1 AND id = ANY ($2)`, [
    callId,
    clean.map(({ id }) => id),
  ]);
  await outbox.addAll(
    tx,
    rows.map(({ id }) => ({ type: 'proposal.screened', payload: { screeningId: id } })),
  );
}
