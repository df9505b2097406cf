import {
  Checkbox,
  CheckboxGroup,
  type Choice,
  Disclosure,
  RadioGroup,
  Select,
  type SelectOption,
  TextArea,
  TextField,
} from '../../design-system/index.js';
import type { FormErrors } from '../../http/form-errors.js';
import type { FieldValues } from './lists/entry-values.js';

/** One field of a set-up form, as data. `folded` fields stand together at the end, out of sight until somebody needs them. */
export type SetupField = {
  name: string;
  label: string;
  hint?: string;
  optional?: boolean;
  folded?: boolean;
} & (
  | { kind: 'text' }
  | { kind: 'number' }
  | { kind: 'area'; rows?: number }
  | { kind: 'tick' }
  | { kind: 'select'; options: readonly SelectOption[]; empty?: string }
  | { kind: 'radio'; choices: readonly Choice[] }
  | { kind: 'ticks'; choices: readonly Choice[] }
);

/** What was typed, or what is stored where nothing was. */
export const valueOf = (values: FieldValues, name: string): string => {
  const value = values[name];
  return typeof value === 'string' ? value : (value?.join('\n') ?? '');
};

export const manyOf = (values: FieldValues, name: string): readonly string[] => {
  const value = values[name];
  return typeof value === 'string' ? (value === '' ? [] : [value]) : (value ?? []);
};

interface FieldsProps {
  fields: readonly SetupField[];
  values: FieldValues;
  errors: FormErrors;
  /** What the folded fields are about. */
  folded?: string;
}

/** The fields of a set-up form, with what was typed into them. */
export function SetupFields({ fields, values, errors, folded }: FieldsProps) {
  const hidden = fields.filter((field) => field.folded);
  const say = (field: SetupField) => (
    <OneField key={field.name} field={field} values={values} errors={errors} />
  );
  // what was chosen, or is wrong, is in sight
  const open = hidden.some(({ name }) => manyOf(values, name).length > 0 || errors.of(name) !== undefined);
  return (
    <>
      {fields.filter((field) => !field.folded).map(say)}
      {hidden.length > 0 && (
        <Disclosure summary={folded} open={open}>
          {hidden.map(say)}
        </Disclosure>
      )}
    </>
  );
}

function OneField({ field, values, errors }: { field: SetupField; values: FieldValues; errors: FormErrors }) {
  const { name, label, hint, optional } = field;
  const words = { name, label, hint, optional, error: errors.of(name) };
  switch (field.kind) {
    case 'text':
      return <TextField {...words} value={valueOf(values, name)} measure />;
    case 'number':
      return <TextField {...words} value={valueOf(values, name)} inputmode="decimal" width="s" />;
    case 'area':
      return <TextArea {...words} value={valueOf(values, name)} rows={field.rows ?? 4} measure />;
    case 'tick':
      return (
        <Checkbox
          name={name}
          label={label}
          note={hint}
          error={words.error}
          value="yes"
          checked={valueOf(values, name) === 'yes'}
        />
      );
    case 'select':
      return (
        <Select
          {...words}
          value={valueOf(values, name)}
          options={field.options}
          empty={field.empty}
          width="m"
        />
      );
    case 'radio':
      return <RadioGroup {...words} value={valueOf(values, name) || undefined} choices={field.choices} />;
    case 'ticks':
      return <CheckboxGroup {...words} value={manyOf(values, name)} choices={field.choices} />;
  }
}
