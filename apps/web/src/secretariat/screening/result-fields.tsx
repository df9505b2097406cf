import { CheckboxGroup, DateTimeField } from '../../design-system/index.js';
import { useT } from '../../http/request-view.js';
import type { ScreeningView } from './screening.view.js';

type ResultField<Name extends keyof ScreeningView['typed']> = Pick<ScreeningView, 'errors'> & {
  typed: Pick<ScreeningView['typed'], Name>;
};

/** The ready reasons of the call; nothing where it has none. */
export function ReasonsField({
  reasons,
  typed,
  errors,
}: ResultField<'reasonCodes'> & Pick<ScreeningView, 'reasons'>) {
  const t = useT();
  if (reasons.length === 0) return null;
  return (
    <CheckboxGroup
      name="reasonCodes"
      label={t('screening:reasons.label')}
      hint={t('screening:reasons.hint')}
      value={typed.reasonCodes}
      error={errors.of('reasonCodes')}
      choices={reasons}
    />
  );
}

/** By when a proposal has to be put right. */
export function CureUntilField({
  typed,
  errors,
  zone,
}: ResultField<'cureUntil'> & Pick<ScreeningView, 'zone'>) {
  const t = useT();
  return (
    <DateTimeField
      name="cureUntil"
      label={t('screening:cureUntil')}
      value={typed.cureUntil}
      zone={t('screening:zone', { zone })}
      error={errors.of('cureUntil')}
    />
  );
}
