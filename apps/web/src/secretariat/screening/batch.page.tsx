import type { ScreeningBatch } from '#libs/proposals';
import { Breadcrumbs, Link, PageHead, Rows, Section } from '../../design-system/index.js';
import { Moment } from '../../http/moment.js';
import { useT } from '../../http/request-view.js';

/** What one thing was said of together, and what was left out of it. */
export function BatchPage({ batch, zone, path }: { batch: ScreeningBatch; zone: string; path: string }) {
  const t = useT();
  const waiting = batch.leftOut.filter(({ reason }) => reason === 'waits');
  const refused = batch.leftOut.filter(({ reason }) => reason !== 'waits');
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
        title={t(`screening:together.${batch.outcome}`, { count: batch.said.length })}
      >
        <p class="small soft">
          {batch.by} <Moment at={batch.at} zone={zone} />
        </p>
      </PageHead>
      {refused.length > 0 && (
        <Section id="left-out" title={t('screening:together.leftOut', { count: refused.length })}>
          <Rows
            items={refused.map((one) => ({
              key: one.id,
              main: link(one),
              end: t(`screening:together.why.${one.reason}`),
            }))}
          />
        </Section>
      )}
      {waiting.length > 0 && (
        <Section id="waiting" title={t('screening:together.waiting', { count: waiting.length })}>
          <Rows items={waiting.map((one) => ({ key: one.id, main: link(one) }))} />
        </Section>
      )}
      {batch.said.length > 0 && (
        <Section id="said" title={t(`screening:outcomes.${batch.outcome}.done`)}>
          <Rows items={batch.said.map((one) => ({ key: one.id, main: link(one) }))} />
        </Section>
      )}
    </>
  );
}
