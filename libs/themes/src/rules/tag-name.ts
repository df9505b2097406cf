import type { Blocker } from '#libs/kernel';
import { slugOf } from './slug.js';

const LONGEST = 100;

/** Why a tag cannot bear a name: it needs a letter or digit, and fits on a line. */
export const tagNameBlockers = (name: string): Blocker[] =>
  slugOf(name) === '' || name.length > LONGEST || /[<>\n]/.test(name)
    ? [{ code: 'tag_wrong', field: 'name', max: LONGEST }]
    : [];
