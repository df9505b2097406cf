import type { SelectionPlan } from '#libs/decisions';
import { idFromName, SelectInput, Table, TableScroll } from '../../design-system/index.js';
import type { FormErrors } from '../../http/form-errors.js';
import { typedText, type Typed } from '../../http/forms.js';
import { useT } from '../../http/request-view.js';
import { type RangeRow, type SubjectRows, typed as typedBound } from './plan.presenter.js';

interface Given {
  typed: Typed;
  errors: FormErrors;
}

/** What was typed into `least[theme:data]`, which comes nested. */
function typedAt(typed: Typed, end: 'least' | 'most', id: string): string | undefined {
  const all = typed[end];
  return typeof all === 'object' && all !== null ? typedText(all as Typed, id) : undefined;
}

/** One end of a range, named for who does not see the table. */
function End({
  end,
  row,
  typed,
  errors,
  id,
}: Given & { end: 'least' | 'most'; row: Pick<RangeRow, 'id' | 'name' | 'least' | 'most'>; id?: string }) {
  const t = useT();
  const name = `${end}[${row.id}]`;
  const error = errors.of(name) ?? (end === 'least' ? errors.of(row.id) : undefined);
  const ownId = id ?? idFromName(name);
  return (
    <>
      <input
        type="text"
        inputmode="numeric"
        class="w-s"
        id={ownId}
        name={name}
        value={typedAt(typed, end, row.id) ?? row[end]}
        aria-label={t(`selection:end.${end}`, { name: row.name })}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error ? `${ownId}-error` : undefined}
      />
      {error && (
        <span class="error" id={`${ownId}-error`}>
          {error}
        </span>
      )}
    </>
  );
}

/** Places and minutes of the whole programme. */
export function WholeRanges({ plan, typed, errors }: Given & { plan: SelectionPlan }) {
  const t = useT();
  const rows = (['places', 'minutes'] as const).map((id) => ({
    id,
    name: t(`selection:quota.${id}`),
    least: typedBound(plan[id].least),
    most: typedBound(plan[id].most),
  }));
  const caption = t('selection:programme.caption');
  return (
    <TableScroll label={caption}>
      <Table
        caption={caption}
        hideCaption
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { key: 'name', header: t('selection:column.what'), rowHeader: true, cell: (row) => row.name },
          {
            key: 'least',
            header: t('selection:column.least'),
            cell: (row) => <End end="least" row={row} typed={typed} errors={errors} id={`least-${row.id}`} />,
          },
          {
            key: 'most',
            header: t('selection:column.most'),
            cell: (row) => (
              // the call's places are what a refusal most often leads to
              <End end="most" row={row} typed={typed} errors={errors} id={row.id} />
            ),
          },
        ]}
      />
    </TableScroll>
  );
}

/** The ranges on one of a call's lists, in places or in minutes; of speakers' gender in per cent. */
export function RangeTable({ subject, typed, errors }: Given & { subject: SubjectRows }) {
  const t = useT();
  const { of, rows, unit } = subject;
  const caption = t(`selection:subject.${of}`);
  const units = typed['unit'];
  const typedUnit = typeof units === 'object' && units !== null ? typedText(units as Typed, of) : undefined;
  return (
    <TableScroll label={caption}>
      <Table<RangeRow>
        caption={caption}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { key: 'name', header: t('selection:column.what'), rowHeader: true, cell: (row) => row.name },
          {
            key: 'there',
            header: t(of === 'gender' ? 'selection:column.share' : 'selection:column.there'),
            num: true,
            cell: (row) => (of === 'gender' ? t('selection:percent', { value: row.there }) : row.there),
          },
          {
            key: 'least',
            header: t('selection:column.least'),
            cell: (row) => <End end="least" row={row} typed={typed} errors={errors} />,
          },
          {
            key: 'most',
            header: t('selection:column.most'),
            cell: (row) => <End end="most" row={row} typed={typed} errors={errors} />,
          },
        ]}
      />
      {of === 'gender' ? (
        <p class="hint">{t('selection:unit.percent')}</p>
      ) : (
        (of === 'theme' || of === 'format') && (
          <p class="cluster">
            <label for={`unit-${of}`}>{t('selection:unit.label')}</label>
            <SelectInput
              name={`unit[${of}]`}
              id={`unit-${of}`}
              width="m"
              value={typedUnit ?? unit}
              options={(['places', 'minutes'] as const).map((value) => ({
                value,
                label: t(`selection:unit.${value}`),
              }))}
            />
          </p>
        )
      )}
    </TableScroll>
  );
}
