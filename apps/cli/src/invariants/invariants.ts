/** Something that must never be: a name, and SQL whose every row is a breach (`subject` says of what). */
export interface Invariant {
  name: string;
  sql: string;
}

/** What holds in every database of ours, whatever happened. The schema refuses most; this is the second pair of eyes. */
export const INVARIANTS: readonly Invariant[] = [
  {
    name: 'published decision of a proposal that is not decided',
    sql: `SELECT d.proposal_id AS subject FROM decision d JOIN proposal p ON p.id = d.proposal_id
           WHERE d.published_at IS NOT NULL AND p.status NOT IN ('decided','withdrawn')`,
  },
  {
    name: 'decided proposal without a published decision',
    sql: `SELECT p.id AS subject FROM proposal p LEFT JOIN decision d ON d.proposal_id = p.id
           WHERE p.status = 'decided' AND d.published_at IS NULL`,
  },
  {
    name: 'published decision without its letter',
    sql: `SELECT d.proposal_id AS subject FROM decision d
           WHERE d.published_at IS NOT NULL AND NOT EXISTS
             (SELECT 1 FROM letter l WHERE l.about_proposal_id = d.proposal_id AND l.cause LIKE 'decision:%')`,
  },
  {
    name: 'score by a reviewer with a conflict of interest',
    sql: `SELECT DISTINCT r.id AS subject FROM score s JOIN review r ON r.id = s.review_id
           JOIN conflict c ON c.reviewer_id = r.reviewer_id AND c.proposal_id = r.proposal_id AND c.active
           JOIN assignment a ON a.id = r.id
           WHERE a.status IN ('assigned','done')`,
  },
  {
    name: 'submitted review whose assignment is not done',
    sql: `SELECT r.id AS subject FROM review r JOIN assignment a ON a.id = r.id
           WHERE r.status = 'submitted' AND a.status NOT IN ('done','withdrawn','abstained')`,
  },
  {
    name: 'assignment done without a submitted review',
    sql: `SELECT a.id AS subject FROM assignment a LEFT JOIN review r ON r.id = a.id
           WHERE a.status = 'done' AND r.status IS DISTINCT FROM 'submitted'`,
  },
  {
    name: 'assignment of a proposal that is not under review',
    sql: `SELECT a.id AS subject FROM assignment a JOIN proposal p ON p.id = a.proposal_id
           WHERE a.status = 'assigned' AND p.status NOT IN ('under_review','decided','withdrawn')`,
  },
  {
    name: 'proposal past its draft without a complete record of versions',
    sql: `SELECT p.id AS subject FROM proposal p
           WHERE p.status <> 'draft' AND NOT EXISTS (SELECT 1 FROM proposal_version v WHERE v.proposal_id = p.id)`,
  },
  {
    name: 'session of a proposal that was not accepted',
    sql: `SELECT s.id AS subject FROM session s LEFT JOIN decision d ON d.proposal_id = s.proposal_id
           WHERE s.proposal_id IS NOT NULL AND (d.published_at IS NULL OR d.outcome NOT IN ('accepted','accepted_with_conditions'))`,
  },
  {
    name: 'two sessions in one room at once',
    sql: `SELECT a.session_id AS subject FROM placement a JOIN placement b
            ON a.room_id = b.room_id AND a.session_id < b.session_id
           AND tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)`,
  },
  {
    name: 'person in two sessions at once',
    sql: `SELECT DISTINCT x.person_id AS subject FROM placement a JOIN placement b
            ON a.session_id < b.session_id AND tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)
            JOIN session_person x ON x.session_id = a.session_id
            JOIN session_person y ON y.session_id = b.session_id AND y.person_id = x.person_id`,
  },
  {
    name: 'letter sent that no mail server took',
    sql: `SELECT id AS subject FROM letter WHERE status = 'sent' AND (sent_at IS NULL OR attempts = 0)`,
  },
  {
    name: 'two letters of one kind for one cause to one address',
    sql: `SELECT min(id::text) AS subject FROM letter GROUP BY cause, kind, to_email HAVING count(*) > 1`,
  },
  {
    name: 'event not handed out for an hour',
    sql: `SELECT id AS subject FROM outbox_event WHERE fanned_out_at IS NULL AND created_at < now() - interval '1 hour'`,
  },
  {
    name: 'somebody still named who asked to be taken out',
    sql: `SELECT n.id AS subject FROM proposal_person n JOIN invitation i ON i.proposal_id = n.proposal_id
           WHERE i.status = 'removed' AND i.address_hash = sha256(convert_to('address:' || lower(n.email), 'UTF8'))`,
  },
  {
    name: 'something that belongs to a merged record',
    sql: `SELECT w.id AS subject FROM person w WHERE w.merged_into IS NOT NULL AND (
             EXISTS (SELECT 1 FROM proposal p WHERE p.owner_id = w.id)
             OR EXISTS (SELECT 1 FROM proposal_person n WHERE n.person_id = w.id)
             OR EXISTS (SELECT 1 FROM reviewer r WHERE r.person_id = w.id)
             OR EXISTS (SELECT 1 FROM account a WHERE a.person_id = w.id))`,
  },
  {
    name: 'number given twice in a call',
    sql: `SELECT min(id::text) AS subject FROM proposal WHERE number IS NOT NULL GROUP BY call_id, number HAVING count(*) > 1`,
  },
];
