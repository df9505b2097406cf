import {
  Actions,
  Breadcrumbs,
  Button,
  Disclosure,
  ErrorSummary,
  Form,
  PageHead,
} from '../../design-system/index.js';
import type { FormErrors } from '../../http/form-errors.js';
import { useT } from '../../http/request-view.js';
import { WorkshopFields, type WorkshopValues } from './workshop-fields.js';

export interface PastWorkshopView {
  list: string;
  path: string;
  title: string;
  version: number;
  values: WorkshopValues;
  errors: FormErrors;
}

/** One workshop of an earlier edition, to be mended or removed. */
export function PastWorkshopPage({ list, path, title, version, values, errors }: PastWorkshopView) {
  const t = useT();
  return (
    <>
      <ErrorSummary title={t('common:problems.title')} errors={errors.summary} />
      <PageHead
        small
        crumbs={
          <Breadcrumbs label={t('proposer:crumbs')} links={[{ label: t('reports:past.name'), href: list }]} />
        }
        title={title}
      />
      <Form action={path} hidden={{ version }} class="measure" label={title}>
        <WorkshopFields values={values} errors={errors} />
        <Actions>
          <Button>{t('reports:past.save')}</Button>
        </Actions>
      </Form>
      <Disclosure summary={t('reports:past.removeSummary')}>
        <Form action={`${path}/remove`} hidden={{ version }}>
          <p>{t('reports:past.removeWhat')}</p>
          <Actions>
            <Button kind="grave">{t('reports:past.remove')}</Button>
          </Actions>
        </Form>
      </Disclosure>
    </>
  );
}
