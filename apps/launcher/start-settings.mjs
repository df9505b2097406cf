import path from 'node:path';

/**
 * @typedef {object} StartSettings
 * @property {number} port
 * @property {string} host address to listen on
 * @property {string} ownUrl where this machine itself reaches the web process
 * @property {string} publicUrl
 * @property {string} dataFolder absolute
 * @property {boolean} demo
 * @property {string | undefined} databaseUrl a server of the operator's, instead of the embedded one
 * @property {string | undefined} redisUrl
 * @property {string | undefined} smtpUrl
 */

/**
 * Reads what `npm start` may be told by its environment (docs/operating.md lists it).
 * @param {Record<string, string | undefined>} env
 * @param {string} root of the project; relative paths start here
 * @returns {StartSettings}
 * @throws Error naming the wrong variable
 */
export function startSettings(env, root) {
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`PORT is ${JSON.stringify(env.PORT)}; it must be a number from 1 to 65535.`);
  }
  const demo = env.ROSTRUM_DEMO || (env.DATABASE_URL ? '0' : '1');
  if (demo !== '0' && demo !== '1') {
    throw new Error(`ROSTRUM_DEMO is ${JSON.stringify(demo)}; it must be 1 (with the demo) or 0 (without).`);
  }
  const host = env.HOST || '127.0.0.1';
  const ownUrl = `http://${reachable(host)}:${port}`;
  return {
    port,
    host,
    ownUrl,
    publicUrl: env.PUBLIC_URL || ownUrl,
    dataFolder: path.resolve(root, env.ROSTRUM_DATA || '.rostrum'),
    demo: demo === '1',
    databaseUrl: env.DATABASE_URL || undefined,
    redisUrl: env.REDIS_URL || undefined,
    smtpUrl: env.SMTP_URL || undefined,
  };
}

/** @param {string} host */
function reachable(host) {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}
