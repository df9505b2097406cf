import type { Refusal } from '#libs/kernel';

/** RFC 9457 problem details; `reasons` are our codes and facts, for machines to act on. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  reasons?: Refusal['blockers'];
  reference?: string;
}

const TITLES: Record<number, string> = {
  400: 'Bad request',
  401: 'Authentication needed',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Changed meanwhile',
  413: 'Body too large',
  422: 'Not possible',
  429: 'Too many requests',
};

export const problemOf = (
  status: number,
  refusal: Refusal | undefined,
  reference: string | undefined,
): Problem => ({
  type: `about:blank`,
  title: TITLES[status] ?? (status >= 500 ? 'Internal error' : 'Bad request'),
  status,
  ...(refusal && refusal.blockers.length > 0 && { reasons: refusal.blockers }),
  ...(reference && { reference }),
});
