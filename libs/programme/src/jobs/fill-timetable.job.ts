import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { SYSTEM } from '#libs/identity';
import { Refusal } from '#libs/kernel';
import type { Delivery, Job } from '#libs/outbox';
import type { StepsDone } from '#libs/scoring';
import { withBeat } from '#libs/threads';
import {
  beatTimetable,
  claimTimetable,
  endTimetable,
  timetableStatus,
} from '../persistence/timetable-run.store.js';
import { type FilledTimetable, FillTimetable } from '../use-cases/fill-timetable.js';

/** Fills the timetable somebody asked to have filled, in their name. A run whose worker died is taken up again. */
@Injectable()
export class FillTimetableJob implements Job {
  readonly name = 'fill-timetable';
  readonly event = 'timetable.requested';

  constructor(
    private readonly db: Database,
    private readonly fill: FillTimetable,
  ) {}

  async run({ payload, finish }: Delivery): Promise<void> {
    const { runId = '' } = payload;
    const claimed = await claimTimetable(this.db, runId);
    if (!claimed) {
      if ((await timetableStatus(this.db, runId)) !== 'solving') await this.db.transaction(finish);
      return;
    }
    const { callId, seed, requestedBy } = claimed;
    // whether they may was asked when they pressed the button
    const actor = { ...SYSTEM, personId: requestedBy };
    try {
      await withBeat<FilledTimetable, StepsDone>(
        { beat: async (step) => (await beatTimetable(this.db, runId, step)) === 'solving' },
        (work) =>
          this.fill.run(actor, {
            callId,
            seed,
            ...work,
            finish: async (tx, result) => {
              const stored = await endTimetable(tx, runId, { result });
              if (stored) await finish(tx);
              return stored;
            },
          }),
      );
    } catch (error) {
      await this.db.transaction((tx) => this.fail(tx, runId, error, finish));
    }
  }

  /** Trying again would end the same way: the reason is written down, for who asked. */
  private async fail(
    tx: Tx,
    runId: string,
    error: unknown,
    finish: (tx: Tx) => Promise<void>,
  ): Promise<void> {
    const failure =
      error instanceof Refusal
        ? error.blockers.map(({ code }) => code).join(', ')
        : error instanceof Error
          ? error.message
          : String(error);
    await endTimetable(tx, runId, { failure });
    await finish(tx);
  }
}
