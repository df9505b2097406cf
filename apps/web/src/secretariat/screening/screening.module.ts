import { Module } from '@nestjs/common';
import { CallsModule } from '#libs/calls';
import { ProposalsModule, ScreeningModule } from '#libs/proposals';
import { ScreeningController } from './screening.controller.js';

/** The formal check: the worklist, its proposals, and all that goes with it. */
@Module({
  imports: [CallsModule, ProposalsModule, ScreeningModule],
  controllers: [ScreeningController],
})
export class ScreeningPagesModule {}
