import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { Actor } from '#libs/identity';
import { Clock, ensure, newId } from '#libs/kernel';
import { readNewWorkshops } from '../persistence/read-workshops.store.js';
import { recordWorkshops } from '../persistence/record-workshops.store.js';
import { canKeepPastWorkshops } from '../policies/report.policy.js';

export interface ImportPastWorkshopsInput {
  forumId: string;
  file: Uint8Array;
  /** Nothing is written. */
  dryRun?: boolean;
}

/** Reads a file of past workshops and brings it in at once, or says what would happen: for the command line. */
@Injectable()
export class ImportPastWorkshops {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns how many workshops came in, or would, and how many of them with a report
   * @throws Refusal `blocked` with `{ code, line, column }` for every bad cell
   */
  run(
    actor: Actor,
    { forumId, file, dryRun = false }: ImportPastWorkshopsInput,
  ): Promise<{ rows: number; reported: number }> {
    return this.db.transaction(async (tx) => {
      ensure(canKeepPastWorkshops(actor, forumId));
      const workshops = await readNewWorkshops(tx, forumId, file);
      if (!dryRun)
        await recordWorkshops(tx, actor, { forumId, importId: newId(), workshops }, await this.clock.now(tx));
      const reported = workshops.filter(({ reportAddress }) => reportAddress !== '').length;
      return { rows: workshops.length, reported };
    });
  }
}
