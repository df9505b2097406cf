import type { Blocker, Refusal, RefusalKind } from '#libs/kernel';
import { BadHeader, type HeaderFault, InsufficientScope, RateExceeded, TokenNeeded } from './api-errors.js';
import { Unreadable } from './unreadable.js';

/** One reason in a problem: a code to act on, where it belongs, and the facts its sentence needs. */
export interface ProblemBlocker {
  code: string;
  /** As the rule names it: `description`, `people[2].email`. */
  field?: string;
  /** RFC 6901, into the body that was sent. */
  pointer?: string;
  /** In plain English, for people. */
  detail: string;
  facts: Record<string, unknown>;
}

/** RFC 9457 problem details. `type` leads to what is said about it in the documentation. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  /** The path that was asked for. */
  instance: string;
  blockers?: ProblemBlocker[];
  /** Of a fault: what to tell the operators. */
  reference?: string;
}

/** Every kind of problem the API answers with: its status, its name, and what to do. */
export const PROBLEMS = {
  unreadable: {
    status: 400,
    title: 'Unreadable request',
    detail: 'The request is not UTF-8, not JSON, or holds characters or names that cannot be stored.',
  },
  token_needed: {
    status: 401,
    title: 'Token needed',
    detail:
      'Send Authorization: Bearer with a token made on the account page that is neither expired nor revoked.',
  },
  insufficient_scope: {
    status: 403,
    title: 'Scope missing',
    detail: 'The token was not made for this. Make one with the scope named in WWW-Authenticate.',
  },
  forbidden: {
    status: 403,
    title: 'Not allowed',
    detail: 'The person of this token may know of it, but may not do this.',
  },
  not_found: {
    status: 404,
    title: 'Not found',
    detail: 'It is not there, or it is not for the person of this token; the answer is the same.',
  },
  method_unknown: {
    status: 405,
    title: 'Method not allowed',
    detail: 'This address does not take that method.',
  },
  stale: {
    status: 409,
    title: 'Changed meanwhile',
    detail: 'Somebody changed it while the request was carried out. Read it again.',
  },
  key_in_use: {
    status: 409,
    title: 'Still being carried out',
    detail: 'A request with this Idempotency-Key is still being carried out. Send it again a little later.',
  },
  precondition_failed: {
    status: 412,
    title: 'Changed meanwhile',
    detail:
      'If-Match names a state that is no longer so. Read it again and make the change on what it is now.',
  },
  too_large: {
    status: 413,
    title: 'Body too large',
    detail: 'The body is longer than 512 kB, nested too deeply, or holds more values than any request needs.',
  },
  media_type: {
    status: 415,
    title: 'Media type not taken',
    detail: 'Send application/json (application/merge-patch+json is taken for PATCH, too).',
  },
  blocked: {
    status: 422,
    title: 'Not possible',
    detail: 'The rules say no, for the reasons in blockers. Nothing was changed.',
  },
  invalid: {
    status: 422,
    title: 'Invalid request',
    detail: 'The body or the query is not of the documented shape; blockers say where.',
  },
  key_reused: {
    status: 422,
    title: 'Key used for another request',
    detail: 'This Idempotency-Key came with another request before. Take a new one for each act.',
  },
  key_wrong: {
    status: 422,
    title: 'Idempotency-Key unusable',
    detail: 'An Idempotency-Key has 1 to 255 visible ASCII characters.',
  },
  precondition_needed: {
    status: 428,
    title: 'If-Match needed',
    detail: 'Say by If-Match which state the change was made on: the ETag you were given.',
  },
  too_many: {
    status: 429,
    title: 'Too many requests',
    detail: 'Wait as long as Retry-After says.',
  },
  fault: {
    status: 500,
    title: 'Fault',
    detail: 'Something went wrong on our side. Give the operators the reference.',
  },
} as const satisfies Record<string, { status: number; title: string; detail: string }>;
export type ProblemKind = keyof typeof PROBLEMS;

/** What came in is not of the shape that is documented; a refusal of the edge, not of the rules. */
export class InvalidRequest extends Error {
  constructor(readonly blockers: readonly (Blocker & { pointer?: string })[]) {
    super('invalid request');
  }
}

const OF_REFUSAL: Record<RefusalKind, ProblemKind> = {
  not_found: 'not_found',
  forbidden: 'forbidden',
  blocked: 'blocked',
  stale: 'stale',
  too_many: 'too_many',
};
const OF_STATUS: Record<number, ProblemKind> = {
  401: 'token_needed',
  403: 'forbidden',
  404: 'not_found',
  405: 'method_unknown',
  413: 'too_large',
  415: 'media_type',
  429: 'too_many',
};

/** Which kind of problem an error is; `status` is what HTTP would make of it. */
export function problemKind(error: unknown, refusal: Refusal | undefined, status: number): ProblemKind {
  if (refusal) return OF_REFUSAL[refusal.kind];
  if (error instanceof TokenNeeded) return 'token_needed';
  if (error instanceof InsufficientScope) return 'insufficient_scope';
  if (error instanceof RateExceeded) return 'too_many';
  if (error instanceof BadHeader) return error.fault satisfies HeaderFault & ProblemKind;
  if (error instanceof InvalidRequest) return 'invalid';
  if (error instanceof Unreadable) return error.reason === 'too_much' ? 'too_large' : 'unreadable';
  return OF_STATUS[status] ?? (status >= 500 ? 'fault' : 'unreadable');
}

/** Headers that go with some problems. */
export function headersOf(error: unknown): Record<string, string> {
  if (error instanceof TokenNeeded)
    return { 'www-authenticate': error.given ? 'Bearer error="invalid_token"' : 'Bearer' };
  if (error instanceof InsufficientScope)
    return { 'www-authenticate': `Bearer error="insufficient_scope", scope="${error.scope}"` };
  if (error instanceof RateExceeded) return { 'retry-after': String(error.seconds) };
  if (error instanceof BadHeader && error.fault === 'key_in_use') return { 'retry-after': '1' };
  return {};
}

// the names by which the rules call what stands elsewhere in a body of the API
const POINTERS: Record<string, string> = {
  theme: '/themeId',
  format: '/formatId',
  organisers: '/people',
  speakers: '/people',
  onsiteModerator: '/people',
  onlineModerator: '/people',
  rapporteur: '/people',
};

/** Where in a body the field of a rule stands: `people[2].email` is /people/2/email. */
export const pointerTo = (field: string): string =>
  POINTERS[field] ??
  `/${field
    .replaceAll('~', '~0')
    .replaceAll('/', '~1')
    .replaceAll(/\[(\w+)\]/g, '/$1')
    .replaceAll('.', '/')}`;

/** A problem as it is sent; `say` gives the sentence of a reason. */
export function problemOf(
  kind: ProblemKind,
  {
    docs,
    instance,
    blockers,
    reference,
    say,
  }: {
    docs: string;
    instance: string;
    blockers: readonly (Blocker & { pointer?: string })[];
    reference: string | undefined;
    say: (blocker: Blocker) => string;
  },
): Problem {
  const { status, title, detail } = PROBLEMS[kind];
  return {
    type: `${docs}#problem-${kind}`,
    title,
    status,
    detail,
    instance,
    ...(blockers.length > 0 && {
      blockers: blockers.map((blocker): ProblemBlocker => {
        const { code, field, pointer, ...facts } = blocker;
        const at = pointer ?? (field === undefined ? undefined : pointerTo(field));
        return {
          code,
          ...(field !== undefined && { field }),
          ...(at !== undefined && { pointer: at }),
          detail: say(blocker),
          facts,
        };
      }),
    }),
    ...(reference && { reference }),
  };
}
