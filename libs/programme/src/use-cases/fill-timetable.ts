import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database, type Tx } from '#libs/database';
import { type Actor, personOf } from '#libs/identity';
import { Clock, ensure, Refusal, refuseIf } from '#libs/kernel';
import type { SteppedWork } from '#libs/scoring';
import { inThread } from '#libs/threads';
import { lockProgramme } from '../persistence/call-lock.js';
import { type TimetableFacts, timetableFacts } from '../persistence/timetable-facts.js';
import type { TimetableResult } from '../persistence/timetable-run.store.js';
import { canArrange } from '../policies/programme.policy.js';
import { checkSchedule } from '../rules/scheduling/check-schedule.js';
import type { ProposedSchedule } from '../rules/scheduling/propose-schedule.js';
import type { act } from '../rules/scheduling/propose-schedule.thread.js';
import {
  DEFAULT_RULES,
  type Placement,
  type SchedulingProblem,
} from '../rules/scheduling/scheduling-problem.js';

export interface FillTimetableInput extends SteppedWork {
  callId: string;
  /** Equal seeds give equal timetables of equal drafts. */
  seed?: number;
  /** Said in the transaction that stores the places; false takes everything back. */
  finish?: (tx: Tx, result: TimetableResult) => Promise<boolean>;
}

export interface FilledTimetable {
  placed: number;
  /** Titles of sessions for which no room and time is left. */
  unplaced: string[];
}

/** How often it is tried when somebody arranges the draft meanwhile. */
const TRIES = 3;

/**
 * Proposes a place for every session that has none; what is placed stays. Nobody waits for it: the draft is read, a thread
 * works, and the places are stored if the draft is still the same, else it works again. It can be changed by hand after.
 */
@Injectable()
export class FillTimetable {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, input: FillTimetableInput): Promise<FilledTimetable> {
    const { callId, seed = 1, signal, onProgress } = input;
    for (let tried = 0; tried < TRIES; tried++) {
      const facts = await this.read(actor, callId);
      const problem = problemOf(facts);
      const schedule = await inThread<typeof act>(
        new URL('../rules/scheduling/propose-schedule.thread.js', import.meta.url),
        { problem, seed },
        { signal, onProgress },
      );
      assertNoClash(problem, schedule.placements);
      const placed = await this.store(actor, input, facts, schedule);
      if (placed === undefined) continue;
      const titles = new Map(facts.sessions.map((session) => [session.id, session.title]));
      return {
        placed,
        unplaced: schedule.unplaced.map(({ sessionId }) => titles.get(sessionId) ?? sessionId),
      };
    }
    throw new Refusal('blocked', [{ code: 'timetable_changed' }]);
  }

  private read(actor: Actor, callId: string): Promise<TimetableFacts> {
    return this.db.transaction(async (tx) => {
      ensure(canArrange(actor, await lockProgramme(tx, callId)));
      const facts = await timetableFacts(tx, callId);
      refuseIf(facts.rooms.length === 0 || facts.slots.length === 0 ? [{ code: 'no_rooms_or_slots' }] : []);
      return facts;
    });
  }

  /** Returns how many places were stored; undefined when the draft is another than the one worked on. */
  private store(
    actor: Actor,
    { callId, seed = 1, finish = () => Promise.resolve(true) }: FillTimetableInput,
    facts: TimetableFacts,
    { placements, unplaced }: ProposedSchedule,
  ): Promise<number | undefined> {
    return this.db.transaction(async (tx) => {
      const call = await lockProgramme(tx, callId);
      if (JSON.stringify(await timetableFacts(tx, callId)) !== JSON.stringify(facts)) return undefined;
      const isNew = new Set(facts.sessions.filter(({ pinned }) => !pinned).map(({ id }) => id));
      const added = placements.filter(({ sessionId }) => isNew.has(sessionId));
      await insertPlacements(tx, callId, added, { personId: personOf(actor), at: await this.clock.now(tx) });
      await audit.add(tx, actor, 'programme.timetable_filled', call, { placed: added.length, seed });
      if (!(await finish(tx, { placed: added.length, unplaced })))
        throw new Refusal('blocked', [{ code: 'run_over' }]);
      return added.length;
    });
  }
}

async function insertPlacements(
  tx: Tx,
  callId: string,
  added: readonly Placement[],
  by: { personId: string; at: Date },
): Promise<void> {
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
      by.personId,
      by.at,
    ],
  );
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
    similar: facts.similar,
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
