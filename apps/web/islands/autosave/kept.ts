/** What a form owes the server, as it is kept on this device until the server has it. */
export interface Kept {
  client: string;
  sequence: number;
  section: string;
  /** The fields owed, each with the version it was changed on. */
  fields: [field: string, base: number][];
  entries: [name: string, value: string][];
  at: number;
  /** It was sent as a whole, by a button, under this number. */
  submitted?: number;
}

/**
 * Whether the server took the form that was sent as a whole. What is kept of it is older than what the button did: sent
 * again, it would bring back whom the button took out.
 */
export const hasArrived = (
  { client, submitted }: Pick<Kept, 'client' | 'submitted'>,
  taken: Readonly<Record<string, number>>,
): boolean => submitted !== undefined && (taken[client] ?? 0) >= submitted;

const MONTH_MS = 30 * 86_400_000;

/** The place on this device for one person's unsent words of one proposal. Without storage nothing is kept, nor asked for. */
export class KeptWords {
  constructor(private readonly prefix: string) {}

  keep(kept: Kept): void {
    this.onStorage((storage) => storage.setItem(this.prefix + kept.client, JSON.stringify(kept)));
  }

  forget(client: string): void {
    this.onStorage((storage) => storage.removeItem(this.prefix + client));
  }

  all(): Kept[] {
    return (
      this.onStorage((storage) =>
        Object.keys(storage)
          .filter((key) => key.startsWith(this.prefix))
          .flatMap((key) => {
            const kept = JSON.parse(storage.getItem(key) ?? 'null') as Kept | null;
            if (kept && Date.now() - kept.at < MONTH_MS) return [kept];
            storage.removeItem(key);
            return [];
          })
          .sort((a, b) => a.at - b.at),
      ) ?? []
    );
  }

  private onStorage<T>(act: (storage: Storage) => T): T | undefined {
    try {
      return act(localStorage);
    } catch {
      // full, or forbidden by the visitor
      return undefined;
    }
  }
}

/** A new name for an open form. */
export const newClient = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Holds a form's id while its window is open; false where another window has it. */
export async function holds(client: string): Promise<boolean> {
  const { locks } = navigator as { locks?: LockManager };
  if (!locks) return true;
  return new Promise((resolve) => {
    void locks.request(`rostrum ${client}`, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock === null ? undefined : new Promise<never>(() => undefined);
    });
  });
}
