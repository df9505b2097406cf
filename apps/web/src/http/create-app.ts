import cookie from '@fastify/cookie';
import csrf from '@fastify/csrf-protection';
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import { ConsoleLogger, type DynamicModule, type LogLevel } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { existsSync } from 'node:fs';
import qs from 'qs';
import type { WebConfig } from '../config.js';
import { ASSETS_FOLDER } from './assets.js';

// a proposal of the longest allowed texts, in a script of four bytes a character, form-encoded
const BODY_LIMIT = 512 * 1024;
const LEVELS: readonly LogLevel[] = ['fatal', 'error', 'warn', 'log', 'debug', 'verbose'];

/** How much Nest logs for our LOG_LEVEL (silent, error, warn, info, debug). */
function logLevels(level: string): LogLevel[] | false {
  const upTo = { silent: 0, fatal: 1, error: 2, warn: 3, info: 4, debug: 6 }[level] ?? 4;
  return upTo === 0 ? false : LEVELS.slice(0, upTo);
}

/** The web application, wired but not listening yet. */
export async function createApp(module: DynamicModule, config: WebConfig): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy: 'loopback, linklocal, uniquelocal',
    routerOptions: { ignoreTrailingSlash: true },
  });
  const levels = logLevels(config.logLevel);
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    bodyParser: false, // ours below reads nested fields
    logger: levels === false ? false : new ConsoleLogger({ logLevels: levels, json: config.production }),
  });
  await app.register(cookie, { secret: config.sessionSecret });
  await app.register(csrf, {
    cookieOpts: { path: '/', httpOnly: true, sameSite: 'lax', secure: config.publicUrl.startsWith('https:') },
  });
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    hsts: config.publicUrl.startsWith('https:'),
    referrerPolicy: { policy: 'same-origin' },
  });
  await app.register(formbody, {
    bodyLimit: BODY_LIMIT,
    // people[0][name]=... : deep enough for a list of people, no deeper
    parser: (text: string) => qs.parse(text, { depth: 4, arrayLimit: 200, parameterLimit: 2000 }),
  });
  if (existsSync(ASSETS_FOLDER))
    await app.register(fastifyStatic, {
      root: ASSETS_FOLDER,
      prefix: '/assets/',
      immutable: true,
      maxAge: '1y',
    });
  app.enableShutdownHooks();
  return app;
}
