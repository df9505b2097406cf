import type { Blocker } from '#libs/kernel';

export const empty = (text: string, field: string): Blocker[] =>
  text.trim() === '' ? [{ code: 'isNotEmpty', field }] : [];

export const tooLong = (text: string, max: number, field: string): Blocker[] =>
  text.length > max ? [{ code: 'text_too_long', field, max }] : [];

export const notWhole = (value: number, min: number, max: number, field: string): Blocker[] =>
  Number.isInteger(value) && value >= min && value <= max
    ? []
    : [{ code: 'number_out_of_range', field, min, max }];

/** Names that stand twice in a list where each must be one of its kind. */
export const twice = (names: readonly string[], list: string, key: string): Blocker[] =>
  [...new Set(names.filter((name, at) => names.indexOf(name) !== at))].map((name) => ({
    code: 'name_twice',
    field: `${list}[${name}].${key}`,
    name,
  }));
