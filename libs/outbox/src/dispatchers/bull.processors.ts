import { Process, Processor } from '@nestjs/bull';
import type { Job as BullJob } from 'bull';
import { DeliveryRunner } from '../delivery-runner.js';
import type { BullDelivery } from './bull.dispatcher.js';

/** Tells Bull's back-off strategy how long to wait. */
export class TryAgain extends Error {
  constructor(readonly inMs: number) {
    super(`to be tried again in ${inMs} ms`);
  }
}

// if Redis loses the retry, the relay finds the delivery due this much later
const GRACE_MS = 30_000;

async function runDelivery(runner: DeliveryRunner, { data }: BullJob<BullDelivery>): Promise<void> {
  const result = await runner.run(data.deliveryId, GRACE_MS);
  if (result.state === 'retry') throw new TryAgain(result.inMs);
}

/** Bull's hand on the queue of everything but mail. */
@Processor('work')
export class WorkProcessor {
  constructor(private readonly runner: DeliveryRunner) {}

  @Process({ concurrency: 3 })
  run(job: BullJob<BullDelivery>): Promise<void> {
    return runDelivery(this.runner, job);
  }
}

/** Bull's hand on the queue of letters. */
@Processor('mail')
export class MailProcessor {
  constructor(private readonly runner: DeliveryRunner) {}

  @Process({ concurrency: 5 })
  run(job: BullJob<BullDelivery>): Promise<void> {
    return runDelivery(this.runner, job);
  }
}

/** Bull's hand on the queue of webhooks. */
@Processor('webhooks')
export class WebhookProcessor {
  constructor(private readonly runner: DeliveryRunner) {}

  @Process({ concurrency: 5 })
  run(job: BullJob<BullDelivery>): Promise<void> {
    return runDelivery(this.runner, job);
  }
}
