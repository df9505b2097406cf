import { MergesController } from './people/merges.controller.js';
import { PeopleController } from './people/people.controller.js';
import { Module } from '@nestjs/common';
import { AssignmentModule } from '#libs/assignment';
import { AuditModule } from '#libs/audit';
import { CallsModule } from '#libs/calls';
import { DecisionsModule } from '#libs/decisions';
import { ImportsModule } from '#libs/imports';
import { NotificationsModule } from '#libs/notifications';
import { ProgrammeModule } from '#libs/programme';
import { ProposalsModule } from '#libs/proposals';
import { ReportsModule } from '#libs/reports';
import { ReviewersModule } from '#libs/reviewers';
import { ReviewsModule } from '#libs/reviews';
import { ThemesModule } from '#libs/themes';
import { AssignmentController } from './assignment/assignment.controller.js';
import { PanelController } from './assignment/panel.controller.js';
import { AssignmentPlansController } from './assignment/plans.controller.js';
import { AssignmentRulesController } from './assignment/rules.controller.js';
import { AssignmentRunController } from './assignment/run.controller.js';
import { AuditController } from './audit/audit.controller.js';
import { CallSetupController } from './call/call-setup.controller.js';
import { CallFileController } from './call/file/file.controller.js';
import { CallFormController } from './call/form/form.controller.js';
import { LateLinksController } from './call/late/late.controller.js';
import { CallListsController } from './call/lists/lists.controller.js';
import { CallPreviewController } from './call/preview/preview.controller.js';
import { CallSettingsController } from './call/settings/settings.controller.js';
import { CommitteeController } from './committee/committee.controller.js';
import { ConflictsController } from './committee/conflicts.controller.js';
import { MemberController } from './committee/member.controller.js';
import { DecisionsController } from './decisions/decisions.controller.js';
import { ImportsController } from './imports/imports.controller.js';
import { ForumCallsController } from './forum-calls/forum-calls.controller.js';
import { LettersController } from './letters/letters.controller.js';
import { OverviewController } from './overview/overview.controller.js';
import { PastImportsController } from './past-workshops/past-imports.controller.js';
import { PastWorkshopPages } from './past-workshops/past-workshop.pages.js';
import { PastWorkshopsController } from './past-workshops/past-workshops.controller.js';
import { ProgrammeEditController } from './programme/programme.controller.js';
import { ChosenProposals } from './proposals/chosen-proposals.js';
import { EditProposalsController } from './proposals/edit-proposals.controller.js';
import { ListFilesController } from './proposals/list-files.controller.js';
import { ProposalListPages } from './proposals/proposal-list.pages.js';
import { ViewForms } from './saved-views/view-forms.js';
import { SavedViewsController } from './proposals/saved-views.controller.js';
import { StaffProposalsController } from './proposals/proposals.controller.js';
import { RankingController } from './ranking/ranking.controller.js';
import { ReportsController } from './reports/reports.controller.js';
import { AgreementController } from './reviews/agreement.controller.js';
import { ReviewProgressController } from './reviews/review-progress.controller.js';
import { ScreeningPagesModule } from './screening/screening.module.js';
import { DeliveriesController } from './webhooks/deliveries.controller.js';
import { WebhooksController } from './webhooks/webhooks.controller.js';
import { SelectionController } from './selection/selection.controller.js';

/** What the secretariat works with, a folder for each part of its work. */
@Module({
  imports: [
    AssignmentModule,
    AuditModule,
    CallsModule,
    DecisionsModule,
    ImportsModule,
    NotificationsModule,
    ProgrammeModule,
    ProposalsModule,
    ReportsModule,
    ReviewersModule,
    ReviewsModule,
    ScreeningPagesModule,
    ThemesModule,
  ],
  controllers: [
    MergesController, // before the people, of whom it would else be one
    PeopleController,
    AgreementController,
    AssignmentController,
    AssignmentPlansController,
    AssignmentRulesController,
    AssignmentRunController,
    AuditController,
    CallFileController,
    CallFormController,
    CallListsController,
    CallPreviewController,
    CallSettingsController,
    CallSetupController,
    CommitteeController,
    ConflictsController,
    DecisionsController,
    EditProposalsController,
    ImportsController,
    ForumCallsController,
    LateLinksController,
    LettersController,
    ListFilesController,
    MemberController,
    OverviewController,
    PanelController,
    PastImportsController,
    PastWorkshopsController,
    ProgrammeEditController,
    RankingController,
    ReportsController,
    ReviewProgressController,
    SavedViewsController,
    SelectionController,
    StaffProposalsController,
    DeliveriesController,
    WebhooksController,
  ],
  providers: [ChosenProposals, PastWorkshopPages, ProposalListPages, ViewForms],
})
export class SecretariatModule {}
