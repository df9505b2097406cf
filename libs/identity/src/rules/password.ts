import type { Blocker } from '#libs/kernel';

const SHORTEST = 12;
const LONGEST = 200;

/** A password is judged by length, not by which characters it has (NIST SP 800-63B). */
export function passwordBlockers(password: string, email: string): Blocker[] {
  const length = [...password].length;
  if (length < SHORTEST) return [{ code: 'password_too_short', field: 'password', shortest: SHORTEST }];
  if (length > LONGEST) return [{ code: 'password_too_long', field: 'password', longest: LONGEST }];
  const guessable =
    password.toLowerCase().includes(email.split('@')[0] ?? email) || /^(.)\1+$/u.test(password);
  return guessable ? [{ code: 'password_guessable', field: 'password' }] : [];
}
