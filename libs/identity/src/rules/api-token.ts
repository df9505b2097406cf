import { randomBytes } from 'node:crypto';
import type { Blocker } from '#libs/kernel';
import { API_SCOPES, type ApiScope } from './api-scopes.js';

// programs that look for secrets in published files know them by this beginning
const BEGINNING = 'rostrum_';
const SHAPE = /^rostrum_[\w-]{43}$/;

/** How long a token may be good for, in days. */
export const TOKEN_DAYS = [30, 90, 365] as const;
const LONGEST_NAME = 100;
const MOST_TOKENS = 50;

/** A new token: 256 random bits behind a beginning that says what it is. */
export const newApiToken = (): string => `${BEGINNING}${randomBytes(32).toString('base64url')}`;

/** Whether a text can be a token at all; ask before the database is asked. */
export const isApiToken = (text: string): boolean => SHAPE.test(text);

export interface TokenWish {
  name: string;
  scopes: readonly string[];
  days: number;
}

/** Why a token cannot be made as it is wished for; `names` are those of the tokens its person has. */
export function tokenBlockers({ name, scopes, days }: TokenWish, names: readonly string[]): Blocker[] {
  const blockers: Blocker[] = [];
  const wanted = name.trim();
  if (wanted === '') blockers.push({ code: 'isNotEmpty', field: 'name' });
  else if (wanted.length > LONGEST_NAME)
    blockers.push({ code: 'maxLength', field: 'name', max: LONGEST_NAME });
  else if (names.some((taken) => taken.toLowerCase() === wanted.toLowerCase()))
    blockers.push({ code: 'token_name_taken', field: 'name' });
  if (scopes.length === 0) blockers.push({ code: 'token_scopes_missing', field: 'scopes' });
  else if (!scopes.every((scope) => API_SCOPES.includes(scope as ApiScope)))
    blockers.push({ code: 'isIn', field: 'scopes' });
  if (!TOKEN_DAYS.some((offered) => offered === days)) blockers.push({ code: 'isIn', field: 'days' });
  if (names.length >= MOST_TOKENS) blockers.push({ code: 'too_many_tokens', max: MOST_TOKENS });
  return blockers;
}
