import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database, type Tx } from '#libs/database';
import type { Actor } from '#libs/identity';
import { type Blocker, ensure, refuseIf, refuseStale } from '#libs/kernel';
import { setThemePlaces } from '#libs/themes';
import { lockCall } from '../persistence/call.store.js';
import { canSetUpCall } from '../policies/call.policy.js';
import { callDetailBlockers } from '../rules/call-details.js';

export interface SetCallLimitsInput {
  callId: string;
  version?: number;
  places: number;
  reviewsPerProposal: number;
  loadMin: number;
  loadMax: number;
  /** Places by the id of the theme; null where a theme has no limit of its own. */
  themePlaces: Readonly<Record<string, number | null>>;
  /** Weights by the id of the criterion. */
  weights: Readonly<Record<string, number>>;
}

/** Sets how many places there are, how many reviews are wanted, and what each criterion weighs. */
@Injectable()
export class SetCallLimits {
  constructor(private readonly db: Database) {}

  run(actor: Actor, { callId, version, themePlaces, weights, ...limits }: SetCallLimitsInput): Promise<void> {
    return this.db.transaction(async (tx) => {
      const call = await lockCall(tx, callId);
      const { forumId } = call;
      ensure(canSetUpCall(actor, { forumId, callId }));
      refuseStale(call.version, version);
      Object.assign(call, limits);
      refuseIf([...callDetailBlockers(call), ...numberBlockers(themePlaces, weights)]);
      // saved even when only a theme or criterion changed, so that a second editor notices
      await tx.save(Object.assign(call, { settings: { ...call.settings } }));
      await setThemePlaces(tx, callId, themePlaces);
      await setWeights(tx, callId, weights);
      const facts = { ...limits, themePlaces, weights };
      await audit.add(tx, actor, 'call.limits_set', { forumId, callId, subjectId: callId }, facts);
    });
  }
}

function numberBlockers(
  themePlaces: SetCallLimitsInput['themePlaces'],
  weights: SetCallLimitsInput['weights'],
): Blocker[] {
  return [
    ...Object.entries(themePlaces).flatMap(([id, places]) =>
      places === null || (Number.isInteger(places) && places >= 0 && places <= 100_000)
        ? []
        : [{ code: 'isInt', field: `themePlaces[${id}]` }],
    ),
    ...Object.entries(weights).flatMap(([id, weight]) =>
      weight > 0 && weight <= 100 ? [] : [{ code: 'weight_wrong', field: `weights[${id}]` }],
    ),
  ];
}

const setWeights = (tx: Tx, callId: string, weights: SetCallLimitsInput['weights']): Promise<unknown> =>
  tx.query(
    `UPDATE criterion k SET weight = w.weight
       FROM jsonb_to_recordset($2) AS w(id uuid, weight numeric) WHERE k.call_id = $1 AND k.id = w.id`,
    [callId, JSON.stringify(Object.entries(weights).map(([id, weight]) => ({ id, weight })))],
  );
