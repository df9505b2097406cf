import type { Content } from '../link.js';
import { usePage } from '../page-context.js';

export interface ChartTable {
  /** The names of the columns; the first one names the rows. */
  headers: readonly string[];
  rows: readonly (readonly [string, ...string[]])[];
}

export interface ChartProps {
  /** The id of the caption, by which the drawing is named. */
  id: string;
  title: Content;
  /** Says what is counted, and of how many. */
  note?: Content;
}

/** A drawing with its caption and, folded below it, the same figures as a table. */
export function ChartFigure({
  id,
  title,
  note,
  table,
  children,
}: ChartProps & { table: ChartTable; children: Content }) {
  const { words } = usePage();
  return (
    <figure class="chart">
      <figcaption id={id}>
        {title}
        {note !== undefined && (
          <>
            {' '}
            <small class="small">{note}</small>
          </>
        )}
      </figcaption>
      {children}
      <details>
        <summary>{words.asTable}</summary>
        <table class="table">
          <caption class="vh">{title}</caption>
          <thead>
            <tr>
              {table.headers.map((header, at) => (
                <th key={at} scope="col" class={at === 0 ? undefined : 'num'}>
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(([name, ...values], row) => (
              <tr key={row}>
                <th scope="row">{name}</th>
                {values.map((value, at) => (
                  <td key={at} class="num">
                    {value}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
