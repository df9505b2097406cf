import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';

/** A person's own account page. */
export interface AccountRow {
  name: string;
  email: string;
  organisation: string;
  country: string | null;
  hasPassword: boolean;
  sessions: number;
}

@Injectable()
export class AccountQuery {
  constructor(private readonly db: Database) {}

  run(personId: string): Promise<AccountRow | undefined> {
    return this.db.row<AccountRow>(
      `SELECT p.name, p.email, p.organisation, p.country, a.password_hash IS NOT NULL AS "hasPassword",
              (SELECT count(*)::int FROM sign_in_session s WHERE s.person_id = p.id AND s.expires_at > now()) AS sessions
         FROM person p JOIN account a ON a.person_id = p.id
        WHERE p.id = $1`,
      [personId],
    );
  }
}
