import { classNames } from './class-names.js';
import { Hidden, Link, type Content } from './link.js';

export interface Column<Row> {
  key: string;
  header: Content;
  /** Keeps the header for screen readers only. */
  hideHeader?: boolean;
  /** Numbers stand at the end, in tabular figures. */
  num?: boolean;
  nowrap?: boolean;
  class?: string;
  /** Where the header leads to sort by this column, and how the rows are sorted by it now. */
  sort?: { href: string; direction?: 'ascending' | 'descending' };
  /** The cell that names the row. */
  rowHeader?: boolean;
  cell: (row: Row) => Content;
}

/** Rows under one heading. `open` marks those that are still to be decided; `cut` draws a line after so many of them. */
export interface RowGroup<Row> {
  key: string;
  title?: Content;
  note?: Content;
  open?: boolean;
  rows: readonly Row[];
  cut?: { after: number; label: Content };
  /** A last line that leads to the rows left out. */
  more?: Content;
}

/** Boxes to tick rows with. `label` names the row: "Select #268". */
export interface Picks<Row> {
  name: string;
  header: string;
  /** Names the box that ticks every row, which the browser adds where it can: "Select all". */
  all?: string;
  value: (row: Row) => string;
  label: (row: Row) => string;
  checked?: (row: Row) => boolean;
}

export interface TableProps<Row> {
  caption: Content;
  /** Keeps the caption for screen readers only. */
  hideCaption?: boolean;
  captionId?: string;
  columns: readonly Column<Row>[];
  rowKey: (row: Row) => string | number;
  rows?: readonly Row[];
  groups?: readonly RowGroup<Row>[];
  picks?: Picks<Row>;
  /** The header stays in sight while the rows move. */
  sticky?: boolean;
  class?: string;
}

function HeaderCell<Row>({ column: { header, hideHeader, num, sort } }: { column: Column<Row> }) {
  const text = hideHeader ? <Hidden>{header}</Hidden> : header;
  return (
    <th scope="col" class={num ? 'num' : undefined} aria-sort={sort?.direction}>
      {sort === undefined ? text : <Link href={sort.href}>{text}</Link>}
    </th>
  );
}

function BodyRow<Row>({
  row,
  columns,
  picks,
}: {
  row: Row;
  columns: readonly Column<Row>[];
  picks?: Picks<Row>;
}) {
  return (
    <tr>
      {picks !== undefined && (
        <td>
          <input
            type="checkbox"
            name={picks.name}
            value={picks.value(row)}
            aria-label={picks.label(row)}
            checked={picks.checked?.(row)}
          />
        </td>
      )}
      {columns.map((column) => {
        const name = classNames(column.num && 'num', column.nowrap && 'nowrap', column.class);
        return column.rowHeader ? (
          <th key={column.key} scope="row" class={name}>
            {column.cell(row)}
          </th>
        ) : (
          <td key={column.key} class={name}>
            {column.cell(row)}
          </td>
        );
      })}
    </tr>
  );
}

function CutRow({ span, label }: { span: number; label: Content }) {
  return (
    <tr class="cut">
      <td colspan={span}>
        <span>{label}</span>
      </td>
    </tr>
  );
}

function BodyGroup<Row>({
  group,
  span,
  columns,
  rowKey,
  picks,
}: { group: RowGroup<Row>; span: number } & Pick<TableProps<Row>, 'columns' | 'rowKey' | 'picks'>) {
  const { title, note, open, rows, cut, more } = group;
  const line = (row: Row) => <BodyRow key={rowKey(row)} row={row} columns={columns} picks={picks} />;
  return (
    <tbody class={open ? 'is-open' : undefined}>
      {title !== undefined && (
        <tr class="band">
          <th scope="rowgroup" colspan={span}>
            {title}
            {note !== undefined && (
              <>
                {' '}
                <small>{note}</small>
              </>
            )}
          </th>
        </tr>
      )}
      {cut === undefined ? (
        rows.map(line)
      ) : (
        <>
          {rows.slice(0, cut.after).map(line)}
          <CutRow span={span} label={cut.label} />
          {rows.slice(cut.after).map(line)}
        </>
      )}
      {more !== undefined && (
        <tr class="more">
          <td colspan={span}>{more}</td>
        </tr>
      )}
    </tbody>
  );
}

/** A table: sorted by links, filtered by the address, its rows ticked for a `BulkBar` in the same form. */
export function Table<Row>({
  caption,
  hideCaption,
  captionId,
  columns,
  rowKey,
  rows = [],
  groups,
  picks,
  sticky,
  class: extra,
}: TableProps<Row>) {
  const span = columns.length + (picks === undefined ? 0 : 1);
  const bodies = groups ?? [{ key: 'all', rows }];
  return (
    <table class={classNames('table', sticky && 'is-sticky', extra)}>
      <caption id={captionId} class={hideCaption ? 'vh' : undefined}>
        {caption}
      </caption>
      <thead>
        <tr>
          {picks !== undefined && (
            <th scope="col" data-pick-all={picks.all}>
              <Hidden>{picks.header}</Hidden>
            </th>
          )}
          {columns.map((column) => (
            <HeaderCell key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      {bodies.map((group) => (
        <BodyGroup
          key={group.key}
          group={group}
          span={span}
          columns={columns}
          rowKey={rowKey}
          picks={picks}
        />
      ))}
    </table>
  );
}

/** Lets a wide table scroll sideways on its own, by keyboard too. */
export function TableScroll({
  label,
  labelledBy,
  always,
  children,
}: {
  label?: string;
  labelledBy?: string;
  always?: boolean;
  children: Content;
}) {
  return (
    <div
      class={classNames('table-scroll', always && 'is-always')}
      // no landmark: it often stands in a section of the same name
      role="group"
      aria-label={label}
      aria-labelledby={labelledBy}
      tabindex={0}
    >
      {children}
    </div>
  );
}

/** What to do with the ticked rows. The style sheet counts them: `counted` stands after the number. */
export function BulkBar({
  label,
  before,
  counted,
  inline,
  children,
}: {
  label: string;
  before?: Content;
  counted: Content;
  inline?: boolean;
  children: Content;
}) {
  return (
    <div class={classNames('bulk cluster', inline && 'is-inline')} role="group" aria-label={label}>
      <p>
        {before}
        <span class="picked strong" /> {counted}
      </p>
      {children}
    </div>
  );
}
