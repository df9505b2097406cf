import type { Blocker } from '#libs/kernel';
import { addressBlockers } from './report-address.js';
import type { ReportStatus } from './report-content.js';

/** Why the secretariat cannot put an address on record: there is a report, or it is no address. */
export function recordingBlockers(status: ReportStatus | null, address: string, field: string): Blocker[] {
  if (status === 'filed') return [{ code: 'report_on_record', field }];
  return address === '' ? [{ code: 'report_address_missing', field }] : addressBlockers(address, field);
}
