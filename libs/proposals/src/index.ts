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
export * from './rules/list-columns.js';
export * from './rules/merged-import.js';
export { type ImportedProposal, proposalFromCsv } from './rules/proposal-from-csv.js';
export * from './rules/list-filters.js';
export { ProposalsCsvQuery } from './queries/proposals-csv.query.js';
export { type ReceivedProposal, ReceivedProposalsQuery } from './queries/received-proposals.query.js';
export { type TakenForm, TakenFormsQuery } from './queries/taken-forms.query.js';
export { ReadProposal } from './queries/read-proposal.query.js';
export { type ScreeningRow, type SeenProposal } from './rules/seen-proposal.js';
export { type SavedViewRow, SavedViewsQuery } from './queries/saved-views.query.js';
export { type KeptVersion, type VersionRow, VersionsQuery } from './queries/versions.query.js';
export { type Overlap } from './rules/merging/merge-content.js';
export * from './rules/merging/places.js';
export { SeenProposalsQuery } from './queries/seen-proposals.query.js';
export { type SeenFilters } from './rules/seen-filters.js';
export * from './rules/proposal-content.js';
export * from './rules/proposal-status.js';
export * from './rules/proposer-facing-status.js';
export { type OwnParticulars, correctNamed, removeNamed } from './persistence/named-person.store.js';
export { cleanContent, cleanText, storageBlockers } from './rules/clean-content.js';
export { sameAddress } from './rules/report-links.js';
export { changedContent, type ContentChanges, placesChanged } from './rules/content-changes.js';
export { type EditingFacts, editingBlockers, submittingBlockers } from './rules/editing-window.js';
export { eligibilityFindings } from './rules/eligibility.js';
export { type EligibilityCall, NOTHING_KNOWN, type Standing } from './rules/eligibility-facts.js';
export { withDefaults } from './rules/default-values.js';
export { blockersOf, type Finding } from './rules/finding.js';
export { hasLapsed, outcomesFor, SCREENING_OUTCOMES, type ScreeningOutcome } from './rules/screening.js';
export { rolesInOrder, visibleFields, visibleKeys, visibleQuestions } from './rules/visible-fields.js';
export { ForgetView } from './use-cases/forget-view.js';
export { KeepView } from './use-cases/keep-view.js';
export { EditProposals } from './use-cases/edit-proposals.js';
export * from './rules/staff-edit.js';
export { LookAtRules } from './use-cases/look-at-rules.js';
export { AutosaveProposal, type AutosavedProposal } from './use-cases/autosave-proposal.js';
export { ImportProposals } from './use-cases/import-proposals.js';
export { RestoreVersion } from './use-cases/restore-version.js';
export { KnowNamedPeople } from './use-cases/know-named-people.js';
export { ReviveProposal } from './use-cases/revive-proposal.js';
export { SaveProposal } from './use-cases/save-proposal.js';
export {
  type ScreenedProposal,
  ScreenProposal,
  type ScreenProposalInput,
} from './use-cases/screen-proposal.js';
export { StartProposal } from './use-cases/start-proposal.js';
export { SubmitProposal } from './use-cases/submit-proposal.js';
export { WithdrawProposal } from './use-cases/withdraw-proposal.js';
export {
  similarGroups,
  similarProposals,
  type SimilarPair,
} from './rules/near-duplicates/similar-proposals.js';
export * from './queries/screening-worklist.query.js';
export { LEFT_OUT, type LeftOut } from './rules/clean-pass.js';
export { OPINIONS, type OpinionOutcome } from './rules/second-person.js';
export { AskForDiscussion } from './use-cases/ask-for-discussion.js';
export { ReleaseProposal } from './use-cases/release-proposal.js';
export { SaveTicks } from './use-cases/save-ticks.js';
export { TakeNextProposal } from './use-cases/take-next-proposal.js';
export { TakeProposal } from './use-cases/take-proposal.js';
export * from './queries/screening-desk.query.js';
export * from './queries/near-duplicates.query.js';
export { type Piece, sharedPassages, sharedShare } from './rules/near-duplicates/shared-passages.js';
export { ALIKE_STATES, type AlikeState } from './rules/near-duplicates/alike.js';
export { type Verdict, VERDICTS } from './rules/near-duplicates/verdict.js';
export { CompareProposals } from './use-cases/compare-proposals.js';
export { JudgeAlike } from './use-cases/judge-alike.js';
export * from './queries/declines.query.js';
export * from './queries/screening-batch.query.js';
export { ReversalRequestLetterJob } from './jobs/reversal-request-letter.job.js';
export { AskForReversal } from './use-cases/ask-for-reversal.js';
export { AskForCures } from './use-cases/ask-for-cures.js';
export { cureCountBlockers, curesBlockers, MOST_CURES } from './rules/cure-together.js';
export { CurePreviewQuery, type CurePreviewRow } from './queries/cure-preview.query.js';
export { inZone } from './rules/in-zone.js';
export { MOST_TOGETHER, PassCleanProposals } from './use-cases/pass-clean-proposals.js';
export * from './queries/screening-statistics.query.js';
export { RetaggingLetterJob } from './jobs/retagging-letter.job.js';
export * from './queries/subject.query.js';
export * from './queries/tag-list.query.js';
export { canRetag } from './policies/proposal.policy.js';
export { RetagProposal } from './use-cases/retag-proposal.js';
