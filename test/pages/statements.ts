import type { Client, Pool } from 'pg';
import type { Database } from '#libs/database';

type Query = Client['query'];

/** Everything a process says to PostgreSQL, by whichever way: reads, acts, and what a transaction begins and ends with. */
export class Statements {
  private heard: string[] = [];
  private readonly listening = new WeakSet<Client>();

  constructor({ source }: Database) {
    const { master } = source.driver as unknown as { master: Pool };
    master.on('acquire', (client) => this.listenTo(client as unknown as Client));
  }

  /** What was said during an act, in order. */
  async during(act: () => Promise<unknown>): Promise<string[]> {
    const heard: string[] = [];
    this.heard = heard;
    await act();
    this.heard = []; // what is said from now on belongs to nobody
    return heard;
  }

  private listenTo(client: Client): void {
    if (this.listening.has(client)) return;
    this.listening.add(client);
    const query = client.query.bind(client) as (...spoken: unknown[]) => unknown;
    client.query = ((...spoken: unknown[]) => {
      const [first] = spoken as [string | { text: string }];
      this.heard.push((typeof first === 'string' ? first : first.text).replaceAll(/\s+/g, ' ').trim());
      return query(...spoken);
    }) as Query;
  }
}
