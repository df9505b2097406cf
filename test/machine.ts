import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Database } from '#libs/database';
import { contractOf } from './contract.js';
import { aToken, type TokenTraits } from './factories/api-token.js';

/** What came back. */
export interface Said<T = Record<string, unknown>> {
  status: number;
  headers: Record<string, string>;
  /** The body as it came. */
  text: string;
  /** The body read as JSON; an empty object when there is none. */
  body: T;
}

export interface Asked {
  body?: unknown;
  headers?: Record<string, string>;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * A program with the token of a person, or with none. Addresses are below /api/v1. Whatever it is answered must be as the
 * API's own document says.
 */
export class Machine {
  constructor(
    private readonly app: NestFastifyApplication,
    readonly token: string | undefined,
  ) {}

  static async of(
    app: NestFastifyApplication,
    db: Database,
    personId: string,
    traits?: TokenTraits,
  ): Promise<Machine> {
    return new Machine(app, await aToken(db, personId, traits));
  }

  async ask<T = Record<string, unknown>>(
    method: Method,
    path: string,
    { body, headers = {} }: Asked = {},
  ): Promise<Said<T>> {
    const url = path.startsWith('/api/') ? path : `/api/v1${path}`;
    const contract = await contractOf(this.app);
    const reply = await this.app.inject({
      method,
      url,
      headers: {
        ...(this.token !== undefined && { authorization: `Bearer ${this.token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && {
        payload: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
      }),
    });
    const type = String(reply.headers['content-type'] ?? '');
    const complaints = contract.complaints(
      { method, path: url.split('?')[0]! },
      { status: reply.statusCode, type, text: reply.body },
    );
    if (complaints.length > 0) throw new Error(complaints.join('; '));
    const json = /^application\/(problem\+)?json/.test(type);
    return {
      status: reply.statusCode,
      headers: Object.fromEntries(
        Object.entries(reply.headers).map(([name, value]) => [name, String(value)]),
      ),
      text: reply.body,
      body: (json && reply.body !== '' ? JSON.parse(reply.body) : {}) as T,
    };
  }

  get<T = Record<string, unknown>>(path: string, headers?: Record<string, string>): Promise<Said<T>> {
    return this.ask<T>('GET', path, { headers });
  }

  post<T = Record<string, unknown>>(
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Said<T>> {
    return this.ask<T>('POST', path, { body, headers });
  }

  patch<T = Record<string, unknown>>(
    path: string,
    body: unknown,
    headers?: Record<string, string>,
  ): Promise<Said<T>> {
    return this.ask<T>('PATCH', path, { body, headers });
  }
}
