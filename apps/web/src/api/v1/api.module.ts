import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { CallsModule } from '#libs/calls';
import { Database } from '#libs/database';
import { DecisionsModule } from '#libs/decisions';
import { InvitationsModule } from '#libs/invitations';
import { ProgrammeModule } from '#libs/programme';
import { CallDoorQuery, ProposalsModule, ScreeningModule } from '#libs/proposals';
import type { WebConfig } from '../../config.js';
import { WEB_CONFIG } from '../../web-config.js';
import { API_CONTROLLERS } from './api.controllers.js';
import { ApiGuard } from './api.guard.js';
import { ChangeCall } from './calls/change-call.js';
import { DocsController } from './docs/docs.controller.js';
import { Lists } from './list.js';
import { Once } from './once.js';
import { KeptProposals } from './proposals/kept-proposals.js';
import { ProposalReader } from './proposals/proposal-reader.js';
import { RateMeter } from './rate-meter.js';
import { ScreeningReader } from './screening/screening-reader.js';

/** The machine's face: the same use-cases and queries as the pages, in JSON. */
@Module({
  imports: [
    CallsModule,
    DecisionsModule,
    InvitationsModule,
    ProgrammeModule,
    ProposalsModule,
    ScreeningModule,
  ],
  controllers: [...API_CONTROLLERS, DocsController],
  providers: [
    CallDoorQuery,
    ChangeCall,
    KeptProposals,
    Lists,
    Once,
    ProposalReader,
    ScreeningReader,
    { provide: APP_GUARD, useClass: ApiGuard },
    {
      provide: RateMeter,
      useFactory: (db: Database, { apiRequestsPerMinute }: WebConfig) =>
        new RateMeter(db, apiRequestsPerMinute),
      inject: [Database, WEB_CONFIG],
    },
  ],
})
export class ApiModule {}
