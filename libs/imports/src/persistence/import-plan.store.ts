import type { CallRules } from '#libs/calls';
import type { Tx } from '#libs/database';
import type { Actor } from '#libs/identity';
import { importTargets } from '#libs/proposals';
import type { ImportMapping } from '../rules/import-mapping.js';
import { idsIn, planImport, type PlannedRow } from '../rules/import-plan.js';
import type { SourceTable } from '../rules/source-table.js';

/** What would become of every row of a file as the call stands now; with `lock`, as long as the transaction lasts. */
export async function planIn(
  tx: Tx,
  actor: Actor,
  call: CallRules,
  table: SourceTable,
  mapping: ImportMapping,
  lock: boolean,
): Promise<PlannedRow[]> {
  const { externalIds, numbers } = idsIn(table, mapping);
  const origins = (await tx.query(
    `SELECT external_id AS "externalId", proposal_id AS id FROM proposal_origin
      WHERE call_id = $1 AND system = $2 AND external_id = ANY ($3::text[])`,
    [call.callId, table.system, externalIds],
  )) as { externalId: string; id: string }[];
  const there = await importTargets(
    tx,
    actor,
    call.callId,
    { ids: origins.map(({ id }) => id), numbers },
    lock,
  );
  const byId = new Map(there.map((one) => [one.id, one]));
  return planImport(table, mapping, call, {
    byExternalId: new Map(
      origins.flatMap(({ externalId, id }) => (byId.has(id) ? [[externalId, byId.get(id)!] as const] : [])),
    ),
    byNumber: new Map(there.flatMap((one) => (one.number === null ? [] : [[one.number, one] as const]))),
  });
}

/** Keeps where proposals came from, and everything the other system said of them. */
export async function keepOrigins(
  tx: Tx,
  { callId, system, by, at }: { callId: string; system: string; by: string; at: Date },
  rows: readonly { proposalId: string; externalId: string; raw: unknown }[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `INSERT INTO proposal_origin (proposal_id, call_id, system, external_id, raw, imported_by, imported_at)
     SELECT o."proposalId", $1, $2, coalesce(nullif(o."externalId", ''), o."proposalId"::text), o.raw, $3, $4
       FROM jsonb_to_recordset($5) AS o("proposalId" uuid, "externalId" text, raw jsonb)
     ON CONFLICT (proposal_id) DO UPDATE SET system = excluded.system, external_id = excluded.external_id, raw = excluded.raw,
       imported_by = excluded.imported_by, imported_at = excluded.imported_at`,
    [callId, system, by, at, JSON.stringify(rows)],
  );
}

/** Keeps how a kind of file was read, for the next one. */
export const rememberMapping = (
  tx: Tx,
  { callId, system, at }: { callId: string; system: string; at: Date },
  mapping: ImportMapping,
): Promise<unknown> =>
  tx.query(
    `INSERT INTO import_mapping (call_id, system, mapping, used_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (call_id, system) DO UPDATE SET mapping = excluded.mapping, used_at = excluded.used_at`,
    [callId, system, JSON.stringify(mapping), at],
  );

/** How such files were read the last time. */
export async function rememberedMapping(
  tx: Tx,
  { callId, system }: { callId: string; system: string },
): Promise<ImportMapping | undefined> {
  const [row] = (await tx.query('SELECT mapping FROM import_mapping WHERE call_id = $1 AND system = $2', [
    callId,
    system,
  ])) as { mapping: ImportMapping }[];
  return row?.mapping;
}
