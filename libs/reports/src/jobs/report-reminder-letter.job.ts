import { Injectable } from '@nestjs/common';
import { normalSettings } from '#libs/calls';
import type { Tx } from '#libs/database';
import { normalEmail } from '#libs/identity';
import { TransactionalJob } from '#libs/outbox';
import { loadAbout, tellProposers } from '#libs/proposals';
import { dueOn } from '../rules/due-day.js';
import type { ReportStatus } from '../rules/report-content.js';

interface Asked {
  proposalId: string;
  path: string;
  eventEndsOn: string | null;
  settings: unknown;
  status: ReportStatus | null;
  rapporteurs: { personId: string | null; name: string; email: string; locale: string }[];
}

/** Asks the organisers and the rapporteur of a session for its report, unless it has been filed meanwhile. */
@Injectable()
export class ReportReminderLetterJob extends TransactionalJob {
  readonly name = 'report-reminder-letter';
  readonly event = 'report.reminder_asked';

  protected async act(tx: Tx, { pressId = '', sessionId = '' }: Record<string, string>): Promise<void> {
    const [asked] = (await tx.query(
      `SELECT s.proposal_id AS "proposalId", '/' || f.slug || '/' || c.slug || '/proposals/' || s.proposal_id || '/report' AS path,
              c.event_ends_on::text AS "eventEndsOn", c.settings, r.status,
              coalesce((SELECT json_agg(json_build_object('personId', n.person_id, 'name', n.name, 'email', n.email,
                                          'locale', coalesce(who.locale, 'en')) ORDER BY n.position)
                          FROM proposal_person n LEFT JOIN person who ON who.id = n.person_id
                         WHERE n.proposal_id = s.proposal_id AND n.role = 'rapporteur' AND n.email <> ''), '[]') AS rapporteurs
         FROM report_reminder m JOIN session s ON s.id = m.session_id
         JOIN call c ON c.id = s.call_id JOIN forum f ON f.id = c.forum_id
         LEFT JOIN session_report r ON r.session_id = s.id
        WHERE m.id = $1 AND m.session_id = $2`,
      [pressId, sessionId],
    )) as Asked[];
    if (!asked || asked.status === 'filed') return;
    const about = await loadAbout(tx, asked.proposalId, 'submitted');
    if (!about) return;
    const addresses = new Set(about.recipients.map(({ email }) => normalEmail(email)));
    const others = asked.rapporteurs.filter(({ email }) => !addresses.has(normalEmail(email)));
    const { dueDays } = normalSettings(asked.settings).rules.missingReport;
    await tellProposers(
      tx,
      asked.proposalId,
      { ...about, recipients: [...about.recipients, ...others] },
      {
        kind: 'report_reminder',
        cause: `report-reminder:${pressId}:${sessionId}`,
        params: { dueOn: dueOn(asked.eventEndsOn, dueDays) ?? '', reportUrl: asked.path },
      },
    );
  }
}
