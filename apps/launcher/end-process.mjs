import { setTimeout as sleep } from 'node:timers/promises';
import { processIdentity } from './process-identity.mjs';

/** @typedef {{ pid: number, identity: string | undefined, signal: NodeJS.Signals }} KnownProcess */

/** How long a program may take to end in good order. */
export const PATIENCE_MS = 15_000;

/**
 * Whether this very process still lives, not another with its number.
 * @param {{ pid: number, identity: string | undefined }} known
 */
export function lives({ pid, identity }) {
  return identity !== undefined && processIdentity(pid) === identity;
}

/**
 * Ends a process that need not be our child: in good order, and by force when it does not end in time.
 * @param {KnownProcess} known
 */
export async function endProcess(known) {
  if (!lives(known)) return;
  send(known.pid, known.signal);
  for (const end = Date.now() + PATIENCE_MS; lives(known) && Date.now() < end;) await sleep(50);
  if (lives(known)) send(known.pid, 'SIGKILL');
}

/** @param {number} pid @param {NodeJS.Signals} signal */
function send(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended between the look and the signal: what we wanted.
  }
}
