import type { RuleMode } from '#libs/calls';
import type { HeldWorkshop } from './eligibility-facts.js';
import { type Finding, under } from './finding.js';
import { linksIn, sameAddress } from './report-links.js';

const field = 'reportLinks';

/**
 * The reports that are missing of workshops held in the last editions. What is on record needs no link. A link that is
 * the report of none of them is believed for one workshop: it lets the proposal be submitted, and the screener looks.
 */
export function reportFindings(held: readonly HeldWorkshop[], typed: string, mode: RuleMode): Finding[] {
  const recorded = held.flatMap(({ report }) => (report === null ? [] : [report]));
  const links = linksIn(typed).filter((link) => !recorded.some((report) => sameAddress(report, link)));
  const missing = held.filter(({ report }) => report === null);
  return missing.flatMap(({ id, title, edition }, at) =>
    at < links.length
      ? under(mode === 'off' ? 'off' : 'warn', [
          { code: 'report_claimed', field, title, edition, workshopId: id, links },
        ])
      : under(mode, [{ code: 'report_missing', field, title, edition, workshopId: id }]),
  );
}
