import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Stopped } from './children.mjs';
import { keepRunning } from './keep-running.mjs';

/** @typedef {import('./start-everything.mjs').Context} Context */

const READY_WITHIN_MS = 60_000;
const PROGRAMS = { 'web process': 'dist/apps/web/src/main.js', worker: 'dist/apps/worker/src/main.js' };

/** Starts web and worker; resolves when web can serve. @param {Context} context @param {NodeJS.ProcessEnv} env */
export async function startPrograms({ root, settings, children, say }, env) {
  say('Starting ...');
  let ready = false;
  /** @type {string | undefined} */
  let failure;
  for (const [name, program] of Object.entries(PROGRAMS)) {
    keepRunning({
      name,
      start: () =>
        children.start(process.execPath, [path.join(root, program)], {
          cwd: root,
          env,
          stdio: ['ignore', 'inherit', 'inherit'],
        }),
      children,
      say,
      mayRestart: (end) => {
        // What ends before it ever ran well would only end again.
        if (!ready) failure ??= `The ${name} ended (${end}) while starting; it says why above.`;
        return ready;
      },
    });
  }
  for (const end = Date.now() + READY_WITHIN_MS; !(await isReady(settings.ownUrl)); await sleep(100)) {
    if (children.stopping) throw new Stopped();
    if (failure) throw new Error(failure);
    if (Date.now() > end) throw new Error(`No answer from ${settings.ownUrl}/health/ready within 60 s.`);
  }
  if (failure) throw new Error(failure);
  ready = true;
}

/** @param {string} url */
async function isReady(url) {
  try {
    const { ok } = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2000) });
    return ok;
  } catch {
    return false;
  }
}
