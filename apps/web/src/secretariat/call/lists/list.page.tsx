import type { ChoiceList } from '#libs/calls';
import {
  Actions,
  Button,
  Empty,
  Form,
  Hidden,
  LinkButton,
  Rows,
  Status,
  Table,
  TableScroll,
  TargetLink,
} from '../../../design-system/index.js';
import { useT } from '../../../http/request-view.js';
import type { ListRow, ListView } from './lists.presenter.js';
import { MoveButtons } from '../move-buttons.js';
import { SetupFrame } from '../setup-frame.js';

/** One list of a call: in which order, what is used, and what can be done with each entry. */
export function ListPage(view: ListView) {
  const t = useT();
  return (
    <SetupFrame {...view} errors={view.errors.summary}>
      {view.rows.length === 0 ? (
        <Empty title={t('call-lists:empty')}>
          <p>{t('call-lists:emptyNext')}</p>
        </Empty>
      ) : (
        <Form action={view.hrefs.self} hidden={{ version: view.version }} label={view.title}>
          <TableScroll label={view.title}>
            <Table
              caption={view.title}
              hideCaption
              rowKey={({ id }) => id}
              rows={view.rows}
              columns={[
                ...(view.list === 'questions'
                  ? []
                  : [
                      {
                        key: 'order',
                        header: t('call-lists:columns.order'),
                        nowrap: true,
                        cell: (row: ListRow) => <MoveButtons by="act" {...row} />,
                      },
                    ]),
                {
                  key: 'name',
                  header: t('call-lists:columns.name'),
                  rowHeader: true,
                  cell: ({ name, href }) => <TargetLink href={href}>{name}</TargetLink>,
                },
                ...(view.rows.some(({ note }) => note !== '')
                  ? [
                      {
                        key: 'note',
                        header: t('call-lists:columns.note'),
                        cell: ({ note }: ListRow) => note,
                      },
                    ]
                  : []),
                {
                  key: 'uses',
                  header: t('call-lists:columns.uses'),
                  cell: ({ uses, retired }) => (
                    <>
                      {retired && <Status kind="withdrawn">{t('call-lists:retired')}</Status>}{' '}
                      {t('call-lists:uses', { count: uses })}
                    </>
                  ),
                },
                {
                  key: 'acts',
                  header: t('call-lists:columns.acts'),
                  nowrap: true,
                  cell: (row) => <Acts {...row} />,
                },
              ]}
            />
          </TableScroll>
        </Form>
      )}
      <Actions>
        <LinkButton href={view.hrefs.add}>{t(`call-lists:${view.list}.add`)}</LinkButton>
      </Actions>
    </SetupFrame>
  );
}

function Acts({ id, name, uses, retired }: ListRow) {
  const t = useT();
  return (
    <>
      <Button kind="quiet" small name="act" value={`${retired ? 'offer' : 'retire'}:${id}`}>
        {t(retired ? 'call-lists:offer' : 'call-lists:retire')} <Hidden>{name}</Hidden>
      </Button>{' '}
      {uses === 0 && (
        <Button kind="grave" small name="act" value={`remove:${id}`}>
          {t('call-lists:remove')} <Hidden>{name}</Hidden>
        </Button>
      )}
    </>
  );
}

interface IndexProps {
  base: string;
  kicker: string;
  lists: { list: ChoiceList; href: string; names: string[]; retired: number }[];
}

/** The lists of names from which people choose. */
export function ListIndexPage({ base, kicker, lists }: IndexProps) {
  const t = useT();
  return (
    <SetupFrame
      base={base}
      part="lists"
      kicker={kicker}
      title={t('call-lists:index.title')}
      lede={t('call-lists:index.lede')}
    >
      <Rows
        items={lists.map(({ list, href, names, retired }) => ({
          key: list,
          main: (
            <>
              <TargetLink href={href}>{t(`call-lists:${list}.title`)}</TargetLink>
              {names.length > 0 && <p class="small soft measure">{names.join(', ')}</p>}
            </>
          ),
          end: [
            names.length === 0 ? t('call-lists:none') : t('call-lists:entries', { count: names.length }),
            ...(retired > 0 ? [t('call-lists:retiredCount', { count: retired })] : []),
          ].join(', '),
        }))}
      />
    </SetupFrame>
  );
}
