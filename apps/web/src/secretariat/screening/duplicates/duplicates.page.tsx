import type { AlikePair, PairView } from '#libs/proposals';
import {
  Breadcrumbs,
  type Column,
  Empty,
  Link,
  type LinkItem,
  PageHead,
  Table,
  TableScroll,
  Tabs,
} from '../../../design-system/index.js';
import { Moment } from '../../../http/moment.js';
import { useT } from '../../../http/request-view.js';

export interface DuplicatesView {
  view: PairView;
  tabs: readonly LinkItem[];
  count: number;
  pairs: readonly (AlikePair & { href: string })[];
  comparedAt: Date | null;
  zone: string;
  back: string;
}

/** Proposals that say alike, the closest pairs first. */
export function DuplicatesPage({ view, tabs, count, pairs, comparedAt, zone, back }: DuplicatesView) {
  const t = useT();
  return (
    <>
      <PageHead
        crumbs={
          <Breadcrumbs
            label={t('proposer:crumbs')}
            links={[{ label: t('screening:queue.name'), href: back }]}
          />
        }
        title={t('screening:duplicates.pairs', { count })}
        lede={t('screening:duplicates.lede')}
      />
      <Tabs label={t('screening:duplicates.views')} links={tabs} />
      <p class="small soft">
        {comparedAt ? (
          <>
            {t('screening:duplicates.compared')} <Moment at={comparedAt} zone={zone} />
          </>
        ) : (
          t('screening:duplicates.notYet')
        )}
      </p>
      {pairs.length === 0 ? (
        <Empty title={t(`screening:duplicates.none.${view}`)} />
      ) : (
        <TableScroll label={t('screening:duplicates.caption')}>
          <Table
            caption={t('screening:duplicates.caption')}
            hideCaption
            sticky
            rows={pairs}
            rowKey={(pair) => pair.href}
            columns={columnsOf(t)}
          />
        </TableScroll>
      )}
    </>
  );
}

const columnsOf = (t: ReturnType<typeof useT>): Column<DuplicatesView['pairs'][number]>[] => [
  {
    key: 'pair',
    header: t('screening:duplicates.columns.pair'),
    rowHeader: true,
    cell: (pair) => (
      <>
        <Link href={pair.href}>{t('screening:duplicates.two', { a: pair.a.number, b: pair.b.number })}</Link>
        <small class="tiny">
          <bdi>{pair.a.title}</bdi>
          <br />
          <bdi>{pair.b.title}</bdi>
        </small>
      </>
    ),
  },
  {
    key: 'organisations',
    header: t('screening:duplicates.columns.organisations'),
    cell: (pair) => (
      <>
        {pair.a.organisation}
        <br />
        {pair.b.organisation}
      </>
    ),
  },
  {
    key: 'similarity',
    header: t('screening:duplicates.columns.similarity'),
    num: true,
    nowrap: true,
    cell: (pair) => `${Math.round(pair.similarity * 100)} %`,
  },
  {
    key: 'copied',
    header: t('screening:duplicates.columns.copied'),
    num: true,
    nowrap: true,
    cell: (pair) => `${Math.round(pair.copied * 100)} %`,
  },
  {
    key: 'terms',
    header: t('screening:duplicates.columns.terms'),
    cell: (pair) => <small>{pair.sharedTerms.join(', ')}</small>,
  },
  {
    key: 'judged',
    header: t('screening:duplicates.columns.judged'),
    cell: (pair) => pair.decidedBy,
  },
];
