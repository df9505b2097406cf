import { Injectable } from '@nestjs/common';
import { loadCallRules } from '#libs/calls';
import { Database } from '#libs/database';
import { type Actor, isSecretariat } from '#libs/identity';
import { Clock, ensure } from '#libs/kernel';
import { bringIn, countsOf, type ImportDone } from '../persistence/bring-in.store.js';
import { planIn, rememberedMapping } from '../persistence/import-plan.store.js';
import { readSource } from '../reading/read-source.js';
import type { ImportMapping } from '../rules/import-mapping.js';
import type { PlannedRow } from '../rules/import-plan.js';
import type { SystemName } from '../rules/source-table.js';
import { startedMapping } from '../rules/started-mapping.js';

export interface ImportFileInput {
  callId: string;
  file: Uint8Array;
  system?: SystemName;
  /** Parts of it replace what is guessed or remembered. */
  mapping?: Partial<ImportMapping>;
  /** Nothing is written. */
  dryRun?: boolean;
}

/** What a file was read as, and what became, or would become, of its rows. */
export interface ImportFileDone extends ImportDone {
  system: SystemName;
  mapping: ImportMapping;
  rows: Pick<PlannedRow, 'line' | 'act' | 'title' | 'number' | 'externalId' | 'bad'>[];
}

/** Reads a file and brings it in at once, or says what would happen: for scripts and the command line. */
@Injectable()
export class ImportFile {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async run(
    actor: Actor,
    { callId, file, system, mapping: given = {}, dryRun = false }: ImportFileInput,
  ): Promise<ImportFileDone> {
    const table = await readSource(file, system);
    return this.db.transaction(async (tx) => {
      const call = await loadCallRules(tx, callId);
      ensure(isSecretariat(actor, call));
      const remembered = await rememberedMapping(tx, { callId, system: table.system });
      const started = startedMapping(table, call.settings, remembered, actor.email);
      const mapping: ImportMapping = {
        ...started,
        ...given,
        columns: { ...started.columns, ...given.columns },
        values: { ...started.values, ...given.values },
        defaults: { ...started.defaults, ...given.defaults },
      };
      const plan = await planIn(tx, actor, call, table, mapping, !dryRun);
      const told = { system: table.system, mapping, rows: plan.map(rowOf) };
      if (dryRun) return { ...told, ...countsOf(plan) };
      const done = await bringIn(tx, actor, call, await this.clock.now(tx), table, mapping);
      return { ...told, ...done };
    });
  }
}

const rowOf = ({
  line,
  act,
  title,
  number,
  externalId,
  bad,
}: PlannedRow): ImportFileDone['rows'][number] => ({
  line,
  act,
  title,
  number,
  externalId,
  bad,
});
