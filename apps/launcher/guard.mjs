// A process of its own that outlives its launcher by a moment: when the launcher is gone, however it went
// (even by SIGKILL), the guard stops what the launcher had started. It is told of children by lines on stdin:
//   watch <pid> <signal>   this process is to be stopped with this signal
//   forget <pid>           it has ended
//   sweep <folder>         this folder is to be removed when all have ended
// The end of stdin is the end of the launcher.
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { endProcess } from './end-process.mjs';
import { processIdentity } from './process-identity.mjs';

/** @type {Map<number, import('./end-process.mjs').KnownProcess>} */
const watched = new Map();
/** @type {string[]} */
const swept = [];

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
createInterface({ input: process.stdin })
  .on('line', (line) => {
    const [verb, number, signal] = line.split(' ');
    const pid = Number(number);
    if (verb === 'watch') {
      watched.set(pid, {
        pid,
        identity: processIdentity(pid),
        signal: /** @type {NodeJS.Signals} */ (signal),
      });
    }
    if (verb === 'forget') watched.delete(pid);
    if (verb === 'sweep') swept.push(line.slice('sweep '.length));
  })
  .on('close', async () => {
    // The last started leans on those before it (web and worker on the database), so it goes first.
    for (const known of [...watched.values()].reverse()) await endProcess(known);
    for (const folder of swept) rmSync(folder, { recursive: true, force: true });
    process.exit(0);
  });
