import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { processIdentity } from './process-identity.mjs';

/**
 * Takes a lock that its holder's death sets free. The holder is known by number and birth, so a lock that
 * outlived a crash is not mistaken for one held by whoever has the number now.
 * @param {string} file
 * @returns {{ release: () => void } | { heldBy: number }}
 */
export function tryLock(file) {
  const mine = `${process.pid} ${processIdentity(process.pid)}`;
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  writeFileSync(draft, mine);
  try {
    for (;;) {
      try {
        linkSync(draft, file); // appears whole or not at all, and fails when it is there
        return { release: () => removeIf(file, mine) };
      } catch (error) {
        if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
      }
      const found = read(file);
      if (found === undefined) continue;
      const [pid, identity] = [Number(found.split(' ')[0]), found.slice(found.indexOf(' ') + 1)];
      if (processIdentity(pid) === identity) return { heldBy: pid };
      removeIf(file, found);
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Waits for a lock.
 * @param {string} file
 * @param {(heldBy: number) => void} onWait called once when it is held by another process
 * @returns {Promise<{ release: () => void }>}
 */
export async function lock(file, onWait) {
  for (let told = false; ; await sleep(200)) {
    const taken = tryLock(file);
    if ('release' in taken) return taken;
    if (!told) onWait(taken.heldBy);
    told = true;
  }
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * Removes the lock only while it says `content`: another process may have replaced it a moment ago.
 * @param {string} file @param {string} content
 */
function removeIf(file, content) {
  const aside = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (read(aside) !== content) {
    try {
      linkSync(aside, file);
    } catch {
      // A third process took it meanwhile: it holds it now.
    }
  }
  rmSync(aside, { force: true });
}
