import 'reflect-metadata';
import { AppModule } from './app.module.js';
import { webConfig } from './config.js';
import { createApp } from './http/create-app.js';

try {
  const config = webConfig(process.env);
  const app = await createApp(AppModule.forConfig(config), config);
  await app.listen(config.port, config.host);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
