import { randomBytes } from 'node:crypto';

/** What the web process takes from its environment. */
export interface WebConfig {
  host: string;
  port: number;
  publicUrl: string;
  databaseUrl: string;
  redisUrl: string | undefined;
  sessionSecret: string;
  logLevel: string;
  production: boolean;
  /** Set by the launcher: demo sign-in links and the caught mail may be shown. */
  demo: boolean;
  dataDir: string;
  /** Opens /metrics to who bears it; without one only this machine reads them, and only of a site of its own. */
  metricsToken: string | undefined;
  /** Requests a token may make in a minute; 0 when there is no limit. */
  apiRequestsPerMinute: number;
  /** Webhooks may lead to this machine and to private networks, and without TLS. */
  webhooksMayBeLocal: boolean;
}

type Env = Record<string, string | undefined>;

const missing = (env: Env, names: readonly string[]): string[] => names.filter((name) => !env[name]);

/**
 * Reads the environment. In production (`NODE_ENV=production`) every secret and address must be given.
 * @throws Error naming each wrong or missing variable and what it should hold.
 */
export function webConfig(env: Env): WebConfig {
  const production = env['NODE_ENV'] === 'production';
  const problems = missing(
    env,
    production ? ['DATABASE_URL', 'SESSION_SECRET', 'PUBLIC_URL'] : ['DATABASE_URL'],
  ).map((name) => `${name} is not set`);
  const port = Number(env['PORT'] ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    problems.push('PORT must be a number from 0 to 65535');
  if (env['SESSION_SECRET'] && env['SESSION_SECRET'].length < 32)
    problems.push('SESSION_SECRET must have at least 32 characters');
  if (env['PUBLIC_URL'] && !URL.canParse(env['PUBLIC_URL']))
    problems.push('PUBLIC_URL must be a full address such as https://forum.example');
  if (env['METRICS_TOKEN'] && env['METRICS_TOKEN'].length < 16)
    problems.push('METRICS_TOKEN must have at least 16 characters');
  const apiRequestsPerMinute = Number(env['API_REQUESTS_PER_MINUTE'] || 600);
  if (!Number.isInteger(apiRequestsPerMinute) || apiRequestsPerMinute < 0)
    problems.push('API_REQUESTS_PER_MINUTE must be a whole number; 0 for no limit');
  if (problems.length > 0) throw new Error(`Cannot start: ${problems.join('; ')}. See docs/operating.md.`);
  const host = env['HOST'] ?? '127.0.0.1';
  return {
    host,
    port,
    publicUrl: (env['PUBLIC_URL'] ?? `http://${host}:${port}`).replace(/\/$/, ''),
    databaseUrl: env['DATABASE_URL'] ?? '',
    redisUrl: env['REDIS_URL'] || undefined,
    // a secret that dies with the process is right for development and tests only
    sessionSecret: env['SESSION_SECRET'] ?? randomBytes(32).toString('hex'),
    logLevel: env['LOG_LEVEL'] ?? 'info',
    production,
    demo: env['ROSTRUM_DEMO'] === '1',
    dataDir: env['ROSTRUM_DATA'] ?? '.rostrum',
    metricsToken: env['METRICS_TOKEN'] || undefined,
    apiRequestsPerMinute,
    webhooksMayBeLocal: env['ROSTRUM_DEMO'] === '1' || env['WEBHOOKS_ALLOW_LOCAL'] === '1',
  };
}
