import path from 'node:path';
import { DataSource } from 'typeorm';
import * as calls from '../../libs/calls/src/persistence/call.entity.js';
import { bringUpToDate } from '../../libs/database/src/bring-up-to-date.js';
import { CreateCall } from '#libs/calls';
import { Database, dataSourceOptions } from '#libs/database';
import { SYSTEM } from '#libs/identity';

interface Launcher {
  Children: new () => { release(): void };
  startThrowawayPostgres(children: unknown): Promise<{ url(name: string): string; stop(): Promise<void> }>;
}

/** A PostgreSQL of the bench's own, with today's schema and nothing in it; gone when `act` is done. */
export async function withDatabase<T>(act: (db: Database) => Promise<T>): Promise<T> {
  // by path: they find their programs from where they stand
  const from = (file: string) => import(path.resolve('apps/launcher', file)) as Promise<unknown>;
  const { Children } = (await from('children.mjs')) as Launcher;
  const { startThrowawayPostgres } = (await from('postgres.mjs')) as Launcher;
  const children = new Children();
  const server = await startThrowawayPostgres(children);
  try {
    const url = server.url('postgres');
    await bringUpToDate(url);
    const source = await new DataSource({
      ...dataSourceOptions(url, 4),
      entities: Object.values(calls),
    }).initialize();
    try {
      return await act(new Database(source));
    } finally {
      await source.destroy();
    }
  } finally {
    await server.stop();
    children.release();
  }
}

/** The call of IGF 2019, open, in a forum of its own. */
export const aBenchCall = (db: Database): Promise<{ callId: string; forumId: string }> =>
  new CreateCall(db).run(SYSTEM, {
    forum: { slug: 'bench', name: 'Bench', acronym: 'B' },
    slug: 'bench',
    preset: 'igf2019',
    dates: { opensAt: '2019-02-18T00:00:00Z', closesAt: '2019-04-14T23:59:00Z' },
  });
