import type { Type } from '@nestjs/common';
import { SendLetter, WriteSignInLetter } from '#libs/notifications';
import type { Job } from '#libs/outbox';
import { ScreeningLetterJob, SubmissionLetterJob, WithdrawalLetterJob } from '#libs/proposals';

/** Every job there is, by hand: what follows from which event can be read here. */
export const JOBS: readonly Type<Job>[] = [
  SendLetter, // letter.queued
  WriteSignInLetter, // sign_in.requested
  SubmissionLetterJob, // proposal.submitted
  WithdrawalLetterJob, // proposal.withdrawn
  ScreeningLetterJob, // proposal.screened
];
