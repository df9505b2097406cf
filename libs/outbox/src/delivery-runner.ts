import { Inject, Injectable, Logger } from '@nestjs/common';
import { Database } from '#libs/database';
import type { Job } from './job.js';
import { beginAttempt, lockDelivery, markDone, recordFailure } from './persistence/delivery.store.js';
import { backOffMs, MOST_ATTEMPTS } from './rules/back-off.js';

/** Injection token of every job this process runs. */
export const JOBS = Symbol('jobs');

/**
 * - `gone`: finished already, or in another worker's hands
 * - `retry`: failed, to be tried again after so many milliseconds
 * - `dead`: failed for the last time
 */
export type RunResult = { state: 'done' | 'gone' | 'dead' } | { state: 'retry'; inMs: number };

/** Tries one delivery and writes down how it went; both dispatchers end here. */
@Injectable()
export class DeliveryRunner {
  private readonly logger = new Logger('Jobs');
  private readonly byName: ReadonlyMap<string, Job>;

  constructor(
    private readonly db: Database,
    @Inject(JOBS) readonly jobs: readonly Job[],
  ) {
    this.byName = new Map(jobs.map((job) => [job.name, job]));
    if (this.byName.size !== jobs.length) throw new Error('Two jobs bear the same name.');
  }

  /** @param graceMs added to the next due time where somebody else (Redis) keeps the time of the retry */
  async run(deliveryId: string, graceMs = 0): Promise<RunResult> {
    const attempt = await beginAttempt(this.db, deliveryId);
    if (!attempt) return { state: 'gone' };
    const { id, payload } = attempt;
    const last = attempt.attempt >= MOST_ATTEMPTS;
    try {
      const job = this.byName.get(attempt.job);
      if (!job) throw new Error(`This process knows no job ${attempt.job}.`);
      await job.run({
        id,
        payload,
        attempt: attempt.attempt,
        last,
        begin: (tx) => lockDelivery(tx, id),
        finish: (tx) => markDone(tx, id),
      });
      return { state: 'done' };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.logger.warn(`${attempt.job}, try ${attempt.attempt}: ${reason}`);
      if (last) {
        await recordFailure(this.db, id, reason, undefined);
        return { state: 'dead' };
      }
      const inMs = backOffMs(attempt.attempt);
      await recordFailure(this.db, id, reason, inMs + graceMs);
      return { state: 'retry', inMs };
    }
  }
}
