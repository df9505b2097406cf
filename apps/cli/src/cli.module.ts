import { type DynamicModule, Module } from '@nestjs/common';
import { AssignmentModule } from '#libs/assignment';
import { CallsModule } from '#libs/calls';
import { DatabaseModule } from '#libs/database';
import { DecisionsModule } from '#libs/decisions';
import { ImportsModule } from '#libs/imports';
import { IdentityModule } from '#libs/identity';
import { InvitationsModule } from '#libs/invitations';
import { NotificationsModule } from '#libs/notifications';
import { ReviveDead } from '#libs/outbox';
import { ProgrammeModule } from '#libs/programme';
import { ProposalsModule } from '#libs/proposals';
import { ReportsModule } from '#libs/reports';
import { ReviewersModule } from '#libs/reviewers';
import { ReviewsModule } from '#libs/reviews';
import { ThemesModule } from '#libs/themes';
import type { CliConfig } from './config.js';

/** The use-cases and queries of the house, without HTTP and without jobs. */
@Module({})
export class CliModule {
  static forConfig(config: CliConfig): DynamicModule {
    return {
      module: CliModule,
      imports: [
        DatabaseModule.forRoot(config.databaseUrl),
        IdentityModule.forRoot({ secret: config.sessionSecret, demo: config.demo }),
        AssignmentModule,
        CallsModule,
        DecisionsModule,
        ImportsModule,
        InvitationsModule,
        NotificationsModule,
        ProgrammeModule,
        ProposalsModule,
        ReportsModule,
        ReviewersModule,
        ReviewsModule,
        ThemesModule,
      ],
      providers: [ReviveDead],
    };
  }
}
