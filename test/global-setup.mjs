import { Client } from 'pg';
import { Children } from '../apps/launcher/children.mjs';
import { startThrowawayPostgres } from '../apps/launcher/postgres.mjs';
import { compileThreads } from './compile-threads.mjs';
import { migrate } from './migrate.mjs';

/** @typedef {{ stop: () => Promise<void> }} TestServers */

/**
 * One PostgreSQL for the run; one template database, migrated once; one copy of it for each jest worker; and the
 * JavaScript of the threads.
 * @param {{ maxWorkers: number }} config jest's own, whole
 */
export default async function globalSetup(config) {
  const forgetThreads = await compileThreads();
  const { url, stop: stopServer } = await server();
  const stop = async () => {
    forgetThreads();
    await stopServer();
  };
  /** @type {typeof globalThis & { rostrumTestServers?: TestServers }} */ (globalThis).rostrumTestServers = {
    stop,
  };
  // Runs that share one given server must not take each other's databases away.
  const prefix = process.env.ROSTRUM_TEST_DATABASE_URL ? `rostrum_test_${process.pid}` : 'rostrum';
  const template = `${prefix}_template`;
  const admin = new Client({ connectionString: url('postgres') });
  await admin.connect();
  try {
    await recreate(admin, template, 'template0');
    await migrate(url(template));
    for (let worker = 1; worker <= config.maxWorkers; worker += 1) {
      await recreate(admin, `${prefix}_${worker}`, template);
    }
  } finally {
    await admin.end();
  }
  process.env.ROSTRUM_TEST_TEMPLATE_URL = url(template);
  process.env.ROSTRUM_TEST_WORKER_URL = url(`${prefix}_WORKER`);
}

async function server() {
  const given = process.env.ROSTRUM_TEST_DATABASE_URL;
  if (given) {
    return {
      url: (/** @type {string} */ name) => Object.assign(new URL(given), { pathname: `/${name}` }).href,
      stop: async () => {},
    };
  }
  const children = new Children();
  const postgres = await startThrowawayPostgres(children);
  return {
    url: postgres.url,
    stop: async () => {
      await postgres.stop();
      children.release();
    },
  };
}

/** @param {Client} admin @param {string} database @param {string} template */
async function recreate(admin, database, template) {
  await admin.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
  await admin.query(`CREATE DATABASE ${database} TEMPLATE ${template} STRATEGY FILE_COPY`);
}
