import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../apps/web/src/app.module.js';
import { webConfig } from '../apps/web/src/config.js';
import { createApp } from '../apps/web/src/http/create-app.js';

/** An address of the site as the router knows it: "GET /:forum/:call/proposals/:id". */
export type Route = `${'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} ${string}`;

export interface TestApp {
  app: NestFastifyApplication;
  /** Every route of the site, but for files. */
  routes: Route[];
}

/**
 * The whole web application on this worker's database, without a port. Close it with `app.close()`.
 * @param env what is set otherwise than in every test
 */
export async function startApp(env: Record<string, string> = {}): Promise<TestApp> {
  const config = webConfig({ ...process.env, ...env });
  const app = await createApp(AppModule.forConfig(config), config);
  const routes: Route[] = [];
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRoute', ({ method, url }) => {
      for (const verb of [method].flat())
        if (verb !== 'HEAD' && verb !== 'OPTIONS' && !url.startsWith('/assets/'))
          routes.push(`${verb} ${url}` as Route);
    });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return { app, routes };
}
