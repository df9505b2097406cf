import type { Database } from '#libs/database';
import { FixedClock } from '#libs/kernel';
import { AddRoom, AddSession, AddSlot } from '#libs/programme';
import { aFailedRun, anAssignment } from '../factories/assignment.js';
import type { TestCall } from '../factories/call.js';
import { aSecretary } from '../factories/person.js';
import { aSelectionRun } from '../factories/selection.js';

/** Ids of everything another call has one of, to be sent where this call's would go. */
export async function foreignIdsOf(
  db: Database,
  call: TestCall,
  { proposalId, reviewerId }: { proposalId: string; reviewerId: string },
): Promise<string[]> {
  const { callId } = call;
  const secretary = await aSecretary(db, call);
  const { assignmentId } = await anAssignment(db, { callId, proposalId }, { reviewerId });
  const runId = await aFailedRun(db, { callId, proposalId });
  const roomId = await new AddRoom(db).run(secretary, { callId, name: 'Hall', capacity: null, layout: '' });
  const slotId = await new AddSlot(db).run(secretary, {
    callId,
    date: '2019-11-27',
    start: '09:00',
    minutes: 90,
  });
  const sessionId = await new AddSession(db, new FixedClock(new Date())).run(secretary, {
    callId,
    type: 'main_session',
    title: 'A session of another call',
    abstract: '',
    themeId: null,
    minutes: 60,
    organiser: '',
  });
  const selectionRunId = await aSelectionRun(db, call, [{ proposalId, number: 1 }]);
  const parts = [call.themes[0], call.tags[0], call.formats[0], call.criteria[0]].flatMap((part) =>
    part ? [part.id] : [],
  );
  const runs = [runId, selectionRunId];
  return [callId, proposalId, reviewerId, assignmentId, roomId, slotId, sessionId, ...runs, ...parts];
}
