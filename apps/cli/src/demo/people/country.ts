import type { RegionalGroup } from '../types.js';

/** A country people come from: how it reads after "in", its group, the pool its names come from, and cities. */
export interface Country {
  code: string;
  name: string;
  region: Exclude<RegionalGroup, 'intergovernmental'>;
  names: string;
  cities: readonly string[];
}

const AFRICAN = `
BJ|Benin|west_african_french|Cotonou,Parakou
BW|Botswana|southern_african|Gaborone,Maun
BF|Burkina Faso|west_african_french|Ouagadougou,Bobo-Dioulasso
CM|Cameroon|west_african_french|Douala,Yaoundé
CV|Cabo Verde|lusophone_african|Praia,Mindelo
TD|Chad|west_african_french|N'Djamena,Moundou
CD|the Democratic Republic of the Congo|west_african_french|Kinshasa,Goma
CI|Côte d'Ivoire|west_african_french|Abidjan,Bouaké
EG|Egypt|arabic|Cairo,Alexandria
ET|Ethiopia|ethiopian|Addis Ababa,Mekelle
GM|the Gambia|west_african_english|Banjul,Brikama
GH|Ghana|west_african_english|Accra,Kumasi
KE|Kenya|east_african|Nairobi,Kisumu
LS|Lesotho|southern_african|Maseru,Leribe
MG|Madagascar|malagasy|Antananarivo,Toamasina
MW|Malawi|southern_african|Lilongwe,Blantyre
ML|Mali|west_african_french|Bamako,Sikasso
MA|Morocco|arabic|Rabat,Agadir
MZ|Mozambique|lusophone_african|Maputo,Beira
NA|Namibia|southern_african|Windhoek,Walvis Bay
NE|Niger|west_african_french|Niamey,Zinder
NG|Nigeria|west_african_english|Lagos,Enugu
RW|Rwanda|east_african|Kigali,Huye
SN|Senegal|west_african_french|Dakar,Saint-Louis
SL|Sierra Leone|west_african_english|Freetown,Makeni
ZA|South Africa|southern_african|Cape Town,Durban
TZ|Tanzania|east_african|Dar es Salaam,Arusha
TG|Togo|west_african_french|Lomé,Sokodé
TN|Tunisia|arabic|Tunis,Sfax
UG|Uganda|east_african|Kampala,Gulu
ZM|Zambia|southern_african|Lusaka,Ndola
ZW|Zimbabwe|southern_african|Harare,Bulawayo`;

const ASIA_PACIFIC = `
BD|Bangladesh|bengali|Dhaka,Sylhet
KH|Cambodia|khmer|Phnom Penh,Siem Reap
CN|China|chinese|Beijing,Chengdu
FJ|Fiji|pacific|Suva,Nadi
IN|India|indian|Bengaluru,Pune
ID|Indonesia|indonesian|Jakarta,Yogyakarta
JP|Japan|japanese|Tokyo,Fukuoka
JO|Jordan|arabic|Amman,Irbid
KZ|Kazakhstan|central_asian|Almaty,Astana
KG|Kyrgyzstan|central_asian|Bishkek,Osh
LB|Lebanon|arabic|Beirut,Sidon
MY|Malaysia|indonesian|Kuala Lumpur,Penang
MN|Mongolia|mongolian|Ulaanbaatar,Erdenet
NP|Nepal|nepali|Kathmandu,Pokhara
PK|Pakistan|pakistani|Lahore,Karachi
PH|the Philippines|filipino|Manila,Cebu
KR|the Republic of Korea|korean|Seoul,Busan
WS|Samoa|pacific|Apia,Salelologa
LK|Sri Lanka|sri_lankan|Colombo,Jaffna
TH|Thailand|thai|Bangkok,Chiang Mai
VU|Vanuatu|pacific|Port Vila,Luganville
VN|Viet Nam|vietnamese|Hanoi,Da Nang`;

const EASTERN_EUROPEAN = `
AM|Armenia|armenian|Yerevan,Gyumri
BA|Bosnia and Herzegovina|south_slavic|Sarajevo,Banja Luka
BG|Bulgaria|south_slavic|Sofia,Plovdiv
CZ|Czechia|czech|Prague,Brno
EE|Estonia|baltic|Tallinn,Tartu
GE|Georgia|georgian|Tbilisi,Kutaisi
LT|Lithuania|baltic|Vilnius,Kaunas
MD|the Republic of Moldova|romanian|Chișinău,Bălți
PL|Poland|polish|Warsaw,Łódź
RO|Romania|romanian|Bucharest,Cluj
RS|Serbia|south_slavic|Belgrade,Novi Sad
SI|Slovenia|south_slavic|Ljubljana,Maribor
UA|Ukraine|ukrainian|Kyiv,Lviv`;

const GRULAC = `
AR|Argentina|latin_american|Buenos Aires,Rosario
BB|Barbados|caribbean|Bridgetown,Speightstown
BO|Bolivia|latin_american|La Paz,Cochabamba
BR|Brazil|brazilian|São Paulo,Recife
CL|Chile|latin_american|Santiago,Valparaíso
CO|Colombia|latin_american|Bogotá,Medellín
CR|Costa Rica|latin_american|San José,Cartago
DO|the Dominican Republic|latin_american|Santo Domingo,La Vega
EC|Ecuador|latin_american|Quito,Cuenca
GT|Guatemala|latin_american|Guatemala City,Cobán
JM|Jamaica|caribbean|Kingston,Montego Bay
MX|Mexico|latin_american|Mexico City,Oaxaca
PY|Paraguay|latin_american|Asunción,Encarnación
PE|Peru|latin_american|Lima,Cusco
TT|Trinidad and Tobago|caribbean|Port of Spain,San Fernando
UY|Uruguay|latin_american|Montevideo,Salto`;

const WEOG = `
AU|Australia|anglophone|Melbourne,Perth
AT|Austria|german|Vienna,Graz
BE|Belgium|french|Brussels,Liège
CA|Canada|anglophone|Toronto,Halifax
DK|Denmark|nordic|Copenhagen,Aarhus
FI|Finland|finnish|Helsinki,Oulu
FR|France|french|Paris,Lyon
DE|Germany|german|Berlin,Leipzig
IE|Ireland|irish|Dublin,Galway
IT|Italy|italian|Rome,Turin
NL|the Netherlands|dutch|Utrecht,Groningen
NO|Norway|nordic|Oslo,Bergen
NZ|New Zealand|pacific_anglophone|Wellington,Dunedin
PT|Portugal|portuguese|Lisbon,Porto
ES|Spain|spanish|Madrid,Bilbao
SE|Sweden|nordic|Stockholm,Malmö
CH|Switzerland|german|Zurich,Bern
TR|Turkey|turkish|Istanbul,Izmir
GB|the United Kingdom|anglophone|Manchester,Edinburgh
US|the United States|american|Chicago,Atlanta`;

const read = (table: string, region: Country['region']): Country[] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [code = '', name = '', names = '', cities = ''] = line.split('|');
      return { code, name, region, names, cities: cities.split(',') };
    });

/** Where the demo's people come from. */
export const COUNTRIES: readonly Country[] = [
  ...read(AFRICAN, 'african'),
  ...read(ASIA_PACIFIC, 'asia_pacific'),
  ...read(EASTERN_EUROPEAN, 'eastern_european'),
  ...read(GRULAC, 'grulac'),
  ...read(WEOG, 'weog'),
];
