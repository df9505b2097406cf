import {
  Actions,
  Breadcrumbs,
  Button,
  ErrorSummary,
  Form,
  LinkButton,
  PageHead,
  Table,
  TableScroll,
} from '../../design-system/index.js';
import { useT } from '../../http/request-view.js';
import type { EditedRow, EditPreviewView } from './edit-preview.presenter.js';

/** What would change, before it does. */
export function EditPreviewPage(view: EditPreviewView) {
  const t = useT();
  const header = (name: string) => t(`lists:preview.${name}`);
  return (
    <>
      <ErrorSummary title={t('common:problems.title')} errors={view.errors} />
      <PageHead
        crumbs={
          <Breadcrumbs
            label={t('proposer:crumbs')}
            links={[{ label: t('screening:list.name'), href: view.list }]}
          />
        }
        title={view.title}
        lede={t('lists:preview.lede')}
      />
      <Form action={view.action} hidden={view.hidden}>
        {view.seen.map((one) => (
          <input key={one} type="hidden" name="seen" value={one} />
        ))}
        <Actions>
          {view.changing > 0 && <Button>{t('lists:preview.send', { count: view.changing })}</Button>}
          <LinkButton kind="quiet" href={view.list}>
            {t('lists:back')}
          </LinkButton>
        </Actions>
      </Form>
      <TableScroll label={t('lists:preview.caption')}>
        <Table
          caption={t('lists:preview.caption')}
          hideCaption
          rows={view.rows}
          rowKey={(row) => row.id}
          columns={[
            { key: 'number', header: t('lists:columns.number'), num: true, cell: (row) => row.number },
            { key: 'title', header: t('lists:columns.title'), rowHeader: true, cell: (row) => row.title },
            { key: 'changes', header: header('changes'), cell: (row) => <Changes {...row} /> },
          ]}
        />
      </TableScroll>
    </>
  );
}

function Changes({ changes, refused }: EditedRow) {
  const t = useT();
  if (refused.length > 0) return <span class="error">{refused.join(' ')}</span>;
  if (changes.length === 0) return <span class="soft">{t('lists:preview.same')}</span>;
  return (
    <ul role="list">
      {changes.map(({ part, from, to }) => (
        <li key={part}>
          {part}: <del>{from || t('lists:nothing')}</del> <ins>{to || t('lists:nothing')}</ins>
        </li>
      ))}
    </ul>
  );
}
