import { Actions, Button, Form, Notice, TargetLink } from '../../../design-system/index.js';
import { useT } from '../../../http/request-view.js';
import { Impact } from '../form/impact.js';
import type { EntryView } from './lists.presenter.js';
import { SetupFields } from '../setup-fields.js';
import { SetupFrame } from '../setup-frame.js';

/** The form of one entry of a list. */
export function EntryPage(view: EntryView) {
  const t = useT();
  const { pending } = view;
  return (
    <SetupFrame {...view} errors={view.errors.summary}>
      <p>
        <TargetLink href={view.back.href}>{t('call-lists:back', { list: view.back.label })}</TargetLink>
      </p>
      {!view.isNew && view.uses > 0 && <Notice>{t('call-lists:inUse', { count: view.uses })}</Notice>}
      <Form
        action={view.action}
        hidden={{ version: view.version }}
        class="measure"
        keeps={{ name: 'do', value: 'save' }}
      >
        {/* Enter in a field presses the first button of a form: let it save */}
        <button class="vh" name="do" value="save" tabindex={-1} aria-hidden="true" />
        {pending?.impacts && <Impact impacts={pending.impacts} nameOf={view.nameOf} />}
        <SetupFields
          fields={view.fields}
          values={view.values}
          errors={view.errors}
          folded={t('call-form:asking.conditions')}
        />
        <Actions>
          <Button name="do" value={pending?.impacts ? 'anyway' : 'save'}>
            {t(pending?.impacts ? 'call-form:impact.anyway' : 'call-lists:save')}
          </Button>
          <Button kind="quiet" name="do" value="preview">
            {t('call-preview:see')}
          </Button>
        </Actions>
      </Form>
    </SetupFrame>
  );
}
