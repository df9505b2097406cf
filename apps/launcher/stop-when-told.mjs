const PARENT_CHECK_MS = 300;

/**
 * Ends all children and then this process at Ctrl-C, SIGTERM or SIGHUP, and when npm, which started us, is gone:
 * npm dies of SIGTERM without passing it on. A second Ctrl-C does not wait.
 * @param {import('./children.mjs').Children} children
 * @param {(line: string) => void} say
 */
export function stopWhenTold(children, say) {
  let told = false;
  const stop = async () => {
    if (told) {
      children.killAll();
      process.exit(1);
    }
    told = true;
    say('\nStopping ...');
    await children.stopAll();
    say('Stopped.');
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  process.on('SIGHUP', stop);
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    if (!told) void stop();
  }, PARENT_CHECK_MS);
  watch.unref();
}
