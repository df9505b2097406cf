import { describe, expect, it } from '@jest/globals';
import { pageFaults } from './page-faults.js';

const page = (body: string, head = '<title>T</title>') =>
  `<!doctype html><html lang="en" dir="ltr"><head>${head}</head><body><main><h1>H</h1>${body}</main></body></html>`;
const faults = (html: string) => pageFaults(html, { lang: 'en', dir: 'ltr' });

describe('the faults of a page', () => {
  it('are none when it is whole', () => {
    expect(
      faults(
        page(
          `<form method="post" action="/a"><input type="hidden" name="_csrf" value="t"><label for="n">N</label><input id="n" name="n"><button>Go</button></form>`,
        ),
      ),
    ).toEqual([]);
  });

  it.each([
    ['<h1>Two</h1>', ['2 h1']],
    ['<p style="color:red">x</p>', ['<p style>']],
    ['<p onclick="x()">x</p>', ['<p onclick>']],
    ['<script>x()</script>', ['inline <script>']],
    ['<a href="javascript:x()">x</a>', ['href javascript:x()']],
    ['<script src="https://elsewhere.test/x.js"></script>', ['fetches https://elsewhere.test/x.js']],
    ['<form method="post" action="/a"></form>', ['form /a with 0 tokens']],
    ['<form action="/a"><input type="hidden" name="_csrf" value="t"></form>', ['form /a with 1 tokens']],
    ['<input name="n">', ['<input n> without a label']],
    ['<textarea name="n"></textarea>', ['<textarea n> without a label']],
    ['<p><span><ul><li>x</li></ul></span></p>', ['<ul> in a <p>']],
    ['<button></button>', ['<button> without a name']],
    ['<label for="n">N</label>', ['nothing has the id n']],
    ['<p id="a">x</p><p id="a">y</p>', ['id a twice']],
    ['<p>Dear undefined,</p>', ['“Dear undefined,”']],
    ['<p>[object Object]</p>', ['“[object Object]”']],
    ['<p>errors:fault.title</p>', ['“errors:fault.title”']],
    ['<p>{{count}} days</p>', ['“{{count}} days”']],
    ['<img src="/x.png">', ['img without alt']],
  ])('%s', (body, found) => {
    expect(faults(page(body))).toEqual(found);
  });

  it('are told of the document as a whole', () => {
    expect(pageFaults(page('', ''), { lang: 'ar-XB', dir: 'rtl' })).toEqual([
      'no title',
      'lang is en',
      'dir is ltr',
    ]);
    expect(faults('<html><p></html>')).toEqual(['</html> closes <p>']);
  });
});
