export { ReportReminderLetterJob } from './jobs/report-reminder-letter.job.js';
export { takeOffPastWorkshops, takeOffReports } from './persistence/report-removal.store.js';
export { canFileReport, canKeepPastWorkshops } from './policies/report.policy.js';
export { type OwedReport, OwedReportsQuery } from './queries/owed-reports.query.js';
export { type PastWorkshopRow, PastWorkshopsQuery } from './queries/past-workshops.query.js';
export {
  type PublicReport,
  type ReportToWrite,
  type SessionReportRow,
  SessionReportsQuery,
} from './queries/session-reports.query.js';
export { ReportsModule } from './reports.module.js';
export { dueOn, isPast } from './rules/due-day.js';
export { organisersFrom, organisersTyped, type PastWorkshop } from './rules/past-workshop.js';
export {
  emptyReport,
  REPORT_FIELDS,
  REPORT_KINDS,
  REPORT_LINES,
  REPORT_TEXTS,
  type ReportContent,
  type ReportKind,
} from './rules/report-content.js';
export { ApplyPastWorkshops } from './use-cases/apply-past-workshops.js';
export { ConfirmClaimedReport } from './use-cases/confirm-claimed-report.js';
export { DropPastWorkshops } from './use-cases/drop-past-workshops.js';
export { ImportPastWorkshops } from './use-cases/import-past-workshops.js';
export { KeepPastWorkshop } from './use-cases/keep-past-workshop.js';
export { ReceivePastWorkshops } from './use-cases/receive-past-workshops.js';
export { RecordReport } from './use-cases/record-report.js';
export { RemindOfReports } from './use-cases/remind-of-reports.js';
export { RemovePastWorkshop } from './use-cases/remove-past-workshop.js';
export { SaveReport } from './use-cases/save-report.js';
