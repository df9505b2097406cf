// Adds to each time of the page the same moment in the reader's own zone, where its clock shows another time.

const OPTIONS: Record<string, Intl.DateTimeFormatOptions> = {
  date: { day: 'numeric', month: 'long' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' },
  datetime: {
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  },
};

const language = document.documentElement.lang;
const locale = language === 'en' ? 'en-GB' : language;

/** The clock and date of a moment in a zone, for comparing; undefined is the reader's own. */
function wallClock(at: Date, style: string, timeZone?: string): string {
  const parts: Intl.DateTimeFormatOptions =
    style === 'date' ? { dateStyle: 'short' } : { dateStyle: 'short', timeStyle: 'short' };
  return new Intl.DateTimeFormat('en', { ...parts, timeZone }).format(at);
}

for (const element of document.querySelectorAll<HTMLTimeElement>('time[data-reader-time]')) {
  const at = new Date(element.dateTime);
  const { readerTime: style = 'datetime', zone } = element.dataset;
  const options = OPTIONS[style];
  if (!options || Number.isNaN(at.getTime())) continue;
  if (zone !== undefined && wallClock(at, style) === wallClock(at, style, zone)) continue;
  const own = new Intl.DateTimeFormat(locale, { ...options, numberingSystem: 'latn' }).format(at);
  const note = document.createElement('bdi');
  note.className = 'soft';
  note.textContent = `(${own})`;
  element.append(' ', note);
}
