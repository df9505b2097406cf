import { Module } from '@nestjs/common';
import { CallsModule } from '#libs/calls';
import { ProgrammeModule } from '#libs/programme';
import { CallController } from './call/call.controller.js';
import { HomeController } from './home.controller.js';
import { ProgrammeController } from './programme/programme.controller.js';
import { StatisticsController } from './statistics/statistics.controller.js';

@Module({
  imports: [CallsModule, ProgrammeModule],
  controllers: [HomeController, CallController, ProgrammeController, StatisticsController],
})
export class PublicModule {}
