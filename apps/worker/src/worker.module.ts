import { type DynamicModule, Module } from '@nestjs/common';
import { AssignmentModule } from '#libs/assignment';
import { AuditModule } from '#libs/audit';
import { DatabaseModule } from '#libs/database';
import { CallsModule } from '#libs/calls';
import { DecisionsModule } from '#libs/decisions';
import { IdentityModule } from '#libs/identity';
import { InvitationsModule } from '#libs/invitations';
import { SendingModule } from '#libs/notifications';
import { ClearDelivered, OutboxModule } from '#libs/outbox';
import { ProgrammeModule } from '#libs/programme';
import { ProposalsModule, ScreeningModule } from '#libs/proposals';
import { ReportsModule } from '#libs/reports';
import { ReviewersModule } from '#libs/reviewers';
import { ReviewsModule } from '#libs/reviews';
import { WebhooksModule } from '#libs/webhooks';
import type { WorkerConfig } from './config.js';
import { JOBS } from './jobs.js';
import { Timers } from './timers.js';

// five letters and three other jobs at once, the relay and the timers
const CONNECTIONS = 12;

/** The worker process: jobs and timers, no HTTP. Run as many as you like. */
@Module({})
export class WorkerModule {
  static forConfig(config: WorkerConfig): DynamicModule {
    const identity = { secret: config.sessionSecret, demo: false };
    return {
      module: WorkerModule,
      imports: [
        DatabaseModule.forRoot(config.databaseUrl, CONNECTIONS),
        IdentityModule.forRoot(identity),
        AuditModule,
        WebhooksModule.forRoot({
          secret: config.sessionSecret,
          publicUrl: config.publicUrl,
          allowLocal: config.webhooksMayBeLocal,
        }),
        ReviewsModule,
        InvitationsModule,
        ScreeningModule,
        ProposalsModule,
        OutboxModule.forRoot({
          imports: [
            SendingModule.forRoot(config),
            AssignmentModule,
            CallsModule,
            DecisionsModule,
            InvitationsModule,
            ProgrammeModule,
            ProposalsModule,
            ReportsModule,
            ReviewersModule,
            ScreeningModule,
          ],
          jobs: JOBS,
          redisUrl: config.redisUrl,
          mailPerSecond: config.smtpUrl ? config.mailPerSecond : 0,
        }),
      ],
      providers: [Timers, ClearDelivered],
    };
  }
}
