import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import type { Actor } from '#libs/identity';
import { type Blocker, Clock, ensure, newId, refuseIf } from '#libs/kernel';
import { lockProgramme } from '../persistence/call-lock.js';
import { canArrange } from '../policies/programme.policy.js';
import type { SessionType } from '../rules/session-types.js';

export interface AddSessionInput {
  callId: string;
  type: Exclude<SessionType, 'workshop'>;
  title: string;
  abstract: string;
  themeId: string | null;
  minutes: number;
  /** Who holds it, as printed: one organiser, without an account. */
  organiser: string;
}

const LONGEST_TITLE = 200;

/** Enters a session that did not come through the call: a main session, an open forum, a town hall. */
@Injectable()
export class AddSession {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** @returns the id of the session */
  run(actor: Actor, input: AddSessionInput): Promise<string> {
    return this.db.transaction(async (tx) => {
      const call = await lockProgramme(tx, input.callId);
      ensure(canArrange(actor, call));
      const themes = (await tx.query('SELECT 1 FROM theme WHERE id = $1 AND call_id = $2', [
        input.themeId,
        input.callId,
      ])) as unknown[];
      refuseIf(sessionBlockers(input, input.themeId === null || themes.length === 1));
      const id = newId();
      await tx.query(
        `INSERT INTO session (id, call_id, type, number, title, abstract, theme_id, minutes, created_at)
         SELECT $1, $2, $3, coalesce(max(number), 0) + 1, $4, $5, $6, $7, $8 FROM session WHERE call_id = $2 AND type = $3`,
        [
          id,
          input.callId,
          input.type,
          input.title.trim(),
          input.abstract.trim(),
          input.themeId,
          input.minutes,
          await this.clock.now(tx),
        ],
      );
      if (input.organiser.trim() !== '')
        await tx.query(
          `INSERT INTO session_person (id, session_id, role, position, name) VALUES ($1, $2, 'organiser', 0, $3)`,
          [newId(), id, input.organiser.trim()],
        );
      await audit.add(tx, actor, 'programme.session_added', { ...call, subjectId: id }, { type: input.type });
      return id;
    });
  }
}

function sessionBlockers({ title, minutes }: AddSessionInput, themeKnown: boolean): Blocker[] {
  return [
    ...(title.trim() === '' ? [{ code: 'isNotEmpty', field: 'title' }] : []),
    ...(title.length > LONGEST_TITLE
      ? [{ code: 'text_too_long', field: 'title', limit: LONGEST_TITLE }]
      : []),
    ...(Number.isInteger(minutes) && minutes >= 5 && minutes <= 600
      ? []
      : [{ code: 'slot_length', field: 'minutes', shortest: 5, longest: 600 }]),
    ...(themeKnown ? [] : [{ code: 'isIn', field: 'theme' }]),
  ];
}
