import { Module } from '@nestjs/common';
import { CallsModule } from '#libs/calls';
import { ProgrammeModule } from '#libs/programme';
import { ProposalsModule } from '#libs/proposals';
import { ReportsModule } from '#libs/reports';
import { CallController } from './call/call.controller.js';
import { HomeController } from './home.controller.js';
import { ProgrammeController } from './programme/programme.controller.js';
import { ReceivedController } from './received/received.controller.js';
import { StatisticsController } from './statistics/statistics.controller.js';

@Module({
  imports: [CallsModule, ProgrammeModule, ProposalsModule, ReportsModule],
  controllers: [
    HomeController,
    CallController,
    ProgrammeController,
    ReceivedController,
    StatisticsController,
  ],
})
export class PublicModule {}
