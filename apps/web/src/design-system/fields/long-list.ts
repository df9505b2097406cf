export interface SelectOption {
  value: string;
  label: string;
  disabled?: boolean;
}

/** A long list of choices that stands on a page many times: written out once, not for every select. */
export class LongList {
  private readonly values: ReadonlySet<string>;
  private readonly markup: string;

  constructor(options: readonly SelectOption[]) {
    this.values = new Set(options.map(({ value }) => value));
    this.markup = options.map(optionMarkup).join('');
  }

  /** As HTML, after the empty choice if there is one. A value that is no choice stays to be chosen, before the others. */
  withChosen(value: string, empty?: string): string {
    const first = empty === undefined ? '' : optionMarkup({ value: '', label: empty });
    if (value === '') return first + this.markup;
    const own = optionMarkup({ value, label: value });
    const list = this.values.has(value) ? this.markup : own + this.markup;
    const chosen = `<option value="${escaped(value)}"`;
    return first + list.replace(chosen, () => `${chosen} selected`);
  }
}

const optionMarkup = ({ value, label, disabled }: SelectOption): string =>
  `<option value="${escaped(value)}"${disabled ? ' disabled' : ''}>${escaped(label)}</option>`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
