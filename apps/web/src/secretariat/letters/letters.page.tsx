import { LETTER_KINDS, LETTER_STATUSES, type LetterRow } from '#libs/notifications';
import {
  Actions,
  Button,
  type Column,
  Empty,
  Filters,
  Form,
  Link,
  PageHead,
  Pagination,
  Section,
  Table,
  TableScroll,
  TargetLink,
} from '../../design-system/index.js';
import { Moment } from '../../http/moment.js';
import { pageLinks } from '../../http/page-links.js';
import { useT } from '../../http/request-view.js';
import { LetterState } from './letter-status.js';
import { type KindLine, lettersHref, type LettersView } from './letters.presenter.js';

/** The letters of a call: what was written, what left, what came back. */
export function LettersPage(view: LettersView) {
  const t = useT();
  const { failed, waiting, sent, letters, base } = view;
  return (
    <>
      <PageHead
        title={
          failed > 0
            ? t('letters:failedTitle', { count: failed })
            : waiting > 0
              ? t('letters:waitingTitle', { count: waiting })
              : t('letters:sentTitle', { count: sent })
        }
        lede={t('letters:lede')}
      />
      {failed > 0 && (
        <Section id="failed" title={t('letters:failed')} hung>
          <Form action={`${base}/retry`} class="measure">
            <p>{t('letters:retryHint')}</p>
            <Actions>
              <Button>{t('letters:retryAll')}</Button>
              <TargetLink href={lettersHref(base, view.asked, { status: 'failed', kind: undefined })}>
                {t('letters:seeFailed')}
              </TargetLink>
            </Actions>
          </Form>
        </Section>
      )}
      <Section id="kinds" title={t('letters:byKind')} hung>
        <Kinds {...view} />
      </Section>
      <Section id="list" title={t('letters:list', { count: letters.total })}>
        <LetterFilters {...view} />
        {letters.rows.length === 0 ? (
          <Empty title={t('letters:none')} level={3}>
            <TargetLink href={base}>{t('letters:showAll')}</TargetLink>
          </Empty>
        ) : (
          <List {...view} />
        )}
      </Section>
    </>
  );
}

function Kinds({ kinds, base, asked }: LettersView) {
  const t = useT();
  if (kinds.length === 0) return <p class="soft">{t('letters:nothingYet')}</p>;
  const columns: Column<KindLine>[] = [
    {
      key: 'kind',
      header: t('letters:kind'),
      rowHeader: true,
      cell: ({ kind }) => <Link href={lettersHref(base, asked, { kind })}>{t(`letters:kinds.${kind}`)}</Link>,
    },
    { key: 'written', header: t('letters:written'), num: true, cell: ({ written }) => written },
    { key: 'sent', header: t('letters:status.sent'), num: true, cell: ({ sent }) => sent },
    { key: 'waiting', header: t('letters:status.queued'), num: true, cell: ({ waiting }) => waiting },
    { key: 'failed', header: t('letters:status.failed'), num: true, cell: ({ failed }) => failed },
    {
      key: 'suppressed',
      header: t('letters:status.suppressed'),
      num: true,
      cell: ({ suppressed }) => suppressed,
    },
  ];
  return (
    <TableScroll label={t('letters:byKind')}>
      <Table
        caption={t('letters:byKind')}
        hideCaption
        columns={columns}
        rowKey={({ kind }) => kind}
        rows={kinds}
      />
    </TableScroll>
  );
}

function LetterFilters({ base, asked }: LettersView) {
  const t = useT();
  return (
    <Filters
      action={base}
      label={t('letters:filter')}
      submit={t('letters:show')}
      fields={[
        {
          kind: 'select',
          name: 'status',
          label: t('letters:state'),
          empty: t('letters:any'),
          value: asked.status,
          options: LETTER_STATUSES.map((value) => ({ value, label: t(`letters:status.${value}`) })),
        },
        {
          kind: 'select',
          name: 'kind',
          label: t('letters:kind'),
          empty: t('letters:any'),
          value: asked.kind,
          options: LETTER_KINDS.filter((kind) => kind !== 'sign_in').map((value) => ({
            value,
            label: t(`letters:kinds.${value}`),
          })),
        },
      ]}
    />
  );
}

function List({ base, asked, letters, timeZone }: LettersView) {
  const t = useT();
  const columns: Column<LetterRow>[] = [
    {
      key: 'subject',
      header: t('letters:subject'),
      rowHeader: true,
      cell: ({ id, subject }) => <Link href={`${base}/${id}`}>{subject}</Link>,
    },
    {
      key: 'to',
      header: t('letters:to'),
      cell: ({ toName, toEmail }) => (
        <>
          {toName}
          <small class="tiny">{toEmail}</small>
        </>
      ),
    },
    {
      key: 'state',
      header: t('letters:state'),
      cell: ({ status, lastError }) => (
        <>
          <LetterState status={status} />
          {lastError && (
            <small class="tiny">{t(`letters:reason.${lastError}`, { defaultValue: lastError })}</small>
          )}
        </>
      ),
    },
    {
      key: 'when',
      header: t('letters:when'),
      nowrap: true,
      cell: ({ createdAt, sentAt }) => <Moment at={sentAt ?? createdAt} zone={timeZone} />,
    },
  ];
  return (
    <>
      <TableScroll label={t('letters:caption')}>
        <Table
          caption={t('letters:caption')}
          hideCaption
          columns={columns}
          rowKey={({ id }) => id}
          rows={letters.rows}
          sticky
        />
      </TableScroll>
      <Pagination
        label={t('letters:pages')}
        pages={pageLinks(letters, (page) => lettersHref(base, asked, { page }))}
      />
    </>
  );
}
