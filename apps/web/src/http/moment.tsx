import { useRequest } from './request-view.js';

type Style = 'date' | 'weekday' | 'time' | 'datetime';

const OPTIONS: Record<Style, Intl.DateTimeFormatOptions> = {
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { weekday: 'short', day: 'numeric', month: 'short' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  datetime: {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  },
};

// making a formatter costs a hundred times what using it costs
const formatters = new Map<string, Intl.DateTimeFormat>();

/** An instant in words, in the given IANA zone: "6 June 2018 at 23:59 UTC". Arabic keeps European digits. */
export function inWords(at: Date, zone: string, locale: string, style: Style): string {
  const key = `${locale}|${zone}|${style}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    // day before month, as the forum writes it in English
    const tag = locale === 'en' ? 'en-GB' : locale.startsWith('ar') ? 'ar-u-nu-latn' : locale;
    formatter = new Intl.DateTimeFormat(tag, { ...OPTIONS[style], timeZone: zone });
    formatters.set(key, formatter);
  }
  return formatter.format(at);
}

/** An instant in the call's zone; an island adds the reader's own. */
export function Moment({ at, zone, style = 'datetime' }: { at: Date; zone: string; style?: Style }) {
  const { locale } = useRequest();
  return (
    <time
      dateTime={at.toISOString()}
      data-reader-time={style === 'weekday' ? undefined : style}
      data-zone={zone}
    >
      {inWords(at, zone, locale, style)}
    </time>
  );
}
