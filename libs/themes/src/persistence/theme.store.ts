import type { Tx } from '#libs/database';
import { newId } from '#libs/kernel';
import { slugOf } from '../rules/slug.js';

export interface ThemeDraft {
  slug: string;
  name: string;
  narrative: string;
  sampleQuestions: readonly string[];
  /** How many sessions the theme has room for; null for no limit of its own. */
  places: number | null;
}

export interface TagDraft {
  name: string;
  /** Slug of the theme it belongs to; null for a tag of the whole call. */
  theme: string | null;
}

/** Stores the themes of a new call in their order; answers their ids by slug. */
export async function insertThemes(
  tx: Tx,
  callId: string,
  themes: readonly ThemeDraft[],
): Promise<Map<string, string>> {
  const ids = new Map(themes.map((theme) => [theme.slug, newId()]));
  await tx.query(
    `INSERT INTO theme (id, call_id, slug, name, narrative, sample_questions, places, position)
     SELECT t.id, $1, t.slug, t.name, t.narrative, t.questions, t.places, t.position
       FROM jsonb_to_recordset($2) AS t(id uuid, slug text, name text, narrative text, questions text[], places int, position int)`,
    [
      callId,
      JSON.stringify(
        themes.map((theme, position) => ({
          ...theme,
          id: ids.get(theme.slug),
          questions: theme.sampleQuestions,
          position,
        })),
      ),
    ],
  );
  return ids;
}

/** Stores the tags a call offers. */
export async function insertTags(
  tx: Tx,
  callId: string,
  tags: readonly TagDraft[],
  themeIds: ReadonlyMap<string, string>,
): Promise<void> {
  await tx.query(
    `INSERT INTO tag (id, call_id, theme_id, slug, name)
     SELECT * FROM unnest($2::uuid[], array_fill($1::uuid, ARRAY[cardinality($2::uuid[])]), $3::uuid[], $4::text[], $5::text[])`,
    [
      callId,
      tags.map(() => newId()),
      tags.map((tag) => (tag.theme === null ? null : (themeIds.get(tag.theme) ?? null))),
      tags.map((tag) => slugOf(tag.name)),
      tags.map((tag) => tag.name),
    ],
  );
}

/**
 * The ids of tags by the names given; a name the call does not know becomes a written-in tag.
 * Names that make the same slug are one tag; a name without a letter or digit has none.
 */
export async function findOrWriteInTags(
  tx: Tx,
  callId: string,
  names: readonly string[],
): Promise<Map<string, string>> {
  const bySlug = new Map<string, string>();
  for (const name of names) {
    const slug = slugOf(name);
    if (slug && !bySlug.has(slug)) bySlug.set(slug, name.trim());
  }
  if (bySlug.size === 0) return new Map();
  const slugs = [...bySlug.keys()].toSorted(); // one order for everybody, so that two writers never wait for each other
  await tx.query(
    `INSERT INTO tag (id, call_id, slug, name, origin)
     SELECT t.id, $1, t.slug, t.name, 'written_in'
       FROM unnest($2::uuid[], $3::text[], $4::text[]) AS t(id, slug, name)
     ON CONFLICT (call_id, slug) DO NOTHING`,
    [callId, slugs.map(() => newId()), slugs, slugs.map((slug) => bySlug.get(slug))],
  );
  const rows = (await tx.query('SELECT id, slug FROM tag WHERE call_id = $1 AND slug = ANY ($2)', [
    callId,
    slugs,
  ])) as { id: string; slug: string }[];
  const ids = new Map(rows.map(({ slug, id }) => [slug, id]));
  return new Map(
    names.flatMap((name) => {
      const id = ids.get(slugOf(name));
      return id === undefined ? [] : [[name, id] as const];
    }),
  );
}

/** Sets the places of themes by id; themes of another call stay as they are. */
export async function setThemePlaces(
  tx: Tx,
  callId: string,
  places: Readonly<Record<string, number | null>>,
): Promise<void> {
  await tx.query(
    `UPDATE theme t SET places = p.places
       FROM jsonb_to_recordset($2) AS p(id uuid, places int) WHERE t.call_id = $1 AND t.id = p.id`,
    [callId, JSON.stringify(Object.entries(places).map(([id, count]) => ({ id, places: count })))],
  );
}
