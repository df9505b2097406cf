import {
  Actions,
  Breadcrumbs,
  Button,
  Empty,
  ErrorSummary,
  Form,
  Link,
  Notice,
  PageHead,
  Section,
  TextArea,
} from '../../../design-system/index.js';
import { useT } from '../../../http/request-view.js';
import { CureUntilField, ReasonsField } from '../result-fields.js';
import { CureLines } from './cure-lines.js';
import type { CuresView } from './cures.presenter.js';

/** What is said to all whose cure is asked for; what was found in each is added to its own letter. */
export function CuresPage(view: CuresView) {
  const t = useT();
  const { rows, errors, hrefs } = view;
  return (
    <>
      <ErrorSummary title={t('common:problems.title')} errors={errors.summary} />
      <PageHead
        crumbs={
          <Breadcrumbs
            label={t('proposer:crumbs')}
            links={[{ label: t('screening:queue.name'), href: hrefs.queue }]}
          />
        }
        title={t('screening:cures.title', { count: rows.length })}
        lede={t('screening:cures.lede')}
      />
      {view.twoEach && <Notice kind="warn">{t('screening:cures.twoEach')}</Notice>}
      {rows.length === 0 ? (
        <Empty title={t('screening:queue.none')}>
          <p>
            <Link href={hrefs.queue}>{t('screening:clean.back')}</Link>
          </p>
        </Empty>
      ) : (
        <>
          <Words {...view} />
          <Section id="proposals" title={t('screening:cures.chosen')}>
            <CureLines rows={rows} said={t('screening:cures.found')} unsaid />
          </Section>
        </>
      )}
    </>
  );
}

function Words({ rows, typed, errors, zone, reasons, hrefs }: CuresView) {
  const t = useT();
  return (
    <Form action={hrefs.preview} class="measure" label={t('screening:cures.words')}>
      {rows.map(({ id }) => (
        <input key={id} type="hidden" name="ids" value={id} />
      ))}
      <CureUntilField typed={typed} errors={errors} zone={zone} />
      <ReasonsField reasons={reasons} typed={typed} errors={errors} />
      <TextArea
        name="reason"
        label={t('screening:reason.label')}
        hint={t('screening:cures.reasonHint')}
        value={typed.reason}
        error={errors.of('reason')}
        rows={4}
        optional
      />
      <Actions>
        <Button>{t('screening:cures.look')}</Button>
      </Actions>
    </Form>
  );
}
