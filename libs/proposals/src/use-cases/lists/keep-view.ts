import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { loadCallRules } from '#libs/calls';
import { Database } from '#libs/database';
import { type Actor, isSecretariat, personOf } from '#libs/identity';
import { type Blocker, Clock, ensure, newId, refuseIf } from '#libs/kernel';
import { SavedViewEntity } from '../../persistence/saved-view.entity.js';
import type { KeptList } from '../../rules/lists/kept-list.js';
import { cleanText } from '../../rules/content/clean-content.js';

export interface KeepViewInput {
  callId: string;
  list: KeptList;
  name: string;
  /** Behind the question mark: filters, order and columns. */
  address: string;
  shared: boolean;
}

/** An address may name fifty questions of a call's own among its columns. */
const LONGEST = { name: 80, address: 6000 };
const MOST_VIEWS = 60;

/** Keeps a list under a name, for oneself or for the secretariat of the call; one's own of the same list and name is replaced. */
@Injectable()
export class KeepView {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(
    actor: Actor,
    { callId, list, name: typed, address, shared }: KeepViewInput,
  ): Promise<{ viewId: string }> {
    return this.db.transaction(async (tx) => {
      const call = await loadCallRules(tx, callId);
      ensure(isSecretariat(actor, call));
      const ownerId = personOf(actor);
      const name = cleanText(typed).replaceAll(/\s+/g, ' ');
      const own = await tx.findBy(SavedViewEntity, { callId, ownerId, list });
      const former = own.find((view) => view.name === name);
      refuseIf([
        ...nameBlockers(name),
        ...(address.length > LONGEST.address
          ? [
              {
                code: 'too_many_characters',
                field: 'name',
                max: LONGEST.address,
                over: address.length - LONGEST.address,
              },
            ]
          : []),
        ...(!former && own.length >= MOST_VIEWS
          ? [{ code: 'too_many_views', field: 'name', max: MOST_VIEWS }]
          : []),
      ]);
      const viewId = former?.id ?? newId();
      const createdAt = former?.createdAt ?? (await this.clock.now(tx));
      await tx.save(SavedViewEntity, { id: viewId, callId, ownerId, list, name, address, shared, createdAt });
      const scope = { forumId: call.forumId, callId, subjectId: viewId };
      await audit.add(tx, actor, 'view.kept', scope, { shared });
      return { viewId };
    });
  }
}

function nameBlockers(name: string): Blocker[] {
  if (name === '') return [{ code: 'view_name_missing', field: 'name' }];
  if (name.length > LONGEST.name)
    return [
      { code: 'too_many_characters', field: 'name', max: LONGEST.name, over: name.length - LONGEST.name },
    ];
  return [];
}
