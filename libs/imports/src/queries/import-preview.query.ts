import { Injectable } from '@nestjs/common';
import { type CallRules, loadCallRules } from '#libs/calls';
import { Database } from '#libs/database';
import { type Actor, personOf } from '#libs/identity';
import { ImportDraftEntity } from '../persistence/import-draft.entity.js';
import { countsOf, type ImportDone } from '../persistence/bring-in.store.js';
import { planIn } from '../persistence/import-plan.store.js';
import type { ImportMapping } from '../rules/import-mapping.js';
import type { PlannedRow } from '../rules/import-plan.js';
import type { SourceTable } from '../rules/source-table.js';
import { foundValues } from '../rules/value-choices.js';

/** A file that waits, how it is read, and what would become of each row. */
export interface ImportPreview {
  importId: string;
  fileName: string;
  table: SourceTable;
  mapping: ImportMapping;
  values: ReturnType<typeof foundValues>;
  plan: PlannedRow[];
  counts: ImportDone;
  call: CallRules;
}

/** A file that waits, among one's own. */
export interface WaitingImport {
  id: string;
  fileName: string;
  system: string;
  rows: number;
  createdAt: Date;
}

/** Files that were sent and are not brought in yet: one's own alone. */
@Injectable()
export class ImportPreviewQuery {
  constructor(private readonly db: Database) {}

  /** Undefined where there is none, or it is another person's. `otherwise`: as if it were read so. */
  run(
    actor: Actor,
    callId: string,
    importId: string,
    otherwise?: ImportMapping,
  ): Promise<ImportPreview | undefined> {
    return this.db.transaction(async (tx) => {
      const ownerId = personOf(actor);
      const draft = await tx.findOneBy(ImportDraftEntity, { id: importId, callId, ownerId });
      if (!draft) return undefined;
      const call = await loadCallRules(tx, callId);
      const table: SourceTable = { system: draft.system, ...draft.content };
      const mapping = otherwise ?? draft.mapping;
      const plan = await planIn(tx, actor, call, table, mapping, false);
      return {
        importId,
        fileName: draft.fileName,
        table,
        mapping,
        values: foundValues(table, mapping, call),
        plan,
        counts: countsOf(plan),
        call,
      };
    });
  }

  waiting(callId: string, personId: string | null): Promise<WaitingImport[]> {
    return this.db.rows<WaitingImport>(
      `SELECT id, file_name AS "fileName", system, json_array_length(content -> 'rows') AS rows, created_at AS "createdAt"
         FROM import_draft WHERE call_id = $1 AND owner_id = $2 ORDER BY created_at DESC LIMIT 20`,
      [callId, personId],
    );
  }
}
