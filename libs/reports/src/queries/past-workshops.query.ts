import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { type Page, pageOf } from '#libs/kernel';
import type { PastOrganiser, PastWorkshop } from '../rules/past-workshop.js';
import type { ReadWorkshop } from '../persistence/past-import.store.js';

const PAGE_SIZE = 50;

/** A workshop that was held: put on record by hand, or one of a programme of this installation. */
export interface PastWorkshopRow {
  id: string;
  /** Held here: it counts by itself, and its report is filed with it. */
  here: boolean;
  year: number;
  edition: string;
  number: number | null;
  title: string;
  organisers: PastOrganiser[];
  /** Address or path of its report; null while there is none. */
  report: string | null;
  filedOn: string | null;
}

export interface PastWorkshopFilters {
  text: string;
  /** Only those whose report is missing. */
  missing: boolean;
  page: number;
}

// the same words that compare names find them, in every script
const WORKSHOPS = `
  SELECT w.id, false AS here, w.year::int AS year, w.edition, w.number, w.title, w.report_address AS report,
         w.filed_on::text AS "filedOn",
         (SELECT coalesce(json_agg(json_build_object('name', o.name, 'email', o.email, 'organisation', o.organisation)
                          ORDER BY o.position), '[]')
            FROM past_workshop_organiser o WHERE o.workshop_id = w.id) AS organisers
    FROM past_workshop w WHERE w.forum_id = $1
  UNION ALL
  SELECT s.id, true, extract(year FROM coalesce(c.event_starts_on, c.closes_at))::int, c.name, s.number, s.title,
         CASE WHEN r.status = 'filed' THEN coalesce(nullif(r.content ->> 'address', ''),
              '/' || f.slug || '/' || c.slug || '/programme/sessions/' || s.id) END,
         to_char(r.filed_at AT TIME ZONE c.time_zone, 'YYYY-MM-DD'),
         (SELECT coalesce(json_agg(json_build_object('name', n.name, 'email', n.email, 'organisation', n.organisation)
                          ORDER BY n.position), '[]')
            FROM proposal_person n WHERE n.proposal_id = s.proposal_id AND n.role = 'organiser')
    FROM session s JOIN call c ON c.id = s.call_id AND c.status IN ('held','archived') JOIN forum f ON f.id = c.forum_id
    JOIN placement l ON l.session_id = s.id
    LEFT JOIN session_report r ON r.session_id = s.id
   WHERE c.forum_id = $1 AND s.type = 'workshop' AND s.proposal_id IS NOT NULL
     AND EXISTS (SELECT 1 FROM programme_version v WHERE v.call_id = c.id)`;

const FOUND = `
  WITH workshop AS (${WORKSHOPS}),
  found AS (
    SELECT * FROM workshop w
     WHERE ($3::boolean IS FALSE OR w.report IS NULL)
       AND ($2 = '' OR w.number::text = ltrim($2, '#')
            OR position(name_letters($2) in name_letters(concat_ws(' ', w.edition, w.title, w.organisers::text))) > 0))`;

/** The workshops a forum has on record with those held here, latest edition first. */
@Injectable()
export class PastWorkshopsQuery {
  constructor(private readonly db: Database) {}

  async list(forumId: string, { text, missing, page }: PastWorkshopFilters): Promise<Page<PastWorkshopRow>> {
    const asked = [forumId, text.trim(), missing];
    const [rows, counted] = await Promise.all([
      this.db.rows<PastWorkshopRow>(
        `${FOUND} SELECT * FROM found ORDER BY year DESC, edition, number NULLS LAST, title, id LIMIT $4 OFFSET $5`,
        [...asked, PAGE_SIZE, (page - 1) * PAGE_SIZE],
      ),
      this.db.row<{ count: number }>(`${FOUND} SELECT count(*)::int AS count FROM found`, asked),
    ]);
    return pageOf(rows, counted?.count ?? 0, page, PAGE_SIZE);
  }

  /** One that was put on record by hand, to be mended. */
  async one(
    forumId: string,
    workshopId: string,
  ): Promise<(PastWorkshop & { id: string; version: number }) | undefined> {
    return this.db.row(
      `SELECT w.id, w.year::int AS year, w.edition, w.number, w.title, coalesce(w.report_address, '') AS "reportAddress",
              coalesce(w.filed_on::text, '') AS "filedOn", w.version,
              (SELECT coalesce(json_agg(json_build_object('name', o.name, 'email', o.email, 'organisation', o.organisation)
                               ORDER BY o.position), '[]')
                 FROM past_workshop_organiser o WHERE o.workshop_id = w.id) AS organisers
         FROM past_workshop w WHERE w.forum_id = $1 AND w.id = $2`,
      [forumId, workshopId],
    );
  }

  /** A file that waits to be brought in, for who sent it. */
  received(
    forumId: string,
    importId: string,
    personId: string | null,
  ): Promise<{ id: string; fileName: string; rows: ReadWorkshop[] } | undefined> {
    return this.db.row(
      `SELECT id, file_name AS "fileName", rows FROM past_workshop_import
        WHERE forum_id = $1 AND id = $2 AND owner_id = $3`,
      [forumId, importId, personId],
    );
  }
}
