import {
  Actions,
  Button,
  Empty,
  Form,
  LinkButton,
  Rows,
  Section,
  Status,
  Table,
  TableScroll,
  TargetLink,
} from '../../design-system/index.js';
import { useT } from '../../http/request-view.js';
import type { FieldRow, FormView } from './form.presenter.js';
import { Impact } from './impact.js';
import { SetupFrame } from './setup-frame.js';

/** What the form asks: its fields with two ticks each, and the call's own questions. */
export function FormPage(view: FormView) {
  const t = useT();
  const { pending, hrefs } = view;
  return (
    <SetupFrame {...view} errors={view.errors.summary}>
      <Section id="fields" title={t('call-form:fields')}>
        <Form
          action={hrefs.self}
          hidden={{ version: view.version }}
          keeps={{ name: 'do', value: pending?.impacts ? 'anyway' : 'save' }}
        >
          {pending?.impacts && <Impact impacts={pending.impacts} nameOf={view.nameOf} />}
          <TableScroll label={t('call-form:fields')}>
            <Table
              caption={t('call-form:fields')}
              hideCaption
              rowKey={({ key }) => key}
              rows={view.fields}
              columns={[
                {
                  key: 'name',
                  header: t('call-form:columns.field'),
                  rowHeader: true,
                  cell: ({ name, href }) => <TargetLink href={href}>{name}</TargetLink>,
                },
                { key: 'on', header: t('call-form:columns.on'), cell: (row) => <Tick row={row} name="on" /> },
                {
                  key: 'required',
                  header: t('call-form:columns.required'),
                  cell: (row) => <Tick row={row} name="required" />,
                },
                {
                  key: 'notes',
                  header: t('call-form:columns.notes'),
                  cell: ({ notes }) => <span class="small">{notes.join(' · ')}</span>,
                },
              ]}
            />
          </TableScroll>
          <Actions>
            <Button name="do" value={pending?.impacts ? 'anyway' : 'save'}>
              {t(pending?.impacts ? 'call-form:impact.anyway' : 'call-lists:save')}
            </Button>
            <Button kind="quiet" name="do" value="preview">
              {t('call-preview:see')}
            </Button>
          </Actions>
        </Form>
      </Section>
      <Section id="questions" title={t('call-form:own.title')}>
        <p class="measure">{t('call-form:own.lede')}</p>
        <Questions {...view} />
        <Actions>
          <LinkButton kind="quiet" href={hrefs.addQuestion}>
            {t('call-lists:questions.add')}
          </LinkButton>
          {view.questions.length > 0 && (
            <LinkButton kind="quiet" href={hrefs.questions}>
              {t('call-form:own.arrange')}
            </LinkButton>
          )}
        </Actions>
      </Section>
    </SetupFrame>
  );
}

function Questions({ questions }: FormView) {
  const t = useT();
  if (questions.length === 0) return <Empty title={t('call-form:own.none')} level={3} />;
  return (
    <Rows
      items={questions.map(({ key, name, on, notes, href }) => ({
        key,
        main: <TargetLink href={href}>{name}</TargetLink>,
        middle: <span class="small">{notes.join(' · ')}</span>,
        end: on ? undefined : <Status kind="withdrawn">{t('call-lists:retired')}</Status>,
      }))}
    />
  );
}

function Tick({ row, name }: { row: FieldRow; name: 'on' | 'required' }) {
  const t = useT();
  return (
    <input
      type="checkbox"
      id={`${name}-${row.key}`}
      name={`${name}[${row.key}]`}
      value="yes"
      checked={row[name]}
      aria-label={t(`call-form:tick.${name}`, { field: row.name })}
    />
  );
}
