import { NestFactory } from '@nestjs/core';
import { expect, it } from '@jest/globals';
import { testDatabaseUrl } from '../../../test/database.js';
import { workerConfig } from './config.js';
import { JOBS } from './jobs.js';
import { WorkerModule } from './worker.module.js';

it('the worker starts: every job it lists can be made', async () => {
  const config = workerConfig({ DATABASE_URL: testDatabaseUrl() });
  const context = await NestFactory.createApplicationContext(WorkerModule.forConfig(config), {
    logger: false,
    abortOnError: false,
  });
  const made = JOBS.map((job) => context.get(job, { strict: false }).name);
  await context.close();
  expect(new Set(made).size).toBe(JOBS.length);
});
