/** An instant with its zone, in a form that every language reads: 2018-06-17 23:59 (Europe/Paris). */
export const inZone = (at: Date, timeZone: string): string => {
  const text = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(
    at,
  );
  return `${text} (${timeZone})`;
};
