import { type CallChoice, offeredChoices, RULE_MODES } from '#libs/calls';
import { Actions, Button, Fields, Form, Section, Stack } from '../../../design-system/index.js';
import type { FormErrors } from '../../../http/form-errors.js';
import { useT } from '../../../http/request-view.js';
import type { FieldValues } from '../lists/entry-values.js';
import { manyOf, type SetupField, SetupFields } from '../setup-fields.js';
import { SetupFrame } from '../setup-frame.js';
import {
  CALL_NUMBERS,
  INSTITUTION_REPORTS,
  RULE_NAMES,
  RULES,
  type RuleName,
  SETTING_NUMBERS,
  SWITCHES,
} from './settings-values.js';

interface SettingsView {
  base: string;
  kicker: string;
  version: number;
  values: FieldValues;
  languages: readonly CallChoice[];
  errors: FormErrors;
}

/** Everything about a call that is one value. One form: what belongs together is saved together. */
export function SettingsPage(view: SettingsView) {
  const t = useT();
  const { base, version, values, errors } = view;
  const part = (fields: readonly SetupField[]) => (
    <SetupFields fields={fields} values={values} errors={errors} />
  );
  const words = (name: string) => ({
    label: t(`call-settings:${name}.label`),
    hint: t(`call-settings:${name}.hint`, { defaultValue: '' }) || undefined,
  });
  const numbers = [...CALL_NUMBERS, ...SETTING_NUMBERS];
  return (
    <SetupFrame
      {...view}
      part="settings"
      title={t('call-settings:title')}
      lede={t('call-settings:lede')}
      errors={errors.summary}
    >
      <Form action={`${base}/settings`} hidden={{ version }} keeps>
        <Section id="particulars" title={t('call-settings:particulars')} hung>
          {part([
            { kind: 'text', name: 'name', ...words('name') },
            { kind: 'text', name: 'motto', ...words('motto'), optional: true },
            { kind: 'text', name: 'place', ...words('place'), optional: true },
            { kind: 'text', name: 'timeZone', ...words('timeZone') },
            { kind: 'text', name: 'numberPrefix', ...words('numberPrefix') },
          ])}
        </Section>
        <Section id="numbers" title={t('call-settings:numbersTitle')} hung>
          {part(
            numbers.map((name) => ({
              kind: 'number' as const,
              name: `numbers[${name}]`,
              label: t(`call-settings:numbers.${name}.label`),
              hint: t(`call-settings:numbers.${name}.hint`, { defaultValue: '' }) || undefined,
            })),
          )}
        </Section>
        <Section id="rules" title={t('call-settings:rulesTitle')} hung>
          <p class="measure">{t('call-settings:rulesLede')}</p>
          <Stack gap="loose">
            {RULE_NAMES.map((name) => (
              <Rule key={name} name={name} {...view} />
            ))}
          </Stack>
        </Section>
        <Section id="sight" title={t('call-settings:sightTitle')} hung>
          {part(
            SWITCHES.map((name) => ({
              kind: 'tick' as const,
              name: `on[${name}]`,
              label: t(`call-settings:switches.${name}.label`),
              hint: t(`call-settings:switches.${name}.hint`, { defaultValue: '' }) || undefined,
            })),
          )}
          {part([
            {
              kind: 'radio',
              name: 'firstTimeMeans',
              ...words('firstTimeMeans'),
              choices: (['person', 'organisation'] as const).map((value) => ({
                value,
                label: t(`call-settings:firstTimeMeans.${value}`),
              })),
            },
          ])}
        </Section>
        <Actions>
          <Button name="do" value="save">
            {t('call-lists:save')}
          </Button>
          <Button kind="quiet" name="do" value="preview">
            {t('call-preview:see')}
          </Button>
        </Actions>
      </Form>
    </SetupFrame>
  );
}

function Rule({ name, values, errors, languages }: SettingsView & { name: RuleName }) {
  const t = useT();
  const fields: SetupField[] = [
    {
      kind: 'select',
      name: `modes[${name}]`,
      label: t(`call-settings:rules.${name}.label`),
      hint: t(`call-settings:rules.${name}.hint`),
      options: RULE_MODES.map((value) => ({ value, label: t(`call-settings:modes.${value}`) })),
    },
    ...RULES[name].map((key) => ({
      kind: 'number' as const,
      name: `ruleNumbers[${name}.${key}]`,
      label: t(`call-settings:rules.${name}.${key}`),
    })),
  ];
  return (
    <div class="stack">
      <Fields>
        <SetupFields fields={fields} values={values} errors={errors} />
      </Fields>
      {name === 'missingReport' && (
        <SetupFields
          fields={[
            {
              kind: 'tick',
              name: `on[${INSTITUTION_REPORTS}]`,
              label: t('call-settings:reportsOfInstitution'),
            },
          ]}
          values={values}
          errors={errors}
        />
      )}
      {name === 'perInstitution' && (
        <SetupFields
          fields={[
            {
              kind: 'area',
              name: 'aliases',
              label: t('call-settings:aliases.label'),
              hint: t('call-settings:aliases.hint'),
              optional: true,
            },
          ]}
          values={values}
          errors={errors}
        />
      )}
      {name === 'language' && languages.length > 0 && (
        <SetupFields
          fields={[
            {
              kind: 'ticks',
              name: 'languages',
              label: t('call-settings:languagesAllowed'),
              choices: offeredChoices(languages, ...manyOf(values, 'languages')).map(
                ({ code, name: label }) => ({ value: code, label }),
              ),
            },
          ]}
          values={values}
          errors={errors}
        />
      )}
    </div>
  );
}
