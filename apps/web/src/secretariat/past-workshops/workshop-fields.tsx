import { TextArea, TextField } from '../../design-system/index.js';
import type { FormErrors } from '../../http/form-errors.js';
import { useT } from '../../http/request-view.js';

/** What is typed of a workshop, by the names of the fields. */
export type WorkshopValues = Record<
  'year' | 'edition' | 'number' | 'title' | 'organisers' | 'reportAddress' | 'filedOn',
  string
>;

export const NO_VALUES: WorkshopValues = {
  year: '',
  edition: '',
  number: '',
  title: '',
  organisers: '',
  reportAddress: '',
  filedOn: '',
};

/** The fields of one workshop of an earlier edition. */
export function WorkshopFields({ values, errors }: { values: WorkshopValues; errors: FormErrors }) {
  const t = useT();
  const field = (name: keyof WorkshopValues) => ({
    name,
    label: t(`reports:past.${name}`),
    value: values[name],
    error: errors.of(name),
  });
  return (
    <>
      <TextField {...field('year')} inputmode="numeric" width="s" required />
      <TextField {...field('edition')} hint={t('reports:past.editionHint')} width="m" optional />
      <TextField {...field('number')} inputmode="numeric" width="s" optional />
      <TextField {...field('title')} required />
      <TextArea {...field('organisers')} hint={t('reports:past.organisersHint')} rows={4} required />
      <TextField {...field('reportAddress')} type="url" hint={t('reports:past.reportAddressHint')} optional />
      <TextField {...field('filedOn')} hint={t('reports:past.filedOnHint')} width="s" optional />
    </>
  );
}
