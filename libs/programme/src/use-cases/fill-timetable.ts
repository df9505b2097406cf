import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import { type Actor, personOf } from '#libs/identity';
import { Clock, ensure, refuseIf } from '#libs/kernel';
import { seededRandom } from '#libs/scoring';
import { lockProgramme } from '../persistence/call-lock.js';
import { type TimetableFacts, timetableFacts } from '../persistence/timetable-facts.js';
import { canArrange } from '../policies/programme.policy.js';
import { checkSchedule } from '../rules/scheduling/check-schedule.js';
import { proposeSchedule } from '../rules/scheduling/propose-schedule.js';
import {
  DEFAULT_RULES,
  type Placement,
  type SchedulingProblem,
} from '../rules/scheduling/scheduling-problem.js';

export interface FillTimetableInput {
  callId: string;
  /** Equal seeds give equal timetables of equal drafts. */
  seed?: number;
}

export interface FilledTimetable {
  placed: number;
  /** Titles of sessions for which no room and time is left. */
  unplaced: string[];
}

/** Proposes a place for every session that has none; what is placed stays. The proposal can then be changed by hand. */
@Injectable()
export class FillTimetable {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, { callId, seed = 1 }: FillTimetableInput): Promise<FilledTimetable> {
    return this.db.transaction(async (tx) => {
      const call = await lockProgramme(tx, callId);
      ensure(canArrange(actor, call));
      const facts = await timetableFacts(tx, callId);
      refuseIf(facts.rooms.length === 0 || facts.slots.length === 0 ? [{ code: 'no_rooms_or_slots' }] : []);
      const problem = problemOf(facts);
      const schedule = await proposeSchedule(problem, seededRandom(seed));
      assertNoClash(problem, schedule.placements);
      const isNew = new Set(facts.sessions.filter((session) => !session.pinned).map((session) => session.id));
      const added = schedule.placements.filter((placement) => isNew.has(placement.sessionId));
      await tx.query(
        `INSERT INTO placement (session_id, call_id, room_id, starts_at, ends_at, placed_by, placed_at)
         SELECT s.id, s.call_id, n.room_id, t.starts_at, t.starts_at + make_interval(mins => s.minutes), $5, $6
           FROM unnest($2::uuid[], $3::uuid[], $4::uuid[]) AS n (session_id, room_id, slot_id)
           JOIN session s ON s.id = n.session_id AND s.call_id = $1 JOIN slot t ON t.id = n.slot_id`,
        [
          callId,
          added.map((placement) => placement.sessionId),
          added.map((placement) => placement.roomId),
          added.map((placement) => placement.slotId),
          personOf(actor),
          await this.clock.now(tx),
        ],
      );
      await audit.add(tx, actor, 'programme.timetable_filled', call, { placed: added.length, seed });
      const titles = new Map(facts.sessions.map((session) => [session.id, session.title]));
      return {
        placed: added.length,
        unplaced: schedule.unplaced.map((session) => titles.get(session.sessionId) ?? session.sessionId),
      };
    });
  }
}

function problemOf(facts: TimetableFacts): SchedulingProblem {
  return {
    sessions: facts.sessions,
    rooms: facts.rooms.map(({ id, capacity }) => ({
      id,
      seats: capacity ?? Infinity,
      layouts: [],
      equipment: [],
    })),
    slots: facts.slots,
    // rooms do not say yet how they can be laid out
    rules: { ...DEFAULT_RULES, layout: 0 },
  };
}

/** The independent checker looks at every proposal before it is stored. */
function assertNoClash(problem: SchedulingProblem, placements: readonly Placement[]): void {
  const { clashes } = checkSchedule(problem, placements);
  const first = clashes.find((clash) => clash.code !== 'pin_moved');
  if (first) throw new Error(`The proposed timetable breaks a hard rule: ${JSON.stringify(first)}`);
}
