import { Module } from '@nestjs/common';
import { CallsModule } from '#libs/calls';
import { DecisionsModule } from '#libs/decisions';
import { ProposalsModule } from '#libs/proposals';
import { InvitationsModule } from '#libs/invitations';
import { ReportsModule } from '#libs/reports';
import { AutosaveController } from './autosave/autosave.controller.js';
import { LateLinkController } from './late/late-link.controller.js';
import { MyDecisionController } from './decision/decision.controller.js';
import { InvitationsController } from './people/invitations.controller.js';
import { ReceiptController } from './receipt/receipt.controller.js';
import { ReportController } from './report/report.controller.js';
import { ProposalEditController } from './proposal-edit.controller.js';
import { ProposalsController } from './proposals.controller.js';
import { VersionsController } from './versions/versions.controller.js';

/** What proposers work with. */
@Module({
  imports: [CallsModule, DecisionsModule, InvitationsModule, ProposalsModule, ReportsModule],
  controllers: [
    LateLinkController,
    ProposalsController,
    ProposalEditController,
    AutosaveController,
    VersionsController,
    MyDecisionController,
    InvitationsController,
    ReceiptController,
    ReportController,
  ],
})
export class ProposerModule {}
