import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { readSetup, SETUP_SQL } from '../persistence/setup.store.js';
import type { CallSetup } from '../rules/call-setup.js';

/** Reads a call's whole set-up in one query. */
@Injectable()
export class CallSetupQuery {
  constructor(private readonly db: Database) {}

  /** Undefined for an unknown call. */
  async run(callId: string): Promise<CallSetup | undefined> {
    const row = await this.db.row<CallSetup>(SETUP_SQL, [callId]);
    return row && readSetup(row);
  }
}
