import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RecordsJoinedLetter } from './jobs/records-joined-letter.job.js';
import { RecordsPartedLetter } from './jobs/records-parted-letter.job.js';
import { SendLetter } from './jobs/send-letter.job.js';
import { WriteSignInLetter } from './jobs/write-sign-in-letter.job.js';
import { MAIL_CONFIG, type MailConfig } from './notifications-config.js';
import { Letter } from './persistence/letter.entity.js';
import { LetterListQuery } from './queries/letter-list.query.js';
import { LetterQuery } from './queries/letter.query.js';
import { LetterTotalsQuery } from './queries/letter-totals.query.js';
import { Mailer } from './transports/mailer.js';
import { NoteReturnedLetter } from './use-cases/note-returned-letter.js';
import { RetryLetters } from './use-cases/retry-letters.js';

const provided = [LetterListQuery, LetterQuery, LetterTotalsQuery, NoteReturnedLetter, RetryLetters];

/** Letters to look at and to send again: what the web and the CLI need. */
@Module({ imports: [TypeOrmModule.forFeature([Letter])], providers: provided, exports: provided })
export class NotificationsModule {}

const jobs = [RecordsJoinedLetter, RecordsPartedLetter, SendLetter, WriteSignInLetter];

/** Letters that leave: the worker's part. */
@Module({})
export class SendingModule {
  static forRoot(config: MailConfig): DynamicModule {
    return {
      module: SendingModule,
      providers: [...jobs, Mailer, { provide: MAIL_CONFIG, useValue: config }],
      exports: jobs,
    };
  }
}
