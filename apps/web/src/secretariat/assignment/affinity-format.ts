/** Affinity, prices and what they add up to: two decimals, and no minus before nothing. */
export const affinityFormat = (locale: string): Intl.NumberFormat =>
  new Intl.NumberFormat(locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    signDisplay: 'negative',
  });
