import type { EntityManager } from 'typeorm';
import { Database, type Tx } from './database.js';

/** A database whose acts and reads all happen inside a transaction that is open already. */
class EnclosedDatabase extends Database {
  constructor(private readonly tx: Tx) {
    super(tx.connection);
  }

  /** A savepoint: what `act` does is undone when it fails, and stored when the transaction around it is. */
  override transaction<T>(act: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.tx.transaction(act);
  }

  override async rows<T extends object>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    const runner = this.tx.queryRunner;
    if (!runner) throw new Error('This transaction is over.');
    const { records } = await runner.query(sql, parameters, true);
    return records as T[];
  }
}

/**
 * The same use-case or query, working inside `tx`: for callers who must store something of their own together with the
 * act, or carry out several acts or none.
 */
export function inside<T extends object>(tx: Tx, worker: T): T {
  const copy = Object.create(Object.getPrototypeOf(worker) as object) as Record<string, unknown>;
  for (const [name, part] of Object.entries(worker))
    copy[name] =
      part instanceof Database ? new EnclosedDatabase(tx) : withDatabase(part) ? inside(tx, part) : part;
  return copy as T;
}

const withDatabase = (part: unknown): part is object =>
  typeof part === 'object' && part !== null && Object.values(part).some((own) => own instanceof Database);
