import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';

/** An open form of the writer's, and the last of what it sent that has arrived. */
export interface TakenForm {
  client: string;
  sequence: number;
}

// what a browser still keeps is from forms opened lately
const LATEST = 50;

/** What the server has of one person's open forms of a proposal: what they need not send again. */
@Injectable()
export class TakenFormsQuery {
  constructor(private readonly db: Database) {}

  run(proposalId: string, personId: string): Promise<TakenForm[]> {
    return this.db.rows<TakenForm>(
      `SELECT replace(client::text, '-', '') AS client, sequence FROM proposal_writer
        WHERE proposal_id = $1 AND person_id = $2 ORDER BY sent_at DESC, client LIMIT $3`,
      [proposalId, personId, LATEST],
    );
  }
}
