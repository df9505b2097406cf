import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { type CallRules, loadCallRules } from '#libs/calls';
import { Database, type Tx } from '#libs/database';
import { type Actor, isSecretariat, personOf } from '#libs/identity';
import { Clock, ensure, newId, refuseIf } from '#libs/kernel';
import { outbox } from '#libs/outbox';
import { type CureCandidate, cureCandidates, type CureWords } from '../../persistence/cure-candidates.js';
import { insertScreenings, keepOpinion } from '../../persistence/screening.store.js';
import { insertBatch, type LeftOutOfBatch, lockCandidates } from '../../persistence/together.store.js';
import { cleanText } from '../../rules/content/clean-content.js';
import { curesBlockers, lookOf } from '../../rules/screening/cure-together.js';
import { standingOfResult } from '../../rules/screening/second-person.js';

export interface AskForCuresInput extends CureWords {
  callId: string;
  /** With the look, as `CurePreviewQuery` gave it, of what would be sent about each. */
  proposals: readonly { id: string; look: string }[];
  cureUntil: Date | null;
}

/** What became of each; `waits` is said, and in force once a second person says the same. */
export interface AskedTogether {
  batchId: string;
  asked: number;
  leftOut: readonly { proposalId: string; number: number; reason: LeftOutOfBatch }[];
}

/**
 * Asks several for a cure by one date, each with a result and a letter of its own that names what was found in it. What is
 * not as somebody looked at it is left out, and the answer says why.
 */
@Injectable()
export class AskForCures {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, { callId, proposals, cureUntil, ...typed }: AskForCuresInput): Promise<AskedTogether> {
    return this.db.transaction(async (tx) => {
      const call = await loadCallRules(tx, callId);
      ensure(isSecretariat(actor, call));
      const at = await this.clock.now(tx);
      const { reasonCodes } = typed;
      refuseIf(curesBlockers(proposals.length, { cureUntil, reasonCodes }, call.settings.screening, at));
      const by = personOf(actor);
      const seen = new Map(proposals.map(({ id, look }) => [id, look]));
      const locked = await lockCandidates(tx, { callId, personId: by, ids: [...seen.keys()], now: at });
      const words = { ...typed, reason: cleanText(typed.reason) };
      const read = <Row extends object>(sql: string, values: unknown[]) => tx.query<Row[]>(sql, values);
      const candidates = await cureCandidates(read, call, locked, by, words);
      const sorted = candidates.map((one) => ({ one, reason: reasonOf(call, one, seen, by) }));
      const leftOut = sorted.flatMap(({ one: { proposal }, reason }) =>
        reason ? [{ proposalId: proposal.id, number: proposal.number, reason }] : [],
      );
      const act = { call, actor, batchId: newId(), by, at, cureUntil, reasonCodes };
      await insertBatch(tx, { id: act.batchId, callId, outcome: 'cure_requested', by, at, leftOut });
      const asked = sorted.filter(({ reason }) => reason === null).map(({ one }) => one);
      await askAll(tx, act, asked);
      for (const { one, reason } of sorted)
        // eslint-disable-next-line no-await-in-loop -- one connection answers one question at a time
        if (reason === 'waits') await say(tx, act, one);
      return { batchId: act.batchId, asked: asked.length, leftOut };
    });
  }
}

/** Why nothing is sent about one of them, if so. */
function reasonOf(
  { settings }: CallRules,
  { proposal, text, leftOut }: CureCandidate,
  seen: ReadonlyMap<string, string>,
  by: string,
): LeftOutOfBatch | null {
  if (leftOut) return leftOut;
  if (lookOf({ version: proposal.version, text }) !== seen.get(proposal.id)) return 'changed';
  const others = proposal.said.filter((one) => one.by !== by);
  const { state } = standingOfResult(settings.screening.secondPerson, 'cure_requested', others);
  return state === 'in_force' ? null : 'waits';
}

interface Act {
  call: CallRules;
  actor: Actor;
  batchId: string;
  by: string;
  at: Date;
  cureUntil: Date | null;
  reasonCodes: readonly string[];
}

/** Results in force, each with its entry in the trail and its letter. */
async function askAll(tx: Tx, act: Act, asked: readonly CureCandidate[]): Promise<void> {
  const { call, batchId, by, at, cureUntil, reasonCodes } = act;
  const { callId } = call;
  const rows = asked.map(({ proposal, findings, text }) => {
    const first = proposal.said.find((one) => one.by !== by)?.by ?? null;
    return {
      id: newId(),
      callId,
      proposalId: proposal.id,
      outcome: 'cure_requested' as const,
      fromStatus: proposal.status,
      reason: text,
      reasonCodes,
      note: '',
      flags: findings,
      ticked: [],
      cureUntil,
      // a cured proposal returns to the first of the two
      screenedBy: first ?? by,
      secondedBy: first === null ? null : by,
      batchId,
      at,
    };
  });
  await insertScreenings(tx, rows);
  // a result is no change of the text: the version stays
  await tx.query(`UPDATE proposal SET status = 'cure_requested' WHERE call_id = $1 AND id = ANY ($2)`, [
    callId,
    rows.map(({ proposalId }) => proposalId),
  ]);
  for (const candidate of asked)
    // eslint-disable-next-line no-await-in-loop -- one connection answers one question at a time
    await record(tx, act, 'proposal.screened', candidate);
  await outbox.addAll(
    tx,
    rows.map(({ id }) => ({ type: 'proposal.screened', payload: { screeningId: id } })),
  );
}

/** The first of two says it; nothing is sent yet. */
async function say(tx: Tx, act: Act, candidate: CureCandidate): Promise<void> {
  const { call, by, at, cureUntil } = act;
  const { id, version } = candidate.proposal;
  await keepOpinion(tx, {
    callId: call.callId,
    proposalId: id,
    version,
    outcome: 'cure_requested',
    // with what was found in it: whoever comes second begins with these words, and adds no reason twice
    reason: candidate.text,
    reasonCodes: [],
    note: '',
    cureUntil,
    ticked: [],
    by,
    at,
  });
  await record(tx, act, 'proposal.opinion_given', candidate);
}

function record(
  tx: Tx,
  { call, actor }: Act,
  act: 'proposal.screened' | 'proposal.opinion_given',
  { proposal, findings }: CureCandidate,
): Promise<void> {
  const scope = { forumId: call.forumId, callId: call.callId, subjectId: proposal.id };
  const flags = findings.map(({ code }) => code);
  return audit.add(tx, actor, act, scope, { outcome: 'cure_requested', from: proposal.status, flags });
}
