import type { SelectedProposal, SelectionRunView } from '#libs/decisions';
import type { CallContext } from '../../http/request-context.js';
import type { QuotaNames } from './plan.presenter.js';
import { quotaName } from './run.presenter.js';

/** Why a proposal is in or out by a run, in words: its score and place, how sure that is, and the quotas that decided. */
export function rationaleBy(
  { t, locale }: CallContext,
  run: SelectionRunView,
  names: QuotaNames,
): (proposal: SelectedProposal) => string {
  const decimals = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  return ({ score, place, chosen, share, because, locked }) =>
    [
      t(chosen ? 'selection:rationale.in' : 'selection:rationale.out', {
        number: run.number,
        basis: t(`selection:basis.${run.plan.basis}`),
        score: decimals.format(score),
        place,
      }),
      ...(locked ? [t(`selection:rationale.locked_${locked}`)] : []),
      ...(share === null ? [] : [t('selection:rationale.share', { share: percent.format(share) })]),
      ...(because.length > 0
        ? [
            t('selection:rationale.because', {
              quotas: because.map((id) => quotaName(t, id, names, run.result?.names ?? {})).join('; '),
            }),
          ]
        : []),
    ].join(' ');
}
