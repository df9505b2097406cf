import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { type Page, pageOf } from '#libs/kernel';
import { CALLS_RUN, IS_KNOWN_THERE } from '../persistence/person-merging.store.js';
import { type AlikePair, alikePeople } from '../rules/alike-people.js';

/** Whose people are asked for: those of the calls somebody runs. */
export interface PeopleScope {
  forumId: string;
  callId: string;
  /** All calls of the forum, not this one alone. */
  wholeForum: boolean;
  /** Who looks: proposals they have a conflict of interest with do not count. */
  viewerId: string | null;
}

export interface PersonRow {
  id: string;
  name: string;
  email: string;
  organisation: string;
  country: string | null;
  proposals: number;
}

export interface PersonPart {
  proposalId: string;
  callName: string;
  callPath: string;
  /** It is of the call under whose address the page stands. */
  here: boolean;
  number: number | null;
  title: string;
  status: string;
  owns: boolean;
  roles: string[];
  answer: string | null;
}

/** A person with everything the staff of these calls may know of them. */
export interface PersonRecord extends PersonRow {
  stakeholderGroup: string | null;
  regionalGroup: string | null;
  gender: string | null;
  hasAccount: boolean;
  /** Other addresses, of records merged into this one. */
  addresses: string[];
  seats: { callName: string; status: string }[];
  parts: PersonPart[];
}

export interface Suggestion extends AlikePair {
  people: [PersonRow, PersonRow];
}

const SEEN = `p.status <> 'draft' AND p.withdrawn_from IS DISTINCT FROM 'draft' AND p.call_id IN ${CALLS_RUN}
  AND NOT EXISTS (SELECT 1 FROM conflict k JOIN reviewer r ON r.id = k.reviewer_id
                   WHERE k.proposal_id = p.id AND k.active AND r.person_id = $4::uuid)`;

/** SQL: people of the calls with how many proposals each is part of. */
const PEOPLE = `
  SELECT w.id, w.name, coalesce(w.email, '') AS email, w.organisation, w.country, count(DISTINCT s.proposal_id)::int AS proposals
    FROM (SELECT p.owner_id AS person_id, p.id AS proposal_id FROM proposal p WHERE ${SEEN}
          UNION ALL
          SELECT n.person_id, p.id FROM proposal p JOIN proposal_person n ON n.proposal_id = p.id
           WHERE n.person_id IS NOT NULL AND ${SEEN}) s
    JOIN person w ON w.id = s.person_id
   WHERE w.merged_into IS NULL
   GROUP BY w.id`;

/** The people of a call or forum for its secretariat: one by one, and those who may be one. */
@Injectable()
export class PeopleQuery {
  constructor(private readonly db: Database) {}

  /** By name; those whose name, address or institution has the words. */
  async list(scope: PeopleScope, text: string, page: number, pageSize = 50): Promise<Page<PersonRow>> {
    const rows = await this.db.rows<PersonRow & { total: number }>(
      `SELECT *, count(*) OVER ()::int AS total FROM (${PEOPLE}) all_of
        WHERE $5::text IS NULL
           OR unaccent(lower(name || ' ' || email || ' ' || organisation)) LIKE '%' || unaccent(lower($5)) || '%'
        ORDER BY lower(unaccent(name)), email, id LIMIT $6 OFFSET $7`,
      [
        ...valuesOf(scope),
        text.trim() ? text.trim().replaceAll(/[\\%_]/g, String.raw`\$&`) : null,
        pageSize,
        (page - 1) * pageSize,
      ],
    );
    const total = rows[0]?.total ?? 0;
    return pageOf<PersonRow>(
      rows.map(({ total: _, ...row }) => row),
      total,
      page,
      pageSize,
    );
  }

  /** Records that may be of one person; `personId` asks for those of one. */
  async suggestions(scope: PeopleScope, personId?: string): Promise<Suggestion[]> {
    const [people, apart] = await Promise.all([
      this.db.rows<PersonRow>(`${PEOPLE} ORDER BY w.id`, valuesOf(scope)),
      this.db.rows<{ one: string; other: string }>('SELECT one, other FROM person_kept_apart'),
    ]);
    const byId = new Map(people.map((person) => [person.id, person]));
    return alikePeople(people, apart)
      .filter(({ one, other }) => personId === undefined || one === personId || other === personId)
      .flatMap((pair) => {
        const [one, other] = [byId.get(pair.one), byId.get(pair.other)];
        return one && other ? [{ ...pair, people: [one, other] as [PersonRow, PersonRow] }] : [];
      });
  }

  /** The id of a person of these calls by an address, their own or of a record merged into theirs. */
  async byAddress(scope: PeopleScope, email: string): Promise<string | undefined> {
    const [forumId, wholeForum, callId] = valuesOf(scope);
    const row = await this.db.row<{ id: string }>(
      `SELECT w.id FROM person a JOIN person w ON w.id = coalesce(a.merged_into, a.id)
        WHERE a.email = $4 AND ${IS_KNOWN_THERE}`,
      [forumId, wholeForum, callId, email],
    );
    return row?.id;
  }

  /** Everything about one person; undefined for somebody these calls do not know. */
  one(scope: PeopleScope, personId: string): Promise<PersonRecord | undefined> {
    return this.db.row<PersonRecord>(
      `SELECT w.id, w.name, coalesce(w.email, '') AS email, w.organisation, w.country, w.gender,
              w.stakeholder_group AS "stakeholderGroup", w.regional_group AS "regionalGroup",
              EXISTS (SELECT 1 FROM account a WHERE a.person_id = w.id) AS "hasAccount",
              ARRAY(SELECT m.email FROM person m WHERE m.merged_into = w.id AND m.email IS NOT NULL ORDER BY 1) AS addresses,
              coalesce((SELECT json_agg(json_build_object('callName', c.name, 'status', r.status) ORDER BY c.name)
                 FROM reviewer r JOIN call c ON c.id = r.call_id
                WHERE r.person_id = w.id AND r.call_id IN ${CALLS_RUN}), '[]') AS seats,
              coalesce(json_array_length(x.parts), 0) AS proposals, coalesce(x.parts, '[]') AS parts
         FROM person w
         LEFT JOIN LATERAL (
           SELECT json_agg(json_build_object('proposalId', p.id, 'callName', c.name, 'callPath', '/' || f.slug || '/' || c.slug,
                    'here', c.id = $3, 'number', p.number, 'title', p.title, 'status', p.status, 'owns', p.owner_id = w.id,
                    'roles', n.roles, 'answer', (SELECT i.status FROM invitation i WHERE i.proposal_id = p.id AND i.person_id = w.id LIMIT 1))
                    ORDER BY c.event_starts_on DESC NULLS LAST, p.number) AS parts
             FROM proposal p JOIN call c ON c.id = p.call_id JOIN forum f ON f.id = c.forum_id
            CROSS JOIN LATERAL (SELECT ARRAY(SELECT DISTINCT role FROM proposal_person n
                                              WHERE n.proposal_id = p.id AND n.person_id = w.id ORDER BY 1) AS roles) n
            WHERE ${SEEN} AND (p.owner_id = w.id OR cardinality(n.roles) > 0)) x ON true
        WHERE w.id = $5 AND w.merged_into IS NULL AND ${IS_KNOWN_THERE}
          AND (x.parts IS NOT NULL OR EXISTS (SELECT 1 FROM reviewer r WHERE r.person_id = w.id AND r.call_id IN ${CALLS_RUN}))`,
      [...valuesOf(scope), personId],
    );
  }
}

const valuesOf = ({ forumId, wholeForum, callId, viewerId }: PeopleScope) =>
  [forumId, wholeForum, callId, viewerId] as [string, boolean, string, string | null];
