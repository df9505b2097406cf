import type { Type } from '@nestjs/common';
import { AssignmentLettersJob, DropOutJob, GapFillingJob, SolveAssignmentJob } from '#libs/assignment';
import { DeadlineLettersJob, LateLinkLetterJob } from '#libs/calls';
import {
  AcknowledgeAnswer,
  PublishDecisionsJob,
  SolveSelectionJob,
  StepUpAfterWithdrawal,
  StepUpWaitingList,
} from '#libs/decisions';
import { WithdrawalNoticeJob } from '#libs/invitations';
import { RecordsJoinedLetter, RecordsPartedLetter, SendLetter, WriteSignInLetter } from '#libs/notifications';
import type { Job } from '#libs/outbox';
import {
  LookAtRulesAnew,
  LookAtRulesOfSubmitted,
  ScreeningLetterJob,
  SubmissionLetterJob,
  WithdrawalLetterJob,
  ReversalRequestLetterJob,
  RetaggingLetterJob,
} from '#libs/proposals';
import { FillTimetableJob, SessionOfAcceptedJob } from '#libs/programme';
import { ReportReminderLetterJob } from '#libs/reports';
import {
  ConflictSearchAfterCorrectionJob,
  ConflictSearchAfterMergeJob,
  ConflictSearchAfterPartingJob,
  ConflictSearchJob,
  ReviewerInvitationJob,
} from '#libs/reviewers';
import {
  DeliverWebhook,
  QueueDecisionPublished,
  QueueProgrammePublished,
  QueueProposalScreened,
  QueueProposalSubmitted,
  QueueProposalWithdrawn,
} from '#libs/webhooks';

/** Every job there is, by hand: what follows from which event can be read here. */
export const JOBS: readonly Type<Job>[] = [
  SendLetter, // letter.queued
  WriteSignInLetter, // sign_in.requested
  DeadlineLettersJob, // call.deadline_extended
  LateLinkLetterJob, // call.late_link_given
  SubmissionLetterJob, // proposal.submitted
  LookAtRulesOfSubmitted, // proposal.submitted
  LookAtRulesAnew, // proposals.listed_anew
  WithdrawalLetterJob, // proposal.withdrawn
  WithdrawalNoticeJob, // proposal.withdrawn
  ConflictSearchAfterCorrectionJob, // proposal.person_corrected
  ConflictSearchAfterMergeJob, // persons.merged
  RecordsJoinedLetter, // persons.merged
  ConflictSearchAfterPartingJob, // persons.parted
  RecordsPartedLetter, // persons.parted
  ScreeningLetterJob, // proposal.screened
  ReversalRequestLetterJob, // reversal.asked
  RetaggingLetterJob, // proposal.retagged
  ConflictSearchJob, // proposal.screened
  ReviewerInvitationJob, // reviewer.invited
  SolveAssignmentJob, // assignment.run_requested
  AssignmentLettersJob, // reviews.assigned
  GapFillingJob, // review.abstained
  DropOutJob, // reviewer.left
  PublishDecisionsJob, // decisions.publication_requested
  SolveSelectionJob, // selection.requested
  SessionOfAcceptedJob, // decision.published
  FillTimetableJob, // timetable.requested
  ReportReminderLetterJob, // report.reminder_asked
  AcknowledgeAnswer, // decision.answered
  StepUpWaitingList, // decision.answered
  StepUpAfterWithdrawal, // proposal.withdrawn
  QueueProposalSubmitted, // proposal.submitted
  QueueProposalWithdrawn, // proposal.withdrawn
  QueueProposalScreened, // proposal.screened
  QueueDecisionPublished, // decision.published
  QueueProgrammePublished, // programme.published
  DeliverWebhook, // webhook.due
];
