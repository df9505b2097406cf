import { Temporal } from 'temporal-polyfill';

/**
 * The instant of a local time such as 2019-04-14T23:59 in an IANA zone. Undefined when there is no such time: not a
 * date, or left out when the clocks go forward. A time that comes twice is the earlier one.
 */
export function instantIn(zone: string, local: string): Date | undefined {
  try {
    const wanted = Temporal.PlainDateTime.from(local, { overflow: 'reject' });
    const found = wanted.toZonedDateTime(zone, { disambiguation: 'earlier' });
    if (!found.toPlainDateTime().equals(wanted)) return undefined;
    return new Date(found.epochMilliseconds);
  } catch {
    return undefined;
  }
}

/** An instant as a local time for a form's field: 2019-04-14T23:59. */
export const localIn = (zone: string, at: Date): string =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
