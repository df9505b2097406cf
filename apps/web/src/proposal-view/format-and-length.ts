/**
 * What a session is and how long it takes, in parts: "Panel", "60 minutes". Formats since 2019 say their length
 * themselves ("Round Table - Circle - 90 Min"), and it is not said twice.
 */
export function formatAndLength(
  format: string | null,
  minutes: number | null,
  inWords: (minutes: number) => string,
): string[] {
  const said = minutes === null || format?.endsWith(` ${minutes} Min`);
  return [format ?? '', said ? '' : inWords(minutes)].filter(Boolean);
}
