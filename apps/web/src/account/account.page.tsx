import type { AccountRow } from '#libs/identity';
import { CountrySelect } from '../countries/country-select.js';
import {
  Actions,
  Button,
  ErrorSummary,
  Form,
  LinkButton,
  PageHead,
  Section,
  TextField,
} from '../design-system/index.js';
import type { FormErrors } from '../http/form-errors.js';
import { useRequest, useT } from '../http/request-view.js';

type AccountProps = AccountRow & { errors: FormErrors };

/** What we know of you, and your password if you want one. */
export function AccountPage(props: AccountProps) {
  const t = useT();
  return (
    <>
      <ErrorSummary title={t('common:problems.title')} errors={props.errors.summary} />
      <PageHead
        title={t('account:account.title')}
        lede={`${t('account:account.lede', { email: props.email })} ${t('account:account.sessions', { count: props.sessions })}`}
      />
      <Section id="details" title={t('account:account.details')} hung>
        <Details {...props} />
      </Section>
      <Section id="password-section" title={t('account:account.password')} hung>
        <Password {...props} />
      </Section>
      <Section id="tokens-section" title={t('tokens:title')} hung>
        <p class="measure">{t('account:account.tokens')}</p>
        <Actions>
          <LinkButton kind="quiet" href="/account/tokens">
            {t('account:account.toTokens')}
          </LinkButton>
        </Actions>
      </Section>
    </>
  );
}

function Details({ name, organisation, country, errors }: AccountProps) {
  const { csrf } = useRequest();
  const t = useT();
  return (
    <Form action="/account" csrf={csrf()} class="measure" keeps>
      <TextField
        name="name"
        label={t('account:account.name')}
        hint={t('account:account.nameHint')}
        autocomplete="name"
        value={name}
        error={errors.of('name')}
      />
      <TextField
        name="organisation"
        label={t('account:account.organisation')}
        autocomplete="organization"
        value={organisation}
        error={errors.of('organisation')}
        optional
      />
      <CountrySelect
        name="country"
        label={t('account:account.country')}
        autocomplete="country"
        value={country ?? ''}
        error={errors.of('country')}
        optional
      />
      <Actions>
        <Button>{t('account:account.save')}</Button>
      </Actions>
    </Form>
  );
}

function Password({ hasPassword, errors }: AccountProps) {
  const { csrf } = useRequest();
  const t = useT();
  return (
    <Form action="/account/password" csrf={csrf()} class="measure">
      <p class="hint">{t('account:account.passwordHint')}</p>
      {hasPassword && (
        <TextField
          name="current"
          type="password"
          label={t('account:account.current')}
          autocomplete="current-password"
          error={errors.of('current')}
        />
      )}
      <TextField
        name="password"
        type="password"
        label={t('account:account.newPassword')}
        autocomplete="new-password"
        error={errors.of('password')}
      />
      <Actions>
        <Button kind="quiet">
          {t(hasPassword ? 'account:account.changePassword' : 'account:account.setPassword')}
        </Button>
      </Actions>
    </Form>
  );
}
