import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { computeAndKeep } from '../standings/keep-standings.js';
import { readVersion, staleCalls } from '../standings/standing.store.js';

/** How long nothing must have changed before it is worth computing, and how long that may be put off. */
const QUIET_SECONDS = 3;
const MOST_SECONDS = 60;

/** Computes anew what has changed since somebody last looked, once reviewers pause. Runs in any number of workers. */
@Injectable()
export class RefreshStandings {
  constructor(private readonly db: Database) {}

  /** Returns of how many calls. */
  async run(quietSeconds = QUIET_SECONDS): Promise<number> {
    const calls = await staleCalls(this.db, quietSeconds, MOST_SECONDS);
    for (const { callId } of calls) await computeAndKeep(this.db, callId, await readVersion(this.db, callId));
    return calls.length;
  }
}
