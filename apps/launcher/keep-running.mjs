const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** Who ran this long was well: the next trouble is a new one. */
const WELL_AFTER_MS = 60_000;

/**
 * Starts a program again whenever it ends, after a pause that doubles while it keeps ending.
 * @param {object} options
 * @param {string} options.name for the messages
 * @param {() => import('node:child_process').ChildProcess} options.start
 * @param {import('./children.mjs').Children} options.children
 * @param {(line: string) => void} options.say
 * @param {(end: string) => boolean} [options.mayRestart] asked at each end; false leaves it ended
 * @param {number} [options.firstPauseMs]
 */
export function keepRunning({
  name,
  start,
  children,
  say,
  mayRestart = () => true,
  firstPauseMs = FIRST_PAUSE_MS,
}) {
  let pause = firstPauseMs;
  const run = () => {
    if (children.stopping) return;
    const began = Date.now();
    const child = start();
    child.once('error', (error) => ended(error.message)); // it could not even be started
    child.once('exit', (code, signal) => ended(signal ? `signal ${signal}` : `code ${code}`));
    /** @param {string} end */
    function ended(end) {
      if (children.stopping || !mayRestart(end)) return;
      if (Date.now() - began > WELL_AFTER_MS) pause = firstPauseMs;
      say(`The ${name} ended (${end}); starting it again in ${pause / 1000} s.`);
      setTimeout(run, pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    }
  };
  run();
}
