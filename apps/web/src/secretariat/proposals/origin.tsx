import type { ProposalOrigin } from '#libs/imports';
import { Disclosure, Facts, Section } from '../../design-system/index.js';
import { Moment } from '../../http/moment.js';
import { useT } from '../../http/request-view.js';

/** Where a proposal came from, with everything that was said of it there, read into the form or not. */
export function Origin({ origin, zone }: { origin: ProposalOrigin; zone: string }) {
  const t = useT();
  return (
    <Section id="origin" title={t('imports:origin.title')} hung>
      <Facts
        measure
        facts={[
          { term: t('imports:origin.system'), value: t(`imports:systems.${origin.system}`) },
          { term: t('imports:origin.id'), value: origin.externalId },
          { term: t('imports:origin.when'), value: <Moment at={origin.importedAt} zone={zone} /> },
          { term: t('imports:origin.by'), value: origin.importedBy },
        ]}
      />
      <Disclosure summary={t('imports:origin.kept')}>
        <Facts
          facts={Object.entries(origin.raw as Record<string, unknown>).map(([term, value]) => ({
            term,
            value: keptText(value),
          }))}
        />
      </Disclosure>
    </Section>
  );
}

/** A value as it was kept; what is no text is shown as it is written for machines. */
const keptText = (value: unknown): string | undefined => {
  if (value === null || value === undefined || value === '') return undefined;
  if (typeof value === 'string') return value;
  const text = JSON.stringify(value);
  return text === '[]' || text === '{}' ? undefined : text;
};
