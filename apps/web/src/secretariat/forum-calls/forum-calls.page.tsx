import {
  Actions,
  Button,
  Empty,
  ErrorSummary,
  Form,
  PageHead,
  RadioGroup,
  Rows,
  Section,
  TargetLink,
  TextArea,
  TextField,
} from '../../design-system/index.js';
import { useT } from '../../http/request-view.js';
import type { ForumCallsView } from './forum-calls.presenter.js';

/** Every call of a forum, and the form that makes the next one. */
export function ForumCallsPage(view: ForumCallsView) {
  const t = useT();
  const { values, errors } = view;
  return (
    <>
      <ErrorSummary title={t('common:problems.title')} errors={errors.summary} />
      <PageHead
        kicker={view.forum}
        title={t('forum-calls:title', { forum: view.forum })}
        lede={t('forum-calls:lede')}
      />
      <p>
        <TargetLink href={view.workshops}>{t('forum-calls:pastWorkshops')}</TargetLink>
      </p>
      <Section id="calls" title={t('forum-calls:calls')} hung>
        {view.calls.length === 0 ? (
          <Empty title={t('forum-calls:none')} level={3} />
        ) : (
          <Rows
            items={view.calls.map(({ slug, name, status, href }) => ({
              key: slug,
              main: <TargetLink href={href}>{name}</TargetLink>,
              end: t(`call-setup:stage.${status}.title`),
            }))}
          />
        )}
      </Section>
      <Section id="new" title={t('forum-calls:new.title')} hung>
        <Form action={view.action} class="measure" keeps>
          <RadioGroup
            name="from"
            label={t('forum-calls:new.from')}
            value={values.from}
            error={errors.of('from')}
            choices={view.starts}
          />
          <TextField
            name="name"
            label={t('forum-calls:new.name')}
            hint={t('forum-calls:new.nameHint')}
            value={values.name}
            error={errors.of('name')}
            optional
          />
          <TextField
            name="slug"
            label={t('forum-calls:new.slug')}
            hint={t('forum-calls:new.slugHint', { forum: view.action.split('/')[1] })}
            value={values.slug}
            error={errors.of('slug')}
            width="m"
          />
          <TextArea
            name="file"
            label={t('forum-calls:new.file')}
            hint={t('forum-calls:new.fileHint')}
            value={values.file}
            error={errors.of('file')}
            rows={6}
            optional
          />
          <Actions>
            <Button>{t('forum-calls:new.make')}</Button>
          </Actions>
        </Form>
      </Section>
    </>
  );
}
