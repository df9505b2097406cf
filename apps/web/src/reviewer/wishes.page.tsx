import { BIDS, type WishRow } from '#libs/reviewers';
import {
  Actions,
  Button,
  Empty,
  ErrorSummary,
  Form,
  PageHead,
  Section,
  Select,
} from '../design-system/index.js';
import type { FormErrors } from '../http/form-errors.js';
import { useT } from '../http/request-view.js';

interface WishesProps {
  base: string;
  rows: readonly WishRow[];
  errors: FormErrors;
}

/** The proposals, theme by theme, each with the member's wish. A form a theme, so that none is too long to send. */
export function WishesPage({ base, rows, errors }: WishesProps) {
  const t = useT();
  const themes = [...new Set(rows.map(({ theme }) => theme))];
  return (
    <>
      <ErrorSummary title={t('common:problems.title')} errors={errors.summary} />
      <PageHead
        crumbs={
          <p class="small">
            <a href={base}>{t('reviewer:list.title')}</a>
          </p>
        }
        title={t('reviewer:wishes.title')}
        lede={t('reviewer:wishes.lede')}
      />
      {rows.length === 0 && (
        <Empty title={t('reviewer:wishes.none')}>
          <p>{t('reviewer:wishes.noneNext')}</p>
        </Empty>
      )}
      {themes.map((theme, at) => (
        <Section key={at} id={`theme-${at}`} title={theme ?? t('reviewer:wishes.noTheme')}>
          <Form action={`${base}/wishes`} label={theme ?? t('reviewer:wishes.noTheme')} class="measure">
            {rows
              .filter((row) => row.theme === theme)
              .map(({ proposalId, number, title, wish }) => (
                <Select
                  key={proposalId}
                  name={`wishes[${proposalId}]`}
                  label={`#${number} ${title}`}
                  empty={t('reviewer:wishes.empty')}
                  options={BIDS.map((bid) => ({ value: bid, label: t(`reviewer:wishes.bid.${bid}`) }))}
                  value={wish ?? ''}
                  error={errors.of(`wishes[${proposalId}]`)}
                />
              ))}
            <Actions>
              <Button kind={at === 0 ? 'main' : 'quiet'}>{t('reviewer:wishes.save')}</Button>
            </Actions>
          </Form>
        </Section>
      ))}
    </>
  );
}
