import { Breadcrumbs, Checks, Facts, PageHead, RowList, Section, Status } from '../../design-system/index.js';
import { inWords, Moment } from '../../http/moment.js';
import { useRequest, useT } from '../../http/request-view.js';
import type { ReceiptView } from './receipt.presenter.js';

/** The receipt of a proposal: its number, when it came in, who is in it, and what the rules say. Made to be printed. */
export function ReceiptPage(view: ReceiptView) {
  const t = useT();
  const { locale } = useRequest();
  return (
    <>
      <PageHead
        crumbs={<Breadcrumbs label={t('proposer:crumbs')} links={[{ label: view.title, href: view.href }]} />}
        kicker={`${view.forumName} · ${view.callName}`}
        title={t('receipt:title', { number: view.number })}
        lede={t('receipt:lede')}
      />
      <Facts
        measure
        facts={[
          { term: t('receipt:number'), value: <bdi>{view.number}</bdi> },
          { term: t('receipt:proposal'), value: <bdi>{view.title}</bdi> },
          { term: t('proposer:fields.theme.label'), value: view.theme },
          { term: t('proposer:fields.format.label'), value: view.format },
          {
            term: t('receipt:received'),
            value: (
              <>
                <Moment at={view.submittedAt} zone={view.zone} />
                {view.zone !== 'UTC' && ` (${inWords(view.submittedAt, 'UTC', locale, 'datetime')})`}
              </>
            ),
          },
          {
            term: t('receipt:changed'),
            value: view.changedAt && (
              <>
                <Moment at={view.changedAt} zone={view.zone} />,{' '}
                {t('receipt:version', { version: view.version })}
              </>
            ),
          },
        ]}
      />
      <Section id="checklist" title={t('receipt:checklist')} measure>
        <Checks items={view.checks} measure />
      </Section>
      <Section id="people" title={t('people:title')} measure>
        <RowList small>
          {view.people.map(({ name, role, standing, kind }, at) => (
            <li key={at} class="cluster is-apart">
              <span>
                <bdi>{name}</bdi>, {t(`invited:role.${role}`)}
              </span>
              <Status kind={kind}>{standing}</Status>
            </li>
          ))}
        </RowList>
      </Section>
    </>
  );
}
