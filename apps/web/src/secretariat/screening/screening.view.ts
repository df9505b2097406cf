import type { SecondPersonRule } from '#libs/calls';
import type { ProposalStatus, ScreeningDesk, ScreeningOutcome, ScreeningRow } from '#libs/proposals';
import type { FormErrors } from '../../http/form-errors.js';
import type { ProposalView as View } from '../../proposal-view/proposal-view.presenter.js';
import type { ClaimedReport, Flag } from './flags.js';

/** What the page of a proposal to be screened shows. */
export interface ScreeningView {
  title: string;
  number: string;
  status: ProposalStatus;
  version: number;
  zone: string;
  view: View;
  flags: readonly Flag[];
  claims: readonly ClaimedReport[];
  screenings: readonly ScreeningRow[];
  desk: ScreeningDesk;
  duplicates: readonly {
    title: string;
    href: string;
    verdict: 'different' | 'same' | null;
    similarity: number;
    copied: number;
  }[];
  /** When the date of its cure passed. */
  lapsed: Date | null;
  mayTake: boolean;
  /** What can be said of it now. */
  outcomes: readonly (ScreeningOutcome | 'discuss')[];
  secondPerson: SecondPersonRule;
  checklist: readonly { value: string; label: string }[];
  reasons: readonly { value: string; label: string; note: string }[];
  typed: {
    outcome: string;
    reason: string;
    note: string;
    cureUntil: string;
    reasonCodes: readonly string[];
    ticked: readonly string[];
  };
  errors: FormErrors;
  hrefs: Record<'queue' | 'screen' | 'take' | 'release' | 'ticks' | 'lapsed' | 'report' | 'tags', string>;
}
