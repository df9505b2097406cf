/** What a form tells the server: which of its fields changed, and on which version it has them. */
export interface SyncRequest {
  /** Counts up; what comes late is known by it. */
  sequence: number;
  /** The version on which the form has every field it does not name. */
  version: number;
  /** The fields changed since the server was last heard of, each with the version it was changed on. */
  fields: ReadonlyMap<string, number>;
}

/** What the server answers. */
export interface SyncAnswer {
  version: number;
  /** Fields that now say something else than the form does. */
  values: Readonly<Record<string, unknown>>;
  /** Fields in which somebody else wrote over the same spot: both, to choose from. */
  overlaps: readonly SyncOverlap[];
  /** Fields that could not be stored. */
  refused?: readonly string[];
}

export interface SyncOverlap {
  field: string;
  mine: unknown;
  theirs: unknown;
}

/**
 * What one open form owes the server, and what it has heard of it. Pure: it knows neither the page nor the network, so
 * that every order of events can be tried.
 */
export class FormSync {
  private readonly touched = new Map<string, number>();
  private readonly bases = new Map<string, number>();
  /** Fields that wait for a choice. */
  readonly open = new Map<string, SyncOverlap & { version: number }>();
  private touches = 0;
  private flying: { request: SyncRequest; touches: number } | undefined;

  constructor(
    private version: number,
    private sequence = 0,
  ) {}

  /** The version on which the form has every field that it does not owe. */
  get known(): number {
    return this.version;
  }

  /** Goes on where an earlier form stopped: these fields are owed, each on the version it was changed on. */
  resume(fields: Iterable<readonly [field: string, base: number]>): void {
    for (const [field, base] of fields) {
      this.bases.set(field, base);
      this.touch(field);
    }
  }

  /** What is owed now, each field with the version it was changed on. */
  owed(): [field: string, base: number][] {
    return [...this.touched.keys()].map((field) => [field, this.bases.get(field) ?? this.version]);
  }

  /** How often it has sent. */
  get sent(): number {
    return this.sequence;
  }

  /** Somebody changed a field. */
  touch(field: string): void {
    if (!this.bases.has(field)) this.bases.set(field, this.version);
    this.touched.set(field, ++this.touches);
  }

  /** Whether something has not been heard of at the server. */
  get owes(): boolean {
    return this.touched.size > 0;
  }

  get waits(): boolean {
    return this.flying !== undefined;
  }

  /** What to send now: everything owed. Whatever was under way is given up; it is all in here. */
  request(): SyncRequest | undefined {
    if (!this.owes) return undefined;
    const request = { sequence: ++this.sequence, version: this.version, fields: new Map(this.owed()) };
    this.flying = { request, touches: this.touches };
    return request;
  }

  /** No answer came. */
  failed(sequence: number): void {
    if (this.flying?.request.sequence === sequence) this.flying = undefined;
  }

  /** Takes an answer in; gives the fields to be shown otherwise than they are. Nothing for an answer that is overtaken. */
  answered(sequence: number, answer: SyncAnswer): Map<string, unknown> | undefined {
    if (this.flying?.request.sequence !== sequence) return undefined;
    const { touches } = this.flying;
    this.flying = undefined;
    const kept = new Set(answer.refused);
    for (const [field, at] of this.touched)
      // what was typed since goes on from what was sent
      if (at <= touches && !kept.has(field)) this.touched.delete(field);
    for (const overlap of answer.overlaps)
      this.open.set(overlap.field, { ...overlap, version: answer.version });
    for (const field of this.bases.keys())
      if (!this.touched.has(field) && !this.open.has(field)) this.bases.delete(field);
    this.version = answer.version;
    const stays = (field: string) => this.touched.has(field) || this.open.has(field);
    return new Map(Object.entries(answer.values).filter(([field]) => !stays(field)));
  }

  /** Settles a field: gives what it is to show. Mine is sent again, on top of theirs. */
  choose(field: string, side: 'mine' | 'theirs'): unknown {
    const overlap = this.open.get(field);
    if (!overlap) return undefined;
    this.open.delete(field);
    this.touched.delete(field);
    this.bases.set(field, overlap.version);
    if (side === 'mine') this.touch(field);
    else this.bases.delete(field);
    return overlap[side];
  }
}
