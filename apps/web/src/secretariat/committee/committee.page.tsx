import {
  Actions,
  Button,
  Checkbox,
  Empty,
  Form,
  LinkButton,
  Notice,
  PageHead,
  Section,
  Status,
  Table,
  TableScroll,
  TargetLink,
  FileField,
  TextArea,
} from '../../design-system/index.js';
import { BadRows } from '../../http/bad-rows.page.js';
import { useT } from '../../http/request-view.js';
import type { CommitteeView } from './committee.presenter.js';

/** Who sits on the committee. */
export function CommitteePage(view: CommitteeView) {
  const t = useT();
  const { base, present, waiting, conflictsHref, members } = view;
  return (
    <>
      <BadRows rows={view.badRows} />
      <PageHead
        title={t('committee:list.title', { count: present })}
        aside={<TargetLink href={conflictsHref}>{t('committee:conflicts.link')}</TargetLink>}
      />
      {waiting > 0 && (
        <Notice kind="warn" lead={t('committee:list.waiting', { count: waiting })}>
          <a href={conflictsHref}>{t('committee:list.settle')}</a>
        </Notice>
      )}
      <Actions>
        <LinkButton href={`${base}/invite`}>{t('committee:invite.title')}</LinkButton>
      </Actions>
      {members.length === 0 ? (
        <Empty title={t('committee:list.empty')}>
          <p>{t('committee:list.emptyNext')}</p>
        </Empty>
      ) : (
        <Members {...view} />
      )}
      <Section id="import" title={t('committee:import.title')} hung>
        <Import {...view} />
      </Section>
    </>
  );
}

function Members({ members }: CommitteeView) {
  const t = useT();
  return (
    <TableScroll label={t('committee:list.caption')}>
      <Table
        caption={t('committee:list.caption')}
        hideCaption
        sticky
        rows={members}
        rowKey={(row) => row.reviewerId}
        columns={[
          {
            key: 'name',
            header: t('committee:field.name'),
            rowHeader: true,
            cell: (row) => (
              <>
                <a href={row.href}>{row.name || row.email}</a>
                <small class="tiny">{row.organisation}</small>
              </>
            ),
          },
          { key: 'group', header: t('committee:field.stakeholderGroup'), cell: (row) => row.group },
          { key: 'region', header: t('committee:field.regionalGroup'), cell: (row) => row.region },
          { key: 'themes', header: t('committee:field.themes'), cell: (row) => row.themes.join('; ') },
          {
            key: 'load',
            header: t('committee:list.range'),
            num: true,
            cell: (row) => `${row.loadMin}–${row.loadMax}`,
          },
          { key: 'assigned', header: t('committee:list.assigned'), num: true, cell: (row) => row.assigned },
          { key: 'done', header: t('committee:list.done'), num: true, cell: (row) => row.done },
          {
            key: 'conflicts',
            header: t('committee:list.conflicts'),
            num: true,
            cell: (row) => row.conflicts,
          },
          {
            key: 'status',
            header: t('committee:list.status'),
            nowrap: true,
            cell: ({ status }) => (
              <Status kind={status === 'active' ? 'done' : status === 'left' ? 'withdrawn' : 'sent'}>
                {t(`committee:status.${status}`)}
              </Status>
            ),
          },
        ]}
      />
    </TableScroll>
  );
}

function Import({ base, file }: CommitteeView) {
  const t = useT();
  return (
    <Form action={`${base}/import`} class="measure" files keeps>
      <FileField
        name="file"
        id="file-sent"
        label={t('committee:import.sent')}
        hint={t('committee:import.hint')}
        accept=".csv,text/csv"
        optional
      />
      <TextArea name="file" label={t('committee:import.file')} rows={6} value={file} />
      <Checkbox name="invite" label={t('committee:import.invite')} />
      <Actions>
        <Button kind="quiet">{t('committee:import.send')}</Button>
      </Actions>
    </Form>
  );
}
