const DAY_MS = 86_400_000;

/** The day by which a report is due: so many days after the last one of the event; null where nobody knows that. */
export function dueOn(eventEndsOn: string | null, dueDays: number): string | null {
  if (eventEndsOn === null) return null;
  const end = new Date(`${eventEndsOn}T00:00:00Z`);
  return new Date(end.getTime() + dueDays * DAY_MS).toISOString().slice(0, 10);
}

/** Whether a day is over wherever somebody may be: the last of them is twelve hours behind UTC. */
export const isPast = (day: string, now: Date): boolean =>
  now.getTime() >= new Date(`${day}T00:00:00Z`).getTime() + 1.5 * DAY_MS;
