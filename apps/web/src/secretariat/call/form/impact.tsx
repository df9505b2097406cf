import type { Counts, FieldImpact } from '#libs/calls';
import { Notice } from '../../../design-system/index.js';
import { useT } from '../../../http/request-view.js';

/** What saving would do to the answers people have already given: said before it is saved. */
export function Impact({
  impacts,
  nameOf,
}: {
  impacts: readonly FieldImpact[];
  nameOf: (key: string) => string;
}) {
  const t = useT();
  const says = (key: string, what: 'kept' | 'tooLong' | 'missing', { drafts, submitted }: Counts) =>
    drafts + submitted > 0 && (
      <li key={`${key} ${what}`}>
        {t(`call-form:impact.${what}`, {
          field: nameOf(key),
          drafts: t('call-form:impact.drafts', { count: drafts }),
          submitted: t('call-form:impact.submitted', { count: submitted }),
        })}
      </li>
    );
  return (
    <Notice
      kind="warn"
      lead={t('call-form:impact.lead')}
      live
      below={
        <>
          <ul>
            {impacts.flatMap(({ key, kept, tooLong, missing }) => [
              says(key, 'kept', kept),
              says(key, 'tooLong', tooLong),
              says(key, 'missing', missing),
            ])}
          </ul>
          <p>{t('call-form:impact.nothingLost')}</p>
        </>
      }
    />
  );
}
