import { describe, expect, it } from '@jest/globals';
import { Document, renderDocument, type DocumentProps } from './document.js';
import { TextField } from './fields/text-field.js';
import { Form } from './fields/form.js';

const BARE: Omit<DocumentProps, 'children'> = {
  lang: 'en',
  dir: 'ltr',
  title: 'A <b> & "c"',
  words: { error: 'Error: ', optional: '(optional)', asTable: 'As a table' },
  skip: 'Skip',
  assets: { css: ['/a.css'], islands: { counters: '/counters.1.js' } },
};

describe('the document', () => {
  it('is a whole page', () => {
    expect(renderDocument(<Document {...BARE}>text</Document>)).toBe(
      '<!doctype html>\n<html lang="en" dir="ltr"><head><meta charset="utf-8"/>' +
        '<meta name="viewport" content="width=device-width, initial-scale=1"/>' +
        '<title>A &lt;b> &amp; &quot;c&quot;</title><meta name="color-scheme" content="light dark"/>' +
        '<link rel="stylesheet" href="/a.css"/></head>' +
        '<body><a href="#main" class="skip">Skip</a><main id="main" class="page" tabindex="-1">text</main></body></html>',
    );
  });

  it('says what it is to search engines and shared links', () => {
    const html = renderDocument(
      <Document
        {...BARE}
        description='About "this"'
        canonical="https://rostrum.test/a"
        openGraph={{ siteName: 'IGF 2019' }}
        alternates={[{ href: '/ar', hreflang: 'ar' }]}
        indexed={false}
      >
        text
      </Document>,
    );
    expect(html.slice(html.indexOf('<title>'), html.indexOf('</head>'))).toBe(
      '<title>A &lt;b> &amp; &quot;c&quot;</title><meta name="description" content="About &quot;this&quot;"/>' +
        '<meta name="color-scheme" content="light dark"/><meta name="robots" content="noindex"/>' +
        '<meta property="og:title" content="A &lt;b> &amp; &quot;c&quot;"/><meta property="og:type" content="website"/>' +
        '<meta property="og:description" content="About &quot;this&quot;"/>' +
        '<meta property="og:url" content="https://rostrum.test/a"/><meta property="og:locale" content="en"/>' +
        '<meta property="og:site_name" content="IGF 2019"/><link rel="canonical" href="https://rostrum.test/a"/>' +
        '<link rel="alternate" href="/ar" hreflang="ar"/><link rel="stylesheet" href="/a.css"/>',
    );
  });

  it('loads the scripts of the islands that were built, and no others', () => {
    const html = renderDocument(
      <Document {...BARE} islands={['counters', 'unheard-of']}>
        text
      </Document>,
    );
    expect(html.match(/<script.*?<\/script>/g)).toEqual([
      '<script type="module" src="/counters.1.js"></script>',
    ]);
  });

  it('keeps structured data from closing its block', () => {
    const data = { name: '</script><script>alert(1)</script>', note: '$\' & "quotes"' };
    const html = renderDocument(<Document {...BARE}>text</Document>, data);
    const block = html.slice(html.indexOf('<script'), html.indexOf('</head>'));
    expect(block).toBe(
      '<script type="application/ld+json">{"name":"\\u003c/script>\\u003cscript>alert(1)\\u003c/script>","note":"$\' & \\"quotes\\""}</script>',
    );
    expect(JSON.parse(block.slice(block.indexOf('{'), block.lastIndexOf('}') + 1))).toEqual(data);
  });

  it('lends its words and its token to what it holds', () => {
    const html = renderDocument(
      <Document {...BARE} csrf={() => 'token-1'}>
        <Form action="/a">
          <TextField name="x" label="X" error="Say more" optional />
        </Form>
      </Document>,
    );
    expect(html.slice(html.indexOf('<form'), html.indexOf('</main>'))).toBe(
      '<form action="/a" method="post" novalidate><input type="hidden" name="_csrf" value="token-1"/>' +
        '<div class="field has-error"><label for="x">X <span class="required">(optional)</span></label>' +
        '<p class="error" id="x-error"><span class="vh">Error: </span>Say more</p>' +
        '<input type="text" id="x" name="x" aria-invalid="true" aria-describedby="x-error"/></div></form>',
    );
  });
});
