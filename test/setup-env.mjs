// What every test finds, whoever runs it and wherever: its own database, UTC, and nothing of the machine's own
// configuration. Runs before the modules under test are loaded.
const { ROSTRUM_TEST_WORKER_URL, JEST_WORKER_ID } = process.env;

for (const name of ['REDIS_URL', 'SMTP_URL', 'PORT', 'HOST', 'ROSTRUM_DATA', 'ROSTRUM_DEMO'])
  delete process.env[name];

Object.assign(process.env, {
  NODE_ENV: 'test',
  TZ: 'UTC',
  LANG: 'en_GB.UTF-8',
  LOG_LEVEL: 'silent',
  PUBLIC_URL: 'http://rostrum.test',
  MAIL_FROM: 'Rostrum <rostrum@rostrum.test>',
  SESSION_SECRET: 'a secret for tests alone, 32 bytes or more',
});
if (ROSTRUM_TEST_WORKER_URL) {
  process.env.DATABASE_URL = ROSTRUM_TEST_WORKER_URL.replace(/_WORKER$/, `_${JEST_WORKER_ID ?? 1}`);
}
