import { Actions, Button, ErrorSummary, Facts, Form, PageHead, TextArea } from '../design-system/index.js';
import type { FormErrors } from '../http/form-errors.js';
import { useT } from '../http/request-view.js';

/** What a member knows: in their own words, and what the secretariat has on record. */
export function OneselfPage({
  base,
  profile,
  themes,
  tags,
  errors,
}: {
  base: string;
  profile: string;
  themes: readonly string[];
  tags: readonly string[];
  errors: FormErrors;
}) {
  const t = useT();
  return (
    <>
      <ErrorSummary title={t('common:problems.title')} errors={errors.summary} />
      <PageHead
        crumbs={
          <p class="small">
            <a href={base}>{t('reviewer:list.title')}</a>
          </p>
        }
        title={t('reviewer:oneself.title')}
        lede={t('reviewer:oneself.lede')}
      />
      <Form action={`${base}/profile`} class="measure" keeps>
        <TextArea
          name="profile"
          label={t('reviewer:oneself.profile')}
          hint={t('reviewer:oneself.profileHint')}
          value={profile}
          error={errors.of('profile')}
          rows={8}
          optional
        />
        <Facts
          facts={[
            { term: t('reviewer:oneself.themes'), value: themes.join(', ') || t('reviewer:oneself.nothing') },
            { term: t('reviewer:oneself.tags'), value: tags.join(', ') },
          ]}
        />
        <p class="small soft">{t('reviewer:oneself.askSecretariat')}</p>
        <Actions>
          <Button>{t('reviewer:oneself.save')}</Button>
        </Actions>
      </Form>
    </>
  );
}
