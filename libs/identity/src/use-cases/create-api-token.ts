import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database, type Tx } from '#libs/database';
import { Clock, newId, refuseIf } from '#libs/kernel';
import type { Actor } from '../actor.js';
import { personOf } from '../policies/role.policy.js';
import { newApiToken, tokenBlockers, type TokenWish } from '../rules/api-token.js';
import { tokenHash } from '../rules/tokens.js';

export interface CreateApiTokenInput extends TokenWish {
  /** Where it is good: everywhere its person may go, one forum, or one call. */
  limit?: { forumId: string; callId: string | null };
}

/** Makes a key for programs, in the name of a person. Its text is given once and never stored. */
@Injectable()
export class CreateApiToken {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, input: CreateApiTokenInput): Promise<{ tokenId: string; token: string }> {
    const personId = personOf(actor);
    return this.db.transaction(async (tx) => {
      refuseIf(tokenBlockers(input, await namesOf(tx, personId)));
      const { limit } = input;
      const [tokenId, token, now] = [newId(), newApiToken(), await this.clock.now(tx)];
      await tx.query(
        `INSERT INTO api_token (id, person_id, name, token_hash, ending, scopes, forum_id, call_id, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9::timestamptz + make_interval(days => $10))`,
        [
          tokenId,
          personId,
          input.name.trim(),
          tokenHash(token),
          token.slice(-4),
          [...new Set(input.scopes)],
          limit?.forumId ?? null,
          limit?.callId ?? null,
          now,
          input.days,
        ],
      );
      const scope = {
        subjectId: tokenId,
        ...(limit && { forumId: limit.forumId }),
        ...(limit?.callId && { callId: limit.callId }),
      };
      await audit.add(tx, actor, 'token.created', scope, { scopes: input.scopes, days: input.days });
      return { tokenId, token };
    });
  }
}

/** The names of a person's tokens that are not revoked; locks the person, so that two are made one after the other. */
async function namesOf(tx: Tx, personId: string): Promise<string[]> {
  await tx.query('SELECT 1 FROM person WHERE id = $1 FOR UPDATE', [personId]);
  const rows = (await tx.query('SELECT name FROM api_token WHERE person_id = $1 AND revoked_at IS NULL', [
    personId,
  ])) as { name: string }[];
  return rows.map(({ name }) => name);
}
