import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database, type Tx } from '#libs/database';
import { type Actor, personOf } from '#libs/identity';
import { Clock, ensure, newId, refuseIf } from '#libs/kernel';
import { outbox } from '#libs/outbox';
import { lockProgramme } from '../persistence/call-lock.js';
import { canArrange } from '../policies/programme.policy.js';
import { draftContent, type ReadRows, unplacedTitles } from '../queries/draft-content.js';
import { programmeChanges } from '../rules/programme-changes.js';
import type { ProgrammeContent } from '../rules/programme-content.js';
import { publicationBlockers } from '../rules/publication-blockers.js';

export interface PublishProgrammeInput {
  callId: string;
  /** What readers of the version before should know. */
  changelog: string;
  /** Publish although some sessions have no place yet. */
  withoutUnplaced: boolean;
}

/** Freezes the draft as the next numbered version and shows it to the public. */
@Injectable()
export class PublishProgramme {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** @returns the number of the version */
  run(actor: Actor, input: PublishProgrammeInput): Promise<number> {
    return this.db.transaction(async (tx) => {
      const call = await lockProgramme(tx, input.callId);
      ensure(canArrange(actor, call));
      const rows: ReadRows = (sql, parameters) => tx.query(sql, parameters);
      const content = await draftContent(rows, input.callId);
      const previous = await newestVersion(tx, input.callId);
      const changes = programmeChanges(previous?.content, content);
      refuseIf(
        publicationBlockers({
          placed: content.sessions.length,
          unplaced: await unplacedTitles(rows, input.callId),
          withoutUnplaced: input.withoutUnplaced,
          changes: changes.length,
        }),
      );
      const number = (previous?.number ?? 0) + 1;
      const id = newId();
      await tx.query(
        `INSERT INTO programme_version (id, call_id, number, published_by, published_at, changelog, content)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [
          id,
          input.callId,
          number,
          personOf(actor),
          await this.clock.now(tx),
          input.changelog.trim(),
          JSON.stringify(content),
        ],
      );
      await audit.add(
        tx,
        actor,
        'programme.published',
        { ...call, subjectId: id },
        { number, changes: changes.length },
      );
      await outbox.add(tx, { type: 'programme.published', payload: { versionId: id } });
      return number;
    });
  }
}

async function newestVersion(
  tx: Tx,
  callId: string,
): Promise<{ number: number; content: ProgrammeContent } | undefined> {
  const [version] = (await tx.query(
    'SELECT number, content FROM programme_version WHERE call_id = $1 ORDER BY number DESC LIMIT 1',
    [callId],
  )) as { number: number; content: ProgrammeContent }[];
  return version;
}
