import 'reflect-metadata';
import { ConsoleLogger, type LogLevel } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { workerConfig } from './config.js';
import { WorkerModule } from './worker.module.js';

const LEVELS: readonly LogLevel[] = ['fatal', 'error', 'warn', 'log', 'debug', 'verbose'];
const UP_TO: Record<string, number> = { silent: 0, fatal: 1, error: 2, warn: 3, info: 4, debug: 6 };

try {
  const config = workerConfig(process.env);
  const logLevels = LEVELS.slice(0, UP_TO[config.logLevel] ?? 4);
  const app = await NestFactory.createApplicationContext(WorkerModule.forConfig(config), {
    logger: logLevels.length > 0 && new ConsoleLogger({ logLevels, json: config.production }),
    abortOnError: false,
  });
  // SIGTERM: hand out no more, finish what is under way, close the connections
  app.enableShutdownHooks();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
