/** What the commands take from their environment. */
export interface CliConfig {
  databaseUrl: string;
  sessionSecret: string;
  publicUrl: string;
  demo: boolean;
  /** Under whose name commands act, unless `--as` says otherwise. */
  operator: string | undefined;
}

/** @throws Error naming the variable that is missing */
export function cliConfig(env: Record<string, string | undefined>): CliConfig {
  const databaseUrl = env['DATABASE_URL'];
  if (!databaseUrl)
    throw new Error('DATABASE_URL is not set: it is the address of PostgreSQL. See docs/operating.md.');
  return {
    databaseUrl,
    sessionSecret: env['SESSION_SECRET'] ?? '',
    publicUrl: env['PUBLIC_URL'] ?? `http://${env['HOST'] ?? '127.0.0.1'}:${env['PORT'] ?? 3000}`,
    demo: env['ROSTRUM_DEMO'] === '1',
    operator: env['ROSTRUM_OPERATOR'] || undefined,
  };
}
