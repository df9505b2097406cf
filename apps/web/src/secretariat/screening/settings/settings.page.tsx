import { type ScreeningSettings, SECOND_PERSON_RULES, type TaggingSettings } from '#libs/calls';
import {
  Actions,
  Breadcrumbs,
  Button,
  Checkbox,
  ErrorSummary,
  Fieldset,
  Form,
  idFromName,
  PageHead,
  RadioGroup,
  Section,
  TextArea,
  TextField,
} from '../../../design-system/index.js';
import type { FormErrors } from '../../../http/form-errors.js';
import { useT } from '../../../http/request-view.js';

export interface SettingsView {
  screening: ScreeningSettings;
  tagging: TaggingSettings;
  cureDays: number;
  version: number;
  errors: FormErrors;
  hrefs: { queue: string; save: string };
}

/** Lines to add something on. */
const BLANK = ['', ''];

/** What screeners tick and say, when two must agree, and who may tag anew. */
export function SettingsPage(view: SettingsView) {
  const { version, errors, hrefs } = view;
  const t = useT();
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
        title={t('screening:settings.title')}
        lede={t('screening:settings.lede')}
      />
      <Form action={hrefs.save} hidden={{ version }} label={t('screening:settings.name')} keeps>
        <Items {...view} />
        <Reasons {...view} />
        <Rules {...view} />
        <Tagging {...view} />
        <Actions>
          <Button>{t('screening:settings.save')}</Button>
        </Actions>
      </Form>
    </>
  );
}

const PREFIX = 'settings.screening';

function Items({ screening, errors }: SettingsView) {
  const t = useT();
  const at = (code: string) => `${PREFIX}.checklist[${code}].name`;
  return (
    <Section id="checklist" title={t('screening:settings.checklist')} measure>
      <p>{t('screening:settings.checklistHint')}</p>
      {[...screening.checklist, ...BLANK.map((code) => ({ code, name: '' }))].map(({ code, name }, n) => (
        <div key={n}>
          <input type="hidden" name="itemCode" value={code} />
          <TextField
            name="itemName"
            id={code ? idFromName(at(code)) : `item-new-${n}`}
            label={t('screening:settings.item', { number: n + 1 })}
            value={name}
            error={code ? errors.of(at(code)) : undefined}
          />
        </div>
      ))}
    </Section>
  );
}

function Reasons({ screening, errors }: SettingsView) {
  const t = useT();
  const at = (code: string, part: string) => `${PREFIX}.reasons[${code}].${part}`;
  const idOf = (code: string, part: string, n: number) =>
    code ? idFromName(at(code, part)) : `reason-new-${part}-${n}`;
  return (
    <Section id="reasons" title={t('screening:settings.reasons')} measure>
      <p>{t('screening:settings.reasonsHint')}</p>
      {[...screening.reasons, ...BLANK.map((code) => ({ code, name: '', text: '' }))].map(
        ({ code, name, text }, n) => (
          <Fieldset key={n} legend={t('screening:settings.reason', { number: n + 1 })}>
            <input type="hidden" name="reasonCode" value={code} />
            <TextField
              name="reasonName"
              id={idOf(code, 'name', n)}
              label={t('screening:settings.reasonName')}
              value={name}
              error={code ? errors.of(at(code, 'name')) : undefined}
            />
            <TextArea
              name="reasonText"
              id={idOf(code, 'text', n)}
              label={t('screening:settings.reasonText')}
              value={text}
              error={code ? errors.of(at(code, 'text')) : undefined}
              rows={2}
            />
          </Fieldset>
        ),
      )}
    </Section>
  );
}

function Rules({ screening, cureDays, errors }: SettingsView) {
  const t = useT();
  return (
    <Section id="rules" title={t('screening:settings.rules')} measure>
      <RadioGroup
        name="secondPerson"
        label={t('screening:settings.second')}
        value={screening.secondPerson}
        error={errors.of('secondPerson')}
        choices={SECOND_PERSON_RULES.map((rule) => ({
          value: rule,
          label: t(`screening:settings.secondRules.${rule}`),
        }))}
      />
      <TextField
        name="takenForMinutes"
        id={idFromName(`${PREFIX}.takenForMinutes`)}
        type="number"
        width="s"
        min={1}
        max={1440}
        label={t('screening:settings.taken')}
        hint={t('screening:settings.takenHint')}
        value={screening.takenForMinutes}
        error={errors.of('takenForMinutes') ?? errors.of(`${PREFIX}.takenForMinutes`)}
      />
      <TextField
        name="cureDays"
        id={idFromName('settings.cureDays')}
        type="number"
        width="s"
        min={0}
        max={90}
        label={t('screening:settings.cureDays')}
        value={cureDays}
        error={errors.of('cureDays') ?? errors.of('settings.cureDays')}
      />
      <TextArea
        name="lapsedText"
        id={idFromName(`${PREFIX}.lapsedText`)}
        label={t('screening:settings.lapsed')}
        hint={t('screening:settings.lapsedHint')}
        value={screening.lapsedText}
        error={errors.of(`${PREFIX}.lapsedText`)}
        rows={2}
      />
      <Checkbox
        name="committeeSeesDeclines"
        label={t('screening:settings.declines')}
        note={t('screening:settings.declinesNote')}
        checked={screening.committeeSeesDeclines}
      />
    </Section>
  );
}

function Tagging({ tagging }: SettingsView) {
  const t = useT();
  return (
    <Section id="tagging" title={t('screening:settings.tagging')} measure>
      {(['reviewersRetag', 'proposersTold', 'publicPages'] as const).map((name) => (
        <Checkbox key={name} name={name} label={t(`screening:settings.${name}`)} checked={tagging[name]} />
      ))}
    </Section>
  );
}
