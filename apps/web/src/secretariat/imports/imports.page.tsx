import type { WaitingImport } from '#libs/imports';
import {
  Actions,
  Breadcrumbs,
  Button,
  FileField,
  Form,
  Link,
  PageHead,
  Rows,
  Section,
  Select,
  type SelectOption,
} from '../../design-system/index.js';
import { BadRows } from '../../http/bad-rows.page.js';
import { Moment } from '../../http/moment.js';
import { useT } from '../../http/request-view.js';

export interface ImportsView {
  base: string;
  proposals: string;
  systems: SelectOption[];
  system: string;
  waiting: readonly WaitingImport[];
  badRows: readonly { key: number; text: string }[];
  fileError: string | undefined;
  zone: string;
}

/** Files of proposals: one to send, and those that wait. */
export function ImportsPage(view: ImportsView) {
  const t = useT();
  return (
    <>
      <BadRows rows={view.badRows} />
      <PageHead
        crumbs={
          <Breadcrumbs
            label={t('proposer:crumbs')}
            links={[{ label: t('screening:list.name'), href: view.proposals }]}
          />
        }
        title={t('imports:title')}
        lede={t('imports:lede')}
      />
      <Form action={view.base} files class="measure">
        <FileField
          name="file"
          label={t('imports:file')}
          hint={t('imports:fileHint')}
          error={view.fileError}
          accept=".csv,.xlsx,.json,text/csv,application/json"
          required
        />
        <Select
          name="system"
          label={t('imports:system')}
          options={view.systems}
          empty={t('imports:systemUnknown')}
          value={view.system}
        />
        <Actions>
          <Button>{t('imports:send')}</Button>
        </Actions>
      </Form>
      {view.waiting.length > 0 && (
        <Section id="waiting" title={t('imports:waiting')} hung>
          <Rows
            items={view.waiting.map(({ id, fileName, rows, createdAt }) => ({
              key: id,
              main: <Link href={`${view.base}/${id}`}>{fileName || t('imports:nameless')}</Link>,
              middle: t('imports:rows', { count: rows }),
              end: <Moment at={createdAt} zone={view.zone} style="date" />,
            }))}
          />
        </Section>
      )}
    </>
  );
}
