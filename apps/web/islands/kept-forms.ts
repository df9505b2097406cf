// Takes what stands in every marked form of a page along when the language is changed. A browser sends one form, and the
// server shows that one again; what stands in the others waits in this tab until they are shown.

/** Words of nobody who came back for them are let go. */
const LONGEST_WAIT_MS = 10 * 60_000;
const PLACE = 'kept-forms';
/** Sent along unseen, and still of what was written: the version on which it was. */
const WRITTEN_ON: ReadonlySet<string> = new Set(['version', 'seen']);
const SECRET = /password|secret|token|^_csrf$/i;

type Words = [name: string, value: string][];
interface Waiting {
  at: number;
  /** By the address to which a form goes, and its writer. */
  forms: Record<string, Words>;
}

const marked = (): HTMLFormElement[] => [...document.querySelectorAll<HTMLFormElement>('form[data-keeps]')];

/** Behind the token stands a mark of the person: words are given back to nobody else. */
function keyOf(form: HTMLFormElement): string {
  const token = form.querySelector<HTMLInputElement>('input[name=_csrf]')?.value ?? '';
  return `${form.getAttribute('action') ?? ''} ${token.split('~')[1] ?? ''}`;
}

const wordsIn = (form: HTMLFormElement): Words =>
  [...new FormData(form)].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && !SECRET.test(entry[0]),
  );

function keepAll(except: HTMLFormElement | null): void {
  const forms = Object.fromEntries(
    marked()
      .filter((form) => form !== except)
      .map((form) => [keyOf(form), wordsIn(form)]),
  );
  try {
    sessionStorage.setItem(PLACE, JSON.stringify({ at: Date.now(), forms } satisfies Waiting));
  } catch {
    // no room, or none allowed: then it is as without a script
  }
}

/** What waits, once; nothing where there is none, or no storage is allowed. */
function waiting(): Waiting['forms'] {
  try {
    const { at, forms } = JSON.parse(sessionStorage.getItem(PLACE) ?? '') as Waiting;
    sessionStorage.removeItem(PLACE);
    return Date.now() - at < LONGEST_WAIT_MS ? forms : {};
  } catch {
    return {};
  }
}

/** Puts a value into a field; whether that changed anything. */
function put(field: Element, values: Map<string, string[]>): boolean {
  if (field instanceof HTMLSelectElement) {
    const wanted = values.get(field.name) ?? [];
    if (wanted.length === 0 && !field.multiple) return false;
    const changed = [...field.options].filter((one) => one.selected !== wanted.includes(one.value));
    for (const option of changed) option.selected = wanted.includes(option.value);
    return changed.length > 0;
  }
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return false;
  if (field.type === 'checkbox' || field.type === 'radio') {
    const box = field as HTMLInputElement;
    const wanted = values.get(box.name)?.includes(box.value) ?? false;
    const changed = box.checked !== wanted;
    box.checked = wanted;
    return changed;
  }
  if (field.type === 'file' || (field.type === 'hidden' && !WRITTEN_ON.has(field.name))) return false;
  const value = values.get(field.name)?.shift();
  if (value === undefined || value === field.value) return false;
  field.value = value;
  return true;
}

function giveBack(form: HTMLFormElement, words: Words): void {
  const values = new Map<string, string[]>();
  for (const [name, value] of words) values.set(name, [...(values.get(name) ?? []), value]);
  for (const field of form.elements) {
    if (!put(field, values)) continue;
    // what counts and marks while somebody types does so now
    field.dispatchEvent(new Event('input', { bubbles: true }));
    for (let fold = field.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
      fold.open = true;
  }
}

const left = waiting();
for (const form of marked()) {
  const words = left[keyOf(form)];
  if (words) giveBack(form, words);
}

document.addEventListener('submit', ({ target, submitter }) => {
  if (submitter?.closest('.langs')) keepAll(target as HTMLFormElement);
});
document.addEventListener('click', ({ target }) => {
  if (target instanceof Element && target.closest('.langs a')) keepAll(null);
});
