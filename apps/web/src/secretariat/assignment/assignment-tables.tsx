import { Status, Table, TableScroll } from '../../design-system/index.js';
import { useRequest, useT } from '../../http/request-view.js';
import { affinityFormat } from './affinity-format.js';
import type { AssignmentView } from './assignment.presenter.js';

type Load = AssignmentView['loads'][number];

/** What each member carries; affinity and prices once a run has worked them out. */
export function LoadTable({ loads }: AssignmentView) {
  const t = useT();
  const { locale } = useRequest();
  const number = affinityFormat(locale);
  const priced = loads.some(({ affinity, price }) => affinity !== null || price !== undefined);
  return (
    <TableScroll labelledBy="loads">
      <Table
        caption={t(priced ? 'assignment:loads.caption' : 'assignment:loads.title')}
        hideCaption={!priced}
        class="small"
        rows={loads}
        rowKey={(row) => row.reviewerId}
        columns={[
          {
            key: 'name',
            header: t('assignment:loads.member'),
            rowHeader: true,
            cell: (row) => (
              <>
                {row.name}
                <small class="tiny">{row.organisation}</small>
              </>
            ),
          },
          {
            key: 'assigned',
            header: t('assignment:loads.given'),
            num: true,
            cell: (row) => (row.full ? t('assignment:loads.full', { count: row.assigned }) : row.assigned),
          },
          {
            key: 'range',
            header: t('assignment:loads.range'),
            num: true,
            cell: (row) => `${row.loadMin}–${row.loadMax}`,
          },
          { key: 'done', header: t('assignment:loads.done'), num: true, cell: (row) => row.done },
          {
            key: 'abstained',
            header: t('assignment:loads.abstained'),
            num: true,
            cell: (row) => row.abstained,
          },
          ...(priced
            ? [
                {
                  key: 'affinity',
                  header: t('assignment:loads.affinity'),
                  num: true,
                  cell: (row: Load) => (row.affinity === null ? '–' : number.format(row.affinity)),
                },
                {
                  key: 'price',
                  header: t('assignment:loads.price'),
                  num: true,
                  cell: (row: Load) => (row.price === undefined ? '–' : number.format(row.price)),
                },
              ]
            : []),
        ]}
      />
    </TableScroll>
  );
}

/** The panel of each proposal; its page says why these and not others. */
export function PanelTable({ panels }: AssignmentView) {
  const t = useT();
  return (
    <TableScroll labelledBy="panels">
      <Table
        caption={t('assignment:panels.caption')}
        hideCaption
        sticky
        rows={panels}
        rowKey={(row) => row.proposalId}
        columns={[
          {
            key: 'number',
            header: t('assignment:panels.number'),
            num: true,
            cell: (row) => `#${row.number}`,
          },
          {
            key: 'title',
            header: t('assignment:panels.proposal'),
            rowHeader: true,
            cell: (row) => (
              <>
                <a href={row.href}>{row.title}</a>
                <small class="tiny">{row.theme}</small>
              </>
            ),
          },
          {
            key: 'reviewers',
            header: t('assignment:panels.reviewers'),
            cell: (row) => row.reviewers.map(({ name }) => name).join(', '),
          },
          {
            key: 'state',
            header: t('assignment:panels.state'),
            nowrap: true,
            cell: ({ missing, reviewers }) =>
              missing > 0 ? (
                <Status kind="missing">{t('assignment:panels.missing', { count: missing })}</Status>
              ) : (
                <Status kind="review">
                  {t('assignment:panels.done', {
                    done: reviewers.filter(({ done }) => done).length,
                    total: reviewers.length,
                  })}
                </Status>
              ),
          },
        ]}
      />
    </TableScroll>
  );
}
