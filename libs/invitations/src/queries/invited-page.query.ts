import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { tokenHash } from '#libs/identity';
import {
  type AnnouncedDecision,
  type NamedPerson,
  PEOPLE_OF_P,
  type PersonRole,
  type ProposalContent,
  type ProposalStatus,
  TAGS_OF_P,
} from '#libs/proposals';
import { LINK_ENDS } from '../persistence/invitation.store.js';
import type { InvitationStatus } from '../rules/invitation-status.js';
import { type NamedElsewhere, seenByInvited } from '../rules/sight-of-invited.js';

/** What the link of an invitation shows: what the person may know of the proposal, and nothing of it else. */
export interface InvitedPage {
  invitationId: string;
  status: InvitationStatus;
  answeredAt: Date | null;
  note: string;
  askedBy: string;
  /** Until when the link opens. */
  endsAt: Date;
  proposal: {
    id: string;
    title: string;
    number: number | null;
    /** What of its state is told to somebody invited. */
    state: 'draft' | 'submitted' | 'withdrawn';
    /** The text with the names of the others; absent while it is a draft. */
    content: ProposalContent | null;
    themeName: string;
    formatName: string;
    announced: AnnouncedDecision | null;
  };
  /** The person's own entry: the first, where there are more. */
  own: NamedPerson | null;
  roles: PersonRole[];
  /** Parts given after the answer. */
  unanswered: PersonRole[];
  elsewhere: NamedElsewhere[];
}

interface Row extends ProposalContent {
  invitationId: string;
  status: InvitationStatus;
  agreed: PersonRole[];
  answeredAt: Date | null;
  note: string;
  askedBy: string;
  endsAt: Date;
  email: string;
  id: string;
  number: number | null;
  proposalStatus: ProposalStatus;
  isDraft: boolean;
  people: NamedPerson[];
  silent: string[];
  themeName: string;
  formatName: string;
  announced: AnnouncedDecision | null;
  elsewhere: NamedElsewhere[];
}

const SQL = `
  SELECT i.id AS "invitationId", i.status, i.roles AS agreed, i.answered_at AS "answeredAt", i.note, i.email,
         coalesce(nullif(b.name, ''), nullif(b.organisation, ''), f.name) AS "askedBy", ${LINK_ENDS} AS "endsAt",
         p.id, p.number, p.status AS "proposalStatus",
         (p.status = 'draft' OR p.withdrawn_from IS NOT DISTINCT FROM 'draft') AS "isDraft",
         p.title, p.theme_id AS "themeId", p.format_id AS "formatId", p.minutes, p.policy_questions AS "policyQuestions", p.sdgs,
         p.first_time AS "firstTime", p.language, p.answers, ${PEOPLE_OF_P} AS people, ${TAGS_OF_P} AS tags,
         ARRAY(SELECT o.email FROM invitation o WHERE o.proposal_id = p.id AND o.status IN ('declined', 'not_me')) AS silent,
         coalesce(t.name, '') AS "themeName", coalesce(s.name, '') AS "formatName",
         CASE WHEN d.published_at IS NOT NULL THEN json_build_object('outcome', d.outcome, 'response', d.response) END AS announced,
         coalesce((SELECT json_agg(json_build_object('invitationId', x.invitation, 'title', x.title, 'number', x.number,
                          'callName', x.call_name, 'callPath', x.call_path, 'roles', x.roles) ORDER BY x.number, x.title)
            FROM (SELECT j.id AS invitation, q.title, q.number, k.name AS call_name, '/' || f.slug || '/' || k.slug AS call_path,
                         ARRAY(SELECT DISTINCT n.role FROM proposal_person n
                                WHERE n.proposal_id = q.id AND lower(n.email) = i.email ORDER BY 1) AS roles
                    FROM proposal q JOIN call k ON k.id = q.call_id
                    LEFT JOIN invitation j ON j.proposal_id = q.id AND j.email = i.email
                   WHERE k.forum_id = c.forum_id AND q.id <> p.id AND q.status <> 'withdrawn' AND k.status <> 'archived'
                     AND q.id IN (SELECT n.proposal_id FROM proposal_person n WHERE n.email <> '' AND lower(n.email) = i.email)
                     AND j.status IS DISTINCT FROM 'not_me' AND (j.id IS NOT NULL OR q.status <> 'draft')
                   ORDER BY q.created_at DESC LIMIT 30) x), '[]') AS elsewhere
    FROM invitation i
    JOIN proposal p ON p.id = i.proposal_id
    JOIN call c ON c.id = i.call_id
    JOIN forum f ON f.id = c.forum_id
    JOIN person b ON b.id = i.invited_by
    LEFT JOIN theme t ON t.id = p.theme_id
    LEFT JOIN session_format s ON s.id = p.format_id
    LEFT JOIN decision d ON d.proposal_id = p.id
   WHERE i.token_hash = $1 AND i.call_id = $2 AND i.status <> 'removed' AND ${LINK_ENDS} > $3`;

/** Opens the personal link of an invitation: one query, and the one place that decides what it shows. */
@Injectable()
export class InvitedPageQuery {
  constructor(private readonly db: Database) {}

  /** Undefined for a link that never was, is of another call, or has expired. */
  async run(callId: string, token: string, now: Date): Promise<InvitedPage | undefined> {
    const row = await this.db.row<Row>(SQL, [tokenHash(token), callId, now]);
    return row && pageOf(row);
  }
}

function pageOf(row: Row): InvitedPage {
  const own = row.people.filter(({ email }) => email.toLowerCase() === row.email);
  const roles = [...new Set(own.map(({ role }) => role))];
  const silent = new Set(row.silent);
  const content = seenByInvited(row, (person) => silent.has(person.email.toLowerCase()));
  const withdrawn = row.proposalStatus === 'withdrawn';
  return {
    invitationId: row.invitationId,
    status: row.status,
    answeredAt: row.answeredAt,
    note: row.note,
    askedBy: row.askedBy,
    endsAt: row.endsAt,
    proposal: {
      id: row.id,
      title: row.title,
      number: row.number,
      state: withdrawn ? 'withdrawn' : row.isDraft ? 'draft' : 'submitted',
      content: withdrawn || row.isDraft ? null : content,
      themeName: row.isDraft ? '' : row.themeName,
      formatName: row.isDraft ? '' : row.formatName,
      announced: row.announced,
    },
    own: own[0] ?? null,
    roles,
    unanswered: row.status === 'confirmed' ? roles.filter((role) => !row.agreed.includes(role)) : [],
    elsewhere: row.elsewhere,
  };
}
