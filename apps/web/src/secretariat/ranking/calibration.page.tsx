import type { CalibrationWarning } from '#libs/scoring';
import { Disclosure, Notice, Paragraphs, Stack, Tabs, TargetLink } from '../../design-system/index.js';
import { Moment } from '../../http/moment.js';
import { useRequest, useT } from '../../http/request-view.js';
import type { RankingView } from './ranking.presenter.js';

/** What speaks against reading the calibrated scores, or for reading them with care. */
export function CalibrationNotice({ warning }: { warning: CalibrationWarning }) {
  const t = useT();
  const parts = warning.code === 'disconnected' ? warning.islands.length : 0;
  return (
    <Notice kind="warn" lead={t(`ranking:warning.${warning.code}.lead`)}>
      {t(`ranking:warning.${warning.code}.text`, { parts })}
    </Notice>
  );
}

/** Which score orders the rows, what the calibrated one says of the whole, and how to read it. */
export function Calibration(view: RankingView) {
  const t = useT();
  const { call } = useRequest();
  const { order, orderHref, line, reviewerShare, agreementHref, computedAt, stale } = view;
  return (
    <Stack>
      <Tabs
        label={t('ranking:order.label')}
        links={[
          { label: t('ranking:order.mean'), href: orderHref.mean, current: order === 'mean' },
          {
            label: t('ranking:order.calibrated'),
            href: orderHref.calibrated,
            current: order === 'calibrated',
          },
        ]}
      />
      {line && <p class="measure">{t('ranking:line', { ...line, places: view.places })}</p>}
      <p class="small soft">
        {reviewerShare && <>{t('ranking:reviewerShare', { share: reviewerShare })} </>}
        {t(stale ? 'ranking:asOfStale' : 'ranking:asOf')}{' '}
        <Moment at={computedAt} zone={call?.timeZone ?? 'UTC'} />{' '}
        <TargetLink href={agreementHref}>{t('ranking:toAgreement')}</TargetLink>
      </p>
      <Disclosure summary={t('ranking:howToRead.title')}>
        <div class="measure">
          <Paragraphs text={t('ranking:howToRead.text')} />
        </div>
      </Disclosure>
    </Stack>
  );
}
