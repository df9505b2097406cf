export { COUNTRY_CODES } from './country-codes.js';
export { countriesIn, type Country, countryName } from './country-names.js';
export { countryCodeOf, countryFrom } from './country-code.js';
