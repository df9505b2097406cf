import { countriesIn, type Country } from '#libs/countries';
import { LongList, Select, type SelectProps } from '../design-system/index.js';
import { useRequest } from '../http/request-view.js';

type CountrySelectProps = Omit<SelectProps, 'options' | 'empty' | 'value'> & { value: string };

const lists = new WeakMap<readonly Country[], LongList>();

/** The countries of a language, written out once: a form has them for each of its people. */
function listIn(locale: string): LongList {
  const countries = countriesIn(locale);
  const known = lists.get(countries);
  if (known) return known;
  const list = new LongList(countries.map(({ code, name }) => ({ value: code, label: name })));
  lists.set(countries, list);
  return list;
}

/** A country by its name in the reader's language. What is stored and no country of the list stays to be chosen. */
export function CountrySelect(props: CountrySelectProps) {
  const { t, locale } = useRequest();
  return <Select {...props} empty={t('common:country.choose')} options={listIn(locale)} />;
}
