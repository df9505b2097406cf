export { ProposalsModule } from './proposals.module.js';
export { LookAtRulesAnew, LookAtRulesOfSubmitted } from './jobs/look-at-rules.jobs.js';
export { ScreeningModule } from './screening.module.js';
export { ScreeningLetterJob } from './jobs/screening-letter.job.js';
export { SubmissionLetterJob } from './jobs/submission-letter.job.js';
export { WithdrawalLetterJob } from './jobs/withdrawal-letter.job.js';
export { loadAbout, tellProposers } from './jobs/proposal-letters.js';
export { insertProposals } from './persistence/proposal.store.js';
export { eligibilityOf } from './persistence/standing.store.js';
export { PEOPLE_OF_P, TAGS_OF_P } from './persistence/stored-proposal.js';
export { lockProposal } from './persistence/stored-proposal.js';
export {
  canAskForReversal,
  canReverseDecline,
  canScreen,
  canSeeDeclines,
  canWrite,
} from './policies/proposal.policy.js';
export { type Sight, sightOf } from './policies/sight.policy.js';
export { type CallDoor, CallDoorQuery, type ProposalAhead } from './queries/call-door.query.js';
export { ChecklistQuery } from './queries/checklist.query.js';
export { MyProposalsQuery, type MyProposalRow } from './queries/my-proposals.query.js';
export { type FullProposal, FullProposalsQuery } from './queries/full-proposals.query.js';
export * from './queries/proposal-list.query.js';
export {
  type FacetValue,
  ProposalFacetsQuery,
  type ProposalFacets,
} from './queries/proposal-facets.query.js';
export * from './persistence/imported.store.js';
export * from './rules/lists/answer-columns.js';
export { type KeptList } from './rules/lists/kept-list.js';
export * from './rules/lists/list-columns.js';
export { columnOf } from './rules/files/csv-columns.js';
export * from './rules/files/merged-import.js';
export { type ImportedProposal, proposalFromCsv } from './rules/files/proposal-from-csv.js';
export * from './rules/lists/list-filters.js';
export { ProposalsCsvQuery } from './queries/proposals-csv.query.js';
export { type ReceivedProposal, ReceivedProposalsQuery } from './queries/received-proposals.query.js';
export { type TakenForm, TakenFormsQuery } from './queries/taken-forms.query.js';
export { ReadProposal } from './queries/read-proposal.query.js';
export { type ScreeningRow, type SeenProposal } from './rules/lists/seen-proposal.js';
export { type SavedViewRow, SavedViewsQuery } from './queries/saved-views.query.js';
export { type KeptVersion, type VersionRow, VersionsQuery } from './queries/versions.query.js';
export { type Overlap } from './rules/merging/merge-content.js';
export * from './rules/merging/places.js';
export { SeenProposalsQuery } from './queries/seen-proposals.query.js';
export { type SeenFilters } from './rules/lists/seen-filters.js';
export * from './rules/content/proposal-content.js';
export * from './rules/proposal-status.js';
export * from './rules/proposer-facing-status.js';
export { type OwnParticulars, correctNamed, removeNamed } from './persistence/named-person.store.js';
export { cleanContent, cleanText, storageBlockers } from './rules/content/clean-content.js';
export { sameAddress } from './rules/eligibility/report-links.js';
export { changedContent, type ContentChanges, placesChanged } from './rules/content/content-changes.js';
export { type EditingFacts, editingBlockers, submittingBlockers } from './rules/editing-window.js';
export { eligibilityFindings } from './rules/eligibility/eligibility.js';
export { type EligibilityCall, NOTHING_KNOWN, type Standing } from './rules/eligibility/eligibility-facts.js';
export { withDefaults } from './rules/content/default-values.js';
export { blockersOf, type Finding } from './rules/eligibility/finding.js';
export {
  hasLapsed,
  outcomesFor,
  SCREENING_OUTCOMES,
  type ScreeningOutcome,
} from './rules/screening/screening.js';
export {
  rolesInOrder,
  visibleFields,
  visibleKeys,
  visibleQuestions,
} from './rules/content/visible-fields.js';
export { ForgetView } from './use-cases/lists/forget-view.js';
export { KeepView } from './use-cases/lists/keep-view.js';
export { EditProposals } from './use-cases/lists/edit-proposals.js';
export * from './rules/lists/staff-edit.js';
export { LookAtRules } from './use-cases/screening/look-at-rules.js';
export { AutosaveProposal, type AutosavedProposal } from './use-cases/writing/autosave-proposal.js';
export { ImportProposals } from './use-cases/lists/import-proposals.js';
export { RestoreVersion } from './use-cases/writing/restore-version.js';
export { KnowNamedPeople } from './use-cases/writing/know-named-people.js';
export { ReviveProposal } from './use-cases/writing/revive-proposal.js';
export { SaveProposal } from './use-cases/writing/save-proposal.js';
export {
  type ScreenedProposal,
  ScreenProposal,
  type ScreenProposalInput,
} from './use-cases/screening/screen-proposal.js';
export { StartProposal } from './use-cases/writing/start-proposal.js';
export { SubmitProposal } from './use-cases/writing/submit-proposal.js';
export { WithdrawProposal } from './use-cases/writing/withdraw-proposal.js';
export {
  similarGroups,
  similarProposals,
  type SimilarPair,
} from './rules/near-duplicates/similar-proposals.js';
export * from './queries/screening-worklist.query.js';
export { LEFT_OUT, type LeftOut } from './rules/screening/clean-pass.js';
export { OPINIONS, type OpinionOutcome } from './rules/screening/second-person.js';
export { AskForDiscussion } from './use-cases/screening/ask-for-discussion.js';
export { ReleaseProposal } from './use-cases/screening/release-proposal.js';
export { SaveTicks } from './use-cases/screening/save-ticks.js';
export { TakeNextProposal } from './use-cases/screening/take-next-proposal.js';
export { TakeProposal } from './use-cases/screening/take-proposal.js';
export * from './queries/screening-desk.query.js';
export * from './queries/near-duplicates.query.js';
export { type Piece, sharedPassages, sharedShare } from './rules/near-duplicates/shared-passages.js';
export { ALIKE_STATES, type AlikeState } from './rules/near-duplicates/alike.js';
export { type Verdict, VERDICTS } from './rules/near-duplicates/verdict.js';
export { CompareProposals } from './use-cases/screening/compare-proposals.js';
export { JudgeAlike } from './use-cases/screening/judge-alike.js';
export * from './queries/declines.query.js';
export * from './queries/screening-batch.query.js';
export { ReversalRequestLetterJob } from './jobs/reversal-request-letter.job.js';
export { AskForReversal } from './use-cases/screening/ask-for-reversal.js';
export { AskForCures } from './use-cases/screening/ask-for-cures.js';
export { cureCountBlockers, curesBlockers, MOST_CURES } from './rules/screening/cure-together.js';
export { CurePreviewQuery, type CurePreviewRow } from './queries/cure-preview.query.js';
export { inZone } from './rules/in-zone.js';
export { MOST_TOGETHER, PassCleanProposals } from './use-cases/screening/pass-clean-proposals.js';
export * from './queries/screening-statistics.query.js';
export { RetaggingLetterJob } from './jobs/retagging-letter.job.js';
export * from './queries/subject.query.js';
export * from './queries/tag-list.query.js';
export { canRetag } from './policies/proposal.policy.js';
export { RetagProposal } from './use-cases/retag-proposal.js';
