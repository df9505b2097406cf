import {
  CallScopeQuery,
  CallSetupQuery,
  CreateCall,
  MoveCall,
  type CallStatus,
  type PresetName,
} from '#libs/calls';
import { PublishDecisions, SelectProposals } from '#libs/decisions';
import { type Actor, ANONYMOUS, GrantRole, SYSTEM } from '#libs/identity';
import { found } from '#libs/kernel';
import { FillTimetable, GatherSessions, PublishProgramme } from '#libs/programme';
import { ScreenProposal } from '#libs/proposals';
import { RankingQuery } from '#libs/reviews';
import { importFile } from '../commands/import.command.js';
import { type ExportedFile, exportCall } from '../exports/export-call.js';
import type { House } from '../house.js';
import { type BadRow, ImportRefused } from '../import-refused.js';
import { breaches } from '../invariants/breaches.js';
import { say } from '../sentences.js';
import { setUpVenue } from './venue.js';

export interface PipelineInput {
  preset: PresetName;
  /** CSV files, as docs/csv.md describes them. */
  proposals: string;
  reviewers: string;
  reviews: string;
  places: number;
  /** Folder for the exports. */
  out: string;
}

export interface PipelineSummary {
  proposals: number;
  reviewers: number;
  reviews: number;
  accepted: number;
  waitlisted: number;
  declined: number;
  letters: number;
  sessions: number;
  unplaced: string[];
  version: number;
  files: ExportedFile[];
}

const OPERATOR = { email: 'operator@pipeline.rostrum.example', name: 'Pipeline' };
const FORUM = { slug: 'igf', name: 'Internet Governance Forum', acronym: 'IGF' };

/**
 * From three files to a published programme, by the same acts and rules as the pages, on an empty database.
 * @throws ImportRefused with every bad row of every file; nothing was imported then
 */
export async function runPipeline(
  house: House,
  input: PipelineInput,
  tell: (sentence: string) => void,
): Promise<PipelineSummary> {
  const { actor, call } = await openCall(house, input);
  const imported = await importAll(house, actor, call, input);
  tell(say('pipeline.imported', imported));
  await moveThrough(house, actor, call, ['closed', 'screening']);
  await passAll(house, actor, call.callId);
  await moveThrough(house, actor, call, ['reviewing']);
  const reviews = (await importFile(house, actor, call, 'reviews', input.reviews)).rows;
  await moveThrough(house, actor, call, ['deliberating']);
  tell(say('pipeline.reviewed', { reviews }));

  const { rows } = await house.get(RankingQuery).run(call.callId);
  const rationale = say('pipeline.rationale');
  const selection = await house
    .get(SelectProposals)
    .run(actor, { ...call, ranking: rows, places: input.places, rationale });
  const letters = await house.get(PublishDecisions).run(actor, call);
  tell(say('pipeline.decided', { accepted: selection.accepted.length, letters }));

  const timetable = await makeProgramme(house, actor, call.callId);
  await moveThrough(house, actor, call, ['published']);
  tell(say('pipeline.published', timetable));
  const broken = await breaches(house.db);
  if (broken.length > 0) throw new Error(`Invariants do not hold: ${JSON.stringify(broken)}`);
  return {
    ...imported,
    reviews,
    accepted: selection.accepted.length,
    waitlisted: selection.waitlisted.length,
    declined: selection.declined.length,
    letters,
    sessions: timetable.placed,
    unplaced: timetable.unplaced,
    version: timetable.version,
    files: await exportCall(house, call.callId, input.out),
  };
}

async function openCall(house: House, { preset, places }: PipelineInput) {
  const slug = preset.replace(/^\D+/, '');
  const { forumId, callId } = await house
    .get(CreateCall)
    .run(SYSTEM, { forum: FORUM, slug, preset, places, status: 'open' });
  const personId = await house
    .get(GrantRole)
    .run(SYSTEM, { ...OPERATOR, forumId, callId, role: 'secretariat' });
  const actor: Actor = {
    ...ANONYMOUS,
    ...OPERATOR,
    kind: 'person',
    personId,
    grants: [{ forumId, callId, role: 'secretariat' }],
  };
  return { actor, call: found(await house.get(CallScopeQuery).run(FORUM.slug, slug)) };
}

type Call = Awaited<ReturnType<typeof openCall>>['call'];

/** Proposals and reviewers together, so that the reasons of both files are told at once. */
async function importAll(house: House, actor: Actor, call: Call, input: PipelineInput) {
  const bad: BadRow[] = [];
  const tried = async (kind: 'proposals' | 'reviewers') => {
    try {
      return (await importFile(house, actor, call, kind, input[kind])).rows;
    } catch (error) {
      if (!(error instanceof ImportRefused)) throw error;
      bad.push(...error.rows);
      return 0;
    }
  };
  const counts = { proposals: await tried('proposals'), reviewers: await tried('reviewers') };
  if (bad.length > 0) throw new ImportRefused(bad);
  return counts;
}

async function moveThrough(
  house: House,
  actor: Actor,
  call: Call,
  stages: readonly CallStatus[],
): Promise<void> {
  for (const to of stages) await house.get(MoveCall).run(actor, { ...call, to });
}

/** The files hold what was screened elsewhere: what they do not mark as screened out has passed. */
async function passAll(house: House, actor: Actor, callId: string): Promise<void> {
  const waiting = await house.db.rows<{ id: string }>(
    `SELECT id FROM proposal WHERE call_id = $1 AND status = 'submitted' ORDER BY number`,
    [callId],
  );
  for (const { id } of waiting)
    await house.get(ScreenProposal).run(actor, {
      callId,
      proposalId: id,
      outcome: 'passed',
      reason: say('pipeline.screened'),
      cureUntil: null,
    });
}

async function makeProgramme(house: House, actor: Actor, callId: string) {
  const { eventStartsOn, eventEndsOn } = found(await house.get(CallSetupQuery).run(callId));
  const { added } = await house.get(GatherSessions).run(actor, { callId });
  const firstDay = eventStartsOn ?? new Date().toISOString().slice(0, 10);
  await setUpVenue(house, actor, { callId, firstDay, lastDay: eventEndsOn ?? firstDay, sessions: added });
  const filled = await house.get(FillTimetable).run(actor, { callId });
  const version = await house
    .get(PublishProgramme)
    .run(actor, { callId, changelog: say('pipeline.first'), withoutUnplaced: true });
  return { ...filled, version };
}
