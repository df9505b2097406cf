import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, inside, type Tx } from '#libs/database';
import { claimKey, keepAnswer, type KeptAnswer } from '#libs/identity';
import { BadHeader } from '../../errors/api-errors.js';
import { answer, etagOf } from './answers.js';
import type { ApiRequest } from './api-request.js';

const VISIBLE = /^[\x21-\x7E]{1,255}$/;
const LOCK_TIMEOUT = '55P03';

/** Gives a use-case or query as it is to be used in the act: as it stands, or inside the transaction of the key. */
export type Use = <T extends object>(worker: T) => T;

/** What an act answers. `value` undefined: nothing, 204. */
export interface Done {
  status: 200 | 201 | 202 | 204;
  value?: object;
  /** Told the first time alone, and kept nowhere. */
  unkept?: object;
  location?: string;
  /** The value is one thing, and its ETag is to be told; or the thing it tells of, as it is read. */
  etag?: boolean | object;
}

/**
 * Carries out a POST once for each `Idempotency-Key`: the act and its answer are stored in one transaction, so that a
 * crash leaves both or neither, and whoever asks again gets the same answer. A refusal changes nothing and is not kept.
 */
@Injectable()
export class Once {
  constructor(private readonly db: Database) {}

  /** @param mayRead asked again before a kept answer is repeated: who has lost sight of the thing is not told of it */
  async run(
    api: ApiRequest,
    act: (use: Use) => Promise<Done>,
    mayRead: () => Promise<unknown> = () => Promise.resolve(),
  ): Promise<string | undefined> {
    const key = api.request.headers['idempotency-key'];
    if (key === undefined) {
      const first = await act((worker) => worker);
      return send(api, { ...answerOf(first), ...withUnkept(first) });
    }
    if (typeof key !== 'string' || !VISIBLE.test(key)) throw new BadHeader('key_wrong');
    const keyed = { tokenId: api.bearer.tokenId, key, hash: hashOf(api) };
    const done = await this.db
      .transaction(async (tx: Tx) => {
        const claim = await claimKey(tx, keyed);
        if (claim.state === 'other') throw new BadHeader('key_reused');
        if (claim.state === 'answered') return { kept: claim.answer, replayed: true };
        const first = await act((worker) => inside(tx, worker));
        const kept = answerOf(first);
        await keepAnswer(tx, keyed, kept);
        return { kept: { ...kept, ...withUnkept(first) }, replayed: false };
      })
      .catch(inUse);
    if (done.replayed) {
      await mayRead();
      api.reply.header('idempotency-replayed', 'true');
    }
    return send(api, done.kept);
  }
}

function inUse(error: unknown): never {
  const { code, driverError } = error as { code?: unknown; driverError?: { code?: unknown } };
  if (code === LOCK_TIMEOUT || driverError?.code === LOCK_TIMEOUT) throw new BadHeader('key_in_use');
  throw error;
}

function answerOf({ status, value, location, etag }: Done): KeptAnswer {
  const body = value === undefined ? '' : JSON.stringify(value);
  return {
    status,
    body,
    headers: {
      ...(location !== undefined && { location }),
      ...(etag && { etag: etagOf(etag === true ? body : JSON.stringify(etag)) }),
    },
  };
}

/** The body with what is not kept of it. */
const withUnkept = ({ value, unkept }: Done): { body?: string } =>
  unkept === undefined ? {} : { body: JSON.stringify({ ...value, ...unkept }) };

function send(api: ApiRequest, { status, headers, body }: KeptAnswer): string | undefined {
  answer(api, {});
  api.reply.status(status).headers(headers);
  if (body !== '') return body;
  api.reply.removeHeader('content-type');
  return undefined;
}

const hashOf = ({ request }: ApiRequest): Buffer =>
  createHash('sha256')
    .update(
      `${request.method} ${request.url}\n${request.headers['if-match'] ?? ''}\n${JSON.stringify(request.body ?? null)}`,
    )
    .digest();
