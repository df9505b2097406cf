import { Module } from '@nestjs/common';
import { CallsModule } from '#libs/calls';
import { ProposalsModule } from '#libs/proposals';
import { ProposalEditController } from './proposal-edit.controller.js';
import { ProposalsController } from './proposals.controller.js';

/** What proposers work with. */
@Module({
  imports: [CallsModule, ProposalsModule],
  controllers: [ProposalsController, ProposalEditController],
})
export class ProposerModule {}
