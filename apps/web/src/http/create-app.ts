import cookie from '@fastify/cookie';
import csrf from '@fastify/csrf-protection';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import { ConsoleLogger, type DynamicModule, type LogLevel } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { existsSync } from 'node:fs';
import type { WebConfig } from '../config.js';
import { Metrics } from '../health/metrics.js';
import { ASSETS_FOLDER } from './assets.js';
import { compressPages } from './compression.js';
import { sharedPages } from './shared-pages.js';
import { refuseUnreadableAddress, routableUrl } from './reading/read-address.js';
import { BODY_LIMIT, takeBodies } from './reading/read-body.js';
import { recogniseUploads } from './reading/upload.js';
import { tokenOf } from './kept/writer.js';

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
    rewriteUrl: routableUrl,
    // an address that is too long is one of nothing, and is told so by a page; Node limits the whole to 16 kB
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 16_384 },
  });
  const levels = logLevels(config.logLevel);
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    bodyParser: false, // ours below reads nested fields, strictly
    logger: levels === false ? false : new ConsoleLogger({ logLevels: levels, json: config.production }),
  });
  await app.register(cookie, { secret: config.sessionSecret });
  await app.register(csrf, {
    getToken: (request) => tokenOf(request.body),
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
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  app.get(Metrics).watch(server);
  sharedPages.serveFrom(server);
  compressPages(server);
  takeBodies(server);
  await recogniseUploads(app);
  refuseUnreadableAddress(server);
  if (existsSync(ASSETS_FOLDER))
    await app.register(fastifyStatic, {
      root: ASSETS_FOLDER,
      prefix: '/assets/',
      immutable: true,
      maxAge: '1y',
      preCompressed: true,
    });
  app.enableShutdownHooks();
  return app;
}
