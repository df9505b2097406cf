import { chmodSync, mkdirSync } from 'node:fs';

/**
 * Root's own place for what the account of PostgreSQL must be able to enter when the project's folder is
 * closed to it. Not under /tmp: that is emptied at boot, and anybody may put a file there first.
 * @returns {string} absolute path of a folder that exists and that everybody may enter
 */
export function systemFolder() {
  const folder = process.platform === 'darwin' ? '/usr/local/var/rostrum' : '/var/lib/rostrum';
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
  return folder;
}
