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
import { ForgetView } from './use-cases/lists/forget-view.js';
import { KeepView } from './use-cases/lists/keep-view.js';
import { EditProposals } from './use-cases/lists/edit-proposals.js';
import { LookAtRules } from './use-cases/screening/look-at-rules.js';
import { VersionsQuery } from './queries/versions.query.js';
import { AutosaveProposal } from './use-cases/writing/autosave-proposal.js';
import { SeenProposalsQuery } from './queries/seen-proposals.query.js';
import { ImportProposals } from './use-cases/lists/import-proposals.js';
import { RestoreVersion } from './use-cases/writing/restore-version.js';
import { KnowNamedPeople } from './use-cases/writing/know-named-people.js';
import { ReviveProposal } from './use-cases/writing/revive-proposal.js';
import { SaveProposal } from './use-cases/writing/save-proposal.js';
import { ScreenProposal } from './use-cases/screening/screen-proposal.js';
import { StartProposal } from './use-cases/writing/start-proposal.js';
import { SubmitProposal } from './use-cases/writing/submit-proposal.js';
import { WithdrawProposal } from './use-cases/writing/withdraw-proposal.js';

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
