import { Actions, Button, ErrorSummary, Form, PageHead } from '../../design-system/index.js';
import type { FormErrors } from '../../http/form-errors.js';
import { useT } from '../../http/request-view.js';

interface LateLinkView {
  action: string;
  call: string;
  /** Of who is signed in. */
  email: string;
  errors: FormErrors;
}

/** Says what the link does and for whom it is, before it is opened. */
export function LateLinkPage({ action, call, email, errors }: LateLinkView) {
  const t = useT();
  return (
    <>
      <ErrorSummary title={t('common:problems.title')} errors={errors.summary} />
      <PageHead kicker={call} title={t('late-link:title')} lede={t('late-link:lede')} />
      <p class="measure">{t('late-link:you', { email })}</p>
      <Form action={action}>
        <Actions>
          <Button>{t('late-link:open')}</Button>
        </Actions>
      </Form>
    </>
  );
}
