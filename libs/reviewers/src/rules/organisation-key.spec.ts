import { describe, expect, it } from '@jest/globals';
import { organisationKey } from './organisation-key.js';

describe('the name of an organisation', () => {
  it.each([
    ['Open Harvest Laboratory', 'open harvest laboratory'],
    ['The Open-Harvest  LABORATORY, Inc.', 'open harvest laboratory'],
    ['Förderverein Netz e.V.', 'forderverein netz'],
    ['Association Numérique, S.A.R.L.', 'association numerique'],
    ['Telecom Brasília Ltda', 'telecom brasilia'],
    ['Redes del Sur, S. A. de C. V.', 'redes sur'],
    ['Smith & Daughters Ltd', 'smith daughters'],
    ['Smith and Daughters', 'smith daughters'],
    ['Łódź Łącza sp. z o.o. SA', 'lodz lacza sp z oo'],
    ['Université de la Côte', 'universite cote'],
    ['ＦＵＬＬ　ＷＩＤＴＨ', 'full width'],
    ['中国互联网协会', '中国互联网协会'],
    ['Институт сетей, ООО', 'институт сетеи ооо'],
    ['Foundation', 'foundation'],
    ['', ''],
    ['—', ''],
  ])('%j is known as %j', (name, key) => {
    expect(organisationKey(name)).toBe(key);
  });
});
