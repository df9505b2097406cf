import { countriesIn } from '#libs/countries';
import { Select, type SelectProps } from '../design-system/index.js';
import { useRequest } from '../http/request-view.js';

type CountrySelectProps = Omit<SelectProps, 'options' | 'empty' | 'value'> & { value: string };

/** A country by its name in the reader's language. What is stored and no country of the list stays to be chosen. */
export function CountrySelect(props: CountrySelectProps) {
  const { t, locale } = useRequest();
  const options = countriesIn(locale).map(({ code, name }) => ({ value: code, label: name }));
  const { value } = props;
  const stranger = value !== '' && !options.some((option) => option.value === value);
  return (
    <Select
      {...props}
      empty={t('common:country.choose')}
      options={stranger ? [{ value, label: value }, ...options] : options}
    />
  );
}
