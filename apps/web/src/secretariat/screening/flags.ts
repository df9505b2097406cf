import type { CallSetup } from '#libs/calls';
import type { Finding } from '#libs/proposals';
import type { Translate } from '../../http/language/i18n.js';
import { sentenceOf } from '../../proposer/finding-sentences.js';

/** The sentence of something the rules found, and whether it keeps a proposal from being submitted. */
export interface Flag {
  text: string;
  blocks: boolean;
}

/** A report of which the proposer gives an address that nobody has on record. */
export interface ClaimedReport {
  workshopId: string;
  title: string;
  edition: string;
  links: readonly string[];
}

/** Reports that the screener can put on record where the proposer says they are. */
export const claimsOf = (findings: readonly Finding[]): ClaimedReport[] =>
  findings.flatMap(({ code, workshopId, title, edition, links }) =>
    code === 'report_claimed' && Array.isArray(links)
      ? [{ workshopId: String(workshopId), title: String(title), edition: String(edition), links }]
      : [],
  );

/** The sentences of findings, those that block first. */
export const flagsOf = (
  t: Translate,
  findings: readonly Finding[],
  call: Pick<CallSetup, 'settings'>,
): Flag[] =>
  findings
    .map((finding) => ({
      text: sentenceOf(t, finding, call.settings),
      blocks: finding.severity === 'block',
    }))
    .toSorted((a, b) => Number(b.blocks) - Number(a.blocks));
