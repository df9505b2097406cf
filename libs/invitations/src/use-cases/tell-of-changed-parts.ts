import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database, type Tx } from '#libs/database';
import { SYSTEM } from '#libs/identity';
import { Clock } from '#libs/kernel';
import type { PersonRole } from '#libs/proposals';
import { loadLetterAbouts, writeToInvited } from '../persistence/invitation-letters.js';
import { partChange } from '../rules/part-changes.js';

const AT_ONCE = 200;

interface Confirmed {
  id: string;
  rolesNow: PersonRole[];
  toldRoles: PersonRole[];
  version: number;
}

/**
 * Tells those who said yes when their part has changed, or is no more. A while after the last change, so that somebody
 * moved from one list to another is told once, or not at all when it was put back.
 */
@Injectable()
export class TellOfChangedParts {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** @returns how many were told */
  run(): Promise<number> {
    return this.db.transaction(async (tx) => {
      const now = await this.clock.now(tx);
      const changed = await lockChanged(tx, now);
      const abouts = new Map(
        (
          await loadLetterAbouts(
            tx,
            changed.map(({ id }) => id),
          )
        ).map((about) => [about.invitationId, about]),
      );
      for (const { id, toldRoles, rolesNow, version } of changed) {
        const change = partChange(toldRoles, rolesNow);
        const about = abouts.get(id);
        if (about && change !== 'none')
          await writeToInvited(tx, `invitation_part_${change}`, [about], `part_${version}`);
      }
      await markTold(tx, changed, now);
      if (changed.length > 0)
        await audit.add(
          tx,
          SYSTEM,
          'people.told_of_parts',
          {},
          { invitationIds: changed.map(({ id }) => id) },
        );
      return changed.length;
    });
  }
}

async function lockChanged(tx: Tx, now: Date): Promise<Confirmed[]> {
  return (await tx.query(
    `SELECT i.id, i.told_roles AS "toldRoles", i.version, r.now AS "rolesNow"
       FROM invitation i
       JOIN proposal p ON p.id = i.proposal_id
       JOIN call c ON c.id = i.call_id
      CROSS JOIN LATERAL (SELECT ARRAY(SELECT DISTINCT n.role FROM proposal_person n
                                        WHERE n.proposal_id = p.id AND lower(n.email) = i.email ORDER BY 1) AS now) r
      WHERE i.status = 'confirmed' AND p.updated_at > greatest(i.written_at, i.answered_at)
        AND p.updated_at < $1::timestamptz - interval '10 minutes'
        AND p.status <> 'withdrawn' AND c.status NOT IN ('held', 'archived')
        AND r.now <> i.told_roles
      ORDER BY i.id LIMIT ${AT_ONCE} FOR UPDATE OF i SKIP LOCKED`,
    [now],
  )) as Confirmed[];
}

async function markTold(tx: Tx, changed: readonly Confirmed[], now: Date): Promise<void> {
  await tx.query(
    `UPDATE invitation i SET told_roles = d.roles, written_at = $3, version = i.version + 1
       FROM (SELECT (r ->> 'id')::uuid AS id, ARRAY(SELECT jsonb_array_elements_text(r -> 'rolesNow')) AS roles
               FROM jsonb_array_elements($1::jsonb) AS r) d
      WHERE i.id = d.id AND i.id = ANY ($2::uuid[])`,
    [JSON.stringify(changed), changed.map(({ id }) => id), now],
  );
}
