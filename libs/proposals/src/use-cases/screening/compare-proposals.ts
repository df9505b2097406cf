import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { Clock } from '#libs/kernel';
import { inThread } from '#libs/threads';
import {
  type Comparison,
  compareTexts,
  type TextsOfCall,
} from '../../rules/near-duplicates/compare-texts.js';
import type { act } from '../../comparing/compare-texts.thread.js';
import { keepComparison, takeDueCall, textsOfCall } from '../../persistence/comparison.store.js';

/** People who write at the same time are waited for. */
const PAUSE_SECONDS = 15;
/** Up to so many texts the comparison takes less time than starting a thread for it does. */
const IN_PLACE = 100;

/**
 * Compares the texts of a call that has changed: which proposals are alike, and which tags their words call for. At most one
 * call at a time; answers how many texts, or null when none was due.
 */
@Injectable()
export class CompareProposals {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<{ texts: number } | null> {
    const due = await this.db.transaction(async (tx) =>
      takeDueCall(tx, await this.clock.now(tx), PAUSE_SECONDS),
    );
    if (!due) return null;
    const texts = await textsOfCall(this.db, due.callId);
    const began = performance.now();
    const comparison = await compared(texts);
    const milliseconds = Math.ceil(performance.now() - began);
    await this.db.transaction(async (tx) => {
      const at = await this.clock.now(tx);
      await keepComparison(tx, due, comparison, { texts: texts.proposals.length, milliseconds, at });
    });
    return { texts: texts.proposals.length };
  }
}

const compared = (texts: TextsOfCall): Promise<Comparison> =>
  texts.proposals.length <= IN_PLACE
    ? compareTexts(texts)
    : inThread<typeof act>(new URL('../../comparing/compare-texts.thread.js', import.meta.url), texts);
