import { randomBytes } from 'node:crypto';

/** What the worker takes from its environment. */
export interface WorkerConfig {
  databaseUrl: string;
  /** Absent: the jobs run in this process. */
  redisUrl: string | undefined;
  /** Absent: letters are written and wait. */
  smtpUrl: string | undefined;
  mailFrom: string;
  /** Absent: what cannot be delivered goes back to the sender. */
  mailReturnTo: string | undefined;
  mailPerSecond: number;
  publicUrl: string;
  sessionSecret: string;
  logLevel: string;
  production: boolean;
  /** Webhooks may lead to this machine and to private networks, and without TLS. */
  webhooksMayBeLocal: boolean;
}

type Env = Record<string, string | undefined>;

const NEEDED = ['DATABASE_URL'];
const NEEDED_IN_PRODUCTION = ['SESSION_SECRET', 'PUBLIC_URL', 'MAIL_FROM'];
const ADDRESSES = {
  PUBLIC_URL: /^https?:$/,
  REDIS_URL: /^rediss?:$/,
  SMTP_URL: /^smtps?:$/,
  DATABASE_URL: /^postgres(ql)?:$/,
};

/**
 * Reads the environment. In production (`NODE_ENV=production`) the secret and the addresses must be given.
 * @throws Error naming each wrong or missing variable and what it should hold.
 */
export function workerConfig(env: Env): WorkerConfig {
  const production = env['NODE_ENV'] === 'production';
  const mailPerSecond = Number(env['MAIL_PER_SECOND'] || 20);
  const problems = [...NEEDED, ...(production ? NEEDED_IN_PRODUCTION : [])]
    .filter((name) => !env[name])
    .map((name) => `${name} is not set`);
  for (const [name, protocol] of Object.entries(ADDRESSES)) {
    const value = env[name];
    if (value && !(URL.canParse(value) && protocol.test(new URL(value).protocol)))
      problems.push(`${name} must be a full address (${protocol.source.replace(/[\^$]/g, '')}//...)`);
  }
  if (env['SESSION_SECRET'] && env['SESSION_SECRET'].length < 32)
    problems.push('SESSION_SECRET must have at least 32 characters');
  if (!(mailPerSecond > 0)) problems.push('MAIL_PER_SECOND must be a number above 0');
  if (problems.length > 0) throw new Error(`Cannot start: ${problems.join('; ')}. See docs/operating.md.`);
  return {
    databaseUrl: env['DATABASE_URL'] ?? '',
    redisUrl: env['REDIS_URL'] || undefined,
    smtpUrl: env['SMTP_URL'] || undefined,
    mailFrom: env['MAIL_FROM'] || 'Rostrum <rostrum@localhost>',
    mailReturnTo: env['MAIL_RETURN_TO'] || undefined,
    mailPerSecond,
    publicUrl: (env['PUBLIC_URL'] || 'http://127.0.0.1:3000').replace(/\/$/, ''),
    // a secret that dies with the process is right for development only: its sign-in links open nothing elsewhere
    sessionSecret: env['SESSION_SECRET'] || randomBytes(32).toString('hex'),
    logLevel: env['LOG_LEVEL'] || 'info',
    production,
    webhooksMayBeLocal: env['ROSTRUM_DEMO'] === '1' || env['WEBHOOKS_ALLOW_LOCAL'] === '1',
  };
}
