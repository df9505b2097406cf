import { REPORT_LINES, REPORT_TEXTS, type ReportContent } from '#libs/reports';
import { Facts, Prose, SafeLink, Stack } from '../design-system/index.js';
import { dayInWords } from '../http/day-in-words.js';
import { useRequest } from '../http/request-view.js';

/** What a report says, or where it is. */
export function ReportText({ content }: { content: ReportContent }) {
  const { t, locale } = useRequest();
  if (content.kind === 'address')
    return (
      <p class="break">
        {t('reports:publishedAt')} <SafeLink href={content.address} />
      </p>
    );
  const lines = REPORT_LINES.filter((name) => content[name] !== '');
  return (
    <Stack gap="loose">
      <Facts
        measure
        facts={lines.map((name) => ({
          term: t(`reports:fields.${name}`),
          value: <span dir="auto">{name === 'date' ? dayInWords(content.date, locale) : content[name]}</span>,
        }))}
      />
      {REPORT_TEXTS.filter((name) => content[name] !== '').map((name) => (
        <div key={name} class="stack" dir="auto">
          <h3>{t(`reports:fields.${name}`)}</h3>
          <Prose text={content[name]} />
        </div>
      ))}
    </Stack>
  );
}
