import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import type { Actor } from '#libs/identity';
import { type Blocker, Clock, found, refuseIf, refuseStale } from '#libs/kernel';
import { cleanText } from '#libs/proposals';
import { lookAgain } from '../persistence/look-again.store.js';
import { addressTaken } from '../persistence/past-workshop.store.js';
import { reportWriter } from '../persistence/report-writer.store.js';
import { keepReport, lockHeldSession } from '../persistence/session-report.store.js';
import { canFileReport } from '../policies/report.policy.js';
import {
  emptyReport,
  filingBlockers,
  keepingBlockers,
  REPORT_LINES,
  REPORT_TEXTS,
  type ReportContent,
} from '../rules/report-content.js';

export interface SaveReportInput {
  callId: string;
  proposalId: string;
  /** The version the writer read; 0 where nothing was kept yet. */
  version?: number;
  content: ReportContent;
  /** Files it; without, a draft is kept. */
  file: boolean;
}

/** Keeps the report of a session that was held as a draft, or files it: then it is on the session's public page. */
@Injectable()
export class SaveReport {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(
    actor: Actor,
    { callId, proposalId, version, content: typed, file }: SaveReportInput,
  ): Promise<{ version: number }> {
    return this.db.transaction(async (tx) => {
      const writer = await reportWriter(tx, actor, { callId, proposalId });
      found(canFileReport(writer) || null);
      const session = await lockHeldSession(tx, callId, writer.sessionId);
      refuseStale(session.version, version);
      const content = tidied(typed);
      refuseIf(keepingBlockers(content));
      // what everybody reads does not become a draft again
      const filed = session.status === 'filed';
      refuseIf(filed && !file ? [{ code: 'report_is_filed' }] : []);
      if (file) {
        refuseIf(filingBlockers(content));
        refuseIf(atAddress(await takenBy(tx, session, content)));
      }
      const at = await this.clock.now(tx);
      const kept = await keepReport(tx, actor, session, { act: file ? 'filed' : 'saved', content, at });
      const act = !file ? 'report.saved' : filed ? 'report.corrected' : 'report.filed';
      const scope = { forumId: session.forumId, callId, subjectId: proposalId };
      await audit.add(tx, actor, act, scope, { kind: content.kind });
      if (file) await lookAgain(tx, session.forumId, 'waiting');
      return { version: kept };
    });
  }
}

const takenBy = (
  tx: Parameters<typeof addressTaken>[0],
  { forumId, sessionId }: { forumId: string; sessionId: string },
  { kind, address }: ReportContent,
) => addressTaken(tx, forumId, kind === 'address' ? address : '', sessionId);

const atAddress = (blockers: readonly Blocker[]): Blocker[] =>
  blockers.map((blocker) => ({ ...blocker, field: 'address' }));

function tidied(typed: ReportContent): ReportContent {
  const line = (text: string) => cleanText(text).replaceAll(/\s+/g, ' ');
  return emptyReport({
    kind: typed.kind,
    address: line(typed.address),
    ...Object.fromEntries(REPORT_LINES.map((field) => [field, line(typed[field])])),
    ...Object.fromEntries(REPORT_TEXTS.map((field) => [field, cleanText(typed[field])])),
  });
}
