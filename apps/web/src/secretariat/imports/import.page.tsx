import {
  Actions,
  Breadcrumbs,
  Button,
  Checkbox,
  Columns,
  ErrorSummary,
  Form,
  PageHead,
  Section,
  Select,
  SelectInput,
  Stats,
  Status,
  type StatusKind,
  Table,
  TableScroll,
  TextField,
} from '../../design-system/index.js';
import type { PlannedAct } from '#libs/imports';
import { BadRows } from '../../http/bad-rows.page.js';
import { useT } from '../../http/request-view.js';
import type { ImportView } from './import.presenter.js';

const LOOK: Record<PlannedAct, StatusKind> = {
  create: 'done',
  update: 'conditional',
  same: 'sent',
  left_out: 'withdrawn',
  refused: 'missing',
};

/** What a file is read as, what would become of each row, and the button that does it. */
export function ImportPage(view: ImportView) {
  const t = useT();
  return (
    <>
      <ErrorSummary title={t('common:problems.title')} errors={view.errors.summary} />
      <BadRows rows={view.badRows} />
      <PageHead
        small
        crumbs={
          <Breadcrumbs
            label={t('proposer:crumbs')}
            links={[{ label: t('imports:title'), href: view.list }]}
          />
        }
        kicker={view.fileName}
        title={view.title}
        lede={t('imports:preview.lede')}
      />
      <Stats stats={view.counts.map(({ label, count }) => ({ label, value: count }))} />
      <Actions>
        {view.importing > 0 && (view.refused === 0 || view.skipBad) && (
          <Form action={`${view.base}/apply`}>
            <Button>{t('imports:apply', { count: view.importing })}</Button>
          </Form>
        )}
        <Form action={`${view.base}/drop`}>
          <Button kind="quiet">{t('imports:drop')}</Button>
        </Form>
      </Actions>
      {view.refused > 0 && (
        <p class="small">
          {t(view.skipBad ? 'imports:skipping' : 'imports:refusedAll', { count: view.refused })}
        </p>
      )}
      <Planned {...view} />
      <Mapping {...view} />
    </>
  );
}

function Planned({ rows, rowsLeft }: ImportView) {
  const t = useT();
  const header = (name: string) => t(`imports:rowColumns.${name}`);
  return (
    <Section id="rows" title={t('imports:whatWouldHappen')}>
      <TableScroll label={t('imports:whatWouldHappen')}>
        <Table
          caption={t('imports:whatWouldHappen')}
          hideCaption
          rows={rows}
          rowKey={(row) => row.line}
          columns={[
            { key: 'line', header: header('line'), num: true, cell: (row) => row.line },
            {
              key: 'act',
              header: header('act'),
              nowrap: true,
              cell: (row) => <Status kind={LOOK[row.act]}>{t(`imports:acts.${row.act}`)}</Status>,
            },
            { key: 'number', header: header('number'), num: true, cell: (row) => row.number },
            { key: 'title', header: header('title'), rowHeader: true, cell: (row) => row.title },
            {
              key: 'reasons',
              header: header('reasons'),
              cell: (row) => row.reasons.map((reason) => <p key={reason}>{reason}</p>),
            },
          ]}
        />
      </TableScroll>
      {rowsLeft > 0 && <p class="small soft">{t('imports:rowsLeft', { count: rowsLeft })}</p>}
    </Section>
  );
}

function Mapping(view: ImportView) {
  const t = useT();
  return (
    <Form action={view.base} labelledBy="columns">
      <Section id="columns" title={t('imports:columns')}>
        <p class="soft">{t('imports:columnsHint')}</p>
        <TableScroll label={t('imports:columns')}>
          <Table
            caption={t('imports:columns')}
            hideCaption
            rows={view.columns.map((column, at) => ({ ...column, at }))}
            rowKey={(row) => row.at}
            columns={[
              { key: 'name', header: t('imports:fileColumn'), rowHeader: true, cell: (row) => row.name },
              {
                key: 'sample',
                header: t('imports:sample'),
                cell: (row) => <span class="soft">{row.sample}</span>,
              },
              {
                key: 'target',
                header: t('imports:readAs'),
                cell: (row) => (
                  <>
                    {row.error !== undefined && <span class="error">{row.error}</span>}
                    <label class="vh" for={`columns-${row.at}`}>
                      {t('imports:readColumnAs', { column: row.name })}
                    </label>
                    <SelectInput
                      name={`columns[${row.at}]`}
                      id={`columns-${row.at}`}
                      options={view.targets}
                      empty={t('imports:keptOnly')}
                      value={row.target}
                    />
                  </>
                ),
              },
            ]}
          />
        </TableScroll>
      </Section>
      {view.values.length > 0 && <Values {...view} />}
      <Section id="defaults" title={t('imports:defaults')}>
        <div class="measure">
          <Select
            name="theme"
            label={t('imports:targets.theme')}
            options={view.themes}
            empty={t('imports:noDefault')}
            value={view.defaults.theme}
          />
          <Select
            name="language"
            label={t('imports:targets.language')}
            options={view.languages}
            empty={t('imports:noDefault')}
            value={view.defaults.language}
          />
          <TextField
            name="proposerEmail"
            type="email"
            label={t('imports:defaultProposer')}
            hint={t('imports:defaultProposerHint')}
            value={view.defaults.proposerEmail}
            error={view.errors.of('defaults[proposerEmail]')}
          />
          <Checkbox
            name="skipBad"
            value="yes"
            label={t('imports:skipBad')}
            note={t('imports:skipBadNote')}
            checked={view.skipBad}
          />
        </div>
        <Actions>
          <Button kind="quiet">{t('imports:readAgain')}</Button>
        </Actions>
      </Section>
    </Form>
  );
}

function Values({ values }: ImportView) {
  const t = useT();
  return (
    <Section id="values" title={t('imports:values')}>
      <p class="soft">{t('imports:valuesHint')}</p>
      <Columns>
        {values.map(({ target, label, found, choices }) => (
          <fieldset key={target}>
            <legend>{label}</legend>
            {found.map(({ value, rows, meaning }, at) => (
              <div key={value} class="field">
                <label for={`values-${target}-${at}`}>
                  {value} <span class="soft">{rows}</span>
                </label>
                <input type="hidden" name={`values[${target}][${at}][from]`} value={value} />
                <SelectInput
                  name={`values[${target}][${at}][to]`}
                  id={`values-${target}-${at}`}
                  options={choices}
                  empty={t('imports:unknown')}
                  value={choices.some((choice) => choice.value === meaning) ? meaning : undefined}
                />
              </div>
            ))}
          </fieldset>
        ))}
      </Columns>
    </Section>
  );
}
