/** Anything that answers SQL: a transaction, a data source. */
export interface Queryable {
  query(sql: string, parameters?: unknown[]): Promise<unknown>;
}

/** The time by which deadlines are judged. Injected, so that a test can hold it still. */
export abstract class Clock {
  /** Now, as seen by the database on which the act is carried out. */
  abstract now(on: Queryable): Promise<Date>;
}

/**
 * The database's clock, read inside the transaction: several web processes on several machines
 * then agree on who was before the deadline.
 */
export class DatabaseClock extends Clock {
  async now(on: Queryable): Promise<Date> {
    const [row] = (await on.query('SELECT clock_timestamp() AS now')) as [{ now: Date }];
    return row.now;
  }
}

/** A clock that stands still until told otherwise. */
export class FixedClock extends Clock {
  constructor(private instant: Date) {
    super();
  }

  async now(): Promise<Date> {
    return this.instant;
  }

  set(instant: Date): void {
    this.instant = instant;
  }
}
