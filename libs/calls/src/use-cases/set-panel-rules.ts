import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import type { Actor } from '#libs/identity';
import { ensure, refuseIf, refuseStale } from '#libs/kernel';
import { lockCall } from '../persistence/call.store.js';
import { canSetUpCall } from '../policies/call.policy.js';
import {
  type AffinitySettings,
  panelSettingBlockers,
  type PanelSettings,
} from '../rules/settings/panel-settings.js';

export interface SetPanelRulesInput {
  callId: string;
  version?: number;
  affinity: AffinitySettings;
  panels: PanelSettings;
  reviewersBid: boolean;
}

/** Sets what speaks for giving a proposal to a reviewer, and what makes a panel; the next run keeps to it. */
@Injectable()
export class SetPanelRules {
  constructor(private readonly db: Database) {}

  run(actor: Actor, { callId, version, ...rules }: SetPanelRulesInput): Promise<void> {
    return this.db.transaction(async (tx) => {
      const call = await lockCall(tx, callId);
      const { forumId } = call;
      ensure(canSetUpCall(actor, { forumId, callId }));
      refuseStale(call.version, version);
      const { genders } = call.settings;
      const { reviewsPerProposal } = call;
      refuseIf(panelSettingBlockers(rules.affinity, rules.panels, { genders, reviewsPerProposal }));
      call.settings = { ...call.settings, ...rules };
      await tx.save(call);
      await audit.add(
        tx,
        actor,
        'call.panel_rules_set',
        { forumId, callId, subjectId: callId },
        { ...rules },
      );
    });
  }
}
