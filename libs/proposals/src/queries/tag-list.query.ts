import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { hiddenFrom } from '../persistence/screening-sql.js';

/** A tag with what bears it. */
export interface TagListRow {
  id: string;
  slug: string;
  name: string;
  themeName: string;
  origin: 'listed' | 'written_in';
  retired: boolean;
  /** Submitted proposals that have it, which the reader may see. */
  uses: number;
  reviewers: number;
  /** Spellings merged into it. */
  aliases: string[];
}

export interface TaggedProposal {
  id: string;
  number: number;
  title: string;
  themeName: string;
  status: string;
}

/** A session or received proposal with a tag, as everybody may see it. */
export interface PublicTagged {
  kind: 'session' | 'received';
  id: string;
  number: number;
  title: string;
}

/** The tags of a call for its secretariat, and what bears one of them. */
@Injectable()
export class TagListQuery {
  constructor(private readonly db: Database) {}

  /** All of them: those written in first, the most used first; one query. */
  list(callId: string, personId: string | null): Promise<TagListRow[]> {
    return this.db.rows<TagListRow>(
      `WITH hidden AS MATERIALIZED (${hiddenFrom('$1', '$2')}),
       used AS (
         SELECT t.tag_id, count(*)::int AS uses FROM proposal_tag t JOIN proposal p ON p.id = t.proposal_id
          WHERE t.call_id = $1 AND p.status NOT IN ('draft', 'withdrawn') AND p.id NOT IN (SELECT id FROM hidden)
          GROUP BY t.tag_id)
       SELECT g.id, g.slug, g.name, coalesce(t.name, '') AS "themeName", g.origin, g.retired, coalesce(used.uses, 0) AS uses,
              (SELECT count(*)::int FROM reviewer_tag r WHERE r.tag_id = g.id) AS reviewers,
              ARRAY(SELECT a.slug FROM tag_alias a WHERE a.tag_id = g.id ORDER BY a.slug) AS aliases
         FROM tag g LEFT JOIN theme t ON t.id = g.theme_id LEFT JOIN used ON used.tag_id = g.id
        WHERE g.call_id = $1 ORDER BY g.origin DESC, uses DESC, lower(g.name), g.id`,
      [callId, personId],
    );
  }

  /** Pairs that somebody has said are two. */
  async apart(callId: string): Promise<{ a: string; b: string }[]> {
    return this.db.rows('SELECT a_id AS a, b_id AS b FROM tag_distinction WHERE call_id = $1', [callId]);
  }

  /** Submitted proposals with a tag that the reader may see, by number. */
  proposals(callId: string, personId: string | null, tagId: string): Promise<TaggedProposal[]> {
    return this.db.rows<TaggedProposal>(
      `WITH hidden AS MATERIALIZED (${hiddenFrom('$1', '$2')})
       SELECT p.id, p.number, p.title, coalesce(t.name, '') AS "themeName", p.status
         FROM proposal_tag g JOIN proposal p ON p.id = g.proposal_id LEFT JOIN theme t ON t.id = p.theme_id
        WHERE g.call_id = $1 AND g.tag_id = $3 AND p.status NOT IN ('draft', 'withdrawn') AND p.id NOT IN (SELECT id FROM hidden)
        ORDER BY p.number`,
      [callId, personId, tagId],
    );
  }

  /**
   * What everybody may see of a tag by its slug or an old spelling of it: sessions of the published programme, and received
   * proposals if the call publishes them. Undefined for a tag without any, so that words people wrote elsewhere stay there.
   */
  async seenByAll(
    callId: string,
    slug: string,
    received: boolean,
  ): Promise<{ slug: string; name: string; entries: PublicTagged[] } | undefined> {
    const rows = await this.db.rows<PublicTagged & { slug: string; name: string }>(
      `${PUBLIC} SELECT g.slug, g.name, shown.kind, shown.id, shown.number, shown.title
         FROM tag g JOIN shown ON shown.tag_id = g.id
        WHERE g.call_id = $1 AND g.id = coalesce(
                (SELECT x.id FROM tag x WHERE x.call_id = $1 AND x.slug = $3),
                (SELECT a.tag_id FROM tag_alias a WHERE a.call_id = $1 AND a.slug = $3))
        ORDER BY shown.kind DESC, shown.number`,
      [callId, received, slug],
    );
    const [first] = rows;
    return first && { slug: first.slug, name: first.name, entries: rows };
  }

  /** Tags that everybody may see something of, with how much; the most used first. */
  listedForAll(callId: string, received: boolean): Promise<{ slug: string; name: string; uses: number }[]> {
    return this.db.rows(
      `${PUBLIC} SELECT g.slug, g.name, count(*)::int AS uses FROM tag g JOIN shown ON shown.tag_id = g.id
        WHERE g.call_id = $1 GROUP BY g.id ORDER BY uses DESC, lower(g.name), g.id`,
      [callId, received],
    );
  }
}

/** $1 the call, $2 whether it publishes what it received. A proposal with a session in the programme is shown as that. */
const PUBLIC = `
  WITH published AS (
    SELECT v.content FROM programme_version v WHERE v.call_id = $1 ORDER BY v.number DESC LIMIT 1),
  session_shown AS (
    SELECT (s ->> 'id')::uuid AS id, (s ->> 'number')::int AS number, s ->> 'title' AS title
      FROM published CROSS JOIN LATERAL jsonb_array_elements(published.content -> 'sessions') s),
  of_session AS (
    SELECT w.proposal_id, x.* FROM session_shown x JOIN session w ON w.id = x.id WHERE w.proposal_id IS NOT NULL),
  shown AS (
    SELECT t.tag_id, 'session' AS kind, o.id, o.number, o.title FROM of_session o JOIN proposal_tag t ON t.proposal_id = o.proposal_id
    UNION ALL
    SELECT t.tag_id, 'received', p.id, p.number, p.title FROM proposal p JOIN proposal_tag t ON t.proposal_id = p.id
     WHERE $2 AND p.call_id = $1 AND p.submitted_at IS NOT NULL AND p.status NOT IN ('draft', 'withdrawn')
       AND p.id NOT IN (SELECT o.proposal_id FROM of_session o))`;
