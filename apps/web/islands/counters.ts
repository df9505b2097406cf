import { textLength, type LengthUnit } from '../src/design-system/fields/text-length.js';

// Keeps the line below a limited field up to date while somebody types. The server has written the first count.

type Limited = HTMLInputElement | HTMLTextAreaElement;

/** Read aloud only when typing pauses, and only near the limit. */
const PAUSE_MS = 1000;
const NEAR = 0.9;

const numbers = new Intl.NumberFormat(document.documentElement.lang, { numberingSystem: 'latn' });
const spoken = document.createElement('p');
spoken.className = 'vh';
spoken.setAttribute('role', 'status');
document.body.append(spoken);

let pause: ReturnType<typeof setTimeout> | undefined;

function count(field: Limited): void {
  const line = document.getElementById(`${field.id}-counter`);
  const sentence = line?.dataset.sentence;
  if (!line || sentence === undefined) return;
  const limit = Number(field.dataset.limit);
  const used = textLength(field.value, field.dataset.unit as LengthUnit);
  line.textContent = sentence.replace('{count}', () => numbers.format(used));
  line.classList.toggle('is-over', used > limit);
  clearTimeout(pause);
  pause = setTimeout(() => {
    spoken.textContent = used >= limit * NEAR ? line.textContent : '';
  }, PAUSE_MS);
}

// typed, or shown by another script
for (const event of ['input', 'shown'])
  document.addEventListener(event, ({ target }) => {
    if (target instanceof HTMLElement && target.dataset.limit !== undefined) count(target as Limited);
  });
