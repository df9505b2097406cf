import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { CallsModule } from '#libs/calls';
import { Database } from '#libs/database';
import { DecisionsModule } from '#libs/decisions';
import { ProgrammeModule } from '#libs/programme';
import { ProposalsModule } from '#libs/proposals';
import type { WebConfig } from '../../config.js';
import { WEB_CONFIG } from '../../web-config.js';
import { ApiGuard } from './api.guard.js';
import { CallListsApi } from './calls/call-lists.controller.js';
import { CallsApi } from './calls/calls.controller.js';
import { ChangeCall } from './calls/change-call.js';
import { Lists } from './list.js';
import { Once } from './once.js';
import { PeopleApi } from './proposals/people.controller.js';
import { ProposalReader } from './proposals/proposal-reader.js';
import { ProposalsApi } from './proposals/proposals.controller.js';
import { RateMeter } from './rate-meter.js';

/** The machine's face: the same use-cases and queries as the pages, in JSON. */
@Module({
  imports: [CallsModule, DecisionsModule, ProgrammeModule, ProposalsModule],
  controllers: [CallListsApi, CallsApi, PeopleApi, ProposalsApi],
  providers: [
    ChangeCall,
    Lists,
    Once,
    ProposalReader,
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
