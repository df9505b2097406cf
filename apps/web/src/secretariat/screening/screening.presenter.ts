import { type CallSetup } from '#libs/calls';
import { type Blocker, localIn } from '#libs/kernel';
import {
  type Finding,
  outcomesFor,
  QUEUE_STATUSES,
  type QueueStatus,
  type ScreeningQueue,
  type SeenProposal,
} from '#libs/proposals';
import { formErrors } from '../../http/form-errors.js';
import type { Translate } from '../../http/i18n.js';
import { presentProposal } from '../../proposal-view/proposal-view.presenter.js';
import { sentenceOf } from '../../proposer/finding-sentences.js';
import type { ScreeningView } from './screening.page.js';
import type { ScreeningQueueView } from './screening-queue.page.js';

const DAY_MS = 86_400_000;

/** The sentences of findings, those that block first. */
const flagsOf = (t: Translate, findings: readonly Finding[], call: CallSetup) =>
  findings
    .map((finding) => ({
      text: sentenceOf(t, finding, call.settings),
      blocks: finding.severity === 'block',
    }))
    .toSorted((a, b) => Number(b.blocks) - Number(a.blocks));

/** One part of the queue. */
export function presentQueue(
  t: Translate,
  queue: ScreeningQueue,
  call: CallSetup,
  base: string,
  status: QueueStatus,
): ScreeningQueueView {
  const path = `${base}/secretariat/screening`;
  const href = (of: QueueStatus) => (of === 'submitted' ? path : `${path}?status=${of}`);
  return {
    status,
    tabs: QUEUE_STATUSES.map((of) => ({ status: of, href: href(of), count: queue.counts[of] })),
    rows: queue.rows.map((row) => ({
      id: row.id,
      number: row.number,
      title: row.content.title || t('proposer:untitled'),
      organisation: row.content.people.find((person) => person.role === 'organiser')?.organisation ?? '',
      theme: row.themeName,
      href: `${path}/${row.id}`,
      submittedAt: row.submittedAt,
      cureUntil: row.cureUntil,
      flags: flagsOf(t, row.findings, call),
    })),
    next: queue.next === null ? undefined : `${path}?status=${status}&after=${queue.next}`,
    zone: call.timeZone,
  };
}

export interface ScreeningFacts {
  seen: SeenProposal;
  call: CallSetup;
  base: string;
  findings: readonly Finding[];
  blockers: readonly Blocker[];
  typed: { outcome?: string; reason?: string; cureUntil?: string };
  now: Date;
}

/** The proposal and the form; a cure is offered until the day the call's settings suggest. */
export function presentScreening(t: Translate, facts: ScreeningFacts): ScreeningView {
  const { seen, call, base, findings, blockers, typed, now } = facts;
  const path = `${base}/secretariat/screening`;
  const status = seen.status ?? 'submitted';
  const suggested = localIn(call.timeZone, new Date(now.getTime() + call.settings.cureDays * DAY_MS));
  return {
    title: seen.content.title || t('proposer:untitled'),
    number: seen.number === null ? '' : `${call.settings.numberPrefix}${seen.number}`,
    status,
    version: seen.version,
    zone: call.timeZone,
    view: presentProposal(seen, call),
    flags: flagsOf(t, findings, call),
    screenings: seen.screenings,
    outcomes: outcomesFor(status),
    typed: {
      outcome: typed.outcome ?? '',
      reason: typed.reason ?? '',
      cureUntil: typed.cureUntil ?? `${suggested.slice(0, 10)}T23:59`,
    },
    errors: formErrors(t, blockers),
    hrefs: { queue: path, screen: `${path}/${seen.id}` },
  };
}
