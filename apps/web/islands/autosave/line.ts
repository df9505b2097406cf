import type { FieldValue } from './form-fields.js';

/** Both sides of an overlap, in words and as the form holds them. */
export interface OverlapAnswer {
  field: string;
  label: string;
  mine: string;
  theirs: string;
  values: { mine: FieldValue; theirs: FieldValue };
}

/** What the server says to an autosave. */
export interface Answer {
  version?: number;
  savedAt?: string;
  values?: Record<string, FieldValue>;
  overlaps?: OverlapAnswer[];
  refused: { field: string; sentence: string }[];
  findings?: unknown;
  standing?: unknown;
}

export type Reply =
  | { kind: 'taken'; answer: Answer }
  | { kind: 'refused'; answer: Answer }
  | { kind: 'signedOut' | 'anotherPerson' | 'expired' | 'gone' | 'offline' | 'unreachable' };

const PATIENCE_MS = 20_000;

/** Sends a form to the server and says what became of it. */
export async function post(
  url: string,
  entries: readonly (readonly [string, string])[],
  options: { keepalive?: boolean; signal?: AbortSignal } = {},
): Promise<Reply> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  options.signal?.addEventListener('abort', () => patience.abort());
  try {
    const reply = await fetch(url, {
      method: 'POST',
      body: new URLSearchParams(entries.map(([name, value]) => [name, value])),
      headers: { accept: 'application/json' },
      credentials: 'same-origin',
      redirect: 'error',
      keepalive: options.keepalive ?? false,
      signal: patience.signal,
    });
    if (reply.status === 401) return { kind: 'signedOut' };
    if (reply.status === 403) return { kind: 'expired' };
    if (reply.status === 404) return { kind: 'gone' };
    if (reply.status === 409) return { kind: 'anotherPerson' };
    if (reply.status !== 200 && reply.status !== 422) return { kind: 'unreachable' };
    return { kind: reply.ok ? 'taken' : 'refused', answer: (await reply.json()) as Answer };
  } catch {
    return { kind: navigator.onLine ? 'unreachable' : 'offline' };
  } finally {
    clearTimeout(timer);
  }
}

/** This page as the server would show it now; undefined when it cannot be had. */
export async function freshPage(address: string): Promise<Document | undefined> {
  try {
    const reply = await fetch(address, { credentials: 'same-origin', redirect: 'error' });
    return reply.ok ? new DOMParser().parseFromString(await reply.text(), 'text/html') : undefined;
  } catch {
    return undefined;
  }
}
