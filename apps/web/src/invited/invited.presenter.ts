import { countryName } from '#libs/countries';
import { type CallSettings, type CallSetup, choiceName } from '#libs/calls';
import type { InvitedPage } from '#libs/invitations';
import type { PersonRole } from '#libs/proposals';
import type { Blocker } from '#libs/kernel';
import type { StatusKind } from '../design-system/index.js';
import { formErrors, type FormErrors } from '../http/form-errors.js';
import { type Typed, typedText } from '../http/forms.js';
import type { Translate } from '../http/language/i18n.js';
import { presentProposal, type ProposalView } from '../proposal-view/proposal-view.presenter.js';

/** How an invitation stands, as the person invited sees it. */
export type InvitedState = 'asked' | 'confirmed' | 'declined' | 'ended';

export const STATE_SHAPE: Record<InvitedState, StatusKind> = {
  asked: 'sent',
  confirmed: 'done',
  declined: 'declined',
  ended: 'withdrawn',
};

export interface InvitedView {
  action: string;
  title: string;
  state: InvitedState;
  proposalState: InvitedPage['proposal']['state'];
  askedBy: string;
  forumName: string;
  callName: string;
  roles: readonly PersonRole[];
  /** Parts given after a yes. */
  unanswered: readonly PersonRole[];
  answeredAt: Date | null;
  endsAt: Date;
  zone: string;
  /** Which answers can be given now. */
  mayConfirm: boolean;
  mayDecline: boolean;
  outcome: string | null;
  own: { key: OwnKey; value: string }[];
  typed: Record<OwnKey | 'note', string>;
  settings: Pick<CallSettings, 'stakeholderGroups' | 'regionalGroups' | 'genders'>;
  /** The entry was refused, and is shown open. */
  entryRefused: boolean;
  elsewhere: {
    href: string | null;
    title: string;
    number: number | null;
    callName: string;
    roles: readonly PersonRole[];
  }[];
  text: ProposalView | null;
  errors: FormErrors;
}

export const OWN_KEYS = [
  'name',
  'organisation',
  'stakeholderGroup',
  'regionalGroup',
  'country',
  'gender',
] as const;
export type OwnKey = (typeof OWN_KEYS)[number];

export interface InvitedFacts {
  locale: string;
  page: InvitedPage;
  call: CallSetup;
  header: { forumName: string; callName: string; timeZone: string };
  action: string;
  /** Path of the personal link of another invitation to the same address. */
  linkOf: (callPath: string, invitationId: string) => string;
  refused?: { blockers: readonly Blocker[]; typed: Typed; entry: boolean };
}

/** Puts the page of a personal link together. */
export function presentInvited(t: Translate, facts: InvitedFacts): InvitedView {
  const { page, call, header, refused } = facts;
  const { proposal, own } = page;
  const state = stateOf(page);
  const stored: Record<OwnKey, string> = {
    name: own?.name ?? '',
    organisation: own?.organisation ?? '',
    stakeholderGroup: own?.stakeholderGroup ?? '',
    regionalGroup: own?.regionalGroup ?? '',
    country: own?.country ?? '',
    gender: own?.gender ?? '',
  };
  const typed = (key: OwnKey): string => (refused?.entry && typedText(refused.typed, key)) || stored[key];
  return {
    action: facts.action,
    title: proposal.title,
    state,
    proposalState: proposal.state,
    askedBy: page.askedBy,
    forumName: header.forumName,
    callName: header.callName,
    roles: page.roles,
    unanswered: page.unanswered,
    answeredAt: page.answeredAt,
    endsAt: page.endsAt,
    zone: header.timeZone,
    mayConfirm: state !== 'ended' && (state !== 'confirmed' || page.unanswered.length > 0),
    mayDecline: state === 'asked' || state === 'confirmed',
    outcome: proposal.announced?.outcome ?? null,
    own: own
      ? OWN_KEYS.map((key) => ({ key, value: entryInWords(key, stored[key], call.settings, facts.locale) }))
      : [],
    typed: {
      ...(Object.fromEntries(OWN_KEYS.map((key) => [key, typed(key)])) as Record<OwnKey, string>),
      note: refused && !refused.entry ? (typedText(refused.typed, 'note') ?? '') : page.note,
    },
    settings: call.settings,
    entryRefused: refused?.entry ?? false,
    elsewhere: page.elsewhere.map(({ invitationId, callPath, ...row }) => ({
      ...row,
      href: invitationId === null ? null : facts.linkOf(callPath, invitationId),
    })),
    text: proposal.content && presentProposal({ ...proposal, content: proposal.content }, call),
    errors: formErrors(t, refused?.blockers ?? []),
  };
}

function stateOf({ status, roles, proposal }: InvitedPage): InvitedState {
  if (proposal.state === 'withdrawn' || roles.length === 0) return 'ended';
  if (status === 'confirmed') return 'confirmed';
  return status === 'declined' ? 'declined' : 'asked';
}

/** A part of somebody's own entry as it is read: names for codes. */
export function entryInWords(key: OwnKey, code: string, settings: CallSettings, locale: string): string {
  if (key === 'country') return countryName(code, locale);
  const lists = {
    stakeholderGroup: settings.stakeholderGroups,
    regionalGroup: settings.regionalGroups,
    gender: settings.genders,
  };
  return key in lists ? choiceName(lists[key as keyof typeof lists], code || null) : code;
}
