import { audit } from '#libs/audit';
import type { CallRules } from '#libs/calls';
import type { Tx } from '#libs/database';
import { type Actor, personOf } from '#libs/identity';
import { refuseIf } from '#libs/kernel';
import { outbox } from '#libs/outbox';
import { type ImportTarget, storeImported } from '#libs/proposals';
import type { ImportMapping } from '../rules/import-mapping.js';
import type { PlannedRow } from '../rules/import-plan.js';
import type { SourceTable } from '../rules/source-table.js';
import { keepOrigins, planIn } from './import-plan.store.js';

/** How many rows became what. */
export interface ImportDone {
  created: number;
  updated: number;
  same: number;
  leftOut: number;
  refused: number;
}

/** Carries out what the plan says, under lock: every row, or none and the reasons, unless bad rows are to be skipped. */
export async function bringIn(
  tx: Tx,
  actor: Actor,
  call: CallRules,
  at: Date,
  table: SourceTable,
  mapping: ImportMapping,
): Promise<ImportDone> {
  const plan = await planIn(tx, actor, call, table, mapping, true);
  const done = countsOf(plan);
  if (!mapping.skipBad) refuseIf(plan.flatMap(({ bad }) => bad));
  const created = plan.filter(({ act }) => act === 'create');
  const updated = plan.filter(({ act }) => act === 'update');
  const ids = await storeImported(tx, actor, call, at, {
    created: created.map(({ proposal }) => proposal),
    updated: updated.map(({ there, proposal }) => ({
      there: there as ImportTarget,
      content: proposal.content,
    })),
  });
  const { callId } = call;
  await keepOrigins(tx, { callId, system: table.system, by: personOf(actor), at }, [
    ...created.map(({ externalId, raw }, index) => ({ proposalId: ids[index]!, externalId, raw })),
    ...updated.map(({ there, externalId, raw }) => ({ proposalId: there!.id, externalId, raw })),
  ]);
  const scope = { forumId: call.forumId, callId };
  await audit.add(
    tx,
    actor,
    'proposals.imported',
    { ...scope, subjectId: callId },
    {
      system: table.system,
      ...done,
    },
  );
  for (const { there } of updated)
    // eslint-disable-next-line no-await-in-loop -- one connection answers one question at a time
    await audit.add(
      tx,
      actor,
      'proposal.edited',
      { ...scope, subjectId: there!.id },
      { system: table.system },
    );
  if (done.created + done.updated > 0)
    await outbox.add(tx, { type: 'proposals.listed_anew', payload: { callId } });
  return done;
}

/** How many rows of a plan become what. */
export function countsOf(plan: readonly PlannedRow[]): ImportDone {
  const count = (wanted: PlannedRow['act']) => plan.filter(({ act }) => act === wanted).length;
  return {
    created: count('create'),
    updated: count('update'),
    same: count('same'),
    leftOut: count('left_out'),
    refused: count('refused'),
  };
}
