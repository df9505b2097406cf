import { Module } from '@nestjs/common';
import { NotificationsModule } from '#libs/notifications';
import { QueueDepthQuery } from '#libs/outbox';
import { HealthController } from './health.controller.js';
import { Metrics } from './metrics.js';
import { MetricsController } from './metrics.controller.js';

/** For load balancers, the launcher and operators. */
@Module({
  imports: [NotificationsModule],
  controllers: [HealthController, MetricsController],
  providers: [Metrics, QueueDepthQuery],
})
export class HealthModule {}
