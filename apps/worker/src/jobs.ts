import type { Type } from '@nestjs/common';
import { SendLetter, WriteSignInLetter } from '#libs/notifications';
import type { Job } from '#libs/outbox';

/** Every job there is, by hand: what follows from which event can be read here. */
export const JOBS: readonly Type<Job>[] = [
  SendLetter, // letter.queued
  WriteSignInLetter, // sign_in.requested
];
