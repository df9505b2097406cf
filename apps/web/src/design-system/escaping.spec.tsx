import { describe, expect, it } from '@jest/globals';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import * as parts from './index.js';

const HOSTILE = `"><img src=x onerror='alert(1)'></textarea></select></title></svg><script>&lt;{{7*7}}</script>`;
// as long as the hostile one, since lengths move labels about
const PLAIN = 'PLAIN'.repeat(HOSTILE.length).slice(0, HOSTILE.length);
const ESCAPED = HOSTILE.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const { Document, PageSurroundings, SiteFooter, SiteHeader, ...rest } = parts;
const link = (t: string) => ({ label: t, href: '/a' });
const field = (t: string) => ({ name: 'n', label: t, hint: t, error: t, note: t });
const chart = (t: string) => ({ id: 'c', title: t, note: t });
const at = new Date('2019-05-06T00:00:00Z');

/** Every part with the given text in each place that takes text. */
const SAMPLES: Record<string, (t: string) => VNode> = {
  Document: (t) => (
    <Document
      lang="en"
      dir="ltr"
      title={t}
      description={t}
      canonical={t}
      openGraph={{ siteName: t, image: t }}
      alternates={[{ href: '/x', title: t }]}
      words={{ error: t, optional: t, asTable: t }}
      skip={t}
      assets={{ css: [], islands: {} }}
    >
      {t}
    </Document>
  ),
  SiteHeader: (t) => (
    <SiteHeader
      brand={link(t)}
      switcher={{ label: t, current: t, more: t, groups: [{ heading: t, links: [link(t)] }] }}
      languages={<rest.Languages label={t} links={[{ lang: 'en', ...link(t) }]} />}
      account={{ name: t, role: t, groups: [], end: t }}
      nav={{ label: t, links: [link(t)] }}
    />
  ),
  SiteFooter: (t) => <SiteFooter text={t} links={[link(t)]} />,
  Menu: (t) => <rest.Menu summary={t} groups={[{ heading: t, links: [link(t)] }]} name={t} foot={t} />,
  Disclosure: (t) => <rest.Disclosure summary={t}>{t}</rest.Disclosure>,
  Fold: (t) => <rest.Fold summary={t}>{t}</rest.Fold>,
  TargetLink: (t) => (
    <rest.TargetLink href="/a" hidden={t}>
      {t}
    </rest.TargetLink>
  ),
  SafeLink: (t) => <rest.SafeLink href={t} />,
  Breadcrumbs: (t) => <rest.Breadcrumbs label={t} links={[link(t)]} />,
  PageHead: (t) => (
    <rest.PageHead kicker={t} title={t} lede={t} id={t} aside={t}>
      {t}
    </rest.PageHead>
  ),
  Section: (t) => (
    <rest.Section id={t} title={t} aside={t}>
      {t}
    </rest.Section>
  ),
  Aside: (t) => (
    <rest.Aside label={t} labelledBy={t}>
      {t}
    </rest.Aside>
  ),
  Button: (t) => (
    <rest.Button name={t} value={t} formAction={t} form={t} opens={t}>
      {t}
    </rest.Button>
  ),
  LinkButton: (t) => <rest.LinkButton href="/a">{t}</rest.LinkButton>,
  ErrorSummary: (t) => <rest.ErrorSummary title={t} id={t} errors={[{ field: 'a', text: t }]} />,
  Notice: (t) => <rest.Notice lead={t}>{t}</rest.Notice>,
  Banner: (t) => <rest.Banner>{t}</rest.Banner>,
  Empty: (t) => <rest.Empty title={t}>{t}</rest.Empty>,
  Toast: (t) => <rest.Toast>{t}</rest.Toast>,
  Saved: (t) => <rest.Saved>{t}</rest.Saved>,
  Status: (t) => <rest.Status kind="done">{t}</rest.Status>,
  Tags: (t) => <rest.Tags tags={[{ label: t }, { label: `${t}2`, href: '/a' }]} />,
  Prose: (t) => <rest.Prose text={t} lang={t} />,
  Letter: (t) => <rest.Letter id={t} title={t} line={t} text={t} />,
  Progress: (t) => <rest.Progress value={1} max={2} label={t} text={t} />,
  Time: (t) => (
    <rest.Time iso={t} zone={t}>
      {t}
    </rest.Time>
  ),
  Rows: (t) => <rest.Rows items={[{ key: 1, main: t, middle: t, end: t }]} />,
  Facts: (t) => <rest.Facts facts={[{ term: t, value: t }]} />,
  Stats: (t) => <rest.Stats stats={[{ label: t, value: t, of: t }]} />,
  Checks: (t) => <rest.Checks items={[{ kind: 'done', text: t }]} />,
  Steps: (t) => <rest.Steps steps={[{ title: t, note: t, state: 'done' }]} />,
  Tabs: (t) => <rest.Tabs label={t} links={[{ ...link(t), figure: t }]} />,
  Toc: (t) => <rest.Toc label={t} items={[{ ...link(t), status: { kind: 'done', text: t } }]} />,
  Pagination: (t) => <rest.Pagination label={t} pages={[link(t), link(t)]} />,
  Table: (t) => (
    <rest.Table
      caption={t}
      captionId={t}
      class={t}
      columns={[{ key: 'a', header: t, class: t, cell: (row: string) => row }]}
      rowKey={(row) => row}
      groups={[{ key: 'g', title: t, note: t, rows: [t], cut: { after: 1, label: t }, more: t }]}
      picks={{ name: t, header: t, all: t, value: () => t, label: () => t }}
    />
  ),
  TableScroll: (t) => <rest.TableScroll label={t}>{t}</rest.TableScroll>,
  BulkBar: (t) => (
    <rest.BulkBar label={t} before={t} counted={t}>
      {t}
    </rest.BulkBar>
  ),
  Form: (t) => (
    <rest.Form action={t} id={t} label={t} csrf={t} hidden={{ a: t, [t]: 1 }}>
      {t}
    </rest.Form>
  ),
  Fieldset: (t) => (
    <rest.Fieldset legend={t} id={t}>
      {t}
    </rest.Fieldset>
  ),
  Filters: (t) => (
    <rest.Filters
      action={t}
      label={t}
      submit={t}
      hidden={{ a: t }}
      fields={[
        { kind: 'search', name: 'q', label: t, value: t },
        { kind: 'select', name: 's', label: t, empty: t, value: t, options: [{ value: t, label: t }] },
      ]}
    />
  ),
  SearchForm: (t) => <rest.SearchForm action={t} label={t} submit={t} value={t} />,
  TextField: (t) => (
    <rest.TextField {...field(t)} value={t} placeholder={t} suggestions={[t]} below={t} autocomplete={t} />
  ),
  Counted: (t) => (
    <rest.TextField {...field(t)} counter={{ limit: 1, unit: 'words', sentence: t, format: () => t }} />
  ),
  TextArea: (t) => <rest.TextArea {...field(t)} value={t} placeholder={t} />,
  DateTimeField: (t) => <rest.DateTimeField {...field(t)} value={t} zone={t} min={t} max={t} />,
  FileField: (t) => <rest.FileField {...field(t)} accept={t} />,
  Select: (t) => (
    <rest.Select
      {...field(t)}
      value={t}
      empty={t}
      options={[{ label: t, options: [{ value: t, label: t }] }]}
    />
  ),
  LongList: (t) => (
    <rest.Select
      {...field(t)}
      value={t}
      empty={t}
      options={
        new rest.LongList([
          { value: t, label: t },
          { value: 'b', label: t, disabled: true },
        ])
      }
    />
  ),
  RadioGroup: (t) => <rest.RadioGroup {...field(t)} value={t} choices={[{ value: t, label: t, note: t }]} />,
  CheckboxGroup: (t) => (
    <rest.CheckboxGroup {...field(t)} value={[t]} choices={[{ value: t, label: t, note: t }]} inline />
  ),
  Checkbox: (t) => <rest.Checkbox {...field(t)} value={t} />,
  Scale: (t) => (
    <rest.Scale
      {...field(t)}
      grades={[{ value: 1, meaning: t }]}
      ends={[t, t, t]}
      blank={t}
      reasons={{ title: t, heading: t, hint: t, name: t, chips: [{ value: t, label: t }] }}
    >
      {t}
    </rest.Scale>
  ),
  BarChart: (t) => (
    <rest.BarChart {...chart(t)} headers={[t, t]} bars={[{ label: t, value: 1, display: t }]} />
  ),
  HistogramChart: (t) => (
    <rest.HistogramChart
      {...chart(t)}
      values={[1]}
      domain={[0, 2]}
      thresholds={[1]}
      label={() => t}
      format={() => t}
      headers={[t, t]}
    />
  ),
  StackedBar: (t) => (
    <rest.StackedBar
      {...chart(t)}
      header={t}
      parts={[t]}
      rows={[{ label: t, values: [1], display: t }]}
      format={() => t}
    />
  ),
  LineChart: (t) => (
    <rest.LineChart
      {...chart(t)}
      points={[{ x: 1, y: 1, label: t }]}
      domain={[0, 2]}
      ends={[t, t]}
      latest={t}
      format={() => t}
      headers={[t, t]}
    />
  ),
  Timeline: (t) => <rest.Timeline now={at} today={t} events={[{ at, when: t, title: t, note: t }]} />,
  IntervalSpark: (t) => <rest.IntervalSpark domain={[1, 5]} from={2} to={3} point={2.5} label={t} />,
  DistributionSpark: (t) => <rest.DistributionSpark counts={[1]} label={t} />,
  RangeBar: (t) => <rest.RangeBar value={1} low={1} high={2} label={t} />,
};

/** Parts that only hold others, take no text, or stand inside of a sample above. */
const WITHOUT_SAMPLE = [
  'Actions',
  'Arrow',
  'CellBar',
  'Chips',
  'Cluster',
  'Columns',
  'ComponentsPage',
  'Fields',
  'Hidden',
  'IntervalAxis',
  'Languages',
  'Link',
  'Nav',
  'PageSurroundings',
  'Paragraphs',
  'RowList',
  'SelectInput',
  'Split',
  'Stack',
  'Tag',
];

describe('hostile text', () => {
  it('is tried on every part', () => {
    const components = Object.keys(parts).filter((name) => /^[A-Z][a-z]/.test(name));
    expect(components.toSorted()).toEqual(
      [...Object.keys(SAMPLES), ...WITHOUT_SAMPLE].filter((name) => name !== 'Counted').toSorted(),
    );
  });

  it.each(Object.entries(SAMPLES))('stays text in %s', (_name, sample) => {
    const render = (text: string) =>
      renderToString(
        <PageSurroundings.Provider
          value={{ dir: 'ltr', words: { error: text, optional: text, asTable: text } }}
        >
          {sample(text)}
        </PageSurroundings.Provider>,
      );
    const safe = render(PLAIN);
    expect(safe.includes(PLAIN)).toBe(true);
    expect(render(HOSTILE)).toBe(safe.replaceAll(PLAIN, ESCAPED));
  });
});
