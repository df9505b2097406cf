import type { Database } from '#libs/database';
import { type Clock, found, refuseIf } from '#libs/kernel';
import { searchConflicts } from '#libs/reviewers';
import { assigningBlockers } from '../rules/assigning-blockers.js';
import { factsHash } from '../rules/facts-hash.js';
import type { PanelFacts } from '../rules/panel-facts.js';
import { lockCall, panelFacts } from './panel-facts.store.js';

/** Facts, and the hash by which they are known again. */
export interface ReadFacts {
  facts: PanelFacts;
  hash: string;
}

/**
 * Reads what a solve depends on, once ties with the committee are looked for, in a short transaction of its own: the
 * solve itself holds no lock. Refuses what can never be assigned.
 */
export function readFacts(
  db: Database,
  clock: Clock,
  scope: { forumId: string; callId: string },
  onlyProposal: string | null = null,
): Promise<ReadFacts> {
  return db.transaction(async (tx) => {
    const call = found(await lockCall(tx, scope));
    refuseIf(assigningBlockers(call.status));
    await searchConflicts(tx, scope.callId, await clock.now(tx), onlyProposal);
    const facts = await panelFacts(tx, scope.callId, call, { onlyProposal });
    refuseIf(facts.proposals.length === 0 ? [{ code: 'nothing_to_assign' }] : []);
    refuseIf(facts.reviewers.length === 0 ? [{ code: 'no_reviewers' }] : []);
    return { facts, hash: factsHash(facts) };
  });
}
