/** An element as it stands in the page. Texts are decoded. */
export interface HtmlElement {
  name: string;
  attributes: Record<string, string>;
  children: (HtmlElement | string)[];
}

const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'wbr']);
const RAW = new Set(['script', 'style']);
const TAG = /<(\/?)([a-zA-Z][\w:-]*)((?:\s+[^\s=>/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*(\/?)>/y;
const ATTRIBUTE = /([^\s=>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

const decoded = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, number?: string, name?: string) => {
    if (hex ?? number) return String.fromCodePoint(Number.parseInt(hex ?? number ?? '', hex ? 16 : 10));
    return ENTITIES[name ?? ''] ?? whole;
  });

/**
 * Reads a page that was written by our own renderer: every tag is closed, every text escaped.
 * @throws Error at the first tag that is not, for a browser would guess there
 */
export function parseHtml(html: string): HtmlElement {
  const root: HtmlElement = { name: '#document', attributes: {}, children: [] };
  const open = [root];
  let at = /^<!doctype html>\s*/i.exec(html)?.[0].length ?? 0;
  while (at < html.length) {
    const parent = open.at(-1)!;
    if (html[at] !== '<' || RAW.has(parent.name)) {
      const end = RAW.has(parent.name) ? html.indexOf(`</${parent.name}`, at) : html.indexOf('<', at);
      const text = html.slice(at, end === -1 ? undefined : end);
      if (text) parent.children.push(RAW.has(parent.name) ? text : decoded(text));
      at += text.length;
      if (RAW.has(parent.name) && html[at] !== '<') throw new Error(`<${parent.name}> is never closed`);
    }
    if (at >= html.length) break;
    TAG.lastIndex = at;
    const tag = TAG.exec(html);
    if (!tag) throw new Error(`No tag at ${JSON.stringify(html.slice(at, at + 80))}`);
    at += tag[0].length;
    const [, closing, written = '', rest = '', selfClosed] = tag;
    const name = written.toLowerCase();
    if (closing) {
      if (parent.name !== name) throw new Error(`</${name}> closes <${parent.name}>`);
      open.pop();
      continue;
    }
    const element = { name, attributes: attributesOf(rest), children: [] };
    parent.children.push(element);
    if (!VOID.has(name) && !selfClosed) open.push(element);
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)?.name}> is never closed`);
  return root;
}

const attributesOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', a, b, c]) => [
      name.toLowerCase(),
      decoded(a ?? b ?? c ?? ''),
    ]),
  );

/** Every element below, in the order of the page. */
export function elementsOf(element: HtmlElement): HtmlElement[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [child, ...elementsOf(child)],
  );
}

/** The text a reader sees or hears, without scripts. */
export function textOf(element: HtmlElement): string {
  if (RAW.has(element.name)) return '';
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join(' ');
}
