import { describe, expect, it } from '@jest/globals';
import { elementsOf, parseHtml, textOf } from './parse-html.js';

describe('parseHtml', () => {
  it('reads elements, attributes and texts', () => {
    const page = parseHtml(
      `<!doctype html>\n<html lang="en"><p title='a "b"' hidden data-n=3>x &lt;y&gt; &#39;&#x41;&amp;<br>z</p></html>`,
    );
    expect(page.children).toEqual([
      {
        name: 'html',
        attributes: { lang: 'en' },
        children: [
          {
            name: 'p',
            attributes: { title: 'a "b"', hidden: '', 'data-n': '3' },
            children: [`x <y> 'A&`, { name: 'br', attributes: {}, children: [] }, 'z'],
          },
        ],
      },
    ]);
  });

  it('leaves scripts as they are, and out of the text', () => {
    const page = parseHtml('<div><script type="application/ld+json">{"a":"<b>"}</script> after</div>');
    expect(elementsOf(page).map(({ name }) => name)).toEqual(['div', 'script']);
    expect(textOf(page).trim()).toBe('after');
  });

  it.each([
    ['<p><b>x</p>', '</p> closes <b>'],
    ['<p>x', '<p> is never closed'],
    ['<p>a < b</p>', 'No tag at "< b</p>"'],
  ])('refuses %s', (html, problem) => {
    expect(() => parseHtml(html)).toThrow(problem);
  });
});
