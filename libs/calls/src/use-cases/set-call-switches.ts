import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import type { Actor } from '#libs/identity';
import { ensure, refuseIf, refuseStale } from '#libs/kernel';
import { lockCall } from '../persistence/call.store.js';
import { canSetUpCall } from '../policies/call.policy.js';
import type { CallSettings } from '../rules/call-settings.js';
import { RULE_MODES, type RuleMode } from '../rules/eligibility-settings.js';

/** What a call lets be seen, each on or off. */
export const CALL_SWITCHES = [
  'publishReceived',
  'confirmedByThemselves',
  'reviewersSeeNames',
  'committeeReadsAll',
  'reviewersSeeOthersReviews',
  'reviewersSeeReviewers',
  'reviewersSeeStanding',
] as const satisfies readonly (keyof CallSettings)[];
export type CallSwitch = (typeof CALL_SWITCHES)[number];

export interface SetCallSwitchesInput {
  callId: string;
  version?: number;
  switches: Readonly<Record<CallSwitch, boolean>>;
  /** By the name of the rule; a rule not named stays as it is. */
  ruleModes: Readonly<Partial<Record<keyof CallSettings['rules'], RuleMode>>>;
}

/** Sets who sees what in a call, and how strict each rule of eligibility is. */
@Injectable()
export class SetCallSwitches {
  constructor(private readonly db: Database) {}

  run(actor: Actor, { callId, version, switches, ruleModes }: SetCallSwitchesInput): Promise<void> {
    return this.db.transaction(async (tx) => {
      const call = await lockCall(tx, callId);
      const { forumId } = call;
      ensure(canSetUpCall(actor, { forumId, callId }));
      refuseStale(call.version, version);
      const modes = Object.entries(ruleModes) as [keyof CallSettings['rules'], RuleMode][];
      refuseIf(
        modes
          .filter(([name, mode]) => !(name in call.settings.rules) || !RULE_MODES.includes(mode))
          .map(([name]) => ({ code: 'isIn', field: `ruleModes[${name}]` })),
      );
      const rules = Object.fromEntries(
        Object.entries(call.settings.rules).map(([name, rule]) => [
          name,
          { ...rule, mode: ruleModes[name as keyof typeof ruleModes] ?? rule.mode },
        ]),
      ) as unknown as CallSettings['rules'];
      call.settings = { ...call.settings, ...switches, rules };
      await tx.save(call);
      const facts = { switches, ruleModes };
      await audit.add(tx, actor, 'call.switches_set', { forumId, callId, subjectId: callId }, facts);
    });
  }
}
