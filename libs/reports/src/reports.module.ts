import { Module } from '@nestjs/common';
import { ReportReminderLetterJob } from './jobs/report-reminder-letter.job.js';
import { OwedReportsQuery } from './queries/owed-reports.query.js';
import { PastWorkshopsQuery } from './queries/past-workshops.query.js';
import { SessionReportsQuery } from './queries/session-reports.query.js';
import { ApplyPastWorkshops } from './use-cases/apply-past-workshops.js';
import { ConfirmClaimedReport } from './use-cases/confirm-claimed-report.js';
import { DropPastWorkshops } from './use-cases/drop-past-workshops.js';
import { ImportPastWorkshops } from './use-cases/import-past-workshops.js';
import { KeepPastWorkshop } from './use-cases/keep-past-workshop.js';
import { ReceivePastWorkshops } from './use-cases/receive-past-workshops.js';
import { RecordReport } from './use-cases/record-report.js';
import { RemindOfReports } from './use-cases/remind-of-reports.js';
import { RemovePastWorkshop } from './use-cases/remove-past-workshop.js';
import { SaveReport } from './use-cases/save-report.js';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PastWorkshopEntity } from './persistence/past-workshop.entity.js';
import { SessionReportEntity } from './persistence/session-report.entity.js';

const provided = [
  ApplyPastWorkshops,
  ConfirmClaimedReport,
  DropPastWorkshops,
  ImportPastWorkshops,
  KeepPastWorkshop,
  OwedReportsQuery,
  PastWorkshopsQuery,
  ReceivePastWorkshops,
  RecordReport,
  RemindOfReports,
  RemovePastWorkshop,
  ReportReminderLetterJob,
  SaveReport,
  SessionReportsQuery,
];

/** What a forum knows of the workshops it held, and their reports. */
@Module({
  imports: [TypeOrmModule.forFeature([PastWorkshopEntity, SessionReportEntity])],
  providers: provided,
  exports: provided,
})
export class ReportsModule {}
