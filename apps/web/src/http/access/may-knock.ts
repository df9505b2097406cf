import type { CallHeader } from '#libs/calls';
import { type Actor, isChair, isSecretariat, seatIn } from '#libs/identity';
import type { AccessLevel } from './access.js';

/** Whether somebody may knock at a door of that level, in that call. */
export function mayKnock(level: AccessLevel, actor: Actor, call: CallHeader | undefined): boolean {
  switch (level) {
    case 'anyone':
    case 'signed_in':
      return true;
    case 'reviewer':
      return call !== undefined && seatIn(actor, call.callId) !== undefined;
    case 'chair':
      return call !== undefined && (isChair(actor, call) || isSecretariat(actor, call));
    case 'secretariat':
      return call !== undefined && isSecretariat(actor, call);
  }
}
