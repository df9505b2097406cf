/** What a field holds: a text, texts, or people by their parts. As the server says it. */
export type FieldValue = string | readonly string[] | readonly Readonly<Record<string, string>>[];

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const UNSEEN = new Set([
  '_csrf',
  'version',
  'section',
  'do',
  'client',
  'sequence',
  'bases',
  'keep',
  'fields',
]);

/** The field that a name belongs to: `tags[0]` to `tags`, `people[2][email]` to `people`, `answers[layout]` to itself. */
export function fieldOfName(name: string): string | undefined {
  const answer = /^answers\[(\w+)\]/.exec(name)?.[1];
  if (answer !== undefined) return `answers.${answer}`;
  const field = /^\w+/.exec(name)?.[0];
  return field === undefined || UNSEEN.has(field) ? undefined : field;
}

const controlsOf = (form: HTMLFormElement): Control[] =>
  [...form.elements].filter(
    (one): one is Control =>
      one instanceof HTMLInputElement ||
      one instanceof HTMLTextAreaElement ||
      one instanceof HTMLSelectElement,
  );

/** What the form would send for some of its fields. */
export function entriesOf(
  form: HTMLFormElement,
  fields: ReadonlySet<string>,
): [name: string, value: string][] {
  return [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && fields.has(fieldOfName(name) ?? '') ? [[name, value]] : [],
  );
}

/** Puts back what was sent: the named controls of these fields hold it, the boxes among the others are not ticked. */
export function putBack(
  form: HTMLFormElement,
  fields: ReadonlySet<string>,
  entries: readonly (readonly [name: string, value: string])[],
): void {
  for (const control of controlsOf(form)) {
    if (!fields.has(fieldOfName(control.name) ?? '')) continue;
    const values = entries.filter(([name]) => name === control.name).map(([, value]) => value);
    if (isBox(control)) control.checked = values.includes(control.value);
    else if (values[0] !== undefined) control.value = values[0];
  }
}

const isBox = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio');

/** Shows a value in the controls of its field; false where the form has no place for it, and must be asked for anew. */
export function show(form: HTMLFormElement, field: string, value: FieldValue): boolean {
  const controls = controlsOf(form).filter(({ name }) => fieldOfName(name) === field);
  if (typeof value === 'string') return showText(controls, value);
  if (field === 'people') return showPeople(controls, value as readonly Record<string, string>[]);
  const texts = value as readonly string[];
  if (controls.some(isBox)) {
    for (const control of controls.filter(isBox)) control.checked = texts.includes(control.value);
    return true;
  }
  controls.forEach((control, at) => write(control, texts[at] ?? ''));
  return texts.length <= controls.length;
}

function showText(controls: readonly Control[], value: string): boolean {
  const codes = value.split('\n');
  for (const control of controls)
    if (isBox(control)) control.checked = codes.includes(control.value);
    else write(control, value);
  return controls.length > 0;
}

function showPeople(
  controls: readonly Control[],
  people: readonly Readonly<Record<string, string>>[],
): boolean {
  const rows = new Map<string, Control[]>();
  for (const control of controls) {
    const row = /^people\[(\d+)\]/.exec(control.name)?.[1] ?? '';
    rows.set(row, [...(rows.get(row) ?? []), control]);
  }
  const partOf = ({ name }: Control) => /\[(\w+)\]$/.exec(name)?.[1] ?? '';
  const shown = [...rows.values()].map((row) => ({
    row,
    id: row.find((one) => partOf(one) === 'id')?.value,
  }));
  const named = shown.filter(({ row }) =>
    row.some((one) => ['name', 'email'].includes(partOf(one)) && one.value),
  );
  // somebody came or went, or stands elsewhere: the rows have to be asked for
  if (named.some(({ id }) => people.every((person) => person.id !== id))) return false;
  return people.every((person) => {
    const row = shown.find(({ id }) => id === person.id)?.row;
    for (const control of row ?? []) {
      const value = person[partOf(control)] ?? '';
      if (isBox(control)) control.checked = control.value === value;
      else write(control, value);
    }
    return row !== undefined;
  });
}

// counters listen to what is typed; what is shown counts as well
function write(control: Control, value: string): void {
  if (control.value === value) return;
  control.value = value;
  control.dispatchEvent(new Event('shown', { bubbles: true }));
}
