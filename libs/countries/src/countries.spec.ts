import { describe, expect, it } from '@jest/globals';
import { COUNTRY_CODES, countriesIn, countryCodeOf, countryName } from './index.js';

describe('the list of countries', () => {
  it('has the 249 codes of ISO 3166-1, each once, each with a name', () => {
    expect(new Set(COUNTRY_CODES).size).toBe(249);
    expect(COUNTRY_CODES.length).toBe(249);
    expect(COUNTRY_CODES.filter((code) => countryName(code, 'en') === code)).toEqual([]);
  });

  it.each([
    ['en', 'ML', 'Mali'],
    ['fr', 'DE', 'Allemagne'],
    ['ar', 'EG', 'مصر'],
    ['zh', 'KE', '肯尼亚'],
    ['zh-Hant', 'KE', '肯亞'],
    ['zh-TW', 'IT', '義大利'],
    ['zh-HK', 'IT', '意大利'],
    ['ru', 'NA', 'Намибия'],
    ['es', 'ES', 'España'],
    ['ar-XB', 'EG', 'مصر'],
    ['en', 'Utopia', 'Utopia'],
  ])('in %s, %s is %s', (locale, code, name) => {
    expect(countryName(code, locale)).toBe(name);
  });

  it('is in the order of the language', () => {
    const inFrench = countriesIn('fr').map(({ name }) => name);
    expect(inFrench.indexOf('Égypte')).toBeLessThan(inFrench.indexOf('Fidji'));
    expect(inFrench.length).toBe(249);
  });
});

describe('a country as somebody wrote it', () => {
  it.each([
    ['ke', 'KE'],
    [' ML ', 'ML'],
    ['Kenya', 'KE'],
    ['KENYA', 'KE'],
    ['Côte d’Ivoire', 'CI'],
    ["Cote d'Ivoire", 'CI'],
    ['Ivory Coast', 'CI'],
    ['Allemagne', 'DE'],
    ['Perú', 'PE'],
    ['Peru', 'PE'],
    ['Российская Федерация', 'RU'],
    ['Россия', 'RU'],
    ['中国', 'CN'],
    ['中國', 'CN'],
    ['德國', 'DE'],
    ['義大利', 'IT'],
    ['科特迪瓦', 'CI'],
    ['象牙海岸', 'CI'],
    ['沙特阿拉伯', 'SA'],
    ['沙烏地阿拉伯', 'SA'],
    ['沙地阿拉伯', 'SA'],
    ['阿联酋', 'AE'],
    ['阿聯酋', 'AE'],
    ['臺灣', 'TW'],
    ['香港', 'HK'],
    ['澳門', 'MO'],
    ['大韓民國', 'KR'],
    ['中華人民共和國', 'CN'],
    ['俄罗斯联邦', 'RU'],
    ['مصر', 'EG'],
    ['The Gambia', 'GM'],
    ['Bolivia (Plurinational State of)', 'BO'],
    ['Iran (Islamic Republic of)', 'IR'],
    ['USA', 'US'],
    ['U.S.A.', 'US'],
    ['UK', 'GB'],
    ['Viet Nam', 'VN'],
    ['Türkiye', 'TR'],
    ['Turkey', 'TR'],
    ['Trinidad and Tobago', 'TT'],
    ['DRC', 'CD'],
    ['Congo', 'CG'],
  ])('%j is %s', (written, code) => {
    expect(countryCodeOf(written)).toBe(code);
  });

  it.each(['', 'XX', 'Korea', 'Utopia', 'Kenia Tours Ltd'])('%j is none', (written) => {
    expect(countryCodeOf(written)).toBeNull();
  });

  it('is found again by its own name in each of the six languages, and in Chinese as every region writes it', () => {
    const lost = [
      'ar',
      'zh',
      'zh-Hans',
      'zh-SG',
      'zh-Hant',
      'zh-TW',
      'zh-HK',
      'zh-MO',
      'en',
      'fr',
      'ru',
      'es',
    ].flatMap((locale) => countriesIn(locale).filter(({ code, name }) => countryCodeOf(name) !== code));
    expect(lost).toEqual([]);
  });
});
