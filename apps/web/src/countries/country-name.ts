import { countryName } from '#libs/countries';
import { useRequest } from '../http/request-view.js';

/** Says a country in the reader's language; nothing for none. */
export function useCountryName(): (code: string | null) => string {
  const { locale } = useRequest();
  return (code) => (code === null ? '' : countryName(code, locale));
}
