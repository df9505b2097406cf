import { Section, Table, TableScroll } from '../design-system/index.js';
import { useRequest, useT } from '../http/request-view.js';
import type { ReviewsView } from './reviews.presenter.js';

/** One's own use of the scale beside the committee's: for oneself, and shown to nobody else here. */
export function OwnMarks({ marks, ownMean, committeeMean }: ReviewsView) {
  const t = useT();
  const { locale } = useRequest();
  if (!marks || ownMean === undefined) return null;
  const share = new Intl.NumberFormat(locale, { style: 'percent' });
  const mean = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const own = marks.reduce((sum, mark) => sum + mark.own, 0);
  const all = marks.reduce((sum, mark) => sum + (mark.committee ?? 0), 0);
  return (
    <Section id="marks" title={t('reviewer:marks.title')} hung>
      <p class="measure">
        {t('reviewer:marks.own', { mean: mean.format(ownMean), count: own })}{' '}
        {committeeMean === undefined
          ? t('reviewer:marks.tooFew')
          : t('reviewer:marks.committee', { mean: mean.format(committeeMean) })}
      </p>
      <TableScroll labelledBy="marks">
        <Table
          caption={t('reviewer:marks.title')}
          hideCaption
          rows={marks}
          rowKey={(row) => row.value}
          columns={[
            {
              key: 'value',
              header: t('reviewer:marks.mark'),
              rowHeader: true,
              num: true,
              cell: (row) => row.value,
            },
            { key: 'own', header: t('reviewer:marks.yours'), num: true, cell: (row) => row.own },
            {
              key: 'share',
              header: t('reviewer:marks.yourShare'),
              num: true,
              cell: (row) => share.format(row.own / own),
            },
            {
              key: 'committee',
              header: t('reviewer:marks.committeeShare'),
              num: true,
              cell: (row) => (row.committee === undefined ? '–' : share.format(row.committee / all)),
            },
          ]}
        />
      </TableScroll>
    </Section>
  );
}
