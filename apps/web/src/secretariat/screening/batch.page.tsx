import type { ScreeningBatch } from '#libs/proposals';
import { Breadcrumbs, Link, PageHead, Rows, Section } from '../../design-system/index.js';
import { Moment } from '../../http/moment.js';
import { useT } from '../../http/request-view.js';

/** What was passed together, and what was left out of it. */
export function BatchPage({ batch, zone, path }: { batch: ScreeningBatch; zone: string; path: string }) {
  const t = useT();
  const link = ({ id, number, title }: { id: string; number: number; title: string }) => (
    <Link href={`${path}/${id}`}>
      #{number} {title || t('proposer:untitled')}
    </Link>
  );
  return (
    <>
      <PageHead
        crumbs={
          <Breadcrumbs
            label={t('proposer:crumbs')}
            links={[{ label: t('screening:queue.name'), href: path }]}
          />
        }
        title={t('screening:clean.passed', { count: batch.passed.length })}
      >
        <p class="small soft">
          {batch.by} <Moment at={batch.at} zone={zone} />
        </p>
      </PageHead>
      {batch.leftOut.length > 0 && (
        <Section id="left-out" title={t('screening:clean.leftOut', { count: batch.leftOut.length })}>
          <Rows
            items={batch.leftOut.map((one) => ({
              key: one.id,
              main: link(one),
              end: t(`screening:clean.why.${one.reason}`),
            }))}
          />
        </Section>
      )}
      {batch.passed.length > 0 && (
        <Section id="passed" title={t('screening:clean.which')}>
          <Rows items={batch.passed.map((one) => ({ key: one.id, main: link(one) }))} />
        </Section>
      )}
    </>
  );
}
