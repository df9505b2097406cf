import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { computeAndKeep, IN_PLACE } from '../standings/keep-standings.js';
import { readVersion, staleStandings } from '../standings/standing.store.js';

/** How long nothing must have changed before it is worth computing, and how long that may be put off. */
const QUIET_SECONDS = 3;
const MOST_SECONDS = 60;

/** Computes anew what has changed since somebody last looked, once reviewers pause. Runs in any number of workers. */
@Injectable()
export class RefreshStandings {
  constructor(private readonly db: Database) {}

  /** Returns how many standings: the common ones of a call, and in a large one those of each seat with a conflict. */
  async run(quietSeconds = QUIET_SECONDS): Promise<number> {
    const stale = await staleStandings(this.db, { quietSeconds, mostSeconds: MOST_SECONDS, large: IN_PLACE });
    for (const { callId, seat } of stale) {
      await computeAndKeep(this.db, callId, await readVersion(this.db, callId, seat));
    }
    return stale.length;
  }
}
