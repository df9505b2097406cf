import type { PastWorkshop } from '#libs/reports';
import {
  Actions,
  Breadcrumbs,
  Button,
  Form,
  PageHead,
  Section,
  Table,
  TableScroll,
} from '../../design-system/index.js';
import { BadRows } from '../../http/bad-rows.page.js';
import { useT } from '../../http/request-view.js';

export interface PastImportView {
  list: string;
  path: string;
  fileName: string;
  rows: readonly (PastWorkshop & { line: number })[];
  total: number;
  reported: number;
  badRows: readonly { key: number; text: string }[];
}

/** What a file would put on record, before anything of it is. */
export function PastImportPage(view: PastImportView) {
  const t = useT();
  const { list, path, rows, total } = view;
  const left = total - rows.length;
  return (
    <>
      <BadRows rows={view.badRows} />
      <PageHead
        crumbs={
          <Breadcrumbs label={t('proposer:crumbs')} links={[{ label: t('reports:past.name'), href: list }]} />
        }
        kicker={view.fileName || undefined}
        title={t('reports:import.title', { count: total })}
        lede={t('reports:import.lede', { count: view.reported })}
      />
      <Actions>
        <Form action={`${path}/apply`} label={t('reports:import.bringIn', { count: total })}>
          <Button>{t('reports:import.bringIn', { count: total })}</Button>
        </Form>
        <Form action={`${path}/drop`} label={t('reports:import.drop')}>
          <Button kind="quiet">{t('reports:import.drop')}</Button>
        </Form>
      </Actions>
      <Section id="rows" title={t('reports:import.rows')}>
        <TableScroll label={t('reports:import.rows')}>
          <Table
            caption={t('reports:import.rows')}
            hideCaption
            rows={rows}
            rowKey={(row) => row.line}
            columns={[
              { key: 'line', header: t('reports:import.line'), num: true, cell: (row) => row.line },
              {
                key: 'number',
                header: t('reports:past.number'),
                num: true,
                cell: (row) => (row.number === null ? '' : `#${row.number}`),
              },
              {
                key: 'title',
                header: t('reports:past.title_column'),
                rowHeader: true,
                cell: (row) => <bdi>{row.title}</bdi>,
              },
              {
                key: 'edition',
                header: t('reports:past.edition'),
                nowrap: true,
                cell: (row) => <bdi>{row.edition}</bdi>,
              },
              {
                key: 'organisers',
                header: t('reports:past.organisers'),
                cell: ({ organisers }) => (
                  <bdi>
                    {organisers
                      .map(({ name, email, organisation }) => name || email || organisation)
                      .join(', ')}
                  </bdi>
                ),
              },
              {
                key: 'report',
                header: t('reports:past.report'),
                cell: (row) => <bdi class="break">{row.reportAddress || t('reports:missing')}</bdi>,
              },
            ]}
          />
        </TableScroll>
        {left > 0 && <p class="soft">{t('reports:import.left', { count: left })}</p>}
      </Section>
    </>
  );
}
