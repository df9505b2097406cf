// A process of its own that outlives its launcher by a moment: when the launcher is gone, however it went
// (even by SIGKILL), the guard stops what the launcher had started. It is told of children by lines on stdin:
//   watch <pid> <signal>   this process is to be stopped with this signal
//   forget <pid>           it has ended
//   sweep <folder>         this folder is to be removed when all have ended
// The end of stdin is the end of the launcher.
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { processIdentity } from './process-identity.mjs';

const PATIENCE_MS = 10_000;
/** @type {Map<number, { signal: NodeJS.Signals, identity: string | undefined }>} */
const watched = new Map();
/** @type {string[]} */
const swept = [];

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
createInterface({ input: process.stdin })
  .on('line', (line) => {
    const [verb, pid, signal] = line.split(' ');
    if (verb === 'watch') {
      const identity = processIdentity(Number(pid));
      watched.set(Number(pid), { signal: /** @type {NodeJS.Signals} */ (signal), identity });
    }
    if (verb === 'forget') watched.delete(Number(pid));
    if (verb === 'sweep') swept.push(line.slice('sweep '.length));
  })
  .on('close', stopAll);

async function stopAll() {
  // The last started leans on those before it (web and worker on the database), so it goes first.
  for (const [pid, { signal, identity }] of [...watched].reverse()) {
    const lives = () => identity !== undefined && processIdentity(pid) === identity;
    if (!lives()) continue;
    send(pid, signal);
    for (const end = Date.now() + PATIENCE_MS; lives() && Date.now() < end;) await sleep(50);
    if (lives()) send(pid, 'SIGKILL');
  }
  for (const folder of swept) rmSync(folder, { recursive: true, force: true });
  process.exit(0);
}

/** @param {number} pid @param {NodeJS.Signals} signal */
function send(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended between the look and the signal: what we wanted.
  }
}
