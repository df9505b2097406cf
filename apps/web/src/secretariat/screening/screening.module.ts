import { Module } from '@nestjs/common';
import { CallsModule } from '#libs/calls';
import { ProposalsModule, ScreeningModule } from '#libs/proposals';
import { ReportsModule } from '#libs/reports';
import { CleanPassController } from './clean/clean.controller.js';
import { ChosenProposals } from '../proposals/chosen-proposals.js';
import { CuresController } from './cures/cures.controller.js';
import { DeclinesController } from './declines/declines.controller.js';
import { DuplicatesController } from './duplicates/duplicates.controller.js';
import { ScreeningController } from './screening.controller.js';
import { ScreeningSettingsController } from './settings/settings.controller.js';
import { ScreeningStatisticsController } from './statistics/statistics.controller.js';
import { ViewForms } from '../saved-views/view-forms.js';
import { WorklistPages } from './worklist.pages.js';
import { WorklistViewsController } from './worklist-views.controller.js';

/** The formal check: the worklist, its proposals, and all that goes with it. */
@Module({
  imports: [CallsModule, ProposalsModule, ReportsModule, ScreeningModule],
  providers: [ChosenProposals, ViewForms, WorklistPages],
  controllers: [
    CleanPassController,
    CuresController,
    DeclinesController,
    DuplicatesController,
    ScreeningController,
    ScreeningSettingsController,
    ScreeningStatisticsController,
    WorklistViewsController,
  ],
})
export class ScreeningPagesModule {}
