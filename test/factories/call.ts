import {
  type CallSettings,
  type CallSetup,
  CallSetupQuery,
  type CallStatus,
  CreateCall,
  type PresetName,
} from '#libs/calls';
import type { Database } from '#libs/database';
import { SYSTEM } from '#libs/identity';
import { found } from '#libs/kernel';
import { aForum, type TestForum } from './forum.js';
import { next } from './sequence.js';

export interface CallTraits {
  forum?: TestForum;
  slug?: string;
  preset?: PresetName;
  status?: CallStatus;
  /** ISO instants. */
  opensAt?: string | null;
  closesAt?: string | null;
  places?: number;
  reviewsPerProposal?: number;
  loadMin?: number;
  loadMax?: number;
  /** Changes what the preset says. */
  settings?: (preset: CallSettings) => CallSettings;
}

/** A call with its whole set-up, and the words of its address. */
export type TestCall = CallSetup & { forumSlug: string; callSlug: string; path: string };

/** The middle of the time in which a call made by `aCall` takes proposals. */
export const WHILE_OPEN = new Date('2019-03-20T12:00:00Z');
/** One second after its deadline. */
export const AFTER_DEADLINE = new Date('2019-04-14T23:59:01Z');

/** The call of IGF 2019, open from 18 February to 14 April 2019 23:59 UTC, unless told otherwise. */
export async function aCall(db: Database, traits: CallTraits = {}): Promise<TestCall> {
  const forum = traits.forum ?? (await aForum(db));
  const { preset = 'igf2019', slug = `call-${next()}`, status = 'open', settings } = traits;
  const { opensAt = '2019-02-18T00:00:00Z', closesAt = '2019-04-14T23:59:00Z' } = traits;
  const { places, reviewsPerProposal, loadMin, loadMax } = traits;
  const { callId } = await new CreateCall(db).run(SYSTEM, {
    forum,
    slug,
    preset,
    places,
    reviewsPerProposal,
    loadMin,
    loadMax,
    dates: { opensAt, closesAt },
  });
  const made = found(await new CallSetupQuery(db).run(callId));
  await db.rows('UPDATE call SET status = $2, settings = $3 WHERE id = $1', [
    callId,
    status,
    JSON.stringify(settings ? settings(made.settings) : made.settings),
  ]);
  const call = found(await new CallSetupQuery(db).run(callId));
  return { ...call, forumSlug: forum.slug, callSlug: slug, path: `/${forum.slug}/${slug}` };
}
