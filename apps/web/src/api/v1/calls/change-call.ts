import { Injectable } from '@nestjs/common';
import {
  CALL_INSTANTS,
  CALL_SWITCHES,
  type CallSetup,
  type CallSwitch,
  type PlanEdit,
  ReviseCall,
  SetCallDates,
} from '#libs/calls';
import { Database, inside } from '#libs/database';
import type { Actor } from '#libs/identity';
import type { CallPatch } from '../dto/call.dto.js';

const DAYS = ['eventStartsOn', 'eventEndsOn'] as const;
const LIMITS = ['places', 'reviewsPerProposal', 'loadMin', 'loadMax'] as const;

/** One change of a call from several acts of the set-up: all of them, or none. */
@Injectable()
export class ChangeCall {
  constructor(
    private readonly db: Database,
    private readonly dates: SetCallDates,
    private readonly revise: ReviseCall,
  ) {}

  /** @param setup as it was when it was found to be what the asker has seen */
  async run(actor: Actor, setup: CallSetup, patch: CallPatch): Promise<void> {
    const { callId } = setup;
    const names = (wanted: readonly (keyof CallPatch)[]) => wanted.some((name) => patch[name] !== undefined);
    await this.db.transaction(async (tx) => {
      // the first act looks at the version; the call is then ours
      let version: number | undefined = setup.version;
      const seen = () => {
        const before = version;
        version = undefined;
        return before;
      };
      if (names([...CALL_INSTANTS, ...DAYS]))
        await inside(tx, this.dates).run(actor, { callId, version: seen(), ...datesOf(setup, patch) });
      const edits: PlanEdit[] = [
        ...(names(LIMITS) ? [{ act: 'particulars' as const, set: limitsOf(setup, patch) }] : []),
        ...(patch.switches ? [{ act: 'settings' as const, set: switchesOf(setup, patch) }] : []),
      ];
      if (edits.length > 0) await inside(tx, this.revise).run(actor, { callId, version: seen(), edits });
    });
  }
}

function datesOf(setup: CallSetup, patch: CallPatch) {
  const instants = Object.fromEntries(
    CALL_INSTANTS.map((name) => {
      const sent = patch[name];
      return [name, sent === undefined ? setup[name] : sent === null ? null : new Date(sent)];
    }),
  ) as Record<(typeof CALL_INSTANTS)[number], Date | null>;
  return {
    ...instants,
    eventStartsOn: patch.eventStartsOn === undefined ? setup.eventStartsOn : patch.eventStartsOn,
    eventEndsOn: patch.eventEndsOn === undefined ? setup.eventEndsOn : patch.eventEndsOn,
    reason: patch.reason ?? '',
  };
}

const limitsOf = (setup: CallSetup, patch: CallPatch) => ({
  places: patch.places ?? setup.places,
  reviewsPerProposal: patch.reviewsPerProposal ?? setup.reviewsPerProposal,
  loadMin: patch.loadMin ?? setup.loadMin,
  loadMax: patch.loadMax ?? setup.loadMax,
});

const switchesOf = (setup: CallSetup, patch: CallPatch) =>
  Object.fromEntries(
    CALL_SWITCHES.map((name) => [name, patch.switches?.[name] ?? setup.settings[name]]),
  ) as Record<CallSwitch, boolean>;
