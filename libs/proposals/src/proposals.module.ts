import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CallsModule } from '#libs/calls';
import { LookAtRulesAnew, LookAtRulesOfSubmitted } from './jobs/look-at-rules.jobs.js';
import { ScreeningLetterJob } from './jobs/screening-letter.job.js';
import { SubmissionLetterJob } from './jobs/submission-letter.job.js';
import { WithdrawalLetterJob } from './jobs/withdrawal-letter.job.js';
import { ProposalEntity } from './persistence/proposal.entity.js';
import { SavedViewEntity } from './persistence/saved-view.entity.js';
import { ChecklistQuery } from './queries/checklist.query.js';
import { FullProposalsQuery } from './queries/full-proposals.query.js';
import { MyProposalsQuery } from './queries/my-proposals.query.js';
import { ProposalFacetsQuery } from './queries/proposal-facets.query.js';
import { ProposalListQuery } from './queries/proposal-list.query.js';
import { ProposalsCsvQuery } from './queries/proposals-csv.query.js';
import { ReceivedProposalsQuery } from './queries/received-proposals.query.js';
import { ReadProposal } from './queries/read-proposal.query.js';
import { SavedViewsQuery } from './queries/saved-views.query.js';
import { TakenFormsQuery } from './queries/taken-forms.query.js';
import { ForgetView } from './use-cases/forget-view.js';
import { KeepView } from './use-cases/keep-view.js';
import { EditProposals } from './use-cases/edit-proposals.js';
import { LookAtRules } from './use-cases/look-at-rules.js';
import { VersionsQuery } from './queries/versions.query.js';
import { AutosaveProposal } from './use-cases/autosave-proposal.js';
import { SeenProposalsQuery } from './queries/seen-proposals.query.js';
import { ImportProposals } from './use-cases/import-proposals.js';
import { RestoreVersion } from './use-cases/restore-version.js';
import { KnowNamedPeople } from './use-cases/know-named-people.js';
import { ReviveProposal } from './use-cases/revive-proposal.js';
import { SaveProposal } from './use-cases/save-proposal.js';
import { ScreenProposal } from './use-cases/screen-proposal.js';
import { StartProposal } from './use-cases/start-proposal.js';
import { SubmitProposal } from './use-cases/submit-proposal.js';
import { WithdrawProposal } from './use-cases/withdraw-proposal.js';

const provided = [
  ChecklistQuery,
  FullProposalsQuery,
  MyProposalsQuery,
  ProposalFacetsQuery,
  ProposalListQuery,
  ProposalsCsvQuery,
  ReadProposal,
  ReceivedProposalsQuery,
  SavedViewsQuery,
  TakenFormsQuery,
  EditProposals,
  ForgetView,
  KeepView,
  LookAtRules,
  VersionsQuery,
  AutosaveProposal,
  SeenProposalsQuery,
  ImportProposals,
  RestoreVersion,
  KnowNamedPeople,
  ReviveProposal,
  SaveProposal,
  ScreenProposal,
  StartProposal,
  SubmitProposal,
  WithdrawProposal,
  LookAtRulesAnew,
  LookAtRulesOfSubmitted,
  ScreeningLetterJob,
  SubmissionLetterJob,
  WithdrawalLetterJob,
];

@Module({
  imports: [CallsModule, TypeOrmModule.forFeature([ProposalEntity, SavedViewEntity])],
  providers: provided,
  exports: provided,
})
export class ProposalsModule {}
