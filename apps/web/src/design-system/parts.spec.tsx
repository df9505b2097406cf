import { describe, expect, it } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import { Button, LinkButton } from './buttons.js';
import { Languages, SiteHeader } from './header.js';
import { Breadcrumbs, PageHead, Section } from './layout.js';
import { Link, SafeLink } from './link.js';
import { Checks, Facts, Pagination, Rows, Stats, Steps, Tabs, Toc } from './lists.js';
import { Empty, ErrorSummary, Notice } from './messages.js';
import { Progress } from './progress.js';
import { Letter, paragraphsOf, Prose } from './prose.js';
import { Status, Tags } from './status.js';
import { Time } from './time.js';

describe('links', () => {
  it('write an unsafe address as its text alone', () => {
    expect(renderToString(<Link href="javascript:alert(1)">x</Link>)).toBe('<span>x</span>');
    expect(renderToString(<LinkButton href="//evil.example">x</LinkButton>)).toBe('<span>x</span>');
  });

  it('that somebody typed tell search engines not to follow', () => {
    expect(renderToString(<SafeLink href="https://example.org/?a=1&b=2" />)).toBe(
      '<a href="https://example.org/?a=1&amp;b=2" rel="nofollow noopener ugc">https://example.org/?a=1&amp;b=2</a>',
    );
    expect(renderToString(<SafeLink href="data:text/html,<b>">see</SafeLink>)).toBe('see');
    expect(renderToString(<SafeLink href="javascript:alert(1)" />)).toBe('javascript:alert(1)');
  });
});

describe('buttons', () => {
  it.each([
    [<Button>Send</Button>, '<button class="btn">Send</button>'],
    [
      <Button kind="grave" small name="do" value="remove" formAction="/a">
        Remove
      </Button>,
      '<button class="btn is-grave is-small" formaction="/a" name="do" value="remove">Remove</button>',
    ],
    [
      <Button kind="quiet" opens="pop">
        Open
      </Button>,
      '<button class="btn is-quiet" type="button" popovertarget="pop">Open</button>',
    ],
    [
      <LinkButton kind="quiet" href="/a">
        Go
      </LinkButton>,
      '<a href="/a" class="btn is-quiet">Go</a>',
    ],
  ])('%#', (part, html) => {
    expect(renderToString(part)).toBe(html);
  });
});

describe('the head of a page', () => {
  it('leads back and says what is', () => {
    expect(
      renderToString(
        <PageHead
          crumbs={
            <Breadcrumbs
              label="You are here"
              links={[
                { label: 'All', href: '/a' },
                { label: 'One', href: '/a/1', current: true },
              ]}
            />
          }
          kicker="K"
          title="T"
          lede="L"
          small
          aside={<p>CSV</p>}
        />,
      ),
    ).toBe(
      '<div class="page-head is-small"><nav class="crumbs" aria-label="You are here"><ol role="list"><li><a href="/a">All</a></li><li><a href="/a/1" aria-current="page">One</a></li></ol></nav>' +
        '<p class="kicker">K</p><div class="cluster is-apart"><h1>T</h1><p>CSV</p></div><p class="lede">L</p></div>',
    );
  });

  it('has parts named by their headings', () => {
    expect(
      renderToString(
        <Section id="o" title="Organisers" hung aside="2 of 7">
          x
        </Section>,
      ),
    ).toBe(
      '<section class="section is-hung" aria-labelledby="o"><div class="cluster is-apart"><h2 id="o">Organisers</h2><p class="small soft">2 of 7</p></div>x</section>',
    );
  });
});

describe('the header of the site', () => {
  it('shows where one is and who one is', () => {
    expect(
      renderToString(
        <SiteHeader
          brand={{ label: 'Rostrum', href: '/' }}
          switcher={{
            label: 'Call',
            current: 'IGF 2019',
            more: ', Berlin',
            groups: [{ heading: 'H', links: [{ label: '2018', href: '/2018' }] }],
          }}
          account={{
            name: 'Awa',
            role: 'Proposer',
            groups: [{ links: [{ label: 'MAG', href: '/m', current: true }] }],
            end: 'out',
          }}
          nav={{ label: 'Main', links: [{ label: 'Write', href: '/w', current: true }] }}
        />,
      ),
    ).toBe(
      '<header class="head"><div class="page"><div class="head-top"><a href="/" class="brand"><svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true"><path d="M7 2h4v4H7zM4 7.5h10v4H4zM1 13h16v4H1z"></path></svg>Rostrum</a>' +
        '<details class="menu" name="head"><summary><span><span class="vh">Call: </span>IGF 2019<span class="only-wide">, Berlin</span></span></summary><div><p class="tiny soft">H</p><ul role="list"><li><a href="/2018">2018</a></li></ul></div></details>' +
        '<details class="menu is-end push" name="head"><summary><span><span class="only-wide">Awa, </span>Proposer</span></summary><div><ul role="list"><li><a href="/m" aria-current="true">MAG</a></li></ul>out</div></details></div>' +
        '<nav class="nav" aria-label="Main"><a href="/w" aria-current="page">Write</a></nav></div></header>',
    );
  });

  it('gives each language in its own name', () => {
    const html = renderToString(
      <SiteHeader
        brand={{ label: 'R', href: '/' }}
        languages={
          <Languages
            label="Language"
            links={[{ lang: 'ar', label: 'العربية', href: '?lang=ar', current: true }]}
          />
        }
      />,
    );
    expect(html.slice(html.indexOf('<nav'), html.indexOf('</nav>'))).toBe(
      '<nav class="push" aria-label="Language"><ul role="list" class="langs"><li><a href="?lang=ar" lang="ar" hreflang="ar" aria-current="true">العربية</a></li></ul>',
    );
  });

  it('sends a form along with a choice of language, and leaves Enter in its fields to its own button', () => {
    const enter = { name: 'do', value: 'save' };
    const items = [{ lang: 'ar', label: 'العربية', current: true }];
    expect(renderToString(<Languages label="Language" buttons={{ form: 'writing', enter, items }} />)).toBe(
      '<nav class="push" aria-label="Language"><button class="vh" form="writing" name="do" value="save" tabindex="-1" aria-hidden="true"></button>' +
        '<ul role="list" class="langs"><li><button form="writing" name="lang" value="ar" lang="ar" aria-current="true">العربية</button></li></ul></nav>',
    );
  });
});

describe('messages', () => {
  it('the summary of errors leads to each field, and is not there without errors', () => {
    expect(
      renderToString(
        <ErrorSummary title="Two things" errors={[{ field: 'people-0-email', text: 'Add an @' }]} />,
      ),
    ).toBe(
      '<div class="error-summary" role="alert" aria-labelledby="errors" tabindex="-1"><h2 id="errors">Two things</h2><ul role="list"><li><a href="#people-0-email">Add an @</a></li></ul></div>',
    );
    expect(renderToString(<ErrorSummary title="None" errors={[]} />)).toBe('');
  });

  it('a notice says its state in words', () => {
    expect(
      renderToString(
        <Notice kind="good" lead="Submitted." live>
          Number 217.
        </Notice>,
      ),
    ).toBe('<div class="notice is-good" role="status"><p><strong>Submitted.</strong> Number 217.</p></div>');
  });

  it('a notice holds lists and forms below its paragraph, not in it', () => {
    expect(
      renderToString(
        <Notice lead="Two things." below={<ul />}>
          Look.
        </Notice>,
      ),
    ).toBe('<div class="notice stack is-tight"><p><strong>Two things.</strong> Look.</p><ul></ul></div>');
  });

  it('an empty list says what to do', () => {
    expect(
      renderToString(
        <Empty title="Nothing">
          <p>Ask.</p>
        </Empty>,
      ),
    ).toBe('<div class="empty stack"><h2>Nothing</h2><p>Ask.</p></div>');
  });
});

describe('states', () => {
  it('are a word with a shape', () => {
    expect(renderToString(<Status kind="done">Accepted</Status>)).toBe(
      '<span class="status is-done">Accepted</span>',
    );
    expect(renderToString(<Tags tags={[{ label: 'a' }, { label: 'b', href: '/b' }]} />)).toBe(
      '<span class="tag">a</span> <a href="/b" class="tag">b</a>',
    );
    expect(renderToString(<Progress value={1} max={3} label="Done" text="1 of 3" />)).toBe(
      '<progress class="progress" value="1" max="3" aria-label="Done">1 of 3</progress>',
    );
    expect(
      renderToString(
        <Time iso="2019-04-14T23:59:00Z" zone="UTC" reader="time" strong>
          23:59
        </Time>,
      ),
    ).toBe(
      '<time datetime="2019-04-14T23:59:00Z" class="strong" data-zone="UTC" data-reader-time="time">23:59</time>',
    );
  });
});

describe('lists', () => {
  it.each([
    [
      <Rows
        items={[
          { key: 1, main: 'a', middle: 'b', end: 'c' },
          { key: 2, main: 'd' },
        ]}
      />,
      '<ul role="list" class="rows"><li class="row is-three"><div>a</div><div>b</div><div class="small">c</div></li><li class="row"><div>d</div></li></ul>',
    ],
    [
      <Facts
        facts={[
          { term: 'Room', value: 'A' },
          { term: 'None', value: '' },
          { term: 'Zero', value: 0 },
        ]}
      />,
      '<dl class="facts"><div><dt>Room</dt><dd>A</dd></div><div><dt>Zero</dt><dd>0</dd></div></dl>',
    ],
    [
      <Stats stats={[{ label: 'in', value: '948', of: 'of 2,016' }]} />,
      '<dl class="stats"><div class="stat"><dt>in</dt><dd>948 <small class="soft">of 2,016</small></dd></div></dl>',
    ],
    [
      <Checks items={[{ kind: 'missing', text: 'No speaker' }]} />,
      '<ul role="list" class="checks rows"><li class="status is-missing"><span>No speaker</span></li></ul>',
    ],
    [
      <Steps
        steps={[
          { title: 'a', note: 'n', state: 'done' },
          { title: 'b', state: 'current' },
          { title: 'c', state: 'ahead' },
        ]}
      />,
      '<ol role="list" class="steps small"><li class="is-done"><p class="strong">a</p><small>n</small></li><li aria-current="step"><p class="strong">b</p></li><li><p>c</p></li></ol>',
    ],
    [
      <Tabs
        label="Day"
        links={[
          { figure: 25, label: 'Mon', href: '/25' },
          { figure: 26, label: 'Tue', href: '/26', current: true },
        ]}
      />,
      '<nav class="tabs days" aria-label="Day"><a href="/25"><b>25</b>Mon</a><a href="/26" aria-current="page"><b>26</b>Tue</a></nav>',
    ],
    [
      <Toc
        label="Parts"
        items={[{ label: 'People', href: '/p', current: true, status: { kind: 'done', text: 'Done' } }]}
      />,
      '<nav class="toc" aria-label="Parts"><ol role="list"><li><a href="/p" aria-current="step"><span>1</span><span>People</span><span class="status is-done">Done</span></a></li></ol></nav>',
    ],
    [
      <Pagination
        label="Pages"
        pages={[{ label: '1', href: '?p=1', current: true }]}
        next={{ label: 'Next', href: '?p=2' }}
      />,
      '<nav class="pages" aria-label="Pages"><a href="?p=1" aria-current="page">1</a><a href="?p=2">Next</a></nav>',
    ],
    [<Pagination label="Pages" pages={[{ label: '1', href: '?p=1', current: true }]} />, ''],
  ])('%#', (part, html) => {
    expect(renderToString(part)).toBe(html);
  });
});

describe('people’s words', () => {
  it.each([
    ['', []],
    [' \n\n ', []],
    ['one', [['one']]],
    ['one\ntwo', [['one', 'two']]],
    ['one\r\n\r\ntwo\rthree', [['one'], ['two', 'three']]],
    ['one\n \t\n\n\ntwo\n', [['one'], ['two']]],
  ])('%j is cut into paragraphs and lines', (text, paragraphs) => {
    expect(paragraphsOf(text)).toEqual(paragraphs);
  });

  it('are text, whatever is in them', () => {
    expect(renderToString(<Prose text={'<script>alert(1)</script>\n&amp;\n\nب'} />)).toBe(
      '<div class="prose"><p dir="auto">&lt;script>alert(1)&lt;/script><br/>&amp;amp;</p><p dir="auto">ب</p></div>',
    );
  });

  it('make a letter', () => {
    expect(renderToString(<Letter id="l" title="Letter" line="To Awa" text="Dear Awa," />)).toBe(
      '<section aria-labelledby="l" class="letter stack is-loose"><header><h2 id="l">Letter</h2><p>To Awa</p></header><div class="prose"><p dir="auto">Dear Awa,</p></div></section>',
    );
  });
});
