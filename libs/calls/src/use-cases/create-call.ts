import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database, type Tx } from '#libs/database';
import { type Actor, isSecretariat } from '#libs/identity';
import { type Blocker, ensure, found, refuseIf } from '#libs/kernel';
import {
  type ForumDraft,
  forumIdOf,
  insertCall,
  insertForum,
  slugIsTaken,
} from '../persistence/call.store.js';
import { loadSetup } from '../persistence/setup.store.js';
import { canCreateCall } from '../policies/call.policy.js';
import { readCallFile } from '../rules/plan/call-file.js';
import { type CallPlan, type PlannedDates, planOfPreset } from '../rules/plan/call-plan.js';
import { callDetailBlockers } from '../rules/call-details.js';
import { planOf } from '../rules/call-setup.js';
import type { CallStatus } from '../rules/calendar/call-status.js';
import { datesMovedBy } from '../rules/calendar/moved-dates.js';
import { partBlockers } from '../rules/plan/plan-blockers.js';
import { type PresetName, PRESETS } from '../presets/presets.js';

export interface CreateCallInput {
  /** The forum by its slug; made when missing, which only the system may. */
  forum: ForumDraft;
  slug: string;
  /** What it begins as: one of these three. */
  preset?: PresetName;
  /** Another call of the forum, by its slug: all its settings, lists and criteria; its dates a year later. */
  copyOf?: string;
  /** The text of a file that another call was written to. */
  file?: string;
  /** What differs from that. */
  name?: string;
  motto?: string;
  place?: string;
  timeZone?: string;
  dates?: Partial<PlannedDates>;
  places?: number;
  reviewsPerProposal?: number;
  loadMin?: number;
  loadMax?: number;
  status?: Extract<CallStatus, 'draft' | 'open'>;
}

const RESERVED: readonly string[] = ['calls'];

/** Makes a call with its themes, tags, formats and criteria: from a preset, a past call, or a file. */
@Injectable()
export class CreateCall {
  constructor(private readonly db: Database) {}

  run(actor: Actor, input: CreateCallInput): Promise<{ forumId: string; callId: string }> {
    const { forum, slug, preset, copyOf, file, status = 'draft', dates, ...changes } = input;
    return this.db.transaction(async (tx) => {
      const existing = await forumIdOf(tx, forum.slug);
      ensure(canCreateCall(actor, existing));
      const start = await this.startOf(tx, actor, input, existing);
      refuseIf('blockers' in start ? start.blockers : []);
      const begun = 'plan' in start ? start.plan : found<CallPlan>(null);
      const plan = { ...begun, ...given(changes), dates: { ...begun.dates, ...given(dates ?? {}) } };
      refuseIf(newCallBlockers(plan, slug));
      // these addresses lead to pages of the forum itself
      refuseIf(RESERVED.includes(slug) ? [{ code: 'slug_taken', field: 'slug' }] : []);
      const forumId = existing ?? (await insertForum(tx, forum));
      refuseIf((await slugIsTaken(tx, forumId, slug)) ? [{ code: 'slug_taken', field: 'slug' }] : []);
      const callId = await insertCall(tx, { forumId, slug, preset: preset ?? null, status }, plan);
      const facts = { preset, copyOf, fromFile: file === undefined ? undefined : true };
      await audit.add(tx, actor, 'call.created', { forumId, callId, subjectId: callId }, facts);
      return { forumId, callId };
    });
  }

  private async startOf(
    tx: Tx,
    actor: Actor,
    { preset, copyOf, file }: CreateCallInput,
    forumId: string | undefined,
  ): Promise<{ plan: CallPlan } | { blockers: Blocker[] }> {
    if (preset) return { plan: planOfPreset(PRESETS[preset]) };
    if (file !== undefined) return readCallFile(file);
    if (copyOf === undefined) return { blockers: [{ code: 'start_missing', field: 'from' }] };
    const [past] = (await tx.query('SELECT id FROM call WHERE forum_id = $1 AND slug = $2', [
      forumId,
      copyOf,
    ])) as {
      id: string;
    }[];
    if (!past || !forumId || !isSecretariat(actor, { forumId, callId: past.id }))
      return { blockers: [{ code: 'isIn', field: 'from' }] };
    const plan = planOf(await loadSetup(tx, past.id));
    return { plan: { ...plan, dates: datesMovedBy(plan.dates, 1) } };
  }
}

/** Dates need not fit together yet, as long as it is a draft: the year's own come one by one. Opening it asks for more. */
const newCallBlockers = (plan: CallPlan, slug: string): Blocker[] => [
  ...callDetailBlockers({ ...plan, ...plan.dates, slug }),
  ...partBlockers(plan),
];

/** Without the keys that say nothing, so that they do not hide what the call begins as. */
const given = <T extends object>(changes: T) =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };
