import { Injectable } from '@nestjs/common';
import { type CallRules, loadCallRules } from '#libs/calls';
import { Database, type Tx } from '#libs/database';
import { Clock } from '#libs/kernel';
import { keepChecks, proposalsToCheck, touchRelated } from '../persistence/check.store.js';
import { standingsOf } from '../persistence/standing.store.js';
import { eligibilityFindings } from '../rules/eligibility.js';

const AT_ONCE = 200;

/**
 * Applies the rules to proposals that have changed, or whose organisers' other proposals have, or whose call has, since
 * they were last applied. The results are for counting and filtering; who looks at one proposal gets them afresh.
 */
@Injectable()
export class RefreshChecks {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Goes on until nothing is left to do; answers how many were done. */
  async run(): Promise<number> {
    let done = 0;
    for (;;) {
      // eslint-disable-next-line no-await-in-loop -- each round finds what the one before left
      const round = await this.db.transaction((tx) => this.round(tx));
      done += round;
      if (round < AT_ONCE) return done;
    }
  }

  private async round(tx: Tx): Promise<number> {
    const due = await proposalsToCheck(tx, AT_ONCE);
    const now = await this.clock.now(tx);
    for (const callId of new Set(due.map((one) => one.callId))) {
      const own = due.filter((one) => one.callId === callId);
      // eslint-disable-next-line no-await-in-loop -- one connection answers one question at a time
      const call = await loadCallRules(tx, callId);
      // eslint-disable-next-line no-await-in-loop
      await this.check(tx, call, own, now);
    }
    return due.length;
  }

  private async check(
    tx: Tx,
    call: CallRules,
    due: Awaited<ReturnType<typeof proposalsToCheck>>,
    now: Date,
  ): Promise<void> {
    const read = <Row extends object>(sql: string, values: unknown[]) => tx.query<Row[]>(sql, values);
    const shown = due.filter((one) => one.counted);
    const standings = await standingsOf(read, call.callId, shown, call.settings.rules);
    const checks = due.map((one) => {
      const standing = standings.get(one.id);
      const findings = standing && one.counted ? eligibilityFindings({ content: one, standing }, call) : [];
      return { ...one, findings, at: now };
    });
    await keepChecks(tx, checks);
    await touchRelated(tx, call.callId, due);
  }
}
