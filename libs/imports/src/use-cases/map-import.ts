import { Injectable } from '@nestjs/common';
import { loadCallRules } from '#libs/calls';
import { Database } from '#libs/database';
import { type Actor, isEmail, isSecretariat, personOf } from '#libs/identity';
import { type Blocker, ensure, found, refuseIf } from '#libs/kernel';
import { ImportDraftEntity } from '../persistence/import-draft.entity.js';
import { fittingMapping, type ImportMapping } from '../rules/import-mapping.js';
import { LIST_TARGETS, targetsOf } from '../rules/targets.js';

export interface MapImportInput {
  callId: string;
  importId: string;
  mapping: ImportMapping;
}

/** Says how a file is to be read. It is one's own; another person's is not found. */
@Injectable()
export class MapImport {
  constructor(private readonly db: Database) {}

  run(actor: Actor, { callId, importId, mapping }: MapImportInput): Promise<void> {
    return this.db.transaction(async (tx) => {
      const call = await loadCallRules(tx, callId);
      ensure(isSecretariat(actor, call));
      const ownerId = personOf(actor);
      const draft = found(await tx.findOneBy(ImportDraftEntity, { id: importId, callId, ownerId }));
      const fitting = fittingMapping(mapping, draft.content.columns, targetsOf(call.settings));
      refuseIf(mappingBlockers(fitting));
      await tx.update(ImportDraftEntity, { id: importId, callId, ownerId }, { mapping: fitting as never });
    });
  }
}

/** One column of ours has one column of the file, but for lists and texts that several make together. */
function mappingBlockers({ columns, defaults }: ImportMapping): Blocker[] {
  const targets = Object.values(columns);
  const single = [
    'external_id',
    'number',
    'title',
    'theme',
    'format',
    'minutes',
    'status',
    'language',
    'proposer_email',
  ];
  return [
    ...Object.entries(columns)
      .filter(
        ([, target], at) =>
          single.includes(target) && !LIST_TARGETS.has(target) && targets.indexOf(target) < at,
      )
      .map(([column]) => ({ code: 'import_target_twice', field: `columns[${column}]`, column })),
    ...(defaults.proposerEmail && !isEmail(defaults.proposerEmail)
      ? [{ code: 'isEmail', field: 'defaults[proposerEmail]' }]
      : []),
  ];
}
