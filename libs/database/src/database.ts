import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Pool } from 'pg';

/** One open transaction; passed on as a parameter, never ambient. */
export type Tx = EntityManager;

/** The way to PostgreSQL: transactions for acts, plain prepared rows for pages. */
@Injectable()
export class Database {
  private readonly names = new Map<string, string>();

  constructor(readonly source: DataSource) {}

  /** Runs `act` in one transaction: all of it is stored, or nothing. */
  transaction<T>(act: (tx: Tx) => Promise<T>): Promise<T> {
    return this.source.transaction(act);
  }

  /** Rows of a read, as plain objects. The statement is prepared once a connection: keep its text constant. */
  async rows<T extends object>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    this.onQuery?.(sql);
    const { rows } = await this.pool.query<T>({ name: this.nameOf(sql), text: sql, values: parameters });
    return rows;
  }

  /** The first row of a read, or undefined. */
  async row<T extends object>(sql: string, parameters: unknown[] = []): Promise<T | undefined> {
    const [first] = await this.rows<T>(sql, parameters);
    return first;
  }

  /** Told of every read, so that a test can count the queries of a page. */
  onQuery: ((sql: string) => void) | undefined;

  private get pool(): Pool {
    return (this.source.driver as unknown as { master: Pool }).master;
  }

  private nameOf(sql: string): string {
    let name = this.names.get(sql);
    if (!name) {
      name = createHash('sha1').update(sql).digest('hex').slice(0, 16);
      this.names.set(sql, name);
    }
    return name;
  }
}
