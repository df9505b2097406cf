import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { KeptList } from '../rules/lists/kept-list.js';

export interface SavedViewRow {
  id: string;
  name: string;
  address: string;
  shared: boolean;
  /** The reader's own: they can forget it. */
  own: boolean;
  /** Who keeps it. */
  owner: string;
}

/** The views of a list that a member of the secretariat keeps, and those that others share with them: own ones first, by name. */
@Injectable()
export class SavedViewsQuery {
  constructor(private readonly db: Database) {}

  run(callId: string, personId: string | null, list: KeptList): Promise<SavedViewRow[]> {
    return this.db.rows<SavedViewRow>(
      `SELECT v.id, v.name, v.address, v.shared, v.owner_id = $2 AS own, p.name AS owner
         FROM saved_view v JOIN person p ON p.id = v.owner_id
        WHERE v.call_id = $1 AND v.list = $3 AND (v.owner_id = $2 OR v.shared)
        ORDER BY v.owner_id = $2 DESC, lower(v.name), v.id LIMIT 200`,
      [callId, personId, list],
    );
  }
}
