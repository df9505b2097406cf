import { fileURLToPath } from 'node:url';
import { keepRunning } from './keep-running.mjs';
import { freePort } from './ports.mjs';
import { prepareRedis, redisProgram } from './redis.mjs';

/** @typedef {import('./start-everything.mjs').Context} Context */
/** @typedef {import('./children.mjs').Children} Children */
/** @typedef {ReturnType<typeof import('./data-folder.mjs').openDataFolder>} DataFolder */

/**
 * Starts what the programs lean on, as far as the operator has not given it, and tells where it is.
 * @param {Context} context @param {DataFolder} data
 * @returns {Promise<Record<string, string>>} environment for web, worker and CLI
 */
export async function startServices({ settings, children, say }, data) {
  const redis = redisProgram();
  /** @type {Record<string, string>} */
  const env = {
    NODE_ENV: 'production',
    LOG_LEVEL: process.env.LOG_LEVEL || 'warn',
    PORT: String(settings.port),
    HOST: settings.host,
    PUBLIC_URL: settings.publicUrl,
    SESSION_SECRET: process.env.SESSION_SECRET || data.secrets.sessionSecret,
    MAIL_FROM: process.env.MAIL_FROM || 'Rostrum <rostrum@localhost>',
    ROSTRUM_DATA: settings.dataFolder,
    ROSTRUM_DEMO: settings.demo ? '1' : '0',
  };
  if (!settings.databaseUrl) {
    say('Starting PostgreSQL ...');
    env.DATABASE_URL = await embeddedDatabase(children, data);
  }
  if (!settings.redisUrl && redis) {
    say('Starting Redis ...');
    const { url, start } = await prepareRedis({
      children,
      program: redis,
      dataDir: data.file('redis'),
      password: data.secrets.redisPassword,
    });
    keepRunning({ name: 'Redis', start, children, say });
    env.REDIS_URL = url;
  }
  if (!settings.smtpUrl && settings.demo) env.SMTP_URL = await catchMail(children, say, data.file('mail'));
  else if (!settings.smtpUrl)
    say('SMTP_URL is not set: no letter can leave, and nobody can sign in by e-mail.');
  return env;
}

/** @param {Children} children @param {DataFolder} data */
async function embeddedDatabase(children, data) {
  const { startPostgres, ensureDatabase } = await import('./postgres.mjs');
  const postgres = await startPostgres({
    children,
    dataDir: data.file('postgres'),
    password: data.secrets.postgresPassword,
  });
  void postgres.ended.then(async (end) => {
    if (children.stopping) return;
    process.stderr.write(`PostgreSQL ended (${end}); stopping.\n`);
    await children.stopAll();
    process.exit(1);
  });
  await ensureDatabase(postgres.url('postgres'), 'rostrum');
  return postgres.url('rostrum');
}

/** @param {Children} children @param {(line: string) => void} say @param {string} folder */
async function catchMail(children, say, folder) {
  const port = await freePort();
  const program = fileURLToPath(new URL('mail-catcher.mjs', import.meta.url));
  const env = { ...process.env, MAIL_CATCHER_PORT: String(port), MAIL_CATCHER_FOLDER: folder };
  const start = () =>
    children.start(process.execPath, [program], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  keepRunning({ name: 'mail catcher', start, children, say });
  return `smtp://127.0.0.1:${port}`;
}
