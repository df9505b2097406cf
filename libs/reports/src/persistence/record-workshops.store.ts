import { audit } from '#libs/audit';
import type { Tx } from '#libs/database';
import type { Actor } from '#libs/identity';
import { newId } from '#libs/kernel';
import { lookAgain } from './look-again.store.js';
import type { ReadWorkshop } from './past-import.store.js';
import { PastWorkshopEntity } from './past-workshop.entity.js';
import { writeOrganisers } from './past-workshop.store.js';

const AT_ONCE = 500;

export interface ReadFile {
  forumId: string;
  /** Of the act, on the trail. */
  importId: string;
  workshops: readonly ReadWorkshop[];
}

/** Puts workshops on a forum's record, and has the rules look again at whatever they bear on. */
export async function recordWorkshops(
  tx: Tx,
  actor: Actor,
  { forumId, importId, workshops }: ReadFile,
  addedAt: Date,
): Promise<void> {
  const rows = workshops.map((row) => ({ ...row, id: newId() }));
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const portion = rows.slice(at, at + AT_ONCE);
    await tx.insert(
      PastWorkshopEntity,
      portion.map(({ id, year, edition, number, title, reportAddress, filedOn }) => ({
        id,
        forumId,
        year,
        edition,
        number,
        title,
        addedAt,
        version: 1,
        addedBy: actor.personId,
        reportAddress: reportAddress || null,
        filedOn: filedOn || null,
      })),
    );
    await writeOrganisers(tx, portion);
  }
  const scope = { forumId, subjectId: importId };
  await audit.add(tx, actor, 'past_workshops.imported', scope, { rows: rows.length });
  await lookAgain(tx, forumId, 'all');
}
