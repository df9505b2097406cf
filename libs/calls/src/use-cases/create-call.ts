import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import type { Actor } from '#libs/identity';
import { ensure, refuseIf } from '#libs/kernel';
import { insertTags, insertThemes } from '#libs/themes';
import {
  type ForumDraft,
  forumIdOf,
  insertCall,
  insertCriteria,
  insertForum,
  insertFormats,
} from '../persistence/call.store.js';
import { canCreateCall } from '../policies/call.policy.js';
import type { CallDates } from '../presets/call-preset.js';
import { type PresetName, PRESETS } from '../presets/presets.js';
import { callDetailBlockers } from '../rules/call-details.js';
import type { CallStatus } from '../rules/call-status.js';

export interface CreateCallInput {
  /** The forum by its slug; made when missing, which only the system may. */
  forum: ForumDraft;
  slug: string;
  preset: PresetName;
  /** What differs from the preset. */
  name?: string;
  motto?: string;
  place?: string;
  timeZone?: string;
  dates?: Partial<CallDates>;
  places?: number;
  reviewsPerProposal?: number;
  loadMin?: number;
  loadMax?: number;
  status?: Extract<CallStatus, 'draft' | 'open'>;
}

/** Makes a call with its themes, tags, formats and criteria from a preset. */
@Injectable()
export class CreateCall {
  constructor(private readonly db: Database) {}

  run(actor: Actor, input: CreateCallInput): Promise<{ forumId: string; callId: string }> {
    const { settings, themes, tags, formats, criteria, ...particulars } = PRESETS[input.preset];
    const { forum, slug, preset, status = 'draft', dates, ...changes } = input;
    const known = { ...particulars, ...particulars.dates, ...given(changes), ...given(dates ?? {}) };
    const call = { ...known, slug, status, preset, settings };
    return this.db.transaction(async (tx) => {
      const existing = await forumIdOf(tx, forum.slug);
      ensure(canCreateCall(actor, existing));
      refuseIf(callDetailBlockers(call));
      const forumId = existing ?? (await insertForum(tx, forum));
      const taken = (await tx.query('SELECT 1 FROM call WHERE forum_id = $1 AND slug = $2', [
        forumId,
        slug,
      ])) as unknown[];
      refuseIf(taken.length > 0 ? [{ code: 'slug_taken', field: 'slug' }] : []);
      const callId = await insertCall(tx, { ...call, forumId });
      const themeIds = await insertThemes(tx, callId, themes);
      await insertTags(tx, callId, tags, themeIds);
      const formatIds = await insertFormats(tx, callId, formats);
      await insertCriteria(tx, callId, criteria, formatIds);
      await audit.add(tx, actor, 'call.created', { forumId, callId, subjectId: callId }, { preset });
      return { forumId, callId };
    });
  }
}

/** Without the keys that say nothing, so that they do not hide what the preset says. */
const given = <T extends object>(changes: T) =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };
