import { readdirSync } from 'node:fs';
import path from 'node:path';
import { API_SCOPES } from '#libs/identity';
import { elementsOf, type HtmlElement, parseHtml, textOf } from './parse-html.js';

const NAMESPACES = readdirSync(path.resolve(import.meta.dirname, '../../apps/web/locales/en'))
  .map((file) => path.basename(file, '.json'))
  .join('|');
// what a token may be used for is shown by its name, which looks like a key
const SCOPES: ReadonlySet<string> = new Set(API_SCOPES);
// a sentence that is not in `locales/` shows its key
const RAW_KEY = new RegExp(String.raw`\b(?:${NAMESPACES}):[a-zA-Z][\w.-]*`);
const SLIPS = [
  /\bundefined\b/,
  /\bNaN\b/,
  /\bnull\b/,
  /\[object \w+\]/,
  /\{\{.*?\}\}/,
  /\bInvalid Date\b/,
  RAW_KEY,
];

/** What every page of the site must be, and this one is not. */
export function pageFaults(html: string, expected: { lang: string; dir: string }): string[] {
  let page: HtmlElement;
  try {
    page = parseHtml(html);
  } catch (error) {
    return [(error as Error).message];
  }
  const elements = elementsOf(page);
  return [
    ...documentFaults(elements, expected),
    ...elements.flatMap(policyFaults),
    ...elements.filter(({ name }) => name === 'p').flatMap(paragraphFaults),
    ...nameFaults(elements),
    ...elements.filter(({ name }) => name === 'form').flatMap(formFaults),
    ...slips(elements),
  ];
}

function documentFaults(
  elements: readonly HtmlElement[],
  { lang, dir }: { lang: string; dir: string },
): string[] {
  const all = (name: string) => elements.filter((element) => element.name === name);
  const [html] = all('html');
  const headings = all('h1');
  return [
    ...(headings.length === 1 ? [] : [`${headings.length} h1`]),
    ...headings.filter((heading) => textOf(heading).trim() === '').map(() => 'h1 without a word'),
    ...(all('title').length === 1 && textOf(all('title')[0]!).trim() !== '' ? [] : ['no title']),
    ...(all('main').length === 1 ? [] : ['no main']),
    ...(html?.attributes['lang'] === lang ? [] : [`lang is ${html?.attributes['lang']}`]),
    ...(html?.attributes['dir'] === dir ? [] : [`dir is ${html?.attributes['dir']}`]),
    ...repeated(elements.flatMap(({ attributes }) => attributes['id'] ?? [])).map((id) => `id ${id} twice`),
  ];
}

/** What the policy of the site would keep from working, and what would ask another site for something. */
function policyFaults({ name, attributes }: HtmlElement): string[] {
  const inline = Object.keys(attributes).filter(
    (attribute) => attribute === 'style' || attribute.startsWith('on'),
  );
  const data = attributes['type'] === 'application/ld+json';
  const fetched =
    name === 'a' || attributes['rel'] === 'canonical'
      ? undefined
      : (attributes['src'] ?? (name === 'link' ? attributes['href'] : undefined));
  return [
    ...inline.map((attribute) => `<${name} ${attribute}>`),
    ...(name === 'style' || (name === 'script' && !attributes['src'] && !data) ? [`inline <${name}>`] : []),
    ...(/^\s*(?:javascript|data|vbscript):/i.test(attributes['href'] ?? '')
      ? [`href ${attributes['href']}`]
      : []),
    ...(fetched !== undefined && !/^\/(?!\/)/.test(fetched) ? [`fetches ${fetched}`] : []),
    ...(name === 'img' && attributes['alt'] === undefined ? ['img without alt'] : []),
  ];
}

const NOT_IN_PARAGRAPHS = new Set(
  'address aside blockquote details div dl fieldset figure footer form h1 h2 h3 h4 header hr main nav ol p pre section table ul'.split(
    ' ',
  ),
);

/** A browser ends a paragraph where one of these begins, and leaves an empty one where it should have ended. */
const paragraphFaults = (paragraph: HtmlElement): string[] =>
  elementsOf(paragraph)
    .filter(({ name }) => NOT_IN_PARAGRAPHS.has(name))
    .map(({ name }) => `<${name}> in a <p>`);

const UNLABELLED = new Set(['hidden', 'submit', 'button', 'image', 'reset']);

/** Everything that can be filled in or pressed has a name to be called by. */
function nameFaults(elements: readonly HtmlElement[]): string[] {
  const ids = new Set(elements.flatMap(({ attributes }) => attributes['id'] ?? []));
  const labels = elements.filter(({ name }) => name === 'label');
  const labelled = new Set(labels.flatMap(({ attributes }) => attributes['for'] ?? []));
  const within = new Set(labels.flatMap(elementsOf));
  const isNamed = (element: HtmlElement): boolean =>
    within.has(element) ||
    labelled.has(element.attributes['id'] ?? '') ||
    (element.attributes['aria-label'] ?? '').trim() !== '' ||
    (element.attributes['aria-labelledby'] ?? '').split(' ').some((id) => ids.has(id));
  const isSeen = ({ attributes }: HtmlElement): boolean =>
    !('hidden' in attributes) && attributes['aria-hidden'] !== 'true';
  const fields = elements
    .filter(isSeen)
    .filter(
      ({ name, attributes }) =>
        name === 'select' ||
        name === 'textarea' ||
        (name === 'input' && !UNLABELLED.has(attributes['type'] ?? '')),
    );
  const pressed = elements
    .filter(isSeen)
    .filter(({ name, attributes }) => name === 'button' || (name === 'a' && attributes['href']));
  const pointing = elements.flatMap(({ attributes }) =>
    ['aria-describedby', 'aria-labelledby', 'aria-controls'].flatMap(
      (name) => attributes[name]?.split(' ') ?? [],
    ),
  );
  return [
    ...fields
      .filter((field) => !isNamed(field))
      .map(({ name, attributes }) => `<${name} ${attributes['name']}> without a label`),
    ...pressed
      .filter((element) => textOf(element).trim() === '' && !isNamed(element))
      .map(({ name }) => `<${name}> without a name`),
    ...[...labelled, ...pointing].filter((id) => !ids.has(id)).map((id) => `nothing has the id ${id}`),
  ];
}

function formFaults(form: HtmlElement): string[] {
  const { method = 'get', action = '' } = form.attributes;
  const tokens = elementsOf(form).filter(
    ({ attributes }) => attributes['name'] === '_csrf' && attributes['value'],
  );
  const wanted = method.toLowerCase() === 'post' ? 1 : 0;
  return [
    ...(tokens.length === wanted ? [] : [`form ${action} with ${tokens.length} tokens`]),
    ...(/^(?:[a-z]+:|\/\/)/i.test(action) ? [`form sends to ${action}`] : []),
  ];
}

/** What a programmer's slip leaves in a text or in an attribute that is read out. */
function slips(elements: readonly HtmlElement[]): string[] {
  const READ_OUT = ['aria-label', 'title', 'alt', 'placeholder', 'value', 'content', 'href'];
  const texts = elements.flatMap((element) => [
    ...(['script', 'style', 'code'].includes(element.name)
      ? []
      : element.children.filter((child) => typeof child === 'string')),
    ...READ_OUT.flatMap((name) => element.attributes[name] ?? []),
  ]);
  return texts
    .filter((text) => !SCOPES.has(text.trim()))
    .flatMap((text) => SLIPS.flatMap((slip) => (slip.test(text) ? [`“${text.trim().slice(0, 80)}”`] : [])));
}

const repeated = (texts: readonly string[]): string[] => [
  ...new Set(texts.filter((text, at) => texts.indexOf(text) !== at)),
];
