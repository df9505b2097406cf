import { elementsOf, type HtmlElement, parseHtml, textOf } from './parse-html.js';

/** A form that sends, as a browser would send it untouched. */
export interface PageForm {
  /** Path it is sent to. */
  action: string;
  /** One value for each field; of radios and boxes the first, ticked or not. */
  fields: Record<string, string>;
  /** Those of them into which words are typed. */
  texts: string[];
}

/** The forms of a page that post. `url` is the page's own address. */
export function formsOf(html: string, url: string): PageForm[] {
  return elementsOf(parseHtml(html))
    .filter(({ name, attributes }) => name === 'form' && attributes['method']?.toLowerCase() === 'post')
    .map((form) => ({
      action: new URL(form.attributes['action'] ?? url, new URL(url, 'http://rostrum.test')).pathname,
      fields: fieldsOf(form),
      texts: textsOf(form),
    }));
}

const textsOf = (form: HtmlElement): string[] => [
  ...new Set(
    elementsOf(form)
      .filter(
        ({ name, attributes: { type = 'text' } }) =>
          name === 'textarea' || (name === 'input' && WRITTEN.has(type)),
      )
      .flatMap(({ attributes }) => attributes['name'] ?? []),
  ),
];
const WRITTEN = new Set(['text', 'url', 'email']);

function fieldsOf(form: HtmlElement): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const element of elementsOf(form)) {
    const { name } = element.attributes;
    if (name && name !== '_csrf' && ['input', 'select', 'textarea', 'button'].includes(element.name))
      fields[name] ??= valueOf(element);
  }
  return fields;
}

function valueOf(element: HtmlElement): string {
  if (element.name === 'textarea') return textOf(element);
  const { type, value } = element.attributes;
  if (element.name !== 'select') return value ?? (type === 'checkbox' || type === 'radio' ? 'on' : '');
  const options = elementsOf(element).filter(({ name }) => name === 'option');
  const chosen = options.find(({ attributes }) => 'selected' in attributes) ?? options[0];
  return chosen?.attributes['value'] ?? (chosen ? textOf(chosen) : '');
}
