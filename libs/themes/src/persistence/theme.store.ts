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

/** Makes the themes of a call those given, in their order; whoever leaves one out has seen that nothing uses it. */
export async function putThemes(
  tx: Tx,
  callId: string,
  themes: readonly (ThemeDraft & { retired: boolean })[],
): Promise<void> {
  await tx.query('DELETE FROM theme WHERE call_id = $1 AND NOT slug = ANY ($2)', [
    callId,
    themes.map(({ slug }) => slug),
  ]);
  await tx.query(
    `INSERT INTO theme (id, call_id, slug, name, narrative, sample_questions, places, retired, position)
     SELECT t.id, $1, t.slug, t.name, t.narrative, t.questions, t.places, t.retired, t.position
       FROM jsonb_to_recordset($2)
         AS t(id uuid, slug text, name text, narrative text, questions text[], places int, retired boolean, position int)
     ON CONFLICT (call_id, slug) DO UPDATE
        SET name = excluded.name, narrative = excluded.narrative, sample_questions = excluded.sample_questions,
            places = excluded.places, retired = excluded.retired, position = excluded.position`,
    [
      callId,
      JSON.stringify(
        themes.map(({ sampleQuestions, ...theme }, position) => ({
          ...theme,
          id: newId(),
          questions: sampleQuestions,
          position,
        })),
      ),
    ],
  );
}

/**
 * Makes the tags a call lists those given; `theme` by slug. One that somebody had written in becomes the call's.
 * Those written in and not listed stay. Themes must be stored before.
 */
export async function putTags(
  tx: Tx,
  callId: string,
  tags: readonly (TagDraft & { slug: string; retired: boolean })[],
): Promise<void> {
  await tx.query(`DELETE FROM tag WHERE call_id = $1 AND origin = 'listed' AND NOT slug = ANY ($2)`, [
    callId,
    tags.map(({ slug }) => slug),
  ]);
  await tx.query(
    `INSERT INTO tag (id, call_id, theme_id, slug, name, origin, retired, position)
     SELECT g.id, $1, t.id, g.slug, g.name, 'listed', g.retired, g.position
       FROM jsonb_to_recordset($2) AS g(id uuid, theme text, slug text, name text, retired boolean, position int)
       LEFT JOIN theme t ON t.call_id = $1 AND t.slug = g.theme
     ON CONFLICT (call_id, slug) DO UPDATE
        SET theme_id = excluded.theme_id, name = excluded.name, origin = 'listed', retired = excluded.retired,
            position = excluded.position`,
    [callId, JSON.stringify(tags.map((tag, position) => ({ ...tag, id: newId(), position })))],
  );
}

/**
 * The ids of tags by the names given; a name the call does not know becomes a written-in tag.
 * Names that make the same slug are one tag, and so are spellings merged into it; a name without a letter or digit has none.
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
      WHERE NOT EXISTS (SELECT 1 FROM tag_alias a WHERE a.call_id = $1 AND a.slug = t.slug)
     ON CONFLICT (call_id, slug) DO NOTHING`,
    [callId, slugs.map(() => newId()), slugs, slugs.map((slug) => bySlug.get(slug))],
  );
  const rows = (await tx.query(
    `SELECT tag_id AS id, slug FROM tag_alias WHERE call_id = $1 AND slug = ANY ($2)
     UNION ALL SELECT id, slug FROM tag WHERE call_id = $1 AND slug = ANY ($2)`,
    [callId, slugs],
  )) as { id: string; slug: string }[];
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
