import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { PublishedProgramme } from '../rules/programme-content.js';

// two per call would do: the newest, and the one before while processes change over
const KEPT = 64;

/** The newest published version of a call's programme; nothing of the draft. */
@Injectable()
export class PublishedProgrammeQuery {
  /** Versions never change but by removals, which are counted, so each process may keep what it has read. */
  private readonly kept = new Map<string, PublishedProgramme>();

  constructor(private readonly db: Database) {}

  async run(callId: string): Promise<PublishedProgramme | undefined> {
    const newest = await this.db.row<{ id: string; removals: number }>(
      'SELECT id, removals FROM programme_version WHERE call_id = $1 ORDER BY number DESC LIMIT 1',
      [callId],
    );
    if (!newest) return undefined;
    const known = this.kept.get(newest.id);
    if (known?.removals === newest.removals) return known;
    const version = await this.db.row<PublishedProgramme>(
      `SELECT id AS "versionId", removals, number, published_at AS "publishedAt", changelog, content
         FROM programme_version WHERE id = $1`,
      [newest.id],
    );
    if (version) this.keep(version);
    return version;
  }

  private keep(version: PublishedProgramme): void {
    const oldest = this.kept.keys().next();
    if (this.kept.size >= KEPT && !oldest.done) this.kept.delete(oldest.value);
    this.kept.set(version.versionId, version);
  }
}
