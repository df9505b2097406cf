import { SetMetadata } from '@nestjs/common';

/**
 * Who may knock at a route (coarse; the policies decide the rest):
 * - `anyone`: signed in or not
 * - `signed_in`: any person with a session
 * - `reviewer`: holds a seat on the committee of the call
 * - `chair`: leads that committee, or runs the call
 * - `secretariat`: runs the call
 */
export type AccessLevel = 'anyone' | 'signed_in' | 'reviewer' | 'chair' | 'secretariat';

export const ACCESS = 'rostrum:access';

/** Every route must say who may knock; one that does not is closed to all. */
export const Access = (level: AccessLevel) => SetMetadata(ACCESS, level);
