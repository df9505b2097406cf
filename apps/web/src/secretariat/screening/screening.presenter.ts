import { type CallSetup } from '#libs/calls';
import { type Blocker, localIn } from '#libs/kernel';
import { type Finding, hasLapsed, outcomesFor, type ScreeningDesk, type SeenProposal } from '#libs/proposals';
import { formErrors } from '../../http/form-errors.js';
import type { Translate } from '../../http/language/i18n.js';
import { presentProposal } from '../../proposal-view/proposal-view.presenter.js';
import { claimsOf, flagsOf } from './flags.js';
import type { ScreeningView } from './screening.view.js';

const DAY_MS = 86_400_000;

export interface TypedResult {
  outcome?: string;
  reason?: string;
  note?: string;
  cureUntil?: string;
  reasonCodes?: readonly string[];
  ticked?: readonly string[];
}

export interface ScreeningFacts {
  seen: SeenProposal;
  call: CallSetup;
  desk: ScreeningDesk;
  base: string;
  findings: readonly Finding[];
  blockers: readonly Blocker[];
  typed: TypedResult;
  now: Date;
}

/** The proposal, how it stands on the desk, and the form; a cure is offered until the day the call suggests. */
export function presentScreening(t: Translate, facts: ScreeningFacts): ScreeningView {
  const { seen, call, desk, base, findings, blockers, typed, now } = facts;
  const path = `${base}/secretariat/screening`;
  const own = `${path}/${seen.id}`;
  const status = seen.status ?? 'submitted';
  const { screening: settings } = call.settings;
  const suggested = suggestedCure(call, now);
  // who agrees with the first of two begins with the words of the first
  const first = desk.opinions.find((one) => !one.mine && one.outcome !== 'discuss');
  const outcomes = outcomesFor(status);
  const outcome = typed.outcome ?? '';
  return {
    title: seen.content.title || t('proposer:untitled'),
    number: seen.number === null ? '' : `${call.settings.numberPrefix}${seen.number}`,
    status,
    version: seen.version,
    zone: call.timeZone,
    view: presentProposal(seen, call),
    flags: flagsOf(t, findings, call),
    claims: claimsOf(findings),
    screenings: seen.screenings,
    desk,
    duplicates: desk.duplicates.map((one) => ({
      title: `#${one.number} ${one.title || t('proposer:untitled')}`,
      href: `${path}/duplicates/${[seen.id, one.id].toSorted().join('/')}`,
      verdict: one.verdict,
      similarity: Math.round(one.similarity * 100),
      copied: Math.round(one.copied * 100),
    })),
    lapsed: hasLapsed({ status, cureUntil: seen.cureUntil }, now) ? seen.cureUntil : null,
    mayTake: outcomes.length > 0 && desk.taken === null,
    outcomes: settings.secondPerson !== 'off' && outcomes.length > 0 ? [...outcomes, 'discuss'] : outcomes,
    secondPerson: settings.secondPerson,
    checklist: settings.checklist.map(({ code, name }) => ({ value: code, label: name })),
    reasons: settings.reasons.map(({ code, name, text }) => ({ value: code, label: name, note: text })),
    typed: {
      outcome,
      reason: typed.reason ?? first?.reason ?? '',
      note: typed.note ?? '',
      cureUntil: typed.cureUntil ?? cureOf(first?.cureUntil ?? null, call.timeZone) ?? suggested,
      reasonCodes: typed.reasonCodes ?? first?.reasonCodes ?? [],
      ticked: typed.ticked ?? desk.ticked,
    },
    errors: formErrors(t, blockers),
    hrefs: {
      queue: path,
      screen: own,
      take: `${own}/take`,
      release: `${own}/release`,
      ticks: `${own}/ticks`,
      lapsed: `${own}/lapsed`,
      report: `${own}/report`,
      tags: `${base}/tagging/${seen.id}`,
    },
  };
}

/** The last day the call has for curing, while it is ahead; otherwise as many days as its settings say. */
export function suggestedCure({ cureEndsAt, settings, timeZone }: CallSetup, now: Date): string {
  if (cureEndsAt && cureEndsAt > now) return localIn(timeZone, cureEndsAt).slice(0, 16);
  const day = localIn(timeZone, new Date(now.getTime() + settings.cureDays * DAY_MS)).slice(0, 10);
  return `${day}T23:59`;
}

const cureOf = (at: Date | null, zone: string): string | undefined =>
  at ? localIn(zone, at).slice(0, 16) : undefined;
