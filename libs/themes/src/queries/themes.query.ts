import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';

export interface ThemeRow {
  id: string;
  slug: string;
  name: string;
  narrative: string;
  sampleQuestions: string[];
  places: number | null;
  /** No longer offered; kept where it was chosen. */
  retired: boolean;
}

export interface TagRow {
  id: string;
  themeId: string | null;
  slug: string;
  name: string;
  origin: 'listed' | 'written_in';
  retired: boolean;
}

/** The themes of a call, in its own order. */
@Injectable()
export class ThemesQuery {
  constructor(private readonly db: Database) {}

  run(callId: string): Promise<ThemeRow[]> {
    return this.db.rows<ThemeRow>(
      `SELECT id, slug, name, narrative, sample_questions AS "sampleQuestions", places, retired
         FROM theme WHERE call_id = $1 ORDER BY position`,
      [callId],
    );
  }
}

/** The tags of a call: those it lists under each theme, then those written in. */
@Injectable()
export class TagsQuery {
  constructor(private readonly db: Database) {}

  run(callId: string): Promise<TagRow[]> {
    return this.db.rows<TagRow>(
      `SELECT g.id, g.theme_id AS "themeId", g.slug, g.name, g.origin, g.retired
         FROM tag g LEFT JOIN theme t ON t.id = g.theme_id
        WHERE g.call_id = $1 ORDER BY g.origin, t.position NULLS LAST, g.position, g.name`,
      [callId],
    );
  }
}
