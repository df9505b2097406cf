import type { Options } from '@node-rs/argon2';

/** argon2id with 19 MiB and two passes (OWASP's first choice): about 55 ms. The enum's 2 is argon2id. */
export const ARGON2ID: Options = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };
