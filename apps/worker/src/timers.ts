import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { SealTrail } from '#libs/audit';
import { ClearExpired } from '#libs/identity';
import { RemindWaiting, TellOfChangedParts } from '#libs/invitations';
import { ClearDelivered } from '#libs/outbox';
import { CompareProposals, KnowNamedPeople } from '#libs/proposals';
import { ClearDeliveries } from '#libs/webhooks';
import { RefreshStandings } from '#libs/reviews';

interface Timer {
  name: string;
  everySeconds: number;
  run: () => Promise<unknown>;
}

/** Acts that no event causes but the time. Each may run in several workers at once without harm. */
@Injectable()
export class Timers implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Timers');
  private readonly handles: NodeJS.Timeout[] = [];
  private readonly running = new Set<Promise<unknown>>();
  private readonly timers: readonly Timer[];

  constructor(
    sealTrail: SealTrail,
    clearExpired: ClearExpired,
    clearDelivered: ClearDelivered,
    clearDeliveries: ClearDeliveries,
    refreshStandings: RefreshStandings,
    remindWaiting: RemindWaiting,
    tellOfChangedParts: TellOfChangedParts,
    compareProposals: CompareProposals,
    knowNamedPeople: KnowNamedPeople,
  ) {
    this.timers = [
      { name: 'seal the audit trail', everySeconds: 10, run: () => sealTrail.run() },
      { name: 'refresh standings', everySeconds: 3, run: () => refreshStandings.run() },
      { name: 'compare the texts of proposals', everySeconds: 10, run: () => compareProposals.run() },
      { name: 'clear expired sign-ins', everySeconds: 900, run: () => clearExpired.run() },
      { name: 'clear delivered events', everySeconds: 3600, run: () => clearDelivered.run() },
      { name: 'clear old webhook deliveries', everySeconds: 3600, run: () => clearDeliveries.run() },
      { name: 'remind those who were asked', everySeconds: 900, run: () => remindWaiting.run() },
      { name: 'know who is named', everySeconds: 30, run: () => knowNamedPeople.run() },
      { name: 'tell of changed parts', everySeconds: 300, run: () => tellOfChangedParts.run() },
    ];
  }

  onApplicationBootstrap(): void {
    for (const timer of this.timers)
      this.handles.push(setInterval(() => this.ring(timer), timer.everySeconds * 1000));
  }

  async onModuleDestroy(): Promise<void> {
    for (const handle of this.handles) clearInterval(handle);
    await Promise.allSettled(this.running);
  }

  private ring({ name, run }: Timer): void {
    const act = run()
      .catch((error: unknown) => this.logger.error(`${name}: ${String(error)}`))
      .finally(() => this.running.delete(act));
    this.running.add(act);
  }
}
