import { Refusal } from '#libs/kernel';
import type { SourceTable, SystemName } from '../source-table.js';
import { readHotcrp } from './hotcrp.js';
import { readIndico } from './indico.js';
import { readPretalx } from './pretalx.js';
import { readSessionize } from './sessionize.js';

/** In the order in which a file of an unknown system is tried: the most particular shapes first. */
const READERS: readonly [Exclude<SystemName, 'csv' | 'xlsx'>, (file: unknown) => SourceTable | undefined][] =
  [
    ['indico', readIndico],
    ['hotcrp', readHotcrp],
    ['sessionize', readSessionize],
    ['pretalx', readPretalx],
  ];
const MOST_ROWS = 20_000;
const DEEPEST = 64;

/**
 * Reads a JSON file of the system named, or of the one whose shape it has.
 * @throws Refusal of kind `blocked` when it is no JSON, or of none of these shapes
 */
export function readJson(text: string, system?: SystemName): SourceTable {
  const file = parsed(text);
  for (const [name, read] of READERS) {
    if (system !== undefined && system !== name) continue;
    const table = read(file);
    if (!table) continue;
    if (table.rows.length > MOST_ROWS) throw refused('file_too_long', 1, { max: MOST_ROWS });
    return table;
  }
  throw refused('json_shape_unknown', 1);
}

function parsed(text: string): unknown {
  if (tooDeep(text)) throw refused('json_unreadable', 1);
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''), storable) as unknown;
  } catch (error) {
    const at = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    throw refused('json_unreadable', at === undefined ? 1 : text.slice(0, Number(at)).split('\n').length);
  }
}

// PostgreSQL has no place for a null character, nor for half of one that takes two
const UNSTORABLE = /[\0\p{Surrogate}]/u;
const storable = (_: string, value: unknown): unknown =>
  typeof value === 'string' && UNSTORABLE.test(value)
    ? value.replaceAll('\0', '').replaceAll(/\p{Surrogate}/gu, '\uFFFD')
    : value;

/** Brackets within brackets, far beyond what any export has, would only cost memory. */
function tooDeep(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const mark = text[at];
    if (quoted) {
      if (mark === '\\') at++;
      else if (mark === '"') quoted = false;
    } else if (mark === '"') quoted = true;
    else if (mark === '{' || mark === '[') {
      if (++depth > DEEPEST) return true;
    } else if (mark === '}' || mark === ']') depth--;
  }
  return false;
}

const refused = (code: string, line: number, facts: Record<string, number> = {}): Refusal =>
  new Refusal('blocked', [{ code, line, column: '', field: 'file', ...facts }]);
