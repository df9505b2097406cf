import type { AuditRow, TrailCheck } from '#libs/audit';
import type { Page } from '#libs/kernel';
import {
  type Column,
  Empty,
  Notice,
  PageHead,
  Pagination,
  Table,
  TableScroll,
} from '../../design-system/index.js';
import { Moment } from '../../http/moment.js';
import { pageLinks } from '../../http/page-links.js';
import { useT } from '../../http/request-view.js';

export interface AuditView {
  base: string;
  timeZone: string;
  entries: Page<AuditRow>;
  /** Of the whole installation: the chain runs through all calls. */
  check: TrailCheck;
}

/** Who did what in the call. */
export function AuditPage({ base, timeZone, entries, check }: AuditView) {
  const t = useT();
  return (
    <>
      <PageHead title={t('overview:audit.title', { count: entries.total })} lede={t('overview:audit.lede')} />
      {check.brokenAt === undefined ? (
        <Notice kind="good" lead={t('overview:audit.holds')}>
          {t('overview:audit.sealed', { count: check.sealed })}{' '}
          {check.waiting > 0 && t('overview:audit.waiting', { count: check.waiting })}
        </Notice>
      ) : (
        <Notice kind="bad" lead={t('overview:audit.broken')}>
          {t('overview:audit.brokenAt', { number: check.brokenAt })}
        </Notice>
      )}
      {entries.rows.length === 0 ? (
        <Empty title={t('overview:audit.none')} />
      ) : (
        <Entries rows={entries.rows} timeZone={timeZone} />
      )}
      <Pagination
        label={t('overview:audit.pages')}
        pages={pageLinks(entries, (page) => `${base}?page=${page}`)}
      />
    </>
  );
}

function Entries({ rows, timeZone }: { rows: AuditRow[]; timeZone: string }) {
  const t = useT();
  const columns: Column<AuditRow>[] = [
    {
      key: 'at',
      header: t('overview:audit.at'),
      nowrap: true,
      cell: ({ at }) => <Moment at={at} zone={timeZone} />,
    },
    {
      key: 'who',
      header: t('overview:audit.who'),
      cell: ({ actorKind, actorName }) => (actorKind === 'system' ? t('overview:audit.system') : actorName),
    },
    {
      key: 'act',
      header: t('overview:audit.act'),
      rowHeader: true,
      cell: ({ act }) => t(`audit:acts.${act}`, { defaultValue: act }),
    },
    {
      key: 'about',
      header: t('overview:audit.about'),
      cell: ({ proposalNumber, reviewerName }) =>
        [proposalNumber === null ? null : `#${proposalNumber}`, reviewerName]
          .filter((name) => name !== null)
          .join(', '),
    },
    {
      key: 'facts',
      header: t('overview:audit.facts'),
      cell: ({ facts }) => <small class="tiny">{factsInShort(facts)}</small>,
    },
    { key: 'seal', header: t('overview:audit.seal'), num: true, cell: ({ seal }) => seal ?? '–' },
  ];
  return (
    <TableScroll label={t('overview:audit.caption')}>
      <Table
        caption={t('overview:audit.caption')}
        hideCaption
        columns={columns}
        rowKey={({ id }) => id}
        rows={rows}
        sticky
      />
    </TableScroll>
  );
}

const LONGEST = 200;

/** Facts are codes and numbers of ours, for whoever looks something up; a list of ids is only counted. */
function factsInShort(facts: Record<string, unknown>): string {
  const text = Object.entries(facts)
    .map(([name, value]) => `${name}: ${Array.isArray(value) ? `${value.length} ×` : JSON.stringify(value)}`)
    .join(', ');
  return text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text;
}
