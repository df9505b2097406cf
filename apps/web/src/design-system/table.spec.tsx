import { describe, expect, it } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import { BulkBar, Table, TableScroll, type Column } from './table.js';

interface Row {
  id: number;
  name: string;
}

const COLUMNS: Column<Row>[] = [
  {
    key: 'name',
    header: 'Name',
    rowHeader: true,
    sort: { href: '?sort=name', direction: 'ascending' },
    cell: (row) => row.name,
  },
  {
    key: 'id',
    header: 'Number',
    hideHeader: true,
    num: true,
    nowrap: true,
    class: 'strong',
    cell: (row) => row.id,
  },
];
const ROWS = [
  { id: 1, name: 'a' },
  { id: 2, name: '<b>' },
];
const HEAD =
  '<th scope="col" aria-sort="ascending"><a href="?sort=name">Name</a></th><th scope="col" class="num"><span class="vh">Number</span></th>';
const row = (id: number, name: string, pick = '') =>
  `<tr>${pick}<th scope="row">${name}</th><td class="num nowrap strong">${id}</td></tr>`;

describe('a table', () => {
  it('names its rows and columns, and says how it is sorted', () => {
    expect(
      renderToString(<Table caption="All" columns={COLUMNS} rowKey={({ id }) => id} rows={ROWS} />),
    ).toBe(
      `<table class="table"><caption>All</caption><thead><tr>${HEAD}</tr></thead><tbody>${row(1, 'a')}${row(2, '&lt;b>')}</tbody></table>`,
    );
  });

  it('groups rows, cuts them and leads to the rest', () => {
    expect(
      renderToString(
        <Table
          caption="All"
          hideCaption
          captionId="cap"
          sticky
          class="ranking"
          columns={COLUMNS}
          rowKey={({ id }) => id}
          groups={[
            {
              key: 'in',
              title: 'In',
              note: '2 of 9',
              open: true,
              rows: ROWS,
              cut: { after: 1, label: 'Here' },
              more: 'Rest',
            },
            { key: 'out', rows: [] },
          ]}
        />,
      ),
    ).toBe(
      `<table class="table is-sticky ranking"><caption id="cap" class="vh">All</caption><thead><tr>${HEAD}</tr></thead>` +
        '<tbody class="is-open"><tr class="band"><th scope="rowgroup" colspan="2">In <small>2 of 9</small></th></tr>' +
        `${row(1, 'a')}<tr class="cut"><td colspan="2"><span>Here</span></td></tr>${row(2, '&lt;b>')}` +
        '<tr class="more"><td colspan="2">Rest</td></tr></tbody><tbody></tbody></table>',
    );
  });

  it('has boxes to tick, each named by its row', () => {
    expect(
      renderToString(
        <Table
          caption="All"
          columns={COLUMNS}
          rowKey={({ id }) => id}
          rows={ROWS}
          picks={{
            name: 'p',
            header: 'Select',
            all: 'Select all',
            value: ({ id }) => String(id),
            label: ({ name }) => `Select "${name}"`,
            checked: ({ id }) => id === 2,
          }}
        />,
      ),
    ).toBe(
      `<table class="table"><caption>All</caption><thead><tr><th scope="col" data-pick-all="Select all"><span class="vh">Select</span></th>${HEAD}</tr></thead><tbody>` +
        row(
          1,
          'a',
          '<td><input type="checkbox" name="p" value="1" aria-label="Select &quot;a&quot;"/></td>',
        ) +
        row(
          2,
          '&lt;b>',
          '<td><input type="checkbox" name="p" value="2" aria-label="Select &quot;&lt;b>&quot;" checked/></td>',
        ) +
        '</tbody></table>',
    );
  });

  it('scrolls by keyboard, under a name', () => {
    expect(renderToString(<TableScroll label="All rows">x</TableScroll>)).toBe(
      '<div class="table-scroll" role="group" aria-label="All rows" tabindex="0">x</div>',
    );
  });

  it('offers what to do with the ticked rows', () => {
    expect(
      renderToString(
        <BulkBar label="With these" counted="selected" inline>
          x
        </BulkBar>,
      ),
    ).toBe(
      '<div class="bulk cluster is-inline" role="group" aria-label="With these"><p><span class="picked strong"></span> selected</p>x</div>',
    );
  });

  it('writes 340 rows of eight columns within the time of a list page', () => {
    const columns = Array.from({ length: 8 }, (_, at): Column<Row> => ({
      key: String(at),
      header: at,
      cell: ({ name }) => name,
    }));
    const rows = Array.from({ length: 340 }, (_, id) => ({
      id,
      name: `A proposal with a title of usual length, number ${id}`,
    }));
    const render = () =>
      renderToString(<Table caption="All" columns={columns} rowKey={({ id }) => id} rows={rows} />);
    render();
    const began = performance.now();
    render();
    // 50 ms are for the whole page; a busy machine may take several times what a calm one does
    expect(performance.now() - began).toBeLessThan(50);
  });
});
