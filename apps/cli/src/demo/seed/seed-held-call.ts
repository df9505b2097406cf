import { type CallDates, type CallSetup, MoveCall } from '#libs/calls';
import { PublishDecisions } from '#libs/decisions';
import { type Actor, ANONYMOUS, SYSTEM } from '#libs/identity';
import { FixedClock } from '#libs/kernel';
import { FillTimetable, GatherSessions, PublishProgramme } from '#libs/programme';
import { SaveReport, SessionReportsQuery } from '#libs/reports';
import type { House } from '../../house.js';
import { setUpVenue } from '../../pipeline/venue.js';
import { HELD_WORKSHOPS } from '../content/held-call.js';

const DAY = 86_400_000;
const LATER = { report: 9, programme: -20 };

/** Tells the outcomes, makes the programme, holds the event and files its reports, by the same acts as any other call's. */
export async function seedHeldCall(house: House, call: CallSetup, dates: CallDates, secretary: Actor) {
  const { callId } = call;
  const first = dates.eventStartsOn ?? '';
  const at = (days: number) => new FixedClock(new Date(Date.parse(first) + days * DAY));
  const told = new FixedClock(new Date(dates.decisionsAt ?? first));
  await new PublishDecisions(house.db, told).run(secretary, { callId });
  await house.db.rows(`UPDATE decision SET response = 'confirmed', responded_at = $2 WHERE call_id = $1`, [
    callId,
    dates.decisionsAt,
  ]);
  const { added } = await new GatherSessions(house.db, told).run(secretary, { callId });
  await setUpVenue(house, secretary, {
    callId,
    firstDay: first,
    lastDay: dates.eventEndsOn ?? first,
    sessions: added,
  });
  await house.get(FillTimetable).run(secretary, { callId });
  await new PublishProgramme(house.db, at(LATER.programme)).run(secretary, {
    callId,
    changelog: '',
    withoutUnplaced: true,
  });
  for (const to of ['published', 'held'] as const) await house.get(MoveCall).run(SYSTEM, { ...call, to });
  await seedReports(house, callId, at(LATER.report));
}

async function seedReports(house: House, callId: string, clock: FixedClock): Promise<void> {
  const held = await house.db.rows<{ proposalId: string; ownerId: string; title: string }>(
    'SELECT id AS "proposalId", owner_id AS "ownerId", title FROM proposal WHERE call_id = $1 ORDER BY number',
    [callId],
  );
  const reports = new Map(HELD_WORKSHOPS.map(({ title, report }) => [title, report]));
  for (const { proposalId, ownerId, title } of held) {
    const report = reports.get(title);
    if (!report || report.state === 'missing') continue;
    const known = await house.get(SessionReportsQuery).toWrite(callId, proposalId, ownerId);
    if (!known) continue;
    const { state, ...said } = report;
    await new SaveReport(house.db, clock).run(
      { ...ANONYMOUS, kind: 'person', personId: ownerId },
      {
        callId,
        proposalId,
        version: 0,
        content: { ...known.content, ...said, kind: state === 'elsewhere' ? 'address' : 'text' },
        file: state !== 'draft',
      },
    );
  }
}
