import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Database } from '#libs/database';
import { buildAssets } from '../../apps/launcher/build-assets.mjs';
import { lock } from '../../apps/launcher/lock.mjs';
import { freePort } from '../../apps/launcher/ports.mjs';
import { workerConfig } from '../../apps/worker/src/config.js';
import { WorkerModule } from '../../apps/worker/src/worker.module.js';
import { type MailSink, startMailSink } from '../mail-sink.js';
import { closeDatabase, openDatabase } from '../open-database.js';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Everything a visitor meets: the pages on a port, the worker behind them, and the mail server it talks to. */
export interface Site {
  url: string;
  /** The database behind it, for a test to set things up and to look at what became of them. */
  db: Database;
  mail: MailSink;
  stop: () => Promise<void>;
}

/** Starts it on this jest worker's database, emptied. */
export async function startSite(): Promise<Site> {
  await buildStyles();
  const [db, mail, port] = await Promise.all([openDatabase(), startMailSink(), freePort()]);
  const url = `http://127.0.0.1:${port}`;
  const env = { ...process.env, PORT: String(port), PUBLIC_URL: url, SMTP_URL: mail.url };
  const web = await startWeb(env);
  const worker = await startWorker({ ...env, MAIL_PER_SECOND: '100' });
  return {
    url,
    db,
    mail,
    stop: async () => {
      await Promise.all([web.close(), worker.close()]);
      await Promise.all([mail.close(), closeDatabase(db)]);
    },
  };
}

type Env = Record<string, string | undefined>;

/** Style sheets and browser scripts of these very sources, where the web process looks for them. */
async function buildStyles(): Promise<void> {
  const dist = path.join(ROOT, 'dist');
  mkdirSync(dist, { recursive: true });
  const held = await lock(path.join(dist, 'lock'), () => undefined);
  try {
    await buildAssets(ROOT);
  } finally {
    held.release();
  }
}

async function startWeb(env: Env): Promise<NestFastifyApplication> {
  // only now: the names of the assets are read when these modules are loaded
  const { AppModule } = await import('../../apps/web/src/app.module.js');
  const { webConfig } = await import('../../apps/web/src/config.js');
  const { createApp } = await import('../../apps/web/src/http/create-app.js');
  const config = webConfig(env);
  const app = await createApp(AppModule.forConfig(config), config);
  await app.listen(config.port, config.host);
  return app;
}

const startWorker = (env: Env): Promise<INestApplicationContext> =>
  NestFactory.createApplicationContext(WorkerModule.forConfig(workerConfig(env)), {
    logger: false,
    abortOnError: false,
  });
