import {
  Button,
  Checkbox,
  Fields,
  Select,
  type SelectOption,
  TextArea,
  TextField,
} from '../../design-system/index.js';
import type { FormErrors } from '../../http/form-errors.js';
import { useT } from '../../http/request-view.js';

/** What can be chosen for many proposals at once. */
export interface EditChoices {
  themes: SelectOption[];
  formats: SelectOption[];
  outcomes: SelectOption[];
  tags: string[];
}

/** What was chosen and typed. */
export interface EditValues {
  ids: readonly string[];
  all: boolean;
  themeId: string;
  formatId: string;
  addTags: string;
  removeTags: string;
  outcome: string;
  reason: string;
}

export const NO_EDIT: EditValues = {
  ids: [],
  all: false,
  themeId: '',
  formatId: '',
  addTags: '',
  removeTags: '',
  outcome: '',
  reason: '',
};

interface EditFieldsProps {
  choices: EditChoices;
  values: EditValues;
  errors: FormErrors;
  total: number;
}

/** What to change in the ticked proposals; nothing happens before it has been looked at. */
export function EditFields({ choices, values, errors, total }: EditFieldsProps) {
  const t = useT();
  const stay = t('lists:edit.stays');
  return (
    <>
      <Fields>
        <Select
          name="themeId"
          label={t('lists:edit.theme')}
          options={choices.themes}
          empty={stay}
          value={values.themeId}
          error={errors.of('themeId')}
        />
        <Select
          name="formatId"
          label={t('lists:edit.format')}
          options={choices.formats}
          empty={stay}
          value={values.formatId}
          error={errors.of('formatId')}
        />
        <TextField
          name="addTags"
          label={t('lists:edit.addTags')}
          hint={t('lists:edit.tagsHint')}
          value={values.addTags}
          error={errors.of('addTags')}
          suggestions={choices.tags}
        />
        <TextField
          name="removeTags"
          label={t('lists:edit.removeTags')}
          hint={t('lists:edit.tagsHint')}
          value={values.removeTags}
          error={errors.of('removeTags')}
        />
        <Select
          name="outcome"
          label={t('lists:edit.outcome')}
          options={choices.outcomes}
          empty={stay}
          value={values.outcome}
          error={errors.of('outcome')}
        />
        <TextArea
          name="reason"
          label={t('lists:edit.reason')}
          hint={t('lists:edit.reasonHint')}
          value={values.reason}
          error={errors.of('reason')}
          rows={2}
        />
      </Fields>
      <Checkbox
        name="all"
        value="yes"
        label={t('lists:edit.all', { count: total })}
        checked={values.all}
        error={errors.of('ids')}
      />
      <Button kind="quiet">{t('lists:edit.preview')}</Button>
    </>
  );
}
