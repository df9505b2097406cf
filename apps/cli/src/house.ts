import { type INestApplicationContext, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type CallHeader, CallScopeQuery, ForumCallsQuery } from '#libs/calls';
import { Database } from '#libs/database';
import { type Actor, ANONYMOUS, type Grant, normalEmail, type Seat } from '#libs/identity';
import { CliModule } from './cli.module.js';
import { type CliConfig, cliConfig } from './config.js';
import { UsageError } from './usage-error.js';

/** The house as a command sees it: its use-cases by class, a call by its address, an actor by e-mail. */
export class House {
  constructor(
    private readonly context: INestApplicationContext,
    readonly config: CliConfig,
  ) {}

  get<T>(what: Type<T>): T {
    return this.context.get(what, { strict: false });
  }

  get db(): Database {
    return this.get(Database);
  }

  /** The call at "forum/call", as in the address of its pages. */
  async call(address: string): Promise<CallHeader> {
    const [forum = '', call = ''] = address.split('/');
    const header = await this.get(CallScopeQuery).run(forum, call);
    if (!header) throw new UsageError(`There is no call “${address}”. Write forum/call, such as igf/2018.`);
    return header;
  }

  /** The forum at "forum", the first word of its addresses. */
  async forum(slug: string): Promise<{ forumId: string }> {
    const forum = await this.get(ForumCallsQuery).run(slug);
    if (!forum)
      throw new UsageError(`There is no forum “${slug}”. Write the first word of its address, such as igf.`);
    return forum;
  }

  /** The person in whose name a command acts, with the roles they hold. */
  async actor(email = this.config.operator): Promise<Actor> {
    if (!email) throw new UsageError('Say in whose name: --as name@example.org, or ROSTRUM_OPERATOR.');
    const person = await this.db.row<{
      personId: string;
      name: string;
      email: string;
      grants: Grant[];
      seats: Seat[];
    }>(
      `SELECT p.id AS "personId", p.name, p.email,
              coalesce((SELECT json_agg(json_build_object('forumId', forum_id, 'callId', call_id, 'role', role))
                          FROM role_grant WHERE person_id = p.id), '[]') AS grants,
              coalesce((SELECT json_agg(json_build_object('callId', call_id, 'reviewerId', id))
                          FROM reviewer WHERE person_id = p.id AND status <> 'left'), '[]') AS seats
         FROM person p WHERE p.email = $1`,
      [normalEmail(email)],
    );
    if (!person) throw new UsageError(`Nobody here has the address ${email}.`);
    return { ...ANONYMOUS, ...person, kind: 'person' };
  }
}

/** Opens the house for one command and closes it after. */
export async function inHouse<T>(act: (house: House) => Promise<T>): Promise<T> {
  const config = cliConfig(process.env);
  const context = await NestFactory.createApplicationContext(CliModule.forConfig(config), {
    logger: ['error', 'fatal'],
    abortOnError: false,
  });
  try {
    return await act(new House(context, config));
  } finally {
    await context.close();
  }
}
