import type { Content } from '../link.js';

/** What every field takes; `value` is shown back as it was typed when the form was refused. */
export interface FieldProps<Value = string> {
  name: string;
  /** Made from the name when not given. */
  id?: string;
  label: Content;
  /** What to write here, above the field. */
  hint?: Content;
  /** What to do about it, in a sentence; the field is then marked invalid. */
  error?: Content;
  required?: boolean;
  /** Adds the page's word for "(optional)" to the label. */
  optional?: boolean;
  /** Stands soft beside the label, instead of the word for "(optional)". */
  note?: Content;
  /** Keeps the label for screen readers only. */
  hideLabel?: boolean;
  /** At most as wide as a line of text. */
  measure?: boolean;
  disabled?: boolean;
  value?: Value;
}

/** The id of a field made from its name: `people[0].email` gives `people-0-email`. */
export function idFromName(name: string): string {
  return name.replaceAll(/[^\w-]+/g, '-').replaceAll(/^-+|-+$/g, '');
}

/** Ids of a field and of the texts that describe it. */
export function fieldIds({ name, id = idFromName(name) }: { name: string; id?: string }) {
  return { id, hint: `${id}-hint`, error: `${id}-error`, counter: `${id}-counter`, label: `${id}-label` };
}

/** Attributes that tie an input to its hint, its error and its counter, in the order they are read. */
export function describedBy(
  props: { name: string; id?: string; hint?: Content; error?: Content },
  counter?: boolean,
) {
  const ids = fieldIds(props);
  const described = [
    props.hint !== undefined && ids.hint,
    props.error !== undefined && ids.error,
    counter && ids.counter,
  ];
  return {
    'aria-invalid': props.error === undefined ? undefined : ('true' as const),
    'aria-describedby': described.filter(Boolean).join(' ') || undefined,
  };
}
