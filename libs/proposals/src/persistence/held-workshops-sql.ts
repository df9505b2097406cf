/**
 * SQL of the last `$3` years, before the event of call `$1`, in which its forum held an edition: the calls held here, and
 * whatever years its record of past workshops has.
 */
export const EDITIONS = `
  this AS (SELECT forum_id, coalesce(event_starts_on, 'infinity') AS starts_on FROM call WHERE id = $1),
  edition AS (
    SELECT call_id, year, name, path FROM (
      SELECT *, dense_rank() OVER (ORDER BY year DESC) AS nth FROM (
        SELECT c.id AS call_id, extract(year FROM coalesce(c.event_starts_on, c.closes_at))::int AS year, c.name,
               '/' || f.slug || '/' || c.slug || '/programme/sessions/' AS path
          FROM this JOIN call c USING (forum_id) JOIN forum f ON f.id = c.forum_id
         WHERE c.id <> $1 AND c.status IN ('held','archived')
           AND coalesce(c.event_starts_on, c.closes_at::date, '-infinity') < this.starts_on
        UNION ALL
        SELECT DISTINCT NULL::uuid, w.year, NULL, NULL FROM this JOIN past_workshop w USING (forum_id)
         WHERE make_date(w.year, 1, 1) < this.starts_on) years) ranked
     WHERE nth <= $3)`;

/**
 * SQL of the workshops on the forum's record by whom of `submits` they were held: by mailbox, by account, by name and
 * institution together, and by `institution` alone where `$12` says so.
 */
export const PAST_WORKSHOPS = `
  past AS (
    SELECT s.id, o.workshop_id FROM submits s JOIN past_workshop_organiser o ON o.mailbox = s.mailbox AND o.mailbox <> ''
    UNION
    SELECT s.id, o.workshop_id
      FROM submits s JOIN person who ON s."personId" IN (who.id, who.merged_into)
      JOIN past_workshop_organiser o ON lower(o.email) = who.email AND o.email <> ''
    UNION
    SELECT s.id, o.workshop_id
      FROM submits s JOIN past_workshop_organiser o ON o.name_key = s."nameKey" AND o.institution = s.institution
     WHERE is_whole_name(s."nameKey") AND s.institution <> ''
    UNION
    SELECT i.id, o.workshop_id
      FROM institution i JOIN past_workshop_organiser o ON o.institution = ANY (i.keys) AND o.institution <> ''
     WHERE $12::boolean)`;

/** SQL of what was held, of either kind, with where its report is. */
export const HELD_WORKSHOPS = `
  held_here AS (
    SELECT o.id, o.other, o.call_id FROM others o WHERE o.call_id IN (SELECT call_id FROM edition)
    UNION
    SELECT i.id, p.id, p.call_id
      FROM institution i JOIN proposal_person n ON n.institution = ANY (i.keys) AND n.institution <> '' AND n.role = 'organiser'
      JOIN proposal p ON p.id = n.proposal_id AND p.id <> i.id
     WHERE $12::boolean AND p.call_id IN (SELECT call_id FROM edition)),
  held AS (
    SELECT id, json_agg(json_build_object('id', workshop, 'number', number, 'title', title, 'edition', edition,
                          'report', report) ORDER BY year DESC, number NULLS LAST, title, workshop) AS workshops
      FROM (
        SELECT o.id, s.id AS workshop, s.number, s.title, e.name AS edition, e.year,
               CASE WHEN r.status = 'filed' THEN coalesce(nullif(r.content ->> 'address', ''), e.path || s.id) END AS report
          FROM held_here o JOIN edition e ON e.call_id = o.call_id
          JOIN session s ON s.proposal_id = o.other AND s.type = 'workshop'
          JOIN placement l ON l.session_id = s.id
          LEFT JOIN session_report r ON r.session_id = s.id
         WHERE EXISTS (SELECT 1 FROM programme_version v WHERE v.call_id = e.call_id)
        UNION
        SELECT p.id, w.id, w.number, w.title, w.edition, w.year, w.report_address
          FROM past p JOIN past_workshop w ON w.id = p.workshop_id JOIN this ON this.forum_id = w.forum_id
         WHERE w.year IN (SELECT year FROM edition)) w
     GROUP BY id)`;
