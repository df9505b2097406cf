import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { CallSettings } from '../rules/settings/call-settings.js';
import type { CriterionRow, FormatRow } from '../rules/call-setup.js';
import { normalSettings } from '../rules/settings/normal-settings.js';

/** The criteria of a call, in its own order. */
@Injectable()
export class CriteriaQuery {
  constructor(private readonly db: Database) {}

  run(callId: string): Promise<CriterionRow[]> {
    return this.db.rows<CriterionRow>(
      `SELECT id, slug, name, guidance, anchors, weight::float8 AS weight, waived_for AS "waivedFor", retired
         FROM criterion WHERE call_id = $1 ORDER BY position`,
      [callId],
    );
  }
}

/** The formats of a call, in its own order. */
@Injectable()
export class FormatsQuery {
  constructor(private readonly db: Database) {}

  run(callId: string): Promise<FormatRow[]> {
    return this.db.rows<FormatRow>(
      'SELECT id, slug, name, layout, minutes, retired FROM session_format WHERE call_id = $1 ORDER BY position',
      [callId],
    );
  }
}

/** The settings of a call alone. */
@Injectable()
export class CallSettingsQuery {
  constructor(private readonly db: Database) {}

  /** Undefined for an unknown call. */
  async run(callId: string): Promise<CallSettings | undefined> {
    const row = await this.db.row<{ settings: CallSettings }>('SELECT settings FROM call WHERE id = $1', [
      callId,
    ]);
    return row && normalSettings(row.settings);
  }
}

/** What of a call's settings decides who sees what, and how a number is written. */
export type SightSettings = Pick<
  CallSettings,
  'committeeReadsAll' | 'confirmedByThemselves' | 'publishReceived' | 'reviewersSeeNames' | 'numberPrefix'
>;

/**
 * SQL: `settings` of a call as `alias`, with what `SightSettings` has. The settings of a call are long, and are unpacked
 * anew by everything that looks into them: this looks once.
 */
export const sightSettings = (settings: string, alias: string): string =>
  `jsonb_to_record(${settings}) AS ${alias}("committeeReadsAll" boolean, "confirmedByThemselves" boolean,
     "publishReceived" boolean, "reviewersSeeNames" boolean, "numberPrefix" text)`;
