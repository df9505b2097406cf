import { type CallHeader, type CallSetup, windowBlockers } from '#libs/calls';
import {
  editingBlockers,
  type ProposerFacingStatus,
  proposerFacingStatus,
  type SeenProposal,
} from '#libs/proposals';
import {
  type PeopleStanding,
  presentPeopleStanding,
  type StandingFacts,
} from './people/people-standing.presenter.js';
import { type StillPossible, stillPossible } from './still-possible.js';
import { presentProposal, type ProposalView } from '../proposal-view/proposal-view.presenter.js';

/** Where a proposal stands, in words; what was said about it; what can be done. */
export interface ProposalStatusView {
  title: string;
  /** "IGF 2019 WS #180"; empty before it is submitted. */
  number: string;
  /** null for readers who are not its people. */
  status: ProposerFacingStatus | null;
  submittedAt: Date | null;
  cureUntil: Date | null;
  /** What the secretariat last asked for or found. */
  reason: string;
  zone: string;
  view: ProposalView;
  /** How the people named stand; for its own people alone. */
  people: PeopleStanding | null;
  /** Speakers count as confirmed by their own word alone. */
  byThemselves: boolean;
  /** What can still be done, and until when. */
  possible: StillPossible[];
  hrefs: {
    receipt: string | null;
    list: string;
    edit: string;
    check: string;
    withdraw: string;
    revive: string;
    decision: string;
    report: string;
  };
  abilities: {
    edit: boolean;
    submit: boolean;
    withdraw: boolean;
    revive: boolean;
    readDecision: boolean;
    report: boolean;
  };
}

/** Puts the page together. Of a proposal seen by others only the text is shown. */
export function presentStatus(
  seen: SeenProposal,
  call: CallSetup,
  header: CallHeader & { lateUntil?: Date | null },
  now: Date,
  asked?: Pick<StandingFacts, 'invitations' | 'ownerEmail'>,
  /** Its session was held: there is a report to file. */
  wasHeld = false,
): ProposalStatusView {
  const base = `/${header.forumSlug}/${header.callSlug}/proposals`;
  const path = `${base}/${seen.id}`;
  const own = seen.sight === 'own' && seen.status !== null;
  const status = own ? proposerFacingStatus(seen.status!, seen.announced) : null;
  const editable =
    own && editingBlockers({ status: seen.status!, cureUntil: seen.cureUntil }, header, now).length === 0;
  const open = windowBlockers(header, now).length === 0;
  const held = header.status === 'held' || header.status === 'archived';
  const last = seen.screenings.at(-1);
  return {
    title: seen.content.title,
    number: seen.number === null ? '' : `${call.settings.numberPrefix}${seen.number}`,
    status,
    submittedAt: own ? seen.submittedAt : null,
    cureUntil: status === 'cure_requested' ? seen.cureUntil : null,
    reason: status === 'cure_requested' || status === 'screened_out' ? (last?.reason ?? '') : '',
    zone: header.timeZone,
    view: presentProposal(seen, call),
    byThemselves: call.settings.confirmedByThemselves,
    people:
      own && asked
        ? presentPeopleStanding({
            ...asked,
            people: seen.content.people,
            status: seen.status!,
            call: header,
            path,
            now,
          })
        : null,
    possible: own ? stillPossible({ status: seen.status!, cureUntil: seen.cureUntil }, header, now) : [],
    hrefs: {
      receipt: own && seen.number !== null && seen.submittedAt ? `${path}/receipt` : null,
      list: base,
      edit: `${path}/edit`,
      check: `${path}/edit?section=check`,
      withdraw: `${path}/withdraw`,
      revive: `${path}/revive`,
      decision: `${path}/decision`,
      report: `${path}/report`,
    },
    abilities: {
      edit: editable,
      submit: (status === 'draft' && open) || (status === 'cure_requested' && editable),
      withdraw: own && status !== 'withdrawn' && !(seen.announced !== null && held),
      revive: status === 'withdrawn' && open,
      readDecision: own && seen.announced !== null,
      report: own && wasHeld,
    },
  };
}
