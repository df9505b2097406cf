import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { addHits, type Hits } from '#libs/identity';
import type { Database } from '#libs/database';

const WINDOW_SECONDS = 60;
const ADDED_UP_EVERY_MS = 1000;

interface Window {
  /** By all processes, as far as this one knows. */
  shared: number;
  /** By this process, since it last told the others. */
  own: number;
  endsAt: number;
}

export interface Counted {
  /** Requests in a window; 0 when there is no limit. */
  limit: number;
  seconds: number;
  /** Below zero: one too many. */
  left: number;
  resetsIn: number;
}

/**
 * Counts the requests of each token in windows of a minute. Each process counts by itself and adds its count to the
 * table of all once a second: a write per second and not per request, and no more than a second's requests too many.
 */
@Injectable()
export class RateMeter implements OnModuleDestroy {
  private readonly logger = new Logger('api');
  private readonly windows = new Map<string, Window>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly db: Database,
    private readonly limit: number,
  ) {}

  /** Counts one request of a token. */
  count(tokenId: string): Counted {
    const { limit } = this;
    if (limit === 0) return { limit, seconds: WINDOW_SECONDS, left: 0, resetsIn: 0 };
    const now = performance.now();
    let window = this.windows.get(tokenId);
    if (!window || window.endsAt <= now) {
      window = { shared: 0, own: 0, endsAt: now + WINDOW_SECONDS * 1000 };
      this.windows.set(tokenId, window);
    }
    window.own += 1;
    this.timer ??= setTimeout(() => void this.addUp(), ADDED_UP_EVERY_MS).unref();
    return {
      limit,
      seconds: WINDOW_SECONDS,
      left: limit - window.shared - window.own,
      resetsIn: Math.min(WINDOW_SECONDS, Math.max(1, Math.ceil((window.endsAt - now) / 1000))),
    };
  }

  /** Tells the others what was counted here, and learns what they have counted. */
  async addUp(): Promise<void> {
    this.timer = undefined;
    const counted = [...this.windows].filter(([, { own }]) => own > 0);
    const sent = counted.map(([tokenId, { own }]) => ({ key: keyOf(tokenId), hits: own }));
    if (sent.length === 0) return;
    try {
      const sums = new Map((await addHits(this.db, sent, WINDOW_SECONDS)).map((sum) => [sum.key, sum]));
      counted.forEach(([tokenId, window], at) =>
        settle(window, sent[at]?.hits ?? 0, sums.get(keyOf(tokenId))),
      );
    } catch (error) {
      // the count of this process goes on; a database that is away answers no request anyway
      this.logger.warn(`The requests of tokens could not be added up: ${String(error)}`);
    }
    this.forgetOld();
  }

  onModuleDestroy(): void {
    clearTimeout(this.timer);
  }

  private forgetOld(): void {
    const now = performance.now();
    for (const [tokenId, { endsAt }] of this.windows) if (endsAt <= now) this.windows.delete(tokenId);
  }
}

const keyOf = (tokenId: string): string => `api:${tokenId}`;

function settle(window: Window, told: number, sum: Hits | undefined): void {
  if (!sum) return;
  window.own -= told;
  window.shared = sum.hits;
  window.endsAt = performance.now() + sum.secondsLeft * 1000;
}
