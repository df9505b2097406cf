import type { Tx } from '#libs/database';
import { found, newId } from '#libs/kernel';
import { putTags, putThemes } from '#libs/themes';
import type { CallPlan } from '../rules/plan/call-plan.js';
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

/** Whether a call of the forum has this address already. */
export async function slugIsTaken(tx: Tx, forumId: string, slug: string): Promise<boolean> {
  const rows = (await tx.query('SELECT 1 FROM call WHERE forum_id = $1 AND slug = $2', [
    forumId,
    slug,
  ])) as unknown[];
  return rows.length > 0;
}

export type NewCall = Pick<CallEntity, 'forumId' | 'slug' | 'preset' | 'status'>;

/** Stores a new call with everything planned for it, lists included. */
export async function insertCall(tx: Tx, call: NewCall, plan: CallPlan): Promise<string> {
  const id = newId();
  await tx.insert(CallEntity, { ...call, id, ...columnsOf(plan) });
  await putLists(tx, id, plan);
  return id;
}

/** Makes a locked call what the plan says; its version goes up even when only a list has changed. */
export async function writePlan(tx: Tx, call: CallEntity, plan: CallPlan): Promise<void> {
  await tx.update(CallEntity, { id: call.id }, columnsOf(plan));
  await putLists(tx, call.id, plan);
}

function columnsOf({ dates, themes: _, tags: __, formats: ___, criteria: ____, ...columns }: CallPlan) {
  const { eventStartsOn, eventEndsOn, ...instants } = dates;
  const at = Object.fromEntries(
    Object.entries(instants).map(([name, text]) => [name, text === null ? null : new Date(text)]),
  ) as Record<keyof typeof instants, Date | null>;
  return { ...columns, ...at, eventStartsOn, eventEndsOn };
}

async function putLists(tx: Tx, callId: string, plan: CallPlan): Promise<void> {
  const { themes, tags, formats, criteria } = plan;
  // a theme that goes takes no tag with it
  await tx.query(
    `UPDATE tag g SET theme_id = NULL FROM theme t
      WHERE g.call_id = $1 AND t.id = g.theme_id AND NOT t.slug = ANY ($2)`,
    [callId, themes.map(({ slug }) => slug)],
  );
  await putThemes(tx, callId, themes);
  await putTags(tx, callId, tags);
  await putFormats(tx, callId, formats);
  await putCriteria(tx, callId, criteria);
}

async function putFormats(tx: Tx, callId: string, formats: CallPlan['formats']): Promise<void> {
  await tx.query('DELETE FROM session_format WHERE call_id = $1 AND NOT slug = ANY ($2)', [
    callId,
    formats.map(({ slug }) => slug),
  ]);
  await tx.query(
    `INSERT INTO session_format (id, call_id, slug, name, layout, minutes, retired, position)
     SELECT f.id, $1, f.slug, f.name, f.layout, f.minutes, f.retired, f.position
       FROM jsonb_to_recordset($2)
         AS f(id uuid, slug text, name text, layout text, minutes int[], retired boolean, position int)
     ON CONFLICT (call_id, slug) DO UPDATE
        SET name = excluded.name, layout = excluded.layout, minutes = excluded.minutes, retired = excluded.retired,
            position = excluded.position`,
    [callId, JSON.stringify(formats.map((format, position) => ({ ...format, id: newId(), position })))],
  );
}

/** A waiver for an unknown format is left out. Formats must be stored before. */
async function putCriteria(tx: Tx, callId: string, criteria: CallPlan['criteria']): Promise<void> {
  await tx.query('DELETE FROM criterion WHERE call_id = $1 AND NOT slug = ANY ($2)', [
    callId,
    criteria.map(({ slug }) => slug),
  ]);
  await tx.query(
    `INSERT INTO criterion (id, call_id, slug, name, guidance, anchors, weight, waived_for, retired, position)
     SELECT c.id, $1, c.slug, c.name, c.guidance, c.anchors, c.weight,
            ARRAY(SELECT f.id FROM unnest(c.waived) WITH ORDINALITY AS w(slug, at)
                    JOIN session_format f ON f.call_id = $1 AND f.slug = w.slug ORDER BY w.at),
            c.retired, c.position
       FROM jsonb_to_recordset($2)
         AS c(id uuid, slug text, name text, guidance text, anchors text[], weight numeric, waived text[],
              retired boolean, position int)
     ON CONFLICT (call_id, slug) DO UPDATE
        SET name = excluded.name, guidance = excluded.guidance, anchors = excluded.anchors, weight = excluded.weight,
            waived_for = excluded.waived_for, retired = excluded.retired, position = excluded.position`,
    [
      callId,
      JSON.stringify(
        criteria.map(({ waivedFor, ...criterion }, position) => ({
          ...criterion,
          id: newId(),
          waived: waivedFor,
          position,
        })),
      ),
    ],
  );
}
