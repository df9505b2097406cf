import type { ProgrammeContent } from '../rules/programme-content.js';

/** What can read the draft: a transaction that publishes it, or a page that looks at it. */
export type ReadRows = <T extends object>(sql: string, parameters: unknown[]) => Promise<T[]>;

const CONTENT = `
  SELECT json_build_object(
    'call', (SELECT json_build_object('forumSlug', f.slug, 'callSlug', c.slug, 'forumName', f.name, 'name', c.name,
                                      'motto', c.motto, 'place', c.place, 'timeZone', c.time_zone)
               FROM call c JOIN forum f ON f.id = c.forum_id WHERE c.id = $1),
    'rooms', coalesce((SELECT json_agg(json_build_object('id', id, 'name', name, 'capacity', capacity) ORDER BY position)
                         FROM room WHERE call_id = $1), '[]'),
    'themes', coalesce((SELECT json_agg(json_build_object('slug', slug, 'name', name) ORDER BY position)
                          FROM theme WHERE call_id = $1), '[]'),
    'sessions', coalesce((
      SELECT json_agg(json_build_object(
               'id', s.id, 'type', s.type, 'number', s.number, 'title', s.title, 'abstract', s.abstract,
               'themeSlug', t.slug, 'format', s.format, 'roomId', l.room_id,
               'startsAt', to_char(l.starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
               'endsAt', to_char(l.ends_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
               'people', coalesce((SELECT json_agg(json_build_object('name', p.name, 'role', p.role, 'organisation', p.organisation,
                                     'stakeholderGroup', p.stakeholder_group, 'regionalGroup', p.regional_group) ORDER BY p.position)
                                     FROM session_person p WHERE p.session_id = s.id), '[]'))
               ORDER BY l.starts_at, r.position, s.number)
        FROM session s
        JOIN placement l ON l.session_id = s.id JOIN room r ON r.id = l.room_id
        LEFT JOIN theme t ON t.id = s.theme_id
       WHERE s.call_id = $1), '[]')) AS content`;

/** The programme as it would be published now: sessions that have a place. */
export async function draftContent(rows: ReadRows, callId: string): Promise<ProgrammeContent> {
  const [row] = await rows<{ content: ProgrammeContent }>(CONTENT, [callId]);
  if (!row) throw new Error('A SELECT without FROM gives one row');
  return row.content;
}

/** Titles of sessions of the draft that have no place yet. */
export async function unplacedTitles(rows: ReadRows, callId: string): Promise<string[]> {
  const titles = await rows<{ title: string }>(
    `SELECT s.title FROM session s LEFT JOIN placement l ON l.session_id = s.id
      WHERE s.call_id = $1 AND l.session_id IS NULL ORDER BY s.type, s.number`,
    [callId],
  );
  return titles.map((row) => row.title);
}
