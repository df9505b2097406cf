import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ABSTAIN_KINDS } from '../../libs/assignment/src/persistence/assignment.entity.js';
import { ASSIGNMENT_STATUSES } from '../../libs/assignment/src/rules/assignment-status.js';
import { EXCEPTED_RULES } from '../../libs/assignment/src/rules/panel-facts.js';
import { RUN_STATUSES as ASSIGNMENT_RUN_STATUSES } from '../../libs/assignment/src/rules/run-status.js';
import { CALL_STATUSES } from '../../libs/calls/src/rules/calendar/call-status.js';
import type { Database } from '../../libs/database/src/database.js';
import { RUN_STATUSES } from '../../libs/kernel/src/run-status.js';
import { OUTCOMES, RESPONSES } from '../../libs/decisions/src/rules/outcomes.js';
import { INVITATION_STATUSES } from '../../libs/invitations/src/rules/invitation-status.js';
import { LETTER_STATUSES } from '../../libs/notifications/src/persistence/letter.entity.js';
import { BIDS } from '../../libs/matching/src/affinity/build-affinity.js';
import { SESSION_TYPES } from '../../libs/programme/src/rules/session-types.js';
import { PERSON_ROLES } from '../../libs/proposals/src/rules/content/proposal-content.js';
import { KEPT_LISTS } from '../../libs/proposals/src/rules/lists/kept-list.js';
import { PROPOSAL_STATUSES } from '../../libs/proposals/src/rules/proposal-status.js';
import { OUTCOMES_TOGETHER, SCREENING_OUTCOMES } from '../../libs/proposals/src/rules/screening/screening.js';
import { OPINIONS } from '../../libs/proposals/src/rules/screening/second-person.js';
import { REPORT_ACTS, REPORT_STATUSES } from '../../libs/reports/src/rules/report-content.js';
import { CONFLICT_KINDS } from '../../libs/reviewers/src/rules/conflict-kind.js';
import { REVIEWER_STATUSES } from '../../libs/reviewers/src/rules/reviewer-status.js';
import { REVIEW_STATUSES } from '../../libs/reviews/src/persistence/review.entity.js';
import { DELIVERY_STATUSES, WEBHOOK_STATUSES } from '../../libs/webhooks/src/rules/webhook-states.js';
import { closeDatabase, openDatabase } from '../open-database.js';

/** The lists that stand in the code and, as a CHECK, in the database. */
const IN_CODE: Record<string, readonly string[]> = {
  'assignment.abstain_kind': ABSTAIN_KINDS,
  'assignment.status': ASSIGNMENT_STATUSES,
  'assignment_run.status': ASSIGNMENT_RUN_STATUSES,
  'bid.bid': BIDS,
  'call.status': CALL_STATUSES,
  'conflict.kind': CONFLICT_KINDS,
  'decision.outcome': OUTCOMES,
  'decision.response': RESPONSES,
  'invitation.status': INVITATION_STATUSES,
  'letter.status': LETTER_STATUSES,
  'panel_exception.rule': EXCEPTED_RULES,

  'proposal.status': PROPOSAL_STATUSES,
  'proposal_person.role': PERSON_ROLES,
  'review.status': REVIEW_STATUSES,
  'reviewer.status': REVIEWER_STATUSES,
  'saved_view.list': KEPT_LISTS,
  'screening.outcome': SCREENING_OUTCOMES,
  'selection_run.status': RUN_STATUSES,
  'screening_batch.outcome': OUTCOMES_TOGETHER,
  'screening_opinion.outcome': OPINIONS,
  'session.type': SESSION_TYPES,
  'session_report.status': REPORT_STATUSES,
  'session_report_version.act': REPORT_ACTS,
  'timetable_run.status': RUN_STATUSES,
  'webhook.status': WEBHOOK_STATUSES,
  'webhook_delivery.status': DELIVERY_STATUSES,
};
/** Lists of two or three words that the code knows as a type alone. */
const TYPES_ALONE = [
  'audit_entry.actor_kind',
  'near_duplicate.verdict',
  'outbox_delivery.status',
  'proposal_person.attendance',
  'proposal_person.contact',
  'retagging.retagged_as',
  'role_grant.role',
  'tag.origin',
];

let db: Database;
beforeAll(async () => {
  db = await openDatabase();
});
afterAll(() => closeDatabase(db));

it('every list of states is the same in the code and in the database', async () => {
  const checks = await db.rows<{ column: string; check: string }>(
    `SELECT c.conrelid::regclass || '.' || a.attname AS column, pg_get_constraintdef(c.oid) AS check
       FROM pg_constraint c
       JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
      WHERE c.contype = 'c' AND cardinality(c.conkey) = 1 AND pg_get_constraintdef(c.oid) ~ '= ANY .*ARRAY'
      ORDER BY 1`,
  );
  const inDatabase = Object.fromEntries(
    checks
      .filter(({ column }) => !TYPES_ALONE.includes(column))
      .map(({ column, check }) => [column, [...check.matchAll(/'([^']+)'/g)].map(([, word]) => word)]),
  );
  expect(inDatabase).toEqual(IN_CODE);
});
