import { CALL_SWITCHES, type CallHeader, type CallListRow, type CallSetup } from '#libs/calls';
import type { CallAnswer, CallLine, CallSwitches } from '../dto/call.dto.js';

/** Address of a call in this API. */
export const callUrl = (publicUrl: string, forum: string, call: string): string =>
  `${publicUrl}/api/v1/calls/${forum}/${call}`;

/** A call in the list of calls. */
export const callLine = (publicUrl: string, row: CallListRow): CallLine => ({
  forum: row.forumSlug,
  call: row.callSlug,
  forumName: row.forumName,
  name: row.callName,
  motto: row.motto,
  place: row.place,
  timeZone: row.timeZone,
  status: row.status,
  closesAt: row.closesAt,
  self: callUrl(publicUrl, row.forumSlug, row.callSlug),
});

/** One call; to its secretariat with what only they are told. */
export function callAnswer(
  publicUrl: string,
  header: CallHeader,
  setup: CallSetup,
  forSecretariat: boolean,
): CallAnswer {
  return {
    ...callLine(publicUrl, { ...header, motto: setup.motto, place: setup.place }),
    opensAt: setup.opensAt,
    closesAt: setup.closesAt,
    screeningEndsAt: setup.screeningEndsAt,
    cureEndsAt: setup.cureEndsAt,
    reviewStartsAt: setup.reviewStartsAt,
    reviewEndsAt: setup.reviewEndsAt,
    decisionsAt: setup.decisionsAt,
    eventStartsOn: setup.eventStartsOn,
    eventEndsOn: setup.eventEndsOn,
    ...(forSecretariat && {
      running: {
        places: setup.places,
        reviewsPerProposal: setup.reviewsPerProposal,
        loadMin: setup.loadMin,
        loadMax: setup.loadMax,
        switches: Object.fromEntries(
          CALL_SWITCHES.map((name) => [name, setup.settings[name]]),
        ) as CallSwitches,
        version: setup.version,
      },
    }),
  };
}
