import { gunzipSync, gzipSync } from 'node:zlib';
import autocannon from 'autocannon';

/** A browser without a window: keeps its cookies, sends forms with their token. */
export class BenchBrowser {
  private readonly cookies = new Map<string, string>();

  /** @param from the address it seems to come from; attempts to sign in are counted by address */
  constructor(
    private readonly origin: string,
    private readonly from?: string,
  ) {}

  get cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async get(path: string): Promise<string> {
    const reply = await this.send(path, {});
    if (!reply.ok) throw new Error(`${path} answered ${reply.status}`);
    return reply.text();
  }

  /** Where a redirect leads, without following it. */
  async follow(path: string): Promise<string> {
    const { headers } = await this.send(path, {});
    return headers.get('location') ?? path;
  }

  async post(path: string, token: string, fields: Record<string, string> = {}): Promise<Response> {
    const reply = await this.sendForm(path, token, fields);
    if (reply.status >= 400) throw new Error(`${path} answered ${reply.status}: ${await reply.text()}`);
    return reply;
  }

  /** The same, whatever the answer. */
  sendForm(path: string, token: string, fields: Record<string, string>, accept?: string): Promise<Response> {
    return this.send(path, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        ...(accept !== undefined && { accept }),
      },
      body: new URLSearchParams({ ...fields, _csrf: token }).toString(),
    });
  }

  private async send(path: string, init: RequestInit): Promise<Response> {
    const headers = {
      ...(init.headers as Record<string, string> | undefined),
      cookie: this.cookieHeader,
      ...(this.from !== undefined && { 'x-forwarded-for': this.from }),
    };
    const reply = await fetch(new URL(path, this.origin), { ...init, headers, redirect: 'manual' });
    for (const cookie of reply.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (name !== undefined && value !== undefined) this.cookies.set(name, value);
    }
    return reply;
  }
}

/** The token of the first form of a page. */
export function tokenIn(page: string): string {
  const token = /name="_csrf" value="([^"]+)"/.exec(page)?.[1];
  if (!token) throw new Error('The page has no form');
  return token;
}

export interface Load {
  requestsPerSecond: number;
  p50: number;
  p95: number;
  errors: number;
}

/** Asks for one address over and over, from 8 connections at once. */
export async function load(url: string, credentials: Record<string, string>, seconds: number): Promise<Load> {
  const result = await autocannon({
    url,
    connections: 8,
    duration: seconds,
    headers: { ...credentials, 'accept-encoding': 'gzip' },
  });
  return {
    // the first second of a run is half a second of connecting
    requestsPerSecond: result.requests.mean,
    p50: result.latency.p50,
    p95: result.latency.p97_5,
    errors: result.errors + result.non2xx,
  };
}

/** Size of a page as it travels, in kilobytes of 1024 bytes: as sent when compressed, gzip -6 of it otherwise. */
export async function gzipKb(url: string, credentials: Record<string, string>): Promise<number> {
  const reply = await fetch(url, { headers: { ...credentials, 'accept-encoding': 'identity' } });
  const body = Buffer.from(await reply.arrayBuffer());
  const plain = body[0] === 0x1f && body[1] === 0x8b ? gunzipSync(body) : body;
  return gzipSync(plain).length / 1024;
}

/** CPU seconds the web process has used, and its memory in MB, from its own /metrics. */
export async function ownFigures(origin: string): Promise<{ cpu: number; rss: number }> {
  const text = await (await fetch(new URL('/metrics', origin))).text();
  const figure = (name: string): number =>
    Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1] ?? Number.NaN);
  return {
    cpu: figure('process_cpu_seconds_total'),
    rss: figure('process_resident_memory_bytes') / 1024 / 1024,
  };
}
