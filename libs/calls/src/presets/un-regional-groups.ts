/**
 * The regional groups of Member States of the United Nations, by ISO 3166 alpha-2 code, with the two observer States and
 * the two States that take part in all of its specialised agencies. A soft default for people: who represents another
 * region than that of their country says so.
 */
const GROUPS: Readonly<Record<string, string>> = {
  african: `AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML MR MU MW MZ NA NE NG
    RW SC SD SL SN SO SS ST SZ TD TG TN TZ UG ZA ZM ZW`,
  asia_pacific: `AE AF BD BH BN BT CK CN CY FJ FM HK ID IN IQ IR JO JP KG KH KI KP KR KW KZ LA LB LK MH MM MN MO MV MY NP
    NR NU OM PG PH PK PS PW QA SA SB SG SY TH TJ TL TM TO TV UZ VN VU WS YE`,
  eastern_european: 'AL AM AZ BA BG BY CZ EE GE HR HU LT LV MD ME MK PL RO RS RU SI SK UA',
  grulac: `AG AR BB BO BR BS BZ CL CO CR CU DM DO EC GD GT GY HN HT JM KN LC MX NI PA PE PY SR SV TT UY VC VE`,
  weog: 'AD AT AU BE CA CH DE DK ES FI FR GB GR IE IL IS IT LI LU MC MT NL NO NZ PT SE SM TR US VA',
};

const GROUP_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(GROUPS).flatMap(([group, codes]) =>
    codes.split(/\s+/).map((code) => [code, group] as const),
  ),
);

/**
 * The regional group that a country suggests, where the call's list has it.
 * @param country ISO 3166 alpha-2
 */
export function regionOfCountry(
  country: string | null,
  regionalGroups: readonly { code: string }[],
): string | null {
  const group = country === null ? undefined : GROUP_OF.get(country.toUpperCase());
  return regionalGroups.some(({ code }) => code === group) ? (group ?? null) : null;
}
