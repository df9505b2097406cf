import { createHash } from 'node:crypto';
import { normalEmail } from './email.js';

/** What stands for an address where the address itself may not be kept. */
export const addressHash = (email: string): Buffer =>
  createHash('sha256')
    .update(`address:${normalEmail(email)}`)
    .digest();
