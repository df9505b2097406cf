import {
  type DynamicModule,
  Injectable,
  Module,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
  type Type,
} from '@nestjs/common';
import { Database } from '#libs/database';
import { DeliveryRunner, JOBS } from './delivery-runner.js';
import type { DispatchParts } from './dispatchers/dispatch-parts.js';
import { Dispatcher } from './dispatchers/dispatcher.js';
import { InProcessDispatcher } from './dispatchers/in-process.dispatcher.js';
import { type Job, QUEUES } from './job.js';
import { Relay } from './relay.js';

export interface OutboxOptions {
  /** The modules that provide the jobs, and the jobs themselves. */
  imports: NonNullable<DynamicModule['imports']>;
  jobs: readonly Type<Job>[];
  /** Without one the jobs run in this process. */
  redisUrl: string | undefined;
  /** How many letters may leave a second; 0 when there is nowhere to send them: they then wait. */
  mailPerSecond: number;
}

/** Starts the relay when everything stands, and stops it before anything falls. */
@Injectable()
class RelayLife implements OnApplicationBootstrap, OnModuleDestroy {
  constructor(
    private readonly relay: Relay,
    private readonly dispatcher: Dispatcher,
  ) {}

  onApplicationBootstrap(): void {
    this.relay.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.relay.stop();
    await this.dispatcher.close();
  }
}

/** The worker's side of the outbox: relay, dispatcher and jobs. */
@Module({})
export class OutboxModule {
  static async forRoot(options: OutboxOptions): Promise<DynamicModule> {
    const { redisUrl, mailPerSecond } = options;
    const dispatch = redisUrl ? await throughBull(redisUrl, mailPerSecond) : inProcess(mailPerSecond);
    const queues = QUEUES.filter((queue) => queue !== 'mail' || mailPerSecond > 0);
    return {
      module: OutboxModule,
      imports: [...options.imports, ...dispatch.imports],
      providers: [
        { provide: JOBS, useFactory: (...jobs: Job[]) => jobs, inject: [...options.jobs] },
        DeliveryRunner,
        ...dispatch.providers,
        {
          provide: Relay,
          useFactory: (db: Database, jobs: Job[], dispatcher: Dispatcher) =>
            new Relay(db, jobs, dispatcher, queues),
          inject: [Database, JOBS, Dispatcher],
        },
        RelayLife,
      ],
      exports: [Relay, DeliveryRunner],
    };
  }
}

const inProcess = (mailPerSecond: number): DispatchParts => ({
  imports: [],
  providers: [
    {
      provide: Dispatcher,
      useFactory: (db: Database, runner: DeliveryRunner) =>
        new InProcessDispatcher(db, runner, mailPerSecond),
      inject: [Database, DeliveryRunner],
    },
  ],
});

/** Bull and its Redis client are loaded only where they are used. */
async function throughBull(redisUrl: string, mailPerSecond: number): Promise<DispatchParts> {
  const { bullParts } = await import('./dispatchers/bull.parts.js');
  return bullParts(redisUrl, mailPerSecond);
}
