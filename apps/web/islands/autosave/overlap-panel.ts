import type { OverlapAnswer } from './line.js';

export type Words = Readonly<Record<string, string>>;

/** Asks which of two texts shall stand. */
export function overlapPanel(
  overlap: OverlapAnswer,
  words: Words,
  choose: (side: 'mine' | 'theirs') => void,
): HTMLElement {
  const panel = element('fieldset', 'nested');
  panel.dataset.overlap = overlap.field;
  const legend = element(
    'legend',
    '',
    (words.legend ?? '').replace('{label}', () => overlap.label),
  );
  const columns = element('div', 'fields');
  for (const side of ['mine', 'theirs'] as const) {
    const column = element('div', '');
    const text = element('p', 'prose diff', overlap[side] || words.nothing);
    text.dir = 'auto';
    const button = element('button', 'btn is-quiet', words[side === 'mine' ? 'keepMine' : 'keepTheirs']);
    button.setAttribute('type', 'button');
    button.addEventListener('click', () => choose(side));
    column.append(element('p', 'strong', words[side]), text, button);
    columns.append(column);
  }
  panel.append(legend, element('p', 'hint', words.what), columns);
  return panel;
}

function element(tag: string, name: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.textContent = text;
  return made;
}
