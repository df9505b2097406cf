import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** A letter as the launcher's mail catcher keeps it. */
export interface CaughtLetter {
  id: string;
  receivedAt: string;
  to: string;
  subject: string;
  text: string;
}

const NEWEST = 100;

/** The newest caught letters of a demo's mail folder; none when nothing was caught. */
export async function caughtLetters(folder: string): Promise<CaughtLetter[]> {
  const names = await readdir(folder).catch(() => []);
  const newest = names
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .toReversed()
    .slice(0, NEWEST);
  return Promise.all(newest.map((name) => readLetter(folder, name)));
}

/** One caught letter; undefined for a name that is none. */
export async function caughtLetter(folder: string, id: string): Promise<CaughtLetter | undefined> {
  return /^[0-9]+-[0-9a-f]+$/.test(id) ? readLetter(folder, `${id}.json`).catch(() => undefined) : undefined;
}

const readLetter = async (folder: string, name: string): Promise<CaughtLetter> =>
  JSON.parse(await readFile(path.join(folder, name), 'utf8')) as CaughtLetter;
