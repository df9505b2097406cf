import type { TagListRow } from '#libs/proposals';
import {
  BulkBar,
  Button,
  type Column,
  Empty,
  ErrorSummary,
  Form,
  Link,
  PageHead,
  Rows,
  Section,
  SelectInput,
  Status,
  Table,
  TableScroll,
} from '../../design-system/index.js';
import type { FormErrors } from '../../http/form-errors.js';
import { useT } from '../../http/request-view.js';

type Line = TagListRow & { href: string };

export interface TagsView {
  rows: readonly Line[];
  alike: readonly { keep: TagListRow; merge: TagListRow }[];
  themes: readonly { value: string; label: string }[];
  errors: FormErrors;
  path: string;
}

/** Every tag with what bears it; those ticked are taken into the list or made one. */
export function TagsPage({ rows, alike, themes, errors, path }: TagsView) {
  const t = useT();
  const written = rows.filter(({ origin }) => origin === 'written_in').length;
  return (
    <>
      <ErrorSummary title={t('common:problems.title')} errors={errors.summary} />
      <PageHead
        title={t('tagging:tags.title', { count: written, total: rows.length })}
        lede={t('tagging:tags.lede')}
      />
      {alike.length > 0 && <Alike pairs={alike} path={path} />}
      {rows.length === 0 ? (
        <Empty title={t('tagging:tags.none')} />
      ) : (
        <Section id="tags" title={t('tagging:tags.all')}>
          <Form action={path} class="picks" label={t('tagging:tags.name')}>
            <TableScroll label={t('tagging:tags.name')}>
              <Table
                caption={t('tagging:tags.name')}
                hideCaption
                sticky
                rows={rows}
                rowKey={(row) => row.id}
                columns={columnsOf(t)}
                picks={{
                  name: 'tags',
                  header: t('tagging:tags.pick'),
                  all: t('tagging:tags.pickAll'),
                  value: (row) => row.id,
                  label: (row) => `${t('tagging:tags.pick')} ${row.name}`,
                }}
              />
            </TableScroll>
            <BulkBar label={t('tagging:tags.with')} counted={t('tagging:tags.counted')}>
              <label class="vh" for="themeId">
                {t('tagging:tags.under')}
              </label>
              <SelectInput name="themeId" empty={t('tagging:tags.noTheme')} options={themes} />
              <Button kind="quiet" small name="act" value="promote">
                {t('tagging:tags.promote')}
              </Button>
              <label class="vh" for="into">
                {t('tagging:tags.into')}
              </label>
              <SelectInput
                name="into"
                empty={t('tagging:tags.into')}
                options={rows.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <Button kind="quiet" small name="act" value="merge">
                {t('tagging:tags.merge')}
              </Button>
            </BulkBar>
          </Form>
        </Section>
      )}
    </>
  );
}

function Alike({ pairs, path }: { pairs: TagsView['alike']; path: string }) {
  const t = useT();
  return (
    <Section id="alike" title={t('tagging:alike.title', { count: pairs.length })}>
      <Rows
        items={pairs.map(({ keep, merge }) => ({
          key: `${keep.id} ${merge.id}`,
          main: (
            <>
              <bdi>{merge.name}</bdi> ({merge.uses}) {t('tagging:alike.and')} <bdi>{keep.name}</bdi> (
              {keep.uses})
            </>
          ),
          end: (
            <Form
              action={path}
              hidden={{ into: keep.id }}
              label={t('tagging:alike.label', { a: merge.name, b: keep.name })}
            >
              <input type="hidden" name="tags" value={merge.id} />
              <input type="hidden" name="tags" value={keep.id} />
              <Button kind="quiet" small name="act" value="merge">
                {t('tagging:alike.merge', { name: keep.name })}
              </Button>{' '}
              <Button kind="link" small name="act" value="apart">
                {t('tagging:alike.apart')}
              </Button>
            </Form>
          ),
        }))}
      />
    </Section>
  );
}

const columnsOf = (t: ReturnType<typeof useT>): Column<Line>[] => [
  {
    key: 'name',
    header: t('tagging:tags.columns.name'),
    rowHeader: true,
    cell: (row) => (
      <>
        <Link href={row.href}>
          <bdi>{row.name}</bdi>
        </Link>
        {row.aliases.length > 0 && (
          <small class="tiny">{t('tagging:tags.also', { names: row.aliases.join(', ') })}</small>
        )}
      </>
    ),
  },
  {
    key: 'origin',
    header: t('tagging:tags.columns.origin'),
    cell: (row) => (
      <Status kind={row.origin === 'listed' ? 'done' : 'draft'}>
        {t(row.retired ? 'tagging:tags.retired' : `tagging:tags.${row.origin}`)}
      </Status>
    ),
  },
  { key: 'theme', header: t('screening:list.columns.theme'), cell: (row) => row.themeName },
  { key: 'uses', header: t('tagging:tags.columns.uses'), num: true, cell: (row) => row.uses },
  { key: 'reviewers', header: t('tagging:tags.columns.reviewers'), num: true, cell: (row) => row.reviewers },
];
