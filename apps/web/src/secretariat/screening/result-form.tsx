import { Actions, Button, CheckboxGroup, Form, RadioGroup, TextArea } from '../../design-system/index.js';
import { useT } from '../../http/request-view.js';
import { CureUntilField, ReasonsField } from './result-fields.js';
import type { ScreeningView } from './screening.view.js';

type FormView = Pick<
  ScreeningView,
  'hrefs' | 'version' | 'outcomes' | 'typed' | 'errors' | 'zone' | 'checklist' | 'reasons' | 'secondPerson'
>;

/** What the screener ticks and says. */
export function ResultForm(props: FormView) {
  const { hrefs, version, outcomes, typed, errors, zone, checklist, reasons, secondPerson } = props;
  const t = useT();
  return (
    <Form action={hrefs.screen} hidden={{ version }} label={t('screening:form')} keeps>
      {checklist.length > 0 && (
        <CheckboxGroup
          name="ticked"
          label={t('screening:checklist.label')}
          value={typed.ticked}
          error={errors.of('ticked')}
          choices={checklist}
        />
      )}
      <RadioGroup
        name="outcome"
        label={t('screening:form')}
        hint={secondPerson === 'off' ? undefined : t(`screening:secondPerson.${secondPerson}`)}
        value={typed.outcome || undefined}
        error={errors.of('outcome')}
        choices={outcomes.map((outcome) => ({
          value: outcome,
          label: t(`screening:outcomes.${outcome}.label`),
          note: t(`screening:outcomes.${outcome}.note`),
        }))}
      />
      <ReasonsField reasons={reasons} typed={typed} errors={errors} />
      <TextArea
        name="reason"
        label={t('screening:reason.label')}
        hint={t('screening:reason.hint')}
        value={typed.reason}
        error={errors.of('reason')}
        rows={5}
      />
      {outcomes.includes('cure_requested') && <CureUntilField typed={typed} errors={errors} zone={zone} />}
      <TextArea
        name="note"
        label={t('screening:note.label')}
        hint={t('screening:note.hint')}
        value={typed.note}
        error={errors.of('note')}
        rows={2}
        optional
      />
      <Actions>
        <Button>{t('screening:send')}</Button>
        <Button kind="quiet" name="onward" value="next">
          {t('screening:sendNext')}
        </Button>
        {checklist.length > 0 && (
          <Button kind="link" formAction={hrefs.ticks}>
            {t('screening:checklist.keep')}
          </Button>
        )}
      </Actions>
    </Form>
  );
}
