import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { USAGE_SQL, type UsageRow } from '../persistence/usage.store.js';
import type { PlanUsage } from '../rules/plan/plan-changes.js';

/** How often each part of a call's set-up is used by what people did in it. */
@Injectable()
export class CallUsageQuery {
  constructor(private readonly db: Database) {}

  async run(callId: string): Promise<PlanUsage> {
    return (await this.db.row<UsageRow>(USAGE_SQL, [callId]))?.usage ?? {};
  }
}
