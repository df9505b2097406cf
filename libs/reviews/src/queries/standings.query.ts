import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { readStandings, type SeenStandings } from '../standings/read-standings.js';

/** A member of the committee by name, for those who may know who judged how. */
export interface NamedReviewer {
  reviewerId: string;
  name: string;
}

/** A proposal as a list of others names it. */
export interface NamedProposal {
  proposalId: string;
  number: number;
  title: string;
}

/** How far reviewers agree and how they use the scale, with the names that go with the figures. */
export interface Agreement extends SeenStandings {
  criteria: { id: string; name: string }[];
  names: NamedReviewer[];
  titles: NamedProposal[];
}

/** What a call's grades amount to, computed once for each version of the data. */
@Injectable()
export class StandingsQuery {
  constructor(private readonly db: Database) {}

  /** `seat`: the viewer's own on the committee; proposals on which it has a conflict count nowhere in what it sees. */
  run(callId: string, seat?: string): Promise<SeenStandings> {
    return readStandings(this.db, callId, seat);
  }

  /** The same with names, for the page on agreement. */
  async named(callId: string, seat?: string): Promise<Agreement> {
    const standings = await this.run(callId, seat);
    const [criteria, names, titles] = await Promise.all([
      this.db.rows<{ id: string; name: string }>(
        'SELECT id, name FROM criterion WHERE call_id = $1 ORDER BY position, id',
        [callId],
      ),
      this.db.rows<NamedReviewer>(
        `SELECT r.id AS "reviewerId", p.name FROM reviewer r JOIN person p ON p.id = r.person_id
          WHERE r.call_id = $1 ORDER BY p.name, r.id`,
        [callId],
      ),
      this.db.rows<NamedProposal>(
        `SELECT id AS "proposalId", number, title FROM proposal WHERE call_id = $1 AND id = ANY ($2::uuid[])`,
        [callId, standings.disagreements.map(({ proposalId }) => proposalId)],
      ),
    ]);
    return { ...standings, criteria, names, titles };
  }
}
