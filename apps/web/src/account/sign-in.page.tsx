import {
  Actions,
  Button,
  Disclosure,
  ErrorSummary,
  Form,
  LinkButton,
  PageHead,
  Section,
  TextField,
} from '../design-system/index.js';
import type { FormErrors } from '../http/form-errors.js';
import { useRequest, useT } from '../http/request-view.js';

interface SignInProps {
  returnTo: string;
  email: string;
  errors: FormErrors;
  /** Whether it was the password that was tried. */
  byPassword: boolean;
}

/** Sign in by link; by password for those who set one. */
export function SignInPage({ returnTo, email, errors, byPassword }: SignInProps) {
  const { csrf } = useRequest();
  const t = useT();
  const token = csrf();
  return (
    <>
      <ErrorSummary title={t('common:problems.title')} errors={errors.summary} />
      <PageHead title={t('account:signIn.title')} lede={t('account:signIn.lede')} />
      <Form action="/sign-in" csrf={token} class="measure" hidden={{ return_to: returnTo }} keeps>
        <TextField
          name="email"
          type="email"
          label={t('account:signIn.email')}
          hint={t('account:signIn.emailHint')}
          autocomplete="email"
          value={email}
          error={errors.of('email')}
          required
        />
        <Actions>
          <Button>{t('account:signIn.send')}</Button>
        </Actions>
      </Form>
      <Section id="other" title={t('account:signIn.otherWays')} measure>
        <Disclosure summary={t('account:signIn.withPassword')} open={byPassword}>
          <Form action="/sign-in/password" csrf={token} class="inset" hidden={{ return_to: returnTo }}>
            <TextField
              name="email"
              id="password-email"
              type="email"
              label={t('account:signIn.email')}
              autocomplete="username"
              value={email}
            />
            <TextField
              name="password"
              type="password"
              label={t('account:signIn.password')}
              autocomplete="current-password"
              error={errors.of('password')}
            />
            <Actions>
              <Button kind="quiet">{t('account:signIn.submit')}</Button>
            </Actions>
          </Form>
        </Disclosure>
      </Section>
    </>
  );
}

/** Says that a link is on its way, to whoever can read that mailbox. */
export function CheckMailPage({ email }: { email: string }) {
  const t = useT();
  return (
    <>
      <PageHead title={t('account:check.title')} lede={t('account:check.lede', { email })} />
      <p>{t('account:check.next')}</p>
      <p>
        <a href="/sign-in">{t('account:check.again')}</a>
      </p>
    </>
  );
}

/** Where the link of the letter leads. */
export function LinkPage({ token }: { token: string }) {
  const { csrf } = useRequest();
  const t = useT();
  return (
    <>
      <PageHead title={t('account:link.title')} lede={t('account:link.lede')} />
      <Form action={`/sign-in/${encodeURIComponent(token)}`} csrf={csrf()}>
        <Button>{t('account:link.submit')}</Button>
      </Form>
    </>
  );
}

/** A link that was used or is too old. */
export function LinkSpentPage() {
  const t = useT();
  return (
    <>
      <PageHead title={t('account:spent.title')} lede={t('refusals:link_spent')} />
      <LinkButton href="/sign-in">{t('account:check.again')}</LinkButton>
    </>
  );
}
