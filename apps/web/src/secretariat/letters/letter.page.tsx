import type { LetterView } from '#libs/notifications';
import {
  Actions,
  Breadcrumbs,
  Button,
  ErrorSummary,
  Facts,
  Form,
  Letter,
  PageHead,
  Section,
  TextField,
} from '../../design-system/index.js';
import type { FormErrors } from '../../http/form-errors.js';
import { Moment } from '../../http/moment.js';
import { useT } from '../../http/request-view.js';
import { LetterState } from './letter-status.js';

export interface LetterPageView {
  base: string;
  timeZone: string;
  letter: LetterView;
  /** With the site's address filled in. */
  body: string;
  toEmail: string;
  errors: FormErrors;
}

/** One letter as it left or will leave, and what became of it. */
export function LetterPage({ base, timeZone, letter, body, toEmail, errors }: LetterPageView) {
  const t = useT();
  const again = letter.status === 'failed' || letter.status === 'suppressed';
  return (
    <>
      <ErrorSummary title={t('common:problems.title')} errors={errors.summary} />
      <PageHead
        small
        crumbs={
          <Breadcrumbs
            label={t('decisions:crumbs')}
            links={[
              { label: t('letters:title'), href: base },
              { label: t(`letters:kinds.${letter.kind}`), href: `${base}/${letter.id}`, current: true },
            ]}
          />
        }
        title={letter.subject}
        lede={<LetterState status={letter.status} />}
      />
      <Facts
        measure
        facts={[
          { term: t('letters:to'), value: `${letter.toName} <${letter.toEmail}>` },
          { term: t('letters:writtenAt'), value: <Moment at={letter.createdAt} zone={timeZone} /> },
          {
            term: t('letters:sentAt'),
            value: letter.sentAt && <Moment at={letter.sentAt} zone={timeZone} />,
          },
          { term: t('letters:tries'), value: letter.attempts > 0 && letter.attempts },
          {
            term: t('letters:lastError'),
            value:
              letter.lastError && t(`letters:reason.${letter.lastError}`, { defaultValue: letter.lastError }),
          },
        ]}
      />
      {again && (
        <Section id="again" title={t('letters:again')} hung>
          <Form action={`${base}/${letter.id}/retry`} class="measure">
            <TextField
              name="toEmail"
              type="email"
              label={t('letters:address')}
              hint={t('letters:addressHint')}
              value={toEmail}
              error={errors.of('toEmail')}
            />
            <Actions>
              <Button>{t('letters:sendAgain')}</Button>
            </Actions>
          </Form>
        </Section>
      )}
      <Letter
        id="letter"
        title={letter.subject}
        line={t('letters:line', { to: letter.toName || letter.toEmail })}
        text={body}
      />
    </>
  );
}
