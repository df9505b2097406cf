import { Actions, Button, ErrorSummary, Form, PageHead, TextField } from '../../design-system/index.js';
import { useT } from '../../http/request-view.js';
import { MemberFields, type MemberFieldsProps } from './member-fields.js';

/** Asks somebody to sit on the committee. */
export function InvitePage(props: MemberFieldsProps & { base: string }) {
  const t = useT();
  const { base, values, errors } = props;
  return (
    <>
      <ErrorSummary title={t('common:problems.title')} errors={errors.summary} />
      <PageHead title={t('committee:invite.title')} lede={t('committee:invite.lede')} />
      <Form action={`${base}/invite`} class="measure" keeps>
        <TextField
          name="email"
          type="email"
          label={t('committee:field.email')}
          value={values.email}
          error={errors.of('email')}
          required
        />
        <TextField
          name="name"
          label={t('committee:field.name')}
          value={values.name}
          error={errors.of('name')}
          required
        />
        <MemberFields {...props} />
        <Actions>
          <Button>{t('committee:invite.send')}</Button>
        </Actions>
      </Form>
    </>
  );
}
