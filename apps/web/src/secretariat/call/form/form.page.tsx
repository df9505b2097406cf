import {
  Actions,
  Button,
  Form,
  LinkButton,
  Section,
  Table,
  TableScroll,
  TargetLink,
} from '../../../design-system/index.js';
import { useT } from '../../../http/request-view.js';
import type { FieldRow, FormView } from './form.presenter.js';
import { Impact } from './impact.js';
import { MoveButtons } from '../move-buttons.js';
import { SetupFrame } from '../setup-frame.js';

/** What the form asks, part by part and in its order, with two ticks each; the call's own questions among its fields. */
export function FormPage(view: FormView) {
  const t = useT();
  const { pending, hrefs } = view;
  return (
    <SetupFrame {...view} errors={view.errors.summary}>
      <Form
        action={hrefs.self}
        hidden={{ version: view.version }}
        label={t('call-form:fields')}
        keeps={{ name: 'do', value: pending?.impacts ? 'anyway' : 'save' }}
      >
        {/* Enter on a tick presses the first button of a form: let it save, not move something */}
        <button class="vh" name="do" value="save" tabindex={-1} aria-hidden="true" />
        {view.move !== '' && <input type="hidden" name="move" value={view.move} />}
        {pending?.impacts && <Impact impacts={pending.impacts} nameOf={view.nameOf} />}
        <TableScroll label={t('call-form:fields')}>
          <Table
            caption={t('call-form:fields')}
            hideCaption
            rowKey={({ key }) => key}
            groups={view.parts.map(({ part, name, rows }) => ({ key: part, title: name, rows }))}
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
                key: 'order',
                header: t('call-lists:columns.order'),
                nowrap: true,
                cell: (row) => <MoveButtons by="move" id={row.key} {...row} />,
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
      <Section id="questions" title={t('call-form:own.title')}>
        <p class="measure">{t('call-form:own.lede')}</p>
        <Actions>
          <LinkButton kind="quiet" href={hrefs.addQuestion}>
            {t('call-lists:questions.add')}
          </LinkButton>
          {view.hasQuestions && (
            <LinkButton kind="quiet" href={hrefs.questions}>
              {t('call-form:own.arrange')}
            </LinkButton>
          )}
        </Actions>
      </Section>
    </SetupFrame>
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
