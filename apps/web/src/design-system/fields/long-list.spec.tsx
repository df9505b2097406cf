import { describe, expect, it } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import { LongList } from './long-list.js';
import { SelectInput } from './select.js';

const CHOICES = [
  { value: 'BA', label: 'Bosnia & Herzegovina' },
  { value: 'CI', label: 'Côte d’Ivoire' },
  { value: 'x"<', label: '<b>"$&"</b>' },
];
const LIST = new LongList(CHOICES);
/** Preact writes an empty value in short. */
const told = (html: string) => html.replaceAll('<option value>', '<option value="">');
const html = (options: typeof CHOICES | LongList, value?: string, empty?: string) =>
  told(renderToString(<SelectInput name="s" options={options} value={value} empty={empty} />));

describe('a long list of choices', () => {
  it.each([
    ['CI', undefined],
    ['BA', 'Choose <one>'],
    ['x"<', undefined],
    ['', 'Choose'],
    [undefined, 'Choose'],
  ])('is what the choices would be one by one, with %j chosen', (value, empty) => {
    expect(html(LIST, value, empty)).toBe(html(CHOICES, value, empty));
  });

  it('keeps what is chosen and no choice, without trusting it', () => {
    const own = '<i>"&';
    expect(html(LIST, own, 'Choose')).toBe(html([{ value: own, label: own }, ...CHOICES], own, 'Choose'));
  });
});
