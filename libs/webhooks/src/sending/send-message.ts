import { lookup as ask, type LookupAddress, type LookupOptions } from 'node:dns';
import { type ClientRequest, type IncomingMessage, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { isPublicAddress, literalAddress } from './public-address.js';

const TIMEOUT_MS = 10_000;
/** As much of an answer is kept to be read by the secretariat. */
const EXCERPT_BYTES = 1000;
/** More than this of an answer is not even received. */
const MOST_BYTES = 64 * 1024;

export interface Outgoing {
  url: string;
  headers: Record<string, string>;
  body: string;
  /** Also to this machine and private networks: for demos and tests. */
  allowLocal: boolean;
}

/** How a try went. `answered` is null when no answer came, and `error` then says why. */
export interface TryResult {
  answered: number | null;
  error: string;
  excerpt: string;
  milliseconds: number;
}

export const succeeded = ({ answered }: Pick<TryResult, 'answered'>): boolean =>
  answered !== null && answered >= 200 && answered < 300;

/**
 * Posts a message once. The address is looked at when the connection is made, so that a name cannot lead elsewhere
 * between looking and calling; redirects are not followed.
 */
export async function sendMessage(outgoing: Outgoing): Promise<TryResult> {
  const began = performance.now();
  const took = () => Math.round(performance.now() - began);
  try {
    const literal = literalAddress(outgoing.url);
    if (literal !== undefined && !outgoing.allowLocal && !isPublicAddress(literal)) throw new NotPublic();
    return { ...(await post(outgoing)), error: '', milliseconds: took() };
  } catch (error) {
    return { answered: null, error: reasonOf(error), excerpt: '', milliseconds: took() };
  }
}

class NotPublic extends Error {}

function post({
  url,
  headers,
  body,
  allowLocal,
}: Outgoing): Promise<Pick<TryResult, 'answered' | 'excerpt'>> {
  return new Promise((resolve, reject) => {
    const send = url.startsWith('https:') ? overHttps : overHttp;
    const request: ClientRequest = send(url, {
      method: 'POST',
      headers: {
        ...headers,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'Rostrum-Webhooks/1',
      },
      agent: false,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(!allowLocal && { lookup: publicOnly }),
    });
    request.once('error', reject);
    request.once('response', (response) => receive(response, resolve, reject));
    request.end(body);
  });
}

function receive(
  response: IncomingMessage,
  resolve: (answer: Pick<TryResult, 'answered' | 'excerpt'>) => void,
  reject: (error: unknown) => void,
): void {
  const parts: Buffer[] = [];
  let length = 0;
  const done = () =>
    resolve({
      answered: response.statusCode ?? null,
      // PostgreSQL has no place for a null byte
      excerpt: Buffer.concat(parts).subarray(0, EXCERPT_BYTES).toString('utf8').replaceAll('\0', ''),
    });
  response.on('data', (part: Buffer) => {
    if (length < EXCERPT_BYTES) parts.push(part);
    length += part.length;
    if (length <= MOST_BYTES) return;
    done();
    response.destroy();
  });
  response.once('end', done);
  response.once('error', reject);
}

type Found = (
  error: NodeJS.ErrnoException | null,
  address: string | LookupAddress[],
  family?: number,
) => void;

/** Resolves a name to public addresses alone: one private address among them is enough to refuse it. */
function publicOnly(hostname: string, options: LookupOptions, found: Found): void {
  ask(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return found(error, []);
    const [first] = addresses;
    if (!first || !addresses.every(({ address }) => isPublicAddress(address)))
      return found(new NotPublic(), []);
    return options.all ? found(null, addresses) : found(null, first.address, first.family);
  });
}

/** A word for why no answer came; the rest is the network's. */
function reasonOf(error: unknown): string {
  if (error instanceof NotPublic) return 'address_not_public';
  const { name, code } = error as { name?: string; code?: string };
  if (name === 'TimeoutError' || name === 'AbortError' || code === 'ETIMEDOUT') return 'timeout';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'name_unknown';
  if (code === 'ECONNREFUSED') return 'connection_refused';
  if (code === 'ECONNRESET' || code === 'EPIPE') return 'connection_reset';
  if (code?.startsWith('ERR_TLS') || /CERT|SSL|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code ?? ''))
    return 'certificate';
  return 'failed';
}
