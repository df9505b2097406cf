import type { Tx } from '#libs/database';
import { found, newId } from '#libs/kernel';
import type { CriterionDraft, FormatDraft } from '../presets/call-preset.js';
import { CallEntity } from './call.entity.js';

/** Loads a call and keeps everybody else from changing it until the transaction ends. */
export async function lockCall(tx: Tx, callId: string): Promise<CallEntity> {
  return found(await tx.findOne(CallEntity, { where: { id: callId }, lock: { mode: 'pessimistic_write' } }));
}

export interface ForumDraft {
  slug: string;
  name: string;
  acronym: string;
}

/** The id of the forum with this slug; undefined when there is none. */
export async function forumIdOf(tx: Tx, slug: string): Promise<string | undefined> {
  const [row] = (await tx.query('SELECT id FROM forum WHERE slug = $1', [slug])) as { id: string }[];
  return row?.id;
}

export async function insertForum(tx: Tx, { slug, name, acronym }: ForumDraft): Promise<string> {
  const id = newId();
  await tx.query('INSERT INTO forum (id, slug, name, acronym) VALUES ($1, $2, $3, $4)', [
    id,
    slug,
    name,
    acronym,
  ]);
  return id;
}

type Instants = 'opensAt' | 'closesAt' | 'screeningEndsAt' | 'reviewEndsAt' | 'decisionsAt';
/** A call to be stored; instants as Date or as ISO text. */
export type NewCall = Omit<CallEntity, 'id' | 'version' | Instants> & Record<Instants, Date | string | null>;

export async function insertCall(tx: Tx, call: NewCall): Promise<string> {
  const id = newId();
  await tx.query(
    `INSERT INTO call (id, forum_id, slug, name, motto, place, time_zone, preset, status,
                       opens_at, closes_at, screening_ends_at, review_ends_at, decisions_at, event_starts_on, event_ends_on,
                       places, reviews_per_proposal, load_min, load_max, settings)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)`,
    [
      id,
      call.forumId,
      call.slug,
      call.name,
      call.motto,
      call.place,
      call.timeZone,
      call.preset,
      call.status,
      call.opensAt,
      call.closesAt,
      call.screeningEndsAt,
      call.reviewEndsAt,
      call.decisionsAt,
      call.eventStartsOn,
      call.eventEndsOn,
      call.places,
      call.reviewsPerProposal,
      call.loadMin,
      call.loadMax,
      JSON.stringify(call.settings),
    ],
  );
  return id;
}

/** Stores the formats of a new call in their order; answers their ids by slug. */
export async function insertFormats(
  tx: Tx,
  callId: string,
  formats: readonly FormatDraft[],
): Promise<Map<string, string>> {
  const ids = new Map(formats.map((format) => [format.slug, newId()]));
  await tx.query(
    `INSERT INTO session_format (id, call_id, slug, name, layout, minutes, position)
     SELECT f.id, $1, f.slug, f.name, f.layout, f.minutes, f.position
       FROM jsonb_to_recordset($2) AS f(id uuid, slug text, name text, layout text, minutes int[], position int)`,
    [
      callId,
      JSON.stringify(formats.map((format, position) => ({ ...format, id: ids.get(format.slug), position }))),
    ],
  );
  return ids;
}

/** Stores the criteria of a new call in their order. A waiver for an unknown format is left out. */
export async function insertCriteria(
  tx: Tx,
  callId: string,
  criteria: readonly CriterionDraft[],
  formatIds: ReadonlyMap<string, string>,
): Promise<void> {
  await tx.query(
    `INSERT INTO criterion (id, call_id, slug, name, guidance, anchors, weight, waived_for, position)
     SELECT c.id, $1, c.slug, c.name, c.guidance, c.anchors, c.weight, c.waived, c.position
       FROM jsonb_to_recordset($2)
         AS c(id uuid, slug text, name text, guidance text, anchors text[], weight numeric, waived uuid[], position int)`,
    [
      callId,
      JSON.stringify(
        criteria.map((criterion, position) => ({
          ...criterion,
          id: newId(),
          waived: criterion.waivedFor.flatMap((slug) => formatIds.get(slug) ?? []),
          position,
        })),
      ),
    ],
  );
}
