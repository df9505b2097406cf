import { inWords } from '../http/moment.js';
import { useRequest } from '../http/request-view.js';

// a date without a time is a day wherever it is read
const day = (date: string): Date => new Date(`${date}T12:00:00Z`);

/** The days of the event: "12 November 2018 – 14 November 2018". */
export function EventDates({ from, to }: { from: string | null; to: string | null }) {
  const { locale } = useRequest();
  if (!from) return null;
  return (
    <span class="soft">
      {inWords(day(from), 'UTC', locale, 'date')}
      {to && to !== from && ` – ${inWords(day(to), 'UTC', locale, 'date')}`}
    </span>
  );
}
