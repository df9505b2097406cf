import { BullModule, getQueueToken } from '@nestjs/bull';
import type { Queue, QueueOptions } from 'bull';
import { type BullDelivery, BullDispatcher } from './bull.dispatcher.js';
import { MailProcessor, TryAgain, WebhookProcessor, WorkProcessor } from './bull.processors.js';
import type { DispatchParts } from './dispatch-parts.js';
import { Dispatcher } from './dispatcher.js';

const SETTINGS: QueueOptions['settings'] = {
  // a worker that was killed is missed after ten seconds, however often it happens
  lockDuration: 10_000,
  stalledInterval: 5_000,
  maxStalledCount: 100,
  backoffStrategies: {
    delivery: (_: number, error: Error) => (error instanceof TryAgain ? error.inMs : 60_000),
  },
};

/** Bull's limiter counts whole letters: half a letter a second is one in two seconds. */
const paceOf = (perSecond: number): QueueOptions['limiter'] =>
  perSecond >= 1
    ? { max: Math.floor(perSecond), duration: 1000 }
    : { max: 1, duration: Math.round(1000 / (perSecond || 1)) };

/** Three Bull queues on one Redis, their processors, and the dispatcher in front of them. */
export const bullParts = (url: string, mailPerSecond: number): DispatchParts => ({
  imports: [
    // the braces keep all keys on one node of a Redis cluster
    BullModule.forRoot({ url, prefix: '{rostrum}' }),
    BullModule.registerQueue(
      { name: 'work', settings: SETTINGS },
      { name: 'mail', settings: SETTINGS, limiter: paceOf(mailPerSecond) },
      { name: 'webhooks', settings: SETTINGS },
    ),
  ],
  providers: [
    {
      provide: Dispatcher,
      useFactory: (work: Queue<BullDelivery>, mail: Queue<BullDelivery>, webhooks: Queue<BullDelivery>) =>
        new BullDispatcher({ work, mail, webhooks }),
      inject: [getQueueToken('work'), getQueueToken('mail'), getQueueToken('webhooks')],
    },
    WorkProcessor,
    MailProcessor,
    WebhookProcessor,
  ],
});
